/// One record of a CSV file and where it stands.
struct CSVRecord: Equatable, Sendable {
  /// The physical line on which it begins, counted from 1.
  let firstLine: Int
  /// The physical line on which it ends; later than ``firstLine`` where a quoted value holds line breaks.
  let lastLine: Int
  /// The values, quotes taken off; empty when ``quoteNeverCloses``.
  let fields: [String]
  /// Whether a quote opens on ``lastLine`` that nothing closes, so that the values cannot be told apart.
  let quoteNeverCloses: Bool

  /// Whether no value holds anything but spaces.
  var isBlank: Bool { !quoteNeverCloses && fields.allSatisfy { Cell.trimmed($0).isEmpty } }
}
