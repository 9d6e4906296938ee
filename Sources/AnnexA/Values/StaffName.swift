/// A worker's or team's name as lists write it.
enum StaffName {
  /// The name with single spaces; nil where the list says that nobody holds the case.
  static func given(_ text: String?) -> String? {
    guard let text else { return nil }
    let name = Cell.singleSpaced(text)
    return nobody.contains(Cell.key(name)) ? nil : name
  }

  private static let nobody: Set<String> = [
    "", "unallocated", "notallocated", "notyetallocated", "awaitingallocation", "tobeallocated", "tba", "tbc",
    "none", "noworker", "vacant",
  ]
}

extension ImportPlan {
  /// What two spellings of one worker's or team's name have in common: lower case, single spaces.
  public static func nameKey(_ name: String) -> String { Cell.singleSpaced(name).lowercased() }
}
