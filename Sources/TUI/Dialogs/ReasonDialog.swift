import CaseModel

/// Asks for a few words and records something with them: written, looked over, `y`.
///
/// What is typed is kept as a draft.
struct ReasonDialog: Dialog {
  /// What will be recorded.
  let title: String
  /// What should be known before it is.
  let lines: [String]
  /// The name of the field.
  let label: String
  /// What the draft is of: the one act or event that the words are about, so that they never stand beside another.
  let key: Draft.Key
  private var text = LineEditor()
  private var isConfirming = false
  private var remark: (text: String, role: Role)?
  private var pending: Submission?
  private let make: (String) -> Submission

  init(
    _ title: String, _ lines: [String] = [], label: String = "Reason", draft key: Draft.Key,
    make: @escaping (String) -> Submission
  ) {
    self.title = title
    self.lines = lines
    self.label = label
    self.key = key
    self.make = make
  }

  var keys: [(key: String, label: String)] {
    isConfirming
      ? [("y", "record"), ("Esc", "back")]
      : [("Enter", "look over and record"), ("Esc", text.isEmpty ? "cancel" : "save draft and close")]
  }

  func draft(at now: Instant) -> Draft? {
    text.isEmpty || pending != nil ? nil : Draft(key: key, fields: ["reason": text.text], savedAt: now)
  }

  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {
    guard let draft = drafts[key], let words = draft.fields["reason"] else { return }
    text = LineEditor(words)
    remark = (draft.restoredWords(context), .notice)
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .recorded(let done) where done == pending: return .close(.discard(key))
    case .refused(let submission, let why) where submission == pending:
      pending = nil
      isConfirming = false
      remark = ("not recorded: \(why)", .error)
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      return isConfirming ? confirm(key) : write(key, context)
    default: break
    }
    return .stay
  }

  private mutating func write(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(self.key, context)
    case .enter, .control("s"):
      if text.isEmpty { remark = ("\(label): still missing", .error) } else { isConfirming = true }
    default: text.update(key)
    }
    return .stay
  }

  private mutating func confirm(_ key: Key) -> Step {
    switch key {
    case .escape: isConfirming = false
    case .character("y"):
      let submission = make(text.text)
      pending = submission
      return .stay(.submit(submission))
    default: break
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
        isFocused: !isConfirming)
      drawQuestion(on: &frame, row: row + 1, width: width)
    }
  }

  private func drawQuestion(on frame: inout Frame, row: Int, width: Int) {
    if let remark { frame.put(remark.text, row: row, column: 1, width: width, role: remark.role) }
    guard isConfirming else { return }
    let column = frame.put("y", row: row, column: 1, role: .key)
    frame.put(
      " records this for good; Esc goes back", row: row, column: column,
      width: max(0, frame.size.columns - column - 1))
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
