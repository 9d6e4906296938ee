/// One record of a CSV file and where it stands.
public struct CSVRecord: Equatable, Sendable {
  /// The physical line on which it begins, counted from 1.
  public let firstLine: Int
  /// The physical line on which it ends; later than ``firstLine`` where a quoted value holds line breaks.
  public let lastLine: Int
  /// The values, quotes taken off; empty when ``quoteNeverCloses``.
  public let fields: [String]
  /// Whether a quote opens on ``lastLine`` that nothing closes, so that the values cannot be told apart.
  public let quoteNeverCloses: Bool

  /// Whether no value holds anything but spaces.
  public var isBlank: Bool { !quoteNeverCloses && fields.allSatisfy { Cell.trimmed($0).isEmpty } }
}
