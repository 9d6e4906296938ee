/// A row that could not come in, and why.
public struct RejectedRow: Codable, Hashable, Sendable {
  /// The physical line on which the row begins.
  public var row: Int
  /// The line on which it ends; the same unless a quoted value runs over several.
  public var lastLine: Int
  /// The title of the column at fault; nil when the row as a whole is.
  public var column: String?
  /// What is wrong, in words; values are shown from code and date columns, and the child's identifier.
  public var reason: String

  init(row: Int, lastLine: Int? = nil, column: String? = nil, reason: String) {
    self.row = row
    self.lastLine = lastLine ?? row
    self.column = column
    self.reason = reason
  }
}

/// Why a row cannot be read.
struct RowFault: Error {
  var column: Column?
  var reason: String
}
