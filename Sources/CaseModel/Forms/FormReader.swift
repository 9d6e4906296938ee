/// What is wrong with a form: which blank, and what to do.
public struct FormFault: Error, Equatable, Sendable {
  /// The blank's name.
  public let field: String
  /// What is wrong, in plain words.
  public let words: String
}

/// Where a form is filled in: the record it is about, the register, the time and who writes.
public struct FormPlace {
  /// The service as it stands.
  public let register: Register
  /// The record that the act is on.
  public let record: RecordID
  /// The time.
  public let now: Instant
  /// Who fills it in.
  public let actor: WorkerID

  /// Describes where a form is filled in.
  public init(_ register: Register, _ record: RecordID, at now: Instant, by actor: WorkerID) {
    self.register = register
    self.record = record
    self.now = now
    self.actor = actor
  }

  var today: Day { London.day(of: now) }
  var child: Child? { register.children[ChildID(record.number)] }
  var contact: Contact? { register.contacts[ContactID(record.number)] }
  var item: Case? { register.cases[CaseID(record.number)] }
}

/// Reads answers into values; what is wrong is gathered, so that a person hears of all of it at once.
public struct FormReader {
  /// Where the form is filled in.
  public let place: FormPlace
  let answers: FormAnswers
  private let fields: [String: FormField]
  /// What is wrong, in the order of reading.
  public private(set) var faults: [FormFault] = []

  init(_ written: FormAnswers, _ fields: [FormField], _ place: FormPlace) {
    self.place = place
    var answers = written
    for field in fields {
      guard let codes = field.kind.codes, !written[field.name].isEmpty else { continue }
      let read = written.codes(field.name).map { text in codes.first { $0.lowercased() == text.lowercased() }
      }
      if read.contains(nil) {
        faults.append(FormFault(field: field.name, words: "write one of \(codes.joined(separator: ", "))"))
      }
      answers[field.name] = read.compactMap { $0 }.joined(separator: ",")
    }
    // What is not asked for is not read either: it may be left from an answer since changed.
    let asked = fields.filter { $0.isAsked(answers) }
    self.fields = Dictionary(asked.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.answers = answers
    for field in asked where TextLimit.isLonger(answers[field.name], than: field.limit) {
      fault(field.name, "at most \(field.limit) characters")
    }
    for field in asked where field.isRequired && answers[field.name].trimmedBlanks.isEmpty {
      fault(field.name, "still missing")
    }
  }

  /// The text of a blank without blanks around it; empty where nothing is written or nothing is asked.
  public func text(_ name: String) -> String { fields[name] == nil ? "" : answers[name].trimmedBlanks }

  /// As ``text(_:)``; nil where it is empty.
  public func optional(_ name: String) -> String? {
    let text = text(name)
    return text.isEmpty ? nil : text
  }

  /// Words with commas between.
  public func list(_ name: String) -> [String] {
    text(name).split(separator: ",").map { $0.trimmedBlanks }.filter { !$0.isEmpty }
  }

  /// The lines that hold something.
  public func lines(_ name: String) -> [String] {
    text(name).split(separator: "\n").map { $0.trimmedBlanks }.filter { !$0.isEmpty }
  }

  /// A day; nil where none is written or it cannot be read.
  public mutating func day(_ name: String) -> Day? {
    guard let field = fields[name], let text = optional(name) else { return nil }
    switch field.reading(of: text, at: place.now) {
    case .day(let day): return day
    case .wrong(let words), .unfinished(let words): fault(name, words)
    case .none, .moment: break
    }
    return nil
  }

  /// A moment; nil where none is written or it cannot be read.
  public mutating func moment(_ name: String) -> Instant? {
    guard let field = fields[name], let text = optional(name) else { return nil }
    switch field.reading(of: text, at: place.now) {
    case .moment(let instant): return instant
    case .wrong(let words), .unfinished(let words): fault(name, words)
    case .none, .day: break
    }
    return nil
  }

  /// Yes or no; nil where neither is written.
  public func flag(_ name: String) -> Bool? {
    let text = text(name)
    return text.isEmpty ? nil : text == "yes"
  }

  /// A whole number within the blank's limits.
  public mutating func number(_ name: String) -> Int? {
    guard let text = optional(name), case .number(let limits)? = fields[name]?.kind else { return nil }
    if let number = Int(text), limits.contains(number) { return number }
    fault(name, "write a whole number from \(limits.lowerBound) to \(limits.upperBound)")
    return nil
  }

  /// One code of a list.
  public func code<Code: Coded>(_ name: String, _ codes: Code.Type = Code.self) -> Code? {
    Code(rawValue: text(name))
  }

  /// Several codes of a list.
  public func codes<Code: Coded>(_ name: String, _ codes: Code.Type = Code.self) -> [Code] {
    list(name).compactMap { Code(rawValue: $0) }
  }

  /// The identifier of a record.
  public mutating func identifier<Subject: Identified>(
    _ name: String, _ subject: Subject.Type = Subject.self
  ) -> Identifier<Subject>? {
    guard let text = optional(name) else { return nil }
    if let id = Identifier<Subject>(text: text) { return id }
    fault(name, "write an identifier such as \(Subject.kind.letter)-000012")
    return nil
  }

  /// Says what is wrong with a blank.
  public mutating func fault(_ name: String, _ words: String) {
    guard !faults.contains(where: { $0.field == name }) else { return }
    faults.append(FormFault(field: name, words: words))
  }
}

/// What a written day or moment means.
public enum FormReading: Equatable, Sendable {
  /// The blank holds no day or moment.
  case none
  case day(Day)
  case moment(Instant)
  /// It may become one when it is finished.
  case unfinished(String)
  case wrong(String)
}

extension FormField {
  /// What a text means as a day or a moment; "today", "yesterday" and "now" are understood.
  public func reading(of text: String, at now: Instant) -> FormReading {
    switch kind {
    case .day(let isAhead): Self.day(text, isAhead: isAhead, today: London.day(of: now))
    case .moment(let isAhead): Self.moment(text, isAhead: isAhead, now: now)
    case .line, .text, .yesNo, .number, .one, .several, .record: .none
    }
  }

  private static func day(_ text: String, isAhead: Bool, today: Day) -> FormReading {
    switch text.lowercased() {
    case "today": return .day(today)
    case "yesterday": return .day(today.advanced(by: -1))
    case "tomorrow" where isAhead: return .day(today.advanced(by: 1))
    default: break
    }
    switch TypedDate(text) {
    case .empty: return .none
    case .unfinished: return .unfinished("not a whole date yet: \(TypedDate.form)")
    case .wrong(let words): return .wrong(words)
    case .day(let day):
      return day > today && !isAhead ? .wrong("\(day.longText) lies in the future") : .day(day)
    }
  }

  private static func moment(_ text: String, isAhead: Bool, now: Instant) -> FormReading {
    if text.lowercased() == "now" { return .moment(now) }
    let moment = TypedMoment(text, opened: now, now: now, isAhead: isAhead)
    switch moment {
    case .at(let instant): return .moment(instant)
    case .unfinished: return .unfinished(moment.words(now: now))
    case .wrong(let words): return .wrong(words)
    }
  }
}
