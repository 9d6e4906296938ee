/// A column of the lists, by the title that Annex A gives it.
enum Column: Int, CaseIterable, Sendable {
  case childID
  case gender
  case ethnicity
  case dateOfBirth
  case age
  case dateOfContact
  case contactSource
  case dateOfReferral
  case referralSource
  case referralNFA
  case referralsInYear
  case allocatedTeam
  case allocatedWorker
  case disability
  case cinStartDate
  case primaryNeed
  case lastSeen
  case cinClosureDate
  case closureReason
  case caseStatus

  /// The title as Annex A writes it.
  var title: String {
    switch self {
    case .childID: "Child Unique ID"
    case .gender: "Gender"
    case .ethnicity: "Ethnicity"
    case .dateOfBirth: "Date of Birth"
    case .age: "Age of Child (Years)"
    case .dateOfContact: "Date of Contact"
    case .contactSource: "Contact Source"
    case .dateOfReferral: "Date of referral"
    case .referralSource: "Referral Source"
    case .referralNFA: "Referral NFA?"
    case .referralsInYear: "Number of Referrals in Last 12 Months"
    case .allocatedTeam: "Allocated Team"
    case .allocatedWorker: "Allocated Worker"
    case .disability: "Does the Child have a Disability"
    case .cinStartDate: "CIN Start Date"
    case .primaryNeed: "Primary Need Code"
    case .lastSeen: "Date Child Was Last Seen"
    case .cinClosureDate: "CIN Closure Date"
    case .closureReason: "Reason for Closure"
    case .caseStatus: "Case Status"
    }
  }

  /// Other titles that real files and the sample workbook use.
  private var otherTitles: [String] {
    switch self {
    case .childID: ["Child ID"]
    case .gender: ["Sex"]
    case .dateOfBirth: ["DOB"]
    case .age: ["Age", "Age of Child"]
    case .dateOfContact: ["Contact Date"]
    case .dateOfReferral: ["Referral Date"]
    case .disability: ["Disability"]
    case .primaryNeed: ["Primary Need"]
    case .lastSeen: ["Date Last Seen"]
    case .ethnicity, .contactSource, .referralSource, .referralNFA, .referralsInYear, .allocatedTeam,
      .allocatedWorker, .cinStartDate, .cinClosureDate, .closureReason, .caseStatus:
      []
    }
  }

  /// The column with a title; case, spaces and punctuation do not count.
  static func named(_ title: String) -> Column? { byKey[Cell.key(title)] }

  private static let byKey: [String: Column] = {
    let pairs = allCases.flatMap { column in
      ([column.title] + column.otherTitles).map { (Cell.key($0), column) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
