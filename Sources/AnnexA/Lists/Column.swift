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
  case planStart
  case initialCategory
  case latestCategory
  case statutoryVisit
  case seenAlone
  case reviewConference
  case planEnd
  case lookedAfterStart
  case legalStatus
  case statutoryReview
  case socialWorkVisit
  case lookedAfterEnd

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
    case .planStart: "Child Protection Plan Start Date"
    case .initialCategory: "Initial Category of Abuse"
    case .latestCategory: "Latest Category of Abuse"
    case .statutoryVisit: "Date of the Last Statutory Visit"
    case .seenAlone: "Was the Child Seen Alone?"
    case .reviewConference: "Date of latest review conference"
    case .planEnd: "Child Protection Plan End Date"
    case .lookedAfterStart: "Date Started to be Looked After"
    case .legalStatus: "Child's Legal Status"
    case .statutoryReview: "Date of Latest Statutory Review"
    case .socialWorkVisit: "Date of Last Social Work Visit"
    case .lookedAfterEnd: "Date Ceased to be Looked After"
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
    case .planStart: ["CPP Start Date", "CP Plan Start Date"]
    case .latestCategory: ["Category of Abuse", "Current Category of Abuse"]
    case .statutoryVisit: ["Date of Last Statutory Visit"]
    case .reviewConference: ["Date of Latest Review Child Protection Conference"]
    case .planEnd: ["CPP End Date", "CP Plan End Date"]
    case .lookedAfterStart: ["Date Child Started to be Looked After"]
    case .legalStatus: ["Legal Status", "Legal Status of Child", "Current Legal Status"]
    case .statutoryReview: ["Date of Last Statutory Review"]
    case .socialWorkVisit: ["Date of Latest Social Work Visit"]
    case .lookedAfterEnd: ["Date Child Ceased to be Looked After"]
    case .ethnicity, .referralsInYear, .allocatedTeam, .allocatedWorker, .cinStartDate, .cinClosureDate,
      .closureReason, .caseStatus, .earlyHelpStart,
      .earlyHelpCompletion, .organisation, .assessmentStart, .seenInAssessment, .needsSupport,
      .conferenceUnnecessary, .planFollowed, .conferencesInYear, .initialCategory, .seenAlone:
      []
    }
  }

  /// Whether the column holds dates.
  var holdsDate: Bool {
    switch self {
    case .dateOfBirth, .dateOfContact, .dateOfReferral, .cinStartDate, .lastSeen, .cinClosureDate,
      .earlyHelpStart,
      .earlyHelpCompletion, .assessmentStart, .assessmentAuthorised, .enquiryStart, .conferenceDate,
      .planStart, .statutoryVisit, .reviewConference, .planEnd, .lookedAfterStart, .statutoryReview,
      .socialWorkVisit, .lookedAfterEnd:
      true
    case .childID, .gender, .ethnicity, .age, .contactSource, .referralSource, .referralNFA, .referralsInYear,
      .allocatedTeam, .allocatedWorker, .disability, .primaryNeed, .closureReason, .caseStatus, .organisation,
      .seenInAssessment, .needsSupport, .conferenceUnnecessary, .planFollowed, .enquiriesInYear,
      .conferencesInYear, .initialCategory, .latestCategory, .seenAlone, .legalStatus:
      false
    }
  }

  /// The column of each title; nil for a title that is none.
  ///
  /// Case, spaces and punctuation do not count. Where no title is a column's own, the first that has its words is taken.
  static func named(_ titles: [String]) -> [Column?] {
    var columns = titles.map { byKey[Cell.key($0)] }
    var present = Set(columns.compactMap(\.self))
    for place in titles.indices where columns[place] == nil {
      guard let column = worded(titles[place]), present.insert(column).inserted else { continue }
      columns[place] = column
    }
    return columns
  }

  /// Whether a title is the column's own, and not only has its words.
  func isTitled(_ title: String) -> Bool { Self.byKey[Cell.key(title)] == self }

  /// The column whose words stand in a title in this order, as “Date of first contact with the child” has those of the date of
  /// contact.
  ///
  /// - Source: the patterns by which Social Finance’s open tools for Annex A know the columns in returns.
  private static func worded(_ title: String) -> Column? {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if !somethingElse.isDisjoint(with: words) { return nil }
    return wordings.first { wording in
      var rest = words[...]
      return wording.words.allSatisfy { wanted in
        guard let place = rest.firstIndex(of: wanted) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }?.column
  }

  /// Words of a title that is about somebody else, or about another day.
  private static let somethingElse: Set<String> = [
    "family", "household", "mother", "father", "parent", "carer", "sibling", "adopter", "previous", "last",
    "latest", "next", "end",
  ]

  private static let wordings: [(words: [String], column: Column)] = [
    (["child", "id"], .childID), (["child", "identifier"], .childID), (["id", "child"], .childID),
    (["identifier", "child"], .childID), (["date", "birth"], .dateOfBirth), (["age"], .age),
    (["contact", "source"], .contactSource), (["date", "contact"], .dateOfContact),
    (["referral", "source"], .referralSource), (["date", "of", "referral"], .dateOfReferral),
    (["was", "the", "child", "assessed", "social", "care", "support"], .needsSupport),
  ]

  private static let byKey: [String: Column] = {
    let pairs = allCases.flatMap { column in
      ([column.title] + column.otherTitles).map { (Cell.key($0), column) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
