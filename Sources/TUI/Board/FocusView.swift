import CaseModel

/// The record in focus, beside or below the queue.
struct FocusView {
  let record: RecordID?
  let top: Int
  let context: Context
  let names: Names
  let texts: Texts
  let hasKeys: Bool

  func draw(on frame: inout Frame) {
    guard let record else {
      frame.put("nothing selected", row: 0, column: 1, role: .dim)
      return
    }
    if record.kind == .contact, let contact = context.register.contacts[ContactID(record.number)] {
      let words = ContactParagraphs(contact: contact, context: context, names: names, texts: texts)
      draw(words.heading, words.arrival, words.paragraphs, on: &frame)
    } else if let item = context.register.cases[CaseID(record.number)], record.kind == .case {
      let words = CaseParagraphs(item: item, context: context, names: names, texts: texts)
      draw(words.heading, words.holder, words.paragraphs, on: &frame)
    }
    if hasKeys { frame.cursor = (0, 0) }
  }

  private func draw(_ heading: String, _ right: String, _ paragraphs: [Paragraph], on frame: inout Frame) {
    let width = frame.size.columns
    let rightWidth = min(displayWidth(right), width / 2)
    frame.put(heading, row: 0, column: 1, width: width - rightWidth - 3, role: hasKeys ? .selected : .heading)
    frame.put(right, row: 0, column: width - rightWidth - 1, width: rightWidth, role: .dim)
    let lines = Paragraph.lines(paragraphs, width: width - 2)
    Paragraph.draw(lines, on: &frame, from: 1, top: top)
  }
}
