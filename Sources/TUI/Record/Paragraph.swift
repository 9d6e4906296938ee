/// A labelled piece of text on a record's screen, wrapped to the width it gets.
struct Paragraph: Equatable {
  /// A word in capitals at the left; empty for a continuation.
  var label: String
  /// What it says.
  var text: String
  /// What it means.
  var role: Role = .plain

  init(_ label: String, _ text: String, _ role: Role = .plain) {
    self.label = label
    self.text = text
    self.role = role
  }

  /// Columns that labels take.
  static let labelWidth = 10

  /// The lines of these paragraphs at a width: label on a paragraph's first line only.
  static func lines(
    _ paragraphs: [Paragraph], width: Int, labelWidth: Int = labelWidth
  ) -> [Paragraph] {
    paragraphs.flatMap { paragraph in
      wrapped(paragraph.text, width: max(1, width - labelWidth)).enumerated().map { place, line in
        Paragraph(place == 0 ? paragraph.label : "", line, paragraph.role)
      }
    }
  }

  /// Draws lines from `top` on; the last visible line says how many more there are.
  static func draw(
    _ lines: [Paragraph], on frame: inout Frame, from first: Int, top: Int, labelWidth: Int = labelWidth
  ) {
    let room = frame.size.rows - first
    guard room > 0 else { return }
    let start = max(0, min(top, lines.count - room))
    for (offset, line) in lines.dropFirst(start).prefix(room).enumerated() {
      frame.put(line.label, row: first + offset, column: 1, width: labelWidth - 1, role: .label)
      frame.put(line.text, row: first + offset, column: 1 + labelWidth, role: line.role)
    }
    let below = lines.count - start - room
    if below > 0 {
      let text = " \(below) more "
      frame.put(
        text, row: frame.size.rows - 1, column: frame.size.columns - displayWidth(text) - 1, role: .dim)
    }
  }
}
