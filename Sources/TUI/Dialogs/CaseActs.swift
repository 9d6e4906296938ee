import CaseModel

/// The small forms for acts on a case.
struct CaseActs {
  let item: Case
  let names: Names
  let context: Context

  private var seen: [RecordID: Int32] { [item.id.record: item.version] }
  private var who: String { "\(item.id), \(names.short(item.child))" }

  private func submission(_ command: CaseCommand, _ notice: String) -> Submission {
    Submission([.case(item.id, command)], seen: seen, notice: "\(item.id): \(notice)")
  }

  var close: some Dialog {
    let item = item
    let unseen = Set(
      ClosureReason.allCases.filter { context.register.asksWhyUnseen(item, as: $0, at: context.now) })
    return ChoiceDialog(
      "Close \(who)",
      ["\(item.work.words), held by \(item.worker.map(names.full) ?? "nobody")"]
        + (unseen.isEmpty ? [] : ["Nobody has seen this child since the referral."]),
      ClosureReason.allCases.map { reason in
        let hindrance = context.register.hindrance(toClosing: item, as: reason, at: context.now)
        let known = hindrance == .childNeverSeen ? nil : hindrance
        return (
          value: reason,
          label: "\(reason.rawValue) \(reason.words)" + (known.map { " — not now: \($0.words)" } ?? "")
        )
      },
      label: { unseen.contains($0) ? "why nobody saw the child, and why it closes" : "why, in your words" },
      make: { reason, why in
        submission(
          .close(reason, why: why, notSeenWhy: unseen.contains(reason) ? why : nil),
          "closed, \(reason.words)")
      })
  }

  var returnToTray: some Dialog {
    ReasonDialog(
      "Return \(who) to the tray",
      ["Held by \(item.worker.map(names.full) ?? "nobody"). It will await allocation."],
      make: { why in submission(.returnToTray(reason: why), "back in the tray") })
  }

  /// One of the last seven days.
  var visit: some Dialog {
    let days = (0..<7).map { context.today.advanced(by: -$0) }
    let options = days.enumerated().map { place, day in
      (value: day, label: (place == 0 ? "today, " : place == 1 ? "yesterday, " : "") + day.longText)
    }
    return ChoiceDialog(
      "When was \(who) seen?",
      [
        item.lastSeen.map { "Last seen \($0.longText)" } ?? "No visit recorded yet",
        "For a section 47 enquiry that began on the same day, record the visit with its hour (e).",
      ],
      options,
      make: { day, _ in submission(.recordSeen(on: day), "seen \(day.longText)") })
  }

  var work: some Dialog {
    ChoiceDialog(
      "What kind of work is \(who)?", ["Now: \(item.work.words)"],
      Work.allCases.filter { $0 != item.work }.map { (value: $0, label: $0.words) },
      make: { work, _ in submission(.changeWork(work), work.words) })
  }

  func acknowledge(_ contact: ContactID) -> Submission {
    submission(.acknowledge(contact), "\(contact) acknowledged")
  }

  /// How the case’s clocks were worked out.
  var working: some Dialog {
    let words = ClockWords(context.register, now: context.now)
    return TextDialog(
      "How the clocks of \(item.id) were worked out", words.paragraphs(context.register.clocks(of: item)))
  }
}
