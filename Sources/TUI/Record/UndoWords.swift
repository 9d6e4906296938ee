import CaseModel

/// Asks for the reason for an undo, or says why it is not possible and what to do instead.
struct UndoWords {
  let words: EventWords
  let names: Names

  /// The dialog for commands that were recorded together, oldest first.
  func dialog(_ commands: [PastAct], title: String) -> any Dialog {
    guard let first = commands.first?.events.first else { return TextDialog("Nothing to undo", []) }
    let acts: [UndoableAct]
    switch commands.way {
    case .setAside(let own): acts = own
    case .instead(let instead): return refusal(commands, "INSTEAD", instead)
    case .tooLate(let later):
      let when = Wording.dayAndTime(later.stamp.at, withYear: true)
      return refusal(commands, "TOO LATE", "\(when), \(names.full(later.stamp.by)): \(line(later))")
    }
    let lines = lines(commands)
    let versions = versions(commands)
    let notice = "undone: " + (lines.first ?? "") + (lines.count > 1 ? " and \(lines.count - 1) more" : "")
    return ReasonDialog(
      title,
      lines.prefix(6) + (lines.count > 6 ? ["and \(lines.count - 6) more"] : [])
        + ["", "It stays on the record, with who undid it, when and why."],
      draft: .undo(first.place),
      make: { why in
        Submission(acts.map { .setAside($0, reason: why) }, seen: versions, notice: notice)
      })
  }

  private func refusal(_ commands: [PastAct], _ label: String, _ text: String) -> any Dialog {
    TextDialog(
      "This cannot be undone",
      lines(commands).enumerated().map { Paragraph($0.offset == 0 ? "WHAT" : "", $0.element) }
        + [Paragraph(label, text, .strong)])
  }

  private func versions(_ commands: [PastAct]) -> [RecordID: Int32] {
    var versions: [RecordID: Int32] = [:]
    for command in commands {
      for (record, history) in command.histories { versions[record] = Int32(history.count) }
    }
    return versions
  }

  /// What was recorded, a line for each command.
  private func lines(_ commands: [PastAct]) -> [String] {
    commands.map { command in
      guard let told = command.events.first(where: { $0.event.tellsSomethingNew }) ?? command.events.first
      else {
        return "something that only the designated officer may see"
      }
      return line(told)
    }
  }

  private func line(_ recorded: RecordedEvent) -> String {
    let text = words.words(recorded.event).split(separator: " · ").first.map(String.init) ?? ""
    return (names.about(recorded.event.record).map { $0 + ": " } ?? "") + text
  }
}
