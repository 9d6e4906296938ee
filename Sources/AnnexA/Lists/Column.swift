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
  case earlyHelpStart
  case earlyHelpCompletion
  case organisation
  case assessmentStart
  case seenInAssessment
  case assessmentAuthorised
  case needsSupport
  case enquiryStart
  case conferenceUnnecessary
  case conferenceDate
  case planFollowed
  case enquiriesInYear
  case conferencesInYear

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
    case .earlyHelpStart: "Assessment start date"
    case .earlyHelpCompletion: "Assessment completion date"
    case .organisation: "Organisation completing assessment"
    case .assessmentStart: "Continuous Assessment Start Date"
    case .seenInAssessment: "Child Seen During Continuous Assessment"
    case .assessmentAuthorised: "Continuous Assessment Date of Authorisation"
    case .needsSupport: "Was the child assessed as requiring LA children's social care support?"
    case .enquiryStart: "Strategy discussion initiating Section 47 Enquiry Start Date"
    case .conferenceUnnecessary: "Was an Initial Child Protection Conference deemed unnecessary?"
    case .conferenceDate: "Date of Initial Child Protection Conference"
    case .planFollowed: "Did the Initial Child Protection Conference Result in a Child Protection Plan"
    case .enquiriesInYear: "Number of Section 47 Enquiries in the last 12 months"
    case .conferencesInYear: "Number of ICPCs in the last 12 months"
    }
  }

  /// Other titles that real files and the sample workbook use.
  private var otherTitles: [String] {
    switch self {
    case .childID:
      ["Child ID", "Child Identifier", "Child Unique Identifier", "ID of Child", "Unique Child ID"]
    case .gender: ["Sex"]
    case .dateOfBirth: ["DOB", "Birth Date"]
    case .age: ["Age", "Age of Child", "Age in Years", "Age at Referral", "Current Age"]
    case .dateOfContact: ["Contact Date", "Date of the Contact", "Date Contact Received"]
    case .contactSource: ["Source of Contact"]
    case .dateOfReferral: ["Referral Date", "Date of the Referral"]
    case .referralSource: ["Source of Referral"]
    case .referralNFA: ["NFA", "NFA?", "Referral No Further Action"]
    case .disability: ["Disability"]
    case .primaryNeed: ["Primary Need"]
    case .lastSeen: ["Date Last Seen"]
    case .assessmentAuthorised: ["Continuous Assessment Authorisation Date"]
    case .enquiryStart: ["Section 47 Enquiry Start Date"]
    case .conferenceDate: ["Date of ICPC", "ICPC Date"]
    case .enquiriesInYear: ["Number of S47s in the last 12 months"]
    case .ethnicity, .referralsInYear, .allocatedTeam, .allocatedWorker, .cinStartDate, .cinClosureDate,
      .closureReason, .caseStatus, .earlyHelpStart,
      .earlyHelpCompletion, .organisation, .assessmentStart, .seenInAssessment, .needsSupport,
      .conferenceUnnecessary, .planFollowed, .conferencesInYear:
      []
    }
  }

  /// Whether the column holds dates.
  var holdsDate: Bool {
    switch self {
    case .dateOfBirth, .dateOfContact, .dateOfReferral, .cinStartDate, .lastSeen, .cinClosureDate,
      .earlyHelpStart,
      .earlyHelpCompletion, .assessmentStart, .assessmentAuthorised, .enquiryStart, .conferenceDate:
      true
    case .childID, .gender, .ethnicity, .age, .contactSource, .referralSource, .referralNFA, .referralsInYear,
      .allocatedTeam, .allocatedWorker, .disability, .primaryNeed, .closureReason, .caseStatus, .organisation,
      .seenInAssessment, .needsSupport, .conferenceUnnecessary, .planFollowed, .enquiriesInYear,
      .conferencesInYear:
      false
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
