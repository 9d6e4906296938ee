/// The Annex A lists that can be brought in.
///
/// - Source: Ofsted, ILACS, Annex A child-level data, lists 1 to 8.
public enum AnnexAList: Int, CaseIterable, Codable, Hashable, Sendable {
  case contacts = 1
  case earlyHelp = 2
  case referrals = 3
  case assessments = 4
  case enquiries = 5
  case childrenInNeed = 6
  case childProtection = 7
  case lookedAfter = 8

  /// The list's number and name: "list 1 (contacts)".
  public var words: String {
    switch self {
    case .contacts: "list 1 (contacts)"
    case .earlyHelp: "list 2 (early help)"
    case .referrals: "list 3 (referrals)"
    case .assessments: "list 4 (assessments)"
    case .enquiries: "list 5 (section 47 enquiries)"
    case .childrenInNeed: "list 6 (children in need)"
    case .childProtection: "list 7 (child protection plans)"
    case .lookedAfter: "list 8 (children looked after)"
    }
  }

  /// Columns without which a file is not this list; the column that says what has ended is among them, so that nothing that
  /// ended is taken to be open.
  var required: [Column] {
    switch self {
    case .contacts: [.childID, .dateOfContact, .contactSource]
    case .earlyHelp: [.childID, .earlyHelpStart, .earlyHelpCompletion]
    case .referrals: [.childID, .dateOfReferral, .referralNFA]
    case .assessments: [.childID, .assessmentStart, .assessmentAuthorised]
    case .enquiries: [.childID, .enquiryStart, .conferenceDate]
    case .childrenInNeed: [.childID, .cinStartDate, .cinClosureDate]
    case .childProtection: [.childID, .planStart, .planEnd]
    case .lookedAfter: [.childID, .lookedAfterStart, .lookedAfterEnd]
    }
  }

  /// The columns that are known of the list, in the order of the specification; any but the required may be missing.
  var columns: [Column] {
    let common: [Column] = [.childID, .gender, .ethnicity, .dateOfBirth, .age]
    switch self {
    case .contacts: return common + [.dateOfContact, .contactSource]
    case .earlyHelp: return common + [.earlyHelpStart, .earlyHelpCompletion, .organisation]
    case .referrals:
      return common + [
        .dateOfReferral, .referralSource, .referralNFA, .referralsInYear, .allocatedTeam, .allocatedWorker,
      ]
    case .assessments:
      return common + [
        .disability, .assessmentStart, .seenInAssessment, .assessmentAuthorised, .needsSupport,
        .allocatedTeam,
        .allocatedWorker,
      ]
    case .enquiries:
      return common + [
        .disability, .enquiryStart, .conferenceUnnecessary, .conferenceDate, .planFollowed, .enquiriesInYear,
        .conferencesInYear, .allocatedTeam, .allocatedWorker,
      ]
    case .childrenInNeed:
      return common + [
        .disability, .cinStartDate, .primaryNeed, .lastSeen, .cinClosureDate, .closureReason, .caseStatus,
        .allocatedTeam, .allocatedWorker,
      ]
    case .childProtection:
      return common + [
        .disability, .planStart, .initialCategory, .latestCategory, .statutoryVisit, .seenAlone,
        .reviewConference, .planEnd, .allocatedTeam, .allocatedWorker,
      ]
    case .lookedAfter:
      return common + [
        .disability, .lookedAfterStart, .legalStatus, .statutoryReview, .socialWorkVisit, .lookedAfterEnd,
        .allocatedTeam, .allocatedWorker,
      ]
    }
  }
}
