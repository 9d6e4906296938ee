import CaseModel

/// Asks for a few words and records something with them: written, looked over, `y`.
struct ReasonDialog: Dialog {
  /// What will be recorded.
  let title: String
  /// What should be known before it is.
  let lines: [String]
  /// The name of the field.
  let label: String
  private var text = LineEditor()
  private var stage = Stage.writing
  private var remark: String?
  private var pending: Submission?
  private let make: (String) -> Submission

  private enum Stage {
    case writing, confirming, discarding
  }

  init(_ title: String, _ lines: [String] = [], label: String = "why", make: @escaping (String) -> Submission)
  {
    self.title = title
    self.lines = lines
    self.label = label
    self.make = make
  }

  var keys: [(key: String, label: String)] {
    switch stage {
    case .writing: [("Enter", "look over and record"), ("Esc", "cancel")]
    case .confirming: [("y", "record"), ("Esc", "back")]
    case .discarding: [("y", "discard what was typed"), ("Esc", "keep it")]
    }
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .recorded(let done) where done == pending: return .close
    case .refused(let submission, let why) where submission == pending:
      pending = nil
      stage = .writing
      remark = "not recorded: \(why)"
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      return take(key)
    default: break
    }
    return .stay
  }

  private mutating func take(_ key: Key) -> Step {
    switch (stage, key) {
    case (.writing, .escape):
      if text.isEmpty { return .close }
      stage = .discarding
    case (.writing, .enter), (.writing, .control("s")):
      if text.isEmpty { remark = "\(label): still missing" } else { stage = .confirming }
    case (.writing, _): text.update(key)
    case (_, .escape): stage = .writing
    case (.discarding, .character("y")): return .close
    case (.confirming, .character("y")):
      let submission = make(text.text)
      pending = submission
      return .stay(.submit(submission))
    case (.confirming, _), (.discarding, _): break
    }
    return .stay
  }

  func draw(on frame: inout Frame, _ context: Context) {
    drawBox(title, rows: lines.count + 5, on: &frame) { frame in
      let width = max(0, frame.size.columns - 2)
      for (row, line) in lines.enumerated() { frame.put(line, row: row, column: 1, width: width) }
      // Where there is not room for all, the field and the question are what must be seen.
      let row = max(0, min(lines.count + 1, frame.size.rows - 2))
      frame.put("", row: row, column: 0, width: frame.size.columns)
      let column = frame.put(label + ": ", row: row, column: 1, role: .label)
      _ = text.draw(
        in: &frame, row: row, column: column, width: max(0, frame.size.columns - column - 1),
        isFocused: stage == .writing)
      drawQuestion(on: &frame, row: row + 1, width: width)
    }
  }

  private func drawQuestion(on frame: inout Frame, row: Int, width: Int) {
    if let remark { frame.put(remark, row: row, column: 1, width: width, role: .error) }
    let words: String
    switch stage {
    case .writing: return
    case .confirming: words = " records this for good; Esc goes back"
    case .discarding: words = " discards what was typed; Esc keeps it"
    }
    let column = frame.put("y", row: row, column: 1, role: .key)
    frame.put(words, row: row, column: column, width: max(0, frame.size.columns - column - 1))
    frame.cursor = (row, 1)
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
