import CaseModel

/// Shows lines to be read: the working of a clock, the points of a caseload.
struct TextDialog: Dialog {
  let title: String
  let paragraphs: [Paragraph]
  private var top = 0

  init(_ title: String, _ paragraphs: [Paragraph]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  var keys: [(key: String, label: String)] { [("↑↓", "scroll"), ("Esc", "back")] }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    guard case .key(let key) = message else { return .stay }
    switch key {
    case .up, .character("k"): top = max(0, top - 1)
    case .down, .character("j"): top = min(max(0, paragraphs.count - 1), top + 1)
    case .escape, .enter, .character("q"), .character("w"): return .close
    default: break
    }
    return .stay
  }

  func draw(on frame: inout Frame, _ context: Context) {
    // Inside the box, with a blank on either side.
    let lines = Paragraph.lines(paragraphs, width: max(20, min(86, frame.size.columns - 12)))
    drawBox(title, rows: lines.count, on: &frame) { Paragraph.draw(lines, on: &$0, from: 0, top: top) }
  }
}
