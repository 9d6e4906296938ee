/// Where a row stands: in which of the files given, on which physical line it begins.
struct RowReference: Hashable, Sendable {
  var file: Int
  var line: Int
}

/// A row and where it stands.
struct Placed<Row: Equatable & Sendable>: Equatable, Sendable {
  var row: Row
  var at: RowReference
}

/// How a row that could be read ended.
enum RowEnding: Equatable, Sendable {
  case imported
  case updated
  case alreadyThere
  case duplicate(of: RowReference)
  case rejected(reason: String)
  /// `child` is the list's identifier.
  case passedOver(PassedOverRows.Reason, child: String)
}
