/// The Annex A lists that are told apart and not brought in: young people leaving care, children to be adopted, and
/// adopters, are not the front door's work.
///
/// - Source: Ofsted, ILACS, Annex A child-level data, lists 9 to 11.
public enum OtherList: Int, CaseIterable, Sendable {
  case careLeavers = 9
  case adoption = 10
  case adopters = 11

  /// The list's number and name: "list 9 (care leavers)".
  public var words: String {
    switch self {
    case .careLeavers: "list 9 (care leavers)"
    case .adoption: "list 10 (children to be adopted)"
    case .adopters: "list 11 (prospective adopters)"
    }
  }

  /// Column titles that no other list has.
  private var signs: [String] {
    switch self {
    case .careLeavers: ["Eligibility Category", "Latest Pathway Plan Review Date"]
    case .adoption: ["Date of Decision that Child Should be Placed for Adoption", "Date Placed for Adoption"]
    case .adopters: ["Individual adopter identifier", "Date Stage 1 started"]
    }
  }

  /// The list that a header belongs to; nil when it has none of their titles.
  init?(_ titles: [String]) {
    let keys = Set(titles.map(Cell.key))
    let found = Self.allCases.first { $0.signs.contains { keys.contains(Cell.key($0)) } }
    guard let found else { return nil }
    self = found
  }
}

/// A file that is an Annex A list, but not one that is imported.
struct PassedOver: Error, Equatable {
  var list: OtherList
}
