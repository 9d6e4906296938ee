import CaseModel

struct NewContactDialog: Dialog {
  init(draft: Draft?, _ context: Context) {}
  var keys: [(key: String, label: String)] { [] }
  mutating func update(_ message: Message, _ context: Context) -> Step { .close }
  func draw(on frame: inout Frame, _ context: Context) {}
}
