import CaseModel
import TUI

/// What is known of a record now, label by label.
struct RecordFacts {
  private let reader: RowReader
  private let actor: WorkerID
  private var register: Register { reader.register }

  /// - Parameter actor: who asks, for what can be recorded.
  init(_ reader: RowReader, for actor: WorkerID) {
    self.reader = reader
    self.actor = actor
  }

  /// The facts of a case, contact or child; empty for what the register does not hold.
  func facts(of record: RecordID) -> [RecordListing.Fact] {
    switch record.kind {
    case .case: register.cases[CaseID(record.number)].map(facts) ?? []
    case .contact: register.contacts[ContactID(record.number)].map(facts) ?? []
    case .child: register.children[ChildID(record.number)].map(facts) ?? []
    case .allegation: register.allegations[AllegationID(record.number)].map(facts) ?? []
    case .place, .peerGroup: register.context(of: record).map(facts) ?? []
    case .service, .team, .worker, .household: []
    }
  }

  private typealias Fact = RecordListing.Fact

  private func facts(_ context: HarmContext) -> [RecordListing.Fact] {
    let details = context.details
    return [
      Fact("name", reader.names.text(details.name)), Fact("kind", PlacesListing.kind(details)),
      Fact("harm", details.concerns.map(\.words).joined(separator: ", ")),
    ] + context.children.map { Fact("child", child($0)) }
  }

  private func facts(_ item: Allegation) -> [RecordListing.Fact] {
    let words = AllegationParagraphs(item, register, now: reader.now, names: reader.names)
    let (setting, role) = (reader.names.text(item.setting), reader.names.text(item.role))
    return [Fact("setting", "\(setting), \(item.kind.words): \(role)")]
      + words.facts.map { Fact($0.label.lowercased(), $0.text) }
  }

  private func facts(_ item: Case) -> [RecordListing.Fact] {
    var facts = [Fact("child", child(item.child))]
    if let child = register.child(item.child) { facts += basics(of: child, home: item.household) }
    facts += [Fact("work", item.work.words), Fact("held by", holder(item))]
    if let closed = item.closedAt {
      facts.append(Fact("closed", Wording.dayAndTime(closed, withYear: true)))
    }
    let standing = CaseStandingWords(item, now: reader.now).parts
    if !standing.isEmpty { facts.append(Fact("now", standing.joined(separator: " · "))) }
    let words = ClockWords(register, now: reader.now)
    facts += runningClocks(of: item).map { Fact("clock", "\($0.title): \(words.summary($0))") }
    facts.append(
      Fact("referred", "\(Wording.dayAndTime(item.referredAt, withYear: true)), \(item.source.words)"))
    facts.append(Fact("worry", item.worry.words))
    if item.level > 0 { facts.append(Fact("level", level(item.level))) }
    if item.reReferral { facts.append(Fact("history", "RE-REFERRAL within 12 months")) }
    if let contact = item.contact {
      facts.append(Fact("contact", contact.text))
      facts += (register.contacts[contact]?.checks ?? []).map { check in
        Fact("agency", register.contacts[contact].map { self.words(check, on: $0) } ?? check.agency.words)
      }
    }
    facts += home(item.household)
    if !item.passedContacts.isEmpty {
      facts.append(Fact("new information", item.passedContacts.map(\.text).joined(separator: ", ")))
    }
    let alone = item.pathway.seenNotAlone == nil ? "" : ", not alone"
    facts.append(Fact("last seen", (item.lastSeen?.longText ?? "no visit recorded") + alone))
    if item.isOpen {
      let open = acts(on: item).filter { $0.obstacle == nil }.map { $0.form.title.lowercased() }
      if !open.isEmpty { facts.append(Fact("acts", open.joined(separator: ", "))) }
    }
    return facts + warnings(register.signals(of: item, at: reader.now))
  }

  /// The clocks that run on a case, the gravest before the others.
  func runningClocks(of item: Case) -> [Clock] {
    ClockWords(register, now: reader.now).ordered(register.clocks(of: item)).filter {
      $0.isRunning && $0.standing != .window
    }
  }

  /// What can be recorded about a case, and why not where it cannot be now.
  func acts(on item: Case) -> [(form: ActForm, obstacle: String?)] {
    let place = FormPlace(register, item.id.record, at: reader.now, by: actor)
    return ActForm.all.filter { $0.subject == .case }.map { ($0, $0.obstacle(place)) }
  }

  private func earlyHelp(_ contact: Contact) -> String {
    let done = contact.earlyHelp.words
    let words = ClockWords(register, now: reader.now)
    let next = register.nextEarlyHelpClock(of: contact).map { words.dueOf($0.clock, $0.due) }
    return [done.isEmpty ? nil : done, next].compactMap { $0 }.joined(separator: " · ")
  }

  private func facts(_ contact: Contact) -> [RecordListing.Fact] {
    var facts = [
      Fact(
        "received",
        "\(Wording.dayAndTime(contact.receivedAt, withYear: true)), \(contact.source.words), \(contact.channel.words)"
      ),
      Fact("worry", contact.worry.words), Fact("rating", contact.rag?.words ?? "not rated"),
      Fact("consent", consent(contact.consent)),
    ]
    if contact.isHistory { facts.append(Fact("history", "brought in from a list, decided elsewhere")) }
    if contact.earlyHelpDecidedAt != nil { facts.append(Fact("early help", earlyHelp(contact))) }
    if !contact.isHistory, contact.stage != .decided {
      facts.append(Fact("decision", clock(register.settings.clocks.decision, from: contact.receivedAt)))
    }
    if let accepted = contact.acceptedBy {
      facts.append(Fact("immediate risk", "accepted by \(reader.names.team(accepted.team))"))
    } else if contact.immediateRisk {
      facts.append(
        Fact(
          "immediate risk",
          "NOT ACCEPTED, " + clock(register.settings.clocks.riskAcceptance, from: contact.receivedAt)))
    }
    for entry in contact.children { facts.append(Fact("child", child(entry.child) + ": " + decision(entry))) }
    for check in contact.checks { facts.append(Fact("agency", words(check, on: contact))) }
    if contact.owesReferrer { facts.append(Fact("referrer", "not told yet")) }
    if let name = contact.awaitedAuthority?.decision.authority?.name {
      facts.append(Fact("other authority", "\(reader.names.text(name)) has not accepted yet"))
    }
    return facts + warnings(register.signals(of: contact, at: reader.now))
  }

  private func facts(_ child: Child) -> [RecordListing.Fact] {
    let details = child.details
    var facts = [Fact("child", self.child(child.id))]
    if let into = child.mergedInto { facts.append(Fact("record", "found to be \(into): use that record")) }
    if !details.otherNames.isEmpty {
      facts.append(Fact("also known as", reader.names.text(details.otherNames.joined(separator: ", "))))
    }
    facts += basics(of: child, home: nil)
    facts += home(child.household)
    facts += child.relatives.map { Fact($0.relation.words, self.child($0.child)) }
    facts += register.contexts(of: child.id).map { item in
      Fact(
        PlacesListing.kind(item.context.details),
        "\(item.record) \(reader.names.text(item.context.details.name))")
    }
    if register.somethingRestrictedExists(about: child.id) {
      facts.append(Fact("locked", "something restricted exists"))
    }
    facts += child.contacts.map { Fact("contact", words($0)) }
    facts += child.earlyHelp.map { Fact("early help", $0.words) }
    return facts + child.episodes.map { Fact("episode", words($0)) }
  }

  // MARK: Words

  /// Who the child is and how to reach the home, as the screen says it.
  ///
  /// - Parameter home: the case’s, for a child of whom no other is known.
  private func basics(of child: Child, home: HouseholdID?) -> [RecordListing.Fact] {
    let words = ChildWords(child, home: home, names: reader.names, today: reader.today)
    return [
      Fact("born", words.born), Fact("disability", words.disability),
      words.interpreter.map { Fact("interpreter", $0) }, Fact("address", words.address),
      Fact("phones", words.phones), Fact("identity", words.identity.joined(separator: " · ")),
    ].compactMap { $0 }
  }

  private func child(_ id: ChildID) -> String {
    guard let child = register.child(id) else { return id.text }
    var parts = ["\(id) \(reader.names.full(id))"]
    if let age = child.details.age(on: reader.today) { parts.append("\(age)") }
    if let expected = child.details.expectedBirthDate, child.details.birthDate == nil {
      parts.append("due \(expected)")
    }
    if child.details.sex != .unknown { parts.append(child.details.sex.words) }
    return parts.joined(separator: ", ")
  }

  private func holder(_ item: Case) -> String {
    guard let worker = item.worker else { return item.isOpen ? "nobody: awaiting allocation" : "nobody" }
    var words =
      "\(reader.names.full(worker)) (\(worker)) since \(Wording.dayAndTime(item.since, withYear: true))"
    if let joint = item.jointWorker { words += ", jointly with \(reader.names.full(joint)) (\(joint))" }
    guard register.needsCover(item, on: reader.today) else { return words }
    let holds = register.workers[worker]?.details.role.holdsCases ?? true
    return words + (holds ? ", who is AWAY" : ", who may hold NO CASES")
  }

  /// How a clock was worked out and what is left of it.
  private func clock(_ limit: ClockLimit, from start: Instant) -> String {
    do {
      return try "\(limit.shortWords): "
        + register.calendar.explain(limit, from: start, now: reader.now).lines.joined(separator: "; ")
    } catch { return error.description }
  }

  private func consent(_ consent: Consent) -> String {
    guard case .dispensedWith(let why) = consent else { return consent.words }
    return "\(consent.words): \(reader.names.text(why))"
  }

  private func level(_ number: UInt8) -> String {
    "\(number)" + (register.settings.level(number).map { " \($0.name) (\($0.basis))" } ?? "")
  }

  private func home(_ id: HouseholdID?) -> [RecordListing.Fact] {
    guard let id, let home = register.households[id] else { return [] }
    let adults = home.details.adults.map {
      "\($0.name), \($0.relationship)\($0.livesThere ? "" : " (elsewhere)")"
    }
    let place = [home.details.address, home.details.postcode ?? ""].filter { !$0.isEmpty }
    let words = reader.names.text((place + adults).joined(separator: "; "))
    let siblings = home.children.map(\.text).joined(separator: ", ")
    return [Fact("household", "\(id) \(words)"), Fact("children there", siblings)]
  }

  private func decision(_ entry: Contact.ChildEntry) -> String {
    guard let decision = entry.decision else {
      return entry.disputed ? "undecided: a second manager disagreed" : "undecided"
    }
    return "\(decision.outcome.words), level \(decision.level), by \(reader.names.full(decision.by))"
      + decision.withoutManager
      + (decision.awaitsSecondLook ? ", awaits a second look" : "")
      + (decision.opened.map { ", opened \($0)" } ?? "")
  }

  private func words(_ check: Contact.AgencyCheck, on contact: Contact) -> String {
    let asked = "\(check.agency.words) asked \(Wording.dayAndTime(check.askedAt, withYear: true))"
    let words = CheckWords(contact, register, now: reader.now, names: reader.names)
    let chased = words.chased(check).map { ", \($0)" } ?? ""
    if let answered = check.answeredAt {
      let weakness = words.weakness(check).map { ", \($0)" } ?? ""
      return asked + chased + ", answered \(Wording.dayAndTime(answered, withYear: true))" + weakness
    }
    guard let due = register.answerDue(of: check, on: contact) else {
      return asked + ", no answer yet" + chased
    }
    let left = Wording.leftInFull(seconds: reader.now.seconds(until: due))
    return asked + ", no answer yet, \(left)" + chased
  }

  private func words(_ note: Child.ContactNote) -> String {
    let outcome = note.outcome?.words ?? (note.isHistory ? "outcome not known" : "undecided")
    return
      "\(note.contact) \(London.day(of: note.receivedAt).longText): \(note.worry.words), \(note.source.words): \(outcome)"
  }

  private func words(_ episode: Child.Episode) -> String {
    let end = episode.closedAt.map { "closed \(London.day(of: $0).longText)" } ?? "OPEN"
    return "\(episode.case) from \(London.day(of: episode.referredAt).longText), \(end)"
      + (episode.reason.map { ": \($0.words)" } ?? "")
  }

  private func warnings(_ signals: Signals) -> [RecordListing.Fact] {
    signals.isEmpty ? [] : [Fact("signals", signals.words.joined(separator: ", "))]
  }
}
