/// The Annex A lists that can be brought in.
///
/// - Source: Ofsted, ILACS, Annex A child-level data, lists 1, 3 and 6.
public enum AnnexAList: Int, CaseIterable, Codable, Hashable, Sendable {
  case contacts = 1
  case referrals = 3
  case childrenInNeed = 6

  /// The list's number and name: "list 1 (contacts)".
  public var words: String {
    switch self {
    case .contacts: "list 1 (contacts)"
    case .referrals: "list 3 (referrals)"
    case .childrenInNeed: "list 6 (children in need)"
    }
  }

  /// Columns without which a file is not this list.
  var required: [Column] {
    switch self {
    case .contacts: [.childID, .dateOfContact, .contactSource]
    case .referrals: [.childID, .dateOfReferral, .referralNFA]
    case .childrenInNeed: [.childID, .cinStartDate, .cinClosureDate]
    }
  }

  /// The columns of the list in the order of the specification; any but the required may be missing.
  var columns: [Column] {
    let common: [Column] = [.childID, .gender, .ethnicity, .dateOfBirth, .age]
    switch self {
    case .contacts: return common + [.dateOfContact, .contactSource]
    case .referrals:
      return common + [
        .dateOfReferral, .referralSource, .referralNFA, .referralsInYear, .allocatedTeam, .allocatedWorker,
      ]
    case .childrenInNeed:
      return common + [
        .disability, .cinStartDate, .primaryNeed, .lastSeen, .cinClosureDate, .closureReason, .caseStatus,
        .allocatedTeam, .allocatedWorker,
      ]
    }
  }
}
