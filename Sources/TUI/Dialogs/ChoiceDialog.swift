import CaseModel

/// Asks for one of a short list, and a few words where they are needed; nothing is chosen beforehand.
struct ChoiceDialog<Value: Equatable & Sendable>: Dialog {
  /// What will be recorded.
  let title: String
  /// What should be known before it is.
  let lines: [String]
  private var picker: Picker<Value>
  private var text = LineEditor()
  private var isTyping = false
  private var pending: Submission?
  /// The name of the field for the words; nil where none are needed.
  private let label: (Value) -> String?
  private let make: (Value, String) -> Submission

  init(
    _ title: String, _ lines: [String] = [], _ options: [(value: Value, label: String)],
    label: @escaping (Value) -> String? = { _ in nil }, make: @escaping (Value, String) -> Submission
  ) {
    self.title = title
    self.lines = lines
    picker = Picker(options)
    self.label = label
    self.make = make
  }

  var keys: [(key: String, label: String)] {
    isTyping
      ? [("Enter", "record"), ("Esc", "choose again")]
      : [("↑↓", "choose"), ("Enter", "take it"), ("Esc", "leave it")]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    if case .recorded(let done) = message, done == pending { return .close }
    guard case .key(let key) = message else { return .stay }
    return isTyping ? type(key) : choose(key)
  }

  private mutating func choose(_ key: Key) -> Step {
    if key == .escape { return .close }
    _ = picker.update(key)
    guard key == .enter, let value = picker.chosen else { return .stay }
    guard label(value) == nil else {
      isTyping = true
      return .stay
    }
    return submit(make(value, ""))
  }

  private mutating func type(_ key: Key) -> Step {
    switch key {
    case .escape: isTyping = false
    case .enter:
      guard let value = picker.chosen, !text.isEmpty else { return .stay }
      return submit(make(value, text.text))
    default: _ = text.update(key)
    }
    return .stay
  }

  private mutating func submit(_ submission: Submission) -> Step {
    pending = submission
    return .stay(.submit(submission))
  }

  func draw(on frame: inout Frame, _ context: Context) {
    drawBox(title, rows: lines.count + picker.count + 4, on: &frame) { frame in
      for (row, line) in lines.enumerated() {
        frame.put(line, row: row, column: 1, width: frame.size.columns - 2)
      }
      let first = lines.count + (lines.isEmpty ? 0 : 1)
      let rows = max(1, min(picker.count, frame.size.rows - first - 2))
      picker.draw(
        in: &frame, Rect(row: first, column: 1, rows: rows, columns: frame.size.columns - 2),
        isFocused: !isTyping)
      guard isTyping, let label = picker.chosen.flatMap(label) else { return }
      let row = first + rows + 1
      let column = frame.put(label + ": ", row: row, column: 1, role: .label)
      _ = text.draw(
        in: &frame, row: row, column: column, width: frame.size.columns - column - 1, isFocused: true)
    }
  }
}
