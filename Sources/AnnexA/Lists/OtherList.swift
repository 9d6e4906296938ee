/// The Annex A lists that are told apart and not brought in: children looked after, leaving care or to be adopted, and
/// adopters, are not the front door's work.
///
/// - Source: Ofsted, ILACS, Annex A child-level data, lists 7 to 11.
public enum OtherList: Int, CaseIterable, Sendable {
  case childProtection = 7
  case lookedAfter = 8
  case careLeavers = 9
  case adoption = 10
  case adopters = 11

  /// The list's number and name: "list 9 (care leavers)".
  public var words: String {
    switch self {
    case .childProtection: "list 7 (children under child protection)"
    case .lookedAfter: "list 8 (children looked after)"
    case .careLeavers: "list 9 (care leavers)"
    case .adoption: "list 10 (children to be adopted)"
    case .adopters: "list 11 (prospective adopters)"
    }
  }

  /// Column titles that no other list has.
  private var signs: [String] {
    switch self {
    case .childProtection: ["Child Protection Plan Start Date", "Latest Category of Abuse"]
    case .lookedAfter: ["Date Started to be Looked After", "Child's Legal Status"]
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
