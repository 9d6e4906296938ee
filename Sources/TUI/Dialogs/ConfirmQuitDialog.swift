import CaseModel

/// Asks before leaving while something is half done; it is kept either way.
struct ConfirmQuitDialog: Dialog {
  /// What is half done, in words.
  let drafts: [String]

  var keys: [(key: String, label: String)] { [("y", "leave"), ("Esc", "stay")] }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.character("y")): .close(.quit)
    case .key(.escape): .close
    default: .stay
    }
  }

  func draw(on frame: inout Frame, _ context: Context) {
    drawBox("Leave?", rows: drafts.count + 4, on: &frame) { frame in
      frame.put("Not recorded yet, and kept as a draft on this computer:", row: 0, column: 1)
      for (row, draft) in drafts.enumerated() { frame.put(draft, row: row + 1, column: 3, role: .strong) }
      let column = frame.put("y", row: drafts.count + 2, column: 1, role: .key)
      frame.put(" leaves; Esc stays", row: drafts.count + 2, column: column)
      frame.cursor = (drafts.count + 2, 1)
    }
  }
}
