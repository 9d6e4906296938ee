import CaseModel

/// Says what is known of a contact, gravest first, for the focus pane and the record's screen.
struct ContactParagraphs {
  let contact: Contact
  let context: Context
  let names: Names
  let texts: Texts

  /// One line: identifier, children, when and how it came.
  var heading: String {
    let children = contact.children.map { describe($0.child) }.joined(separator: "; ")
    return "\(contact.id)  \(children)"
  }

  /// How it came and when, for the right end of the heading.
  var arrival: String {
    "\(contact.source.words), \(contact.channel.words) · \(contact.receivedAt.shortText(relativeTo: context.now))"
  }

  /// Everything else, a paragraph a subject.
  var paragraphs: [Paragraph] {
    var all: [Paragraph] = []
    if contact.riskNotAccepted { all.append(risk) }
    all.append(clock)
    if let night { all.append(night) }
    if let help { all.append(help) }
    all.append(history)
    if let home = household { all.append(home) }
    all += [worry, checks, voice]
    if let decided = decisions { all.append(decided) }
    if let places = names.contexts(contact.children.map(\.child)) { all.append(places) }
    if let locked = names.restricted(contact.children.map(\.child)) { all.append(locked) }
    all.append(next)
    return all
  }

  /// A child with age, or the day a birth is expected, and sex.
  func describe(_ id: ChildID) -> String {
    guard let child = context.register.child(id) else { return id.text }
    let details = child.details
    var parts = [names.full(id)]
    if let age = details.age(on: context.today) {
      parts.append("\(age)")
    } else if let expected = details.expectedBirthDate {
      parts.append("due \(expected.shortText)")
    }
    if details.sex != .unknown { parts.append(details.sex.words) }
    return parts.joined(separator: ", ")
  }

  private var risk: Paragraph {
    let due = context.register.acceptanceDue(of: contact)
    let left = due.map { Wording.leftInFull(seconds: context.now.seconds(until: $0)) } ?? "no clock"
    return Paragraph(
      "RISK", "immediate risk not accepted by a team, \(left): ! records which team accepted it", .breached)
  }

  private var clock: Paragraph {
    guard contact.stage != .decided, decisionClock.role != .error else { return decisionClock }
    return Paragraph("CLOCK", decisionClock.text + "   (w: the working)", decisionClock.role)
  }

  /// When the decision is due.
  var decisionClock: Paragraph {
    guard contact.stage != .decided else { return Paragraph("CLOCK", "decided; no deadline is open", .dim) }
    guard let due = context.register.decisionDue(of: contact) else {
      return Paragraph(
        "CLOCK", "not known: bank holidays for that year are missing", .error)
    }
    let left = context.now.seconds(until: due)
    let role: Role = left <= 0 ? .breached : left < 4 * 3600 ? .dueSoon : .plain
    let from = contact.receivedAt.shortText(relativeTo: context.now)
    let words =
      "decision \(from) → \(due.dueText(relativeTo: context.now)), \(Wording.leftInFull(seconds: left))"
    return Paragraph("CLOCK", words, role)
  }

  /// What the night handed over and nobody has read; nil when nothing.
  private var night: Paragraph? {
    let tasks = contact.tasks.count { $0.shift == .day && $0.acknowledgedAt == nil && $0.doneAt == nil }
    guard contact.awaitsHandover || tasks > 0 else { return nil }
    let clocks = context.register.clocks(of: contact).filter { $0.name == .handover && $0.isRunning }
    let due = clocks.compactMap { context.register.due(of: $0) }.min()
    let left = due.map { ", " + Wording.leftInFull(seconds: context.now.seconds(until: $0)) } ?? ""
    let what =
      contact.awaitsHandover ? "EDT handover not read" : Wording.count(tasks, "task") + " from EDT not read"
    let isLate = due.map { $0 <= context.now } ?? false
    return Paragraph("NIGHT", "\(what)\(left) (e acknowledges it)", isLate ? .breached : .dueSoon)
  }

  /// How far early help is, and what of it is due next; nil for a contact that was not passed to it.
  private var help: Paragraph? {
    guard contact.earlyHelpDecidedAt != nil else { return nil }
    let done = contact.earlyHelp.words
    guard let (clock, due) = context.register.nextEarlyHelpClock(of: contact) else {
      return Paragraph("HELP", "early help " + done)
    }
    let words = ClockWords(context.register, now: context.now)
    let next = "\(words.dueOf(clock, due)) (e records it)"
    return Paragraph(
      "HELP", done.isEmpty ? next : "early help \(done) · \(next)",
      due.map { $0 <= context.now } ?? false ? .breached : .plain)
  }

  private var history: Paragraph {
    var parts: [String] = []
    var mayBeKnown = false
    for entry in contact.children {
      guard let child = context.register.child(entry.child) else { continue }
      let words = HistoryWords(child: child, context: context, texts: texts, except: contact.id)
      parts.append(contact.children.count > 1 ? "\(names.short(entry.child)): \(words.short)" : words.short)
      if words.asksForALook { mayBeKnown = true }
    }
    if let considered = contact.historyConsidered {
      parts.append(
        "considered by \(names.short(considered.by)), \(considered.at.shortText(relativeTo: context.now))")
    }
    let graveness: Signals = [.history]
    let isGrave = !context.register.signals(of: contact, at: context.now).isDisjoint(with: graveness)
    return Paragraph("HISTORY", parts.joined(separator: " · "), isGrave || mayBeKnown ? .strong : .plain)
  }

  private var household: Paragraph? {
    let ids = contact.children.compactMap { context.register.child($0.child)?.household }
    guard let home = ids.first.flatMap({ context.register.households[$0] }) else { return nil }
    let siblings = context.register.others(in: home, besides: contact.children.map(\.child))
      .filter { context.register.child($0) != nil }.map(describe)
    let adults = home.details.adults.map { adult in
      names.text(adult.name) + ", \(adult.relationship)" + (adult.livesThere ? "" : " (elsewhere)")
        + (adult.note.map { ", " + names.text($0) } ?? "")
    }
    var parts = adults
    if !siblings.isEmpty { parts.append("also at home: " + siblings.joined(separator: "; ")) }
    let address = [home.details.address, home.details.postcode ?? ""].filter { !$0.isEmpty }.joined(
      separator: ", ")
    if !address.isEmpty { parts.append(names.text(address)) }
    return parts.isEmpty ? nil : Paragraph("HOME", parts.joined(separator: " · "))
  }

  /// What was said when the contact came in, and by whom.
  var worry: Paragraph {
    guard let received = texts.received(contact.id) else {
      return Paragraph(
        "WORRY", contact.isHistory ? "brought in from lists; no narrative" : contact.worry.words, .plain)
    }
    let from = received.referrer.map { referrer in
      [referrer.name, referrer.organisation ?? "", referrer.reach ?? ""].filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    return Paragraph(
      "WORRY",
      "\(contact.worry.words). \(names.text(received.narrative))"
        + (from.map { "  From: \(names.text($0))" } ?? ""))
  }

  private var checks: Paragraph {
    guard !contact.checks.isEmpty else { return Paragraph("CHECKS", "no agency asked (c asks one)", .dim) }
    let words = CheckWords(contact, context, names: names)
    let parts = contact.checks.map { check -> String in
      if check.answeredAt == nil { return "\(check.agency.words) \(words.waiting(check))" }
      return "\(check.agency.words) ✓" + (words.weakness(check).map { " (\($0))" } ?? "")
    }
    let isLate = contact.checks.contains(where: words.isLate)
    return Paragraph("CHECKS", parts.joined(separator: " · "), isLate ? .dueSoon : .plain)
  }

  /// Consent and identity; the child's voice stands in the decision.
  private var voice: Paragraph {
    var parts = ["consent \(contact.consent.words)"]
    if case .dispensedWith(let why) = contact.consent { parts[0] += " (\(names.text(why)))" }
    for entry in contact.children {
      guard let child = context.register.child(entry.child), child.details.lacksIdentity else { continue }
      let missing = child.details.identityMissing.joined(separator: ", ")
      parts.append(
        (contact.children.count > 1 ? names.short(entry.child) + ": " : "") + "not recorded: \(missing)")
    }
    return Paragraph(
      "IDENTITY", parts.joined(separator: " · "), contact.consent == .notSettled ? .dueSoon : .plain)
  }

  private var decisions: Paragraph? {
    let parts = contact.children.compactMap { entry -> String? in
      guard let decision = entry.decision else {
        return entry.disputed ? "two views stand: a second manager disagreed" : nil
      }
      var text = contact.children.count > 1 ? names.short(entry.child) + ": " : ""
      text += "\(decision.outcome.words), level \(decision.level), \(names.short(decision.by))"
      text += decision.withoutManager
      if decision.awaitsSecondLook { text += ", awaits a second look" }
      if let decided = texts.decision(contact.id, entry.child)?.decided {
        text += " — " + names.text(decided.rationale.worry)
      }
      return text
    }
    return parts.isEmpty ? nil : Paragraph("DECIDED", parts.joined(separator: " · "), .strong)
  }

  private var next: Paragraph {
    let keys: String
    switch contact.stage {
    case .toDecide:
      keys =
        (contact.awaitsSecondLook ? "decide (d)   second look (d in list 2)" : "decide (d)")
        + "   ask an agency (c)   rate (r)   consent (o)   history (H)   record (Enter)"
    case .secondLook: keys = "second look (d)   record (Enter)"
    case .decided:
      keys =
        (contact.awaitedAuthority == nil ? "" : "other authority accepted (e)   ")
        + (contact.owesReferrer ? "tell the referrer (t)   " : "") + "record (Enter)"
    }
    return Paragraph("NEXT", keys, .dim)
  }
}
