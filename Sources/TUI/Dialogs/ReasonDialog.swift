import CaseModel

/// Asks for a few words and records something with them; the words are what confirms it.
struct ReasonDialog: Dialog {
  /// What will be recorded.
  let title: String
  /// What should be known before it is.
  let lines: [String]
  /// The name of the field.
  let label: String
  private var text = LineEditor()
  private var pending: Submission?
  private let make: (String) -> Submission

  init(_ title: String, _ lines: [String] = [], label: String = "why", make: @escaping (String) -> Submission)
  {
    self.title = title
    self.lines = lines
    self.label = label
    self.make = make
  }

  var keys: [(key: String, label: String)] { [("Enter", "record"), ("Esc", "leave it")] }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    if case .recorded(let done) = message, done == pending { return .close }
    guard case .key(let key) = message else { return .stay }
    switch key {
    case .escape: return .close
    case .enter:
      guard !text.isEmpty else { return .stay }
      let submission = make(text.text)
      pending = submission
      return .stay(.submit(submission))
    default:
      _ = text.update(key)
      return .stay
    }
  }

  func draw(on frame: inout Frame, _ context: Context) {
    drawBox(title, rows: lines.count + 4, on: &frame) { frame in
      for (row, line) in lines.enumerated() {
        frame.put(line, row: row, column: 1, width: frame.size.columns - 2)
      }
      let row = lines.count + 1
      let column = frame.put(label + ": ", row: row, column: 1, role: .label)
      _ = text.draw(
        in: &frame, row: row, column: column, width: frame.size.columns - column - 1, isFocused: true)
    }
  }
}

/// Draws a box in the middle of the frame and calls `body` with its inside.
func drawBox(_ title: String, rows: Int, on frame: inout Frame, _ body: (inout Frame) -> Void) {
  let size = frame.size
  let columns = min(size.columns, max(40, min(90, size.columns - 8)))
  let height = min(size.rows, rows + 2)
  let rect = Rect(
    row: max(0, (size.rows - height) / 3), column: (size.columns - columns) / 2, rows: height,
    columns: columns)
  frame.fill(rect)
  frame.box(rect, title: title)
  frame.within(rect.inset(rows: 1, columns: 1)) { body(&$0) }
}
