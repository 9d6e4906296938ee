/// One blank of a form: what it is called, what may be written into it, and when it is asked for.
public struct FormField: Equatable, Sendable {
  /// What documents and options call it, in lower case: "given name".
  public let name: String
  /// What to write, in a few words; empty where the name says it all.
  public let hint: String
  /// What may be written.
  public let kind: Kind
  /// Whether the act cannot be recorded without it.
  public let isRequired: Bool
  /// The answer to another blank without which this one is not asked for; nil for one that always is.
  public let condition: Condition?

  /// What may be written into a blank.
  public enum Kind: Equatable, Sendable {
    /// One line.
    case line
    /// Several lines.
    case text
    /// A day; one that is to come only where the form says so.
    case day(isAhead: Bool)
    /// A day and a time.
    case moment(isAhead: Bool)
    case yesNo
    case number(ClosedRange<Int>)
    /// One of several codes.
    case one([FormChoice])
    /// Any number of codes.
    case several([FormChoice])
    /// The identifier of a record.
    case record(RecordKind)
  }

  /// One of the answers that another blank must have.
  public struct Condition: Equatable, Sendable {
    let field: String
    let answers: [String]

    /// In words, such as "who is new or known".
    public var words: String { "\(field) is \(answers.joined(separator: " or "))" }
  }

  /// Describes a blank that must be filled in, unless `isRequired` says otherwise.
  public init(
    _ name: String, _ kind: Kind, _ hint: String = "", isRequired: Bool = true,
    when condition: Condition? = nil
  ) {
    self.name = name
    self.hint = hint
    self.kind = kind
    self.isRequired = isRequired
    self.condition = condition
  }

  /// What the screen calls it, where documents have a shorter name: "Date and time" for "at".
  public var label: String { Self.labels[name] ?? name }

  private static let labels = [
    "at": "date and time", "held": "date and time", "on": "date", "told": "who was told",
    "words": "child’s own words", "tools": "direct work tools", "why": "reason", "known": "employer informed",
    "goes on": "plan continues", "police checks": "police checks done",
  ]

  /// How many characters may be written.
  var limit: Int {
    let limit = TextLimit.isList(name) ? TextLimit.text : TextLimit.characters(of: name)
    return kind == .line && !TextLimit.isList(name) ? min(limit, TextLimit.line) : limit
  }

  /// Whether what is written may name a person, so that it never stands in a command's arguments.
  public var isPrivate: Bool {
    switch kind {
    case .line, .text: true
    case .day, .moment, .yesNo, .number, .one, .several, .record: false
    }
  }

  /// Whether the blank is asked for, as the others stand.
  public func isAsked(_ answers: FormAnswers) -> Bool {
    guard let condition else { return true }
    return condition.answers.contains(answers[condition.field])
  }
}

/// A blank that may be left empty elsewhere and is needed now, because of another answer or of the record.
public struct FormNeed: Equatable, Sendable {
  /// The blank’s name.
  public let field: String
  /// Why it is needed, and what to do.
  public let words: String
  /// Whether the look-over says why even when the blank is filled in.
  public let isNamed: Bool

  init(_ field: String, _ words: String, isNamed: Bool = false) {
    self.field = field
    self.words = words
    self.isNamed = isNamed
  }
}

extension FormField.Condition {
  /// The blank of this name holds one of these answers.
  public static func when(_ field: String, _ answers: String...) -> Self {
    Self(field: field, answers: answers)
  }
}

/// A code that can be chosen, and what it means.
public struct FormChoice: Equatable, Sendable {
  /// What documents, options and drafts hold.
  public let code: String
  /// What a person reads.
  public let words: String

  /// A code with its words.
  public init(_ code: String, _ words: String) {
    self.code = code
    self.words = words
  }
}

extension FormField.Kind {
  /// One value of a code list, or of some of its values.
  public static func code<Code: Coded>(_ codes: Code.Type, only some: [Code]? = nil) -> Self {
    .one((some ?? Array(Code.allCases)).map { FormChoice($0.rawValue, $0.words) })
  }

  /// Any values of a code list.
  public static func codes<Code: Coded>(_ codes: Code.Type) -> Self {
    .several(Code.allCases.map { FormChoice($0.rawValue, $0.words) })
  }

  /// One of these children, by their identifiers; a screen shows their names.
  static func children(_ ids: [ChildID]) -> Self { .one(ids.map { FormChoice($0.text, $0.text) }) }

  /// The codes of which a blank takes one or several; nil for a blank of another kind.
  var codes: [String]? {
    switch self {
    case .yesNo: ["yes", "no"]
    case .one(let choices), .several(let choices): choices.map(\.code)
    case .line, .text, .day, .moment, .number, .record: nil
    }
  }

  /// A day that has come.
  public static let past = Self.day(isAhead: false)
}

/// What is written into a form's blanks, by their names; several codes of one blank have commas between.
public struct FormAnswers: Equatable, Sendable {
  /// The texts; a blank without one is missing.
  public private(set) var texts: [String: String]

  /// Takes what was written.
  public init(_ texts: [String: String] = [:]) { self.texts = texts.filter { !$0.value.isEmpty } }

  /// What is written into a blank; empty when nothing is.
  public subscript(_ name: String) -> String {
    get { texts[name] ?? "" }
    set { texts[name] = newValue.isEmpty ? nil : newValue }
  }

  /// What differs from other answers; a blank that was emptied is there with nothing in it.
  public func changes(from other: FormAnswers) -> [String: String] {
    var changes = texts.filter { other.texts[$0.key] != $0.value }
    for name in other.texts.keys where texts[name] == nil { changes[name] = "" }
    return changes
  }

  /// These answers with changes laid over them; an empty one empties its blank.
  public func with(_ changes: [String: String]) -> FormAnswers {
    FormAnswers(texts.merging(changes) { _, new in new })
  }

  /// The codes of a blank that holds several.
  public func codes(_ name: String) -> [String] {
    self[name].split(separator: ",").map { $0.trimmedBlanks }.filter { !$0.isEmpty }
  }
}
