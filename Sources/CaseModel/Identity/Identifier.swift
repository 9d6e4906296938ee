/// What an identifier names, and the letter that stands before its number in text.
public protocol Identified {
  /// The kind of record that the identifier names.
  static var kind: RecordKind { get }
}

/// The kinds of record that events belong to.
public enum RecordKind: UInt8, Sendable, CaseIterable {
  case service = 1
  case team = 2
  case worker = 3
  case household = 4
  case child = 5
  case contact = 6
  case `case` = 7
  case allegation = 8
  case place = 9
  case peerGroup = 10

  /// The capital letter of the kind in an identifier's text form, as in `C-000123`.
  public var letter: Character { Character(Unicode.Scalar(letterCode)) }

  /// ``letter`` in ASCII.
  var letterCode: UInt8 {
    switch self {
    case .service: UInt8(ascii: "S")
    case .team: UInt8(ascii: "T")
    case .worker: UInt8(ascii: "W")
    case .household: UInt8(ascii: "H")
    case .child: UInt8(ascii: "P")
    case .contact: UInt8(ascii: "C")
    case .case: UInt8(ascii: "R")
    case .allegation: UInt8(ascii: "A")
    case .place: UInt8(ascii: "L")
    case .peerGroup: UInt8(ascii: "G")
    }
  }

  /// The kind with a letter, small or capital; nil for a letter of none.
  init?(letterCode: UInt8) {
    let capital = letterCode >= UInt8(ascii: "a") ? letterCode - 32 : letterCode
    guard let kind = Self.allCases.first(where: { $0.letterCode == capital }) else { return nil }
    self = kind
  }

  /// What the kind is called.
  public var words: String {
    switch self {
    case .service: "service"
    case .team: "team"
    case .worker: "worker"
    case .household: "household"
    case .child: "child"
    case .contact: "contact"
    case .case: "case"
    case .allegation: "allegation"
    case .place: "place"
    case .peerGroup: "peer group"
    }
  }
}

/// The number of one record of a kind; an integer inside, `C-000123` at the edges.
public struct Identifier<Subject: Identified>: Hashable, Comparable, Sendable {
  /// Counted from 1 within the kind; 0 names nothing but the program itself.
  public let number: UInt32

  /// Names the record with this number.
  public init(_ number: UInt32) { self.number = number }

  /// The same identifier without its type, for the ledger.
  public var record: RecordID { RecordID(kind: Subject.kind, number: number) }

  /// Letter, hyphen and at least six digits.
  public var text: String { record.text }

  /// Reads `C-000123`; a lower-case letter and missing zeros are forgiven.
  ///
  /// - Returns: nil when the text is of another kind or no identifier.
  public init?(text: some StringProtocol) {
    guard let record = RecordID(text: text), record.kind == Subject.kind else { return nil }
    self.init(record.number)
  }

  /// Orders by number, which is the order of registration.
  public static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}

extension Identifier: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = Self(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no identifier of kind \(Subject.kind.letter)")
    }
    self = id
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: CustomStringConvertible {
  /// The text form.
  public var description: String { text }
}
