import CaseModel

/// Says what is known of a case, for the focus pane and the record's screen.
struct CaseParagraphs {
  let item: Case
  let context: Context
  let names: Names
  let texts: Texts

  /// One line: identifier, child, the work.
  var heading: String {
    let child = context.register.child(item.child)
    var parts = ["\(item.id)  \(names.full(item.child))"]
    if let age = child?.details.age(on: context.today) { parts.append("\(age)") }
    if let sex = child?.details.sex, sex != .unknown { parts.append(sex.words) }
    return parts.joined(separator: ", ") + " · \(item.work.words)"
  }

  /// Who holds it.
  var holder: String {
    guard let worker = item.worker else { return item.isOpen ? "awaiting allocation" : "closed" }
    return names.full(worker) + (item.jointWorker.map { " with " + names.short($0) } ?? "")
  }

  /// Everything else, for the board; the most urgent comes first.
  var paragraphs: [Paragraph] { [clock, held] + basics + story }

  /// Who the child is and how to reach the home.
  private var basics: [Paragraph] {
    guard let child = context.register.child(item.child) else { return [] }
    let words = words(of: child)
    let needed = [words.born, words.disability, words.interpreter].compactMap { $0 }
    return [
      Paragraph("CHILD", needed.joined(separator: " · ")),
      Paragraph("ADDRESS", "\(words.address) · \(words.phones)"),
    ]
  }

  private func words(of child: Child) -> ChildWords {
    ChildWords(child, home: item.household, names: names, today: context.today)
  }

  private var story: [Paragraph] {
    var all: [Paragraph] = []
    if let now = CaseStandingWords(item, now: context.now).paragraph { all.append(now) }
    if let night { all.append(night) }
    all += [origin]
    if let threshold { all.append(threshold) }
    all.append(history)
    if let home = household { all.append(home) }
    if let direction = texts.direction(item.id) { all.append(Paragraph("DIRECTION", names.text(direction))) }
    if let news { all.append(news) }
    if let places = names.contexts([item.child]) { all.append(places) }
    if let locked = names.restricted([item.child]) { all.append(locked) }
    all += [seen, identity, next]
    return all
  }

  /// What a reader with ninety seconds needs: the child first, then every clock, the agencies, what can be recorded now.
  var whole: [Paragraph] {
    let words = ClockWords(context.register, now: context.now)
    // How long a child was kept in protection beyond what the law allows stays in sight.
    let clocks = words.ordered(context.register.clocks(of: item)).filter {
      $0.isRunning ? $0.standing != .window : $0.name.consequence == .protection && words.isLate($0)
    }
    let lines = clocks.enumerated().map { place, clock in
      Paragraph(
        place == 0 ? "CLOCKS" : "", "\(clock.title): \(words.summary(clock))",
        words.isLate(clock) ? .breached : .plain)
    }
    return basics + [clock, held] + story + lines + agencies + [acts]
  }

  /// Why it came over the threshold, in the decision maker’s words.
  private var threshold: Paragraph? {
    guard let contact = item.contact else { return nil }
    guard let (decided, stamp) = texts.decision(contact, item.child) else {
      return texts.protected(contact, item.id).map { protected, stamp in
        Paragraph(
          "THRESHOLD",
          "\(protected.outcome.words), \(names.short(stamp.by)), for \(protected.kind.words), "
            + "without a manager’s decision")
      }
    }
    return Paragraph(
      "THRESHOLD",
      "\(decided.outcome.words), \(names.short(stamp.by)): \(names.text(decided.rationale.worry)) "
        + names.text(decided.rationale.dailyLife))
  }

  /// Who referred, and which agencies said something.
  private var agencies: [Paragraph] {
    guard let id = item.contact else { return [] }
    var parts: [String] = []
    if let referrer = texts.received(id)?.referrer {
      let who = [referrer.name, referrer.organisation ?? "", referrer.reach ?? ""].filter { !$0.isEmpty }
      parts.append("referrer \(names.text(who.joined(separator: ", ")))")
    }
    for check in context.register.contacts[id]?.checks ?? [] {
      let answer = texts.answer(id, check.agency).map { ": " + names.text($0) } ?? " asked, no answer yet"
      parts.append(check.agency.words + answer)
    }
    return parts.isEmpty ? [] : [Paragraph("AGENCIES", parts.joined(separator: " · "))]
  }

  /// The acts that can be recorded now; a key lists them, and the others with why not.
  private var acts: Paragraph {
    let place = FormPlace(context.register, item.id.record, at: context.now, by: context.actor)
    let forms = ActForm.all.filter { $0.subject == .case }
    let open = forms.filter { $0.obstacle(place) == nil }.map(\.title)
    return Paragraph("ACTIONS", "e opens them: " + open.joined(separator: " · "), .dim)
  }

  private var clock: Paragraph {
    if let closedAt = item.closedAt {
      return Paragraph("CLOCK", "closed \(closedAt.shortText(relativeTo: context.now))", .dim)
    }
    guard let next = context.register.nextClock(of: item) else {
      return Paragraph(
        "CLOCK",
        "no statutory deadline on this case (for a child in need plan: next visit and review are expected)")
    }
    let (clock, due) = (next.clock, next.due)
    let left = context.now.seconds(until: due)
    let isLate = next.firstDue <= context.now
    let role: Role = isLate ? .breached : left < 86_400 ? .dueSoon : .plain
    let day = context.register.dayNumber(of: clock, now: context.now).map { " · \($0)" } ?? ""
    let governing = context.register.clocks(of: item).filter(\.governs)
    let words = ClockWords(context.register, now: context.now)
    let late = governing.filter { $0 != clock && words.isLate($0) }.map { $0.title.lowercased() }
    let also = late.isEmpty ? "" : " · also overdue: \(late.joined(separator: ", "))"
    let others = governing.count - 1 - late.count
    return Paragraph(
      "CLOCK",
      "next: \(clock.title.lowercased()), due \(due.dueText(relativeTo: context.now)), "
        + "\(context.register.left(of: clock, due: due, at: context.now))\(day)\(also)"
        + (others > 0 ? " · \(others) more (w)" : ""),
      role)
  }

  /// What the emergency duty team did and nobody has read, and what was read without its reasons; nil when nothing.
  private var night: Paragraph? {
    guard item.isOpen else { return nil }
    let nights = item.pathway.nights
    let unread = nights.unread.map { night in
      waiting(since: night.since, context.register.due(ofUnread: night, on: item)) { since, left in
        let key = context.register.shift(of: context.actor) == .night ? "" : " (e signs it off)"
        return "EDT’s work from \(since) not read\(left)\(key)"
      }
    }
    let unreasoned = nights.readUnreasoned.map { night in
      waiting(since: night.since, context.register.rationaleDue(of: night)) { since, left in
        "EDT rationale outstanding for \(since)\(left) (e records it)"
      }
    }
    let all = [unread, unreasoned].compactMap { $0 }
    guard !all.isEmpty else { return nil }
    let isLate = all.contains(where: \.isLate)
    return Paragraph(
      "NIGHT", all.map(\.words).joined(separator: " · "),
      isLate ? .breached : unread == nil ? .plain : .dueSoon)
  }

  /// What waits of a night, with the time that is left, and whether that is over.
  private func waiting(
    since: Instant, _ due: Instant?, _ words: (_ since: String, _ left: String) -> String
  ) -> (words: String, isLate: Bool) {
    let left = due.map { ", " + Wording.leftInFull(seconds: context.now.seconds(until: $0)) } ?? ""
    return (words(since.shortText(relativeTo: context.now), left), due.map { $0 <= context.now } ?? false)
  }

  private var held: Paragraph {
    guard let worker = item.worker else {
      return Paragraph(
        "WORKER", "unallocated since \(item.since.shortText(relativeTo: context.now)): a allocates it",
        .strong)
    }
    let away = context.register.needsCover(item, on: context.today)
    var text = "\(names.full(worker)) since \(item.since.shortText(relativeTo: context.now))"
    if let joint = item.jointWorker { text += ", jointly with \(names.full(joint))" }
    let holds = context.register.workers[worker]?.details.role.holdsCases ?? true
    if away { text += " — \(holds ? "AWAY" : "MAY HOLD NO CASES"): give it to somebody else (a)" }
    return Paragraph("WORKER", text, away ? .breached : .plain)
  }

  private var origin: Paragraph {
    var text =
      "\(item.source.words), \(item.referredAt.shortText(relativeTo: context.now)): \(item.worry.words)"
    if item.level > 0 { text += " · level \(item.level)" }
    if let level = context.register.settings.level(item.level) { text += " \(level.name)" }
    if item.reReferral { text += " · RE-REFERRAL within 12 months" }
    if let contact = item.contact { text += " · \(contact)" }
    return Paragraph("REFERRED", text)
  }

  private var history: Paragraph {
    guard let child = context.register.child(item.child) else {
      return Paragraph("HISTORY", "not read", .dim)
    }
    let words = HistoryWords(
      child: child, context: context, texts: texts, except: item.contact, exceptCase: item.id)
    return Paragraph("HISTORY", words.short, words.asksForALook ? .strong : .plain)
  }

  private var household: Paragraph? {
    guard let home = item.household.flatMap({ context.register.households[$0] }) else { return nil }
    let siblings = context.register.others(in: home, besides: [item.child])
      .filter { context.register.child($0) != nil }
      .map { id in
        let open = context.register.child(id)?.openEpisode
        let holder =
          open.flatMap { context.register.cases[$0.case]?.worker }.map { " with " + names.short($0) } ?? ""
        return names.short(id) + (open == nil ? "" : " (open case\(holder))")
      }
    var parts = home.details.adults.map { names.text($0.name) + ", \($0.relationship)" }
    if !siblings.isEmpty { parts.append("siblings: " + siblings.joined(separator: ", ")) }
    parts += (context.register.child(item.child)?.relatives ?? []).map {
      "\($0.relation.words): \(names.short($0.child))"
    }
    return parts.isEmpty ? nil : Paragraph("HOME", parts.joined(separator: " · "))
  }

  private var news: Paragraph? {
    guard !item.passedContacts.isEmpty else { return nil }
    let list = item.passedContacts.map(\.text).joined(separator: ", ")
    return Paragraph("NEW", "new information to read: \(list) (N acknowledges)", .dueSoon)
  }

  private var seen: Paragraph {
    let seen = item.lastSeen.map { "last seen \($0.longText)" } ?? "no visit recorded here"
    let recorded = Wording.span(seconds: item.lastRecorded.seconds(until: context.now))
    let alone = item.pathway.seenNotAlone == nil ? "" : ", but never alone"
    return Paragraph("SEEN", "\(seen)\(alone) · last recorded \(recorded) ago")
  }

  private var identity: Paragraph {
    guard let child = context.register.child(item.child) else {
      return Paragraph("IDENTITY", "not read", .dim)
    }
    let words = words(of: child).identity
    return Paragraph(
      "IDENTITY", words.joined(separator: " · "), child.details.lacksIdentity ? .dueSoon : .plain)
  }

  private var next: Paragraph {
    let keys =
      !item.isOpen
      ? "record (Enter)"
      : item.worker == nil
        ? "allocate (a)   record (Enter)   close (x)"
        : "reallocate (a)   back to tray (b)   close (x)   record (Enter)"
    return Paragraph("NEXT", keys, .dim)
  }
}
