import CaseModel

/// One blank of a form while it is written into.
enum FormBlank: Equatable {
  case line(LineEditor)
  case text(TextEditor)
  case one(Picker<String>)
  case several(MultiPicker<String>)

  /// The most options that stand under a blank at once.
  private static let mostOptions = 9

  /// An editor for a kind of blank, with what is written in it.
  init(_ kind: FormField.Kind, _ written: String, _ size: Size) {
    switch kind {
    case .line, .day, .moment, .number, .record: self = .line(LineEditor(written))
    case .text: self = .text(TextEditor(written, size: size))
    case .yesNo: self = .one(Self.picker([FormChoice("yes", "yes"), FormChoice("no", "no")], written))
    case .one(let choices): self = .one(Self.picker(choices, written))
    case .several(let choices):
      let all = FormAnswers(["": written]).codes("")
      let typed = all.filter { code in !choices.contains { $0.code == code } }
      self = .several(
        MultiPicker(choices.map { ($0.code, $0.words) }, chosen: all, typed: typed.joined(separator: " ")))
    }
  }

  private static func picker(_ choices: [FormChoice], _ written: String) -> Picker<String> {
    let isChoice = choices.contains { $0.code == written }
    return Picker(
      choices.map { ($0.code, $0.words) }, chosen: isChoice ? written : nil, typed: isChoice ? "" : written)
  }

  /// The answer as forms read it; what was typed and matches no choice is kept as typed.
  var written: String {
    switch self {
    case .line(let line): line.text
    case .text(let text): text.isBlank ? "" : text.text
    case .one(let picker): picker.typed.isEmpty ? picker.chosen ?? "" : picker.typed
    case .several(let picker):
      (picker.chosen + [picker.typed.replacing(",", with: " ")].filter { !$0.isEmpty }).joined(separator: ",")
    }
  }

  /// Whether the arrow up would leave the blank.
  var isAtTop: Bool {
    switch self {
    case .line: true
    case .text(let text): text.isOnFirstRow
    case .one(let picker): picker.isOnFirst
    case .several(let picker): picker.isOnFirst
    }
  }

  /// Whether the arrow down would leave the blank.
  var isAtBottom: Bool {
    switch self {
    case .line: true
    case .text(let text): text.isOnLastRow
    case .one(let picker): picker.isOnLast
    case .several(let picker): picker.isOnLast
    }
  }

  /// The rows that it takes under its own line while it has the keys.
  func rows(room: Int) -> Int {
    switch self {
    case .line: 0
    case .text(let text): min(text.size.rows, room)
    case .one(let picker): min(picker.count, Self.mostOptions, room)
    case .several(let picker): min(picker.count, Self.mostOptions, room)
    }
  }

  /// Takes in a key; returns whether it moves to the next blank.
  mutating func update(_ key: Key) -> Bool {
    switch self {
    case .line(var line):
      if key == .enter { return true }
      line.update(key)
      self = .line(line)
    case .text(var text):
      text.update(key)
      self = .text(text)
    case .one(var picker):
      let chose = picker.update(key)
      self = .one(picker)
      return key == .enter && chose
    case .several(var picker):
      picker.update(key)
      self = .several(picker)
    }
    return false
  }

  mutating func resize(_ size: Size) {
    guard case .text(var text) = self else { return }
    text.size = size
    self = .text(text)
  }
}

extension FormField.Kind {
  /// Workers and teams are chosen from a list, and children by name where the record says which there are; other
  /// records are written.
  ///
  /// - Parameter kind: what the form asks for on any record.
  func choosable(instead kind: Self, _ names: Names, on today: Day) -> Self {
    switch self {
    case .record(.worker):
      let here = names.register.workers.all.filter { !$0.hasLeft(by: today) }
      return .one(here.map { FormChoice($0.id.text, $0.details.name) }.sorted { $0.words < $1.words })
    case .record(.team):
      let teams = names.register.teams.all
      return .one(teams.map { FormChoice($0.id.text, $0.name) }.sorted { $0.words < $1.words })
    case .one(let choices) where kind == .record(.child):
      return .one(
        choices.map { FormChoice($0.code, ChildID(text: $0.code).map(names.withBirth) ?? $0.words) })
    default: return self
    }
  }

  /// Whether the answer is one of the choices.
  func holds(_ written: String) -> Bool {
    switch self {
    case .yesNo: ["yes", "no"].contains(written)
    case .one(let choices), .several(let choices):
      FormAnswers(["": written]).codes("").allSatisfy { code in choices.contains { $0.code == code } }
    case .line, .text, .day, .moment, .number, .record: true
    }
  }

  /// What is written, in the words of the kind's codes.
  func words(_ written: String) -> String {
    switch self {
    case .one(let choices), .several(let choices):
      FormAnswers(["": written]).codes("").map { code in
        choices.first { $0.code == code }?.words ?? code
      }.joined(separator: ", ")
    case .line, .text, .day, .moment, .yesNo, .number, .record: written
    }
  }
}
