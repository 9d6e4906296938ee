/// A worker's or team's name as lists write it.
enum StaffName {
  /// The name with single spaces; nil where the list says that the case has no worker, or says nothing.
  static func given(_ text: String?) -> String? {
    guard let name = text.map(Cell.singleSpaced).flatMap(Cell.given) else { return nil }
    return nobody.contains(Cell.key(name)) ? nil : name
  }

  /// A worker's name as ``given(_:)``; ``notKnown`` where a spreadsheet failed to look it up.
  static func ofWorker(_ text: String?) -> String? {
    guard let text else { return nil }
    return notFound.contains(Cell.trimmed(text).lowercased()) ? notKnown : given(text)
  }

  /// Stands for a worker whom a list does not know: `#N/A` is not "nobody".
  static let notKnown = "Not known (from a list)"

  private static let notFound: Set<String> = [
    "#n/a", "#ref!", "#value!", "nan", "null", "unknown", "not known",
  ]

  private static let nobody: Set<String> = [
    "", "unallocated", "notallocated", "notyetallocated", "awaitingallocation", "tobeallocated", "tba", "tbc",
    "none", "noworker", "vacant",
  ]
}

extension ImportPlan {
  /// What two spellings of one worker's or team's name have in common: lower case, single spaces.
  public static func nameKey(_ name: String) -> String { Cell.singleSpaced(name).lowercased() }
}
