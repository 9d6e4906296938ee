import CaseModel

struct DecideDialog: Dialog {
  init(contact: Contact, child: ChildID, draft: Draft?, masked: Bool) {}
  var keys: [(key: String, label: String)] { [] }
  mutating func update(_ message: Message, _ context: Context) -> Step { .close }
  func draw(on frame: inout Frame, _ context: Context) {}
}
struct SecondLookDialog: Dialog {
  init(contact: Contact, child: ChildID, draft: Draft?, masked: Bool) {}
  var keys: [(key: String, label: String)] { [] }
  mutating func update(_ message: Message, _ context: Context) -> Step { .close }
  func draw(on frame: inout Frame, _ context: Context) {}
}
struct HistoryDialog: Dialog {
  init(contact: ContactID, masked: Bool) {}
  var keys: [(key: String, label: String)] { [] }
  mutating func update(_ message: Message, _ context: Context) -> Step { .close }
  func draw(on frame: inout Frame, _ context: Context) {}
}
struct RecordDialog: Dialog {
  init(record: RecordID, masked: Bool) {}
  var keys: [(key: String, label: String)] { [] }
  mutating func update(_ message: Message, _ context: Context) -> Step { .close }
  func draw(on frame: inout Frame, _ context: Context) {}
}
