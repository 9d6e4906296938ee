import CaseModel

/// Says recorded facts in plain sentences, for a chronology.
public struct EventWords {
  let names: Names
  /// Levels of need by the settings in force, for their names.
  let settings: ServiceSettings
  /// What was set aside, by its place: the event that says so.
  private let aside: [FactPlace: RecordedEvent]
  /// Those of the events told that were set aside.
  private let told: [FactPlace: Event]

  /// Words with these names, and levels of need as these settings call them.
  ///
  /// - Parameter events: the events that are told together, so that a fact and its setting aside name each other.
  public init(names: Names, settings: ServiceSettings, among events: [RecordedEvent] = []) {
    self.names = names
    self.settings = settings
    let aside = events.setAside
    self.aside = aside
    let places = events.lazy.filter { aside[$0.place] != nil }.map { ($0.place, $0.event) }
    told = Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// What happened, whether it was recorded out of order, and whether it was set aside since: by whom, when and why is
  /// said with the setting aside.
  public func words(_ recorded: RecordedEvent) -> String {
    let order = recorded.isOutOfOrder ? "(recorded out of order) " : ""
    let aside =
      self.aside[recorded.place].map { "(undone \(London.day(of: $0.stamp.at).shortText)) " } ?? ""
    return order + aside + words(recorded.event)
  }

  private func setAside(_ record: RecordID, _ fact: FactSetAside) -> String {
    let all = fact.versions.compactMap { told[FactPlace(record: record, version: $0)] }
    let facts = all.filter(\.tellsSomethingNew)
    let what = (facts.isEmpty ? all : facts).map { event in
      words(event).split(separator: " · ").first.map(String.init) ?? ""
    }
    let numbers = fact.versions.map(String.init).joined(separator: ", ")
    return "undone: "
      + (what.isEmpty
        ? (fact.versions.count == 1 ? "event " : "events ") + numbers : what.joined(separator: "; "))
      + because(fact.reason)
  }

  /// What happened; who recorded it and when stands beside it.
  public func words(_ event: Event) -> String {
    switch event {
    case .service(let event): service(event)
    case .team(let id, let event): team(id, event)
    case .worker(let id, let event): worker(id, event)
    case .household(_, let event): household(event)
    case .child(let id, let event): child(id, event)
    case .contact(_, let event): contact(event)
    case .case(let id, let event): caseWords(id, event)
    case .allegation(_, let event): allegation(event)
    case .place(let id, let event): context(event, id.text)
    case .peerGroup(let id, let event): context(event, id.text)
    case .factSetAside(let record, let fact): setAside(record, fact)
    }
  }

  private func service(_ event: ServiceEvent) -> String {
    switch event {
    case .settingsPutInForce(let settings): "settings of \(settings.name) put in force"
    }
  }

  private func team(_ id: TeamID, _ event: TeamEvent) -> String {
    switch event {
    case .registered(let team): "team registered: \(team.name), \(team.kind.words)"
    case .changed(let team): "team is now: \(team.name), \(team.kind.words)"
    }
  }

  private func worker(_ id: WorkerID, _ event: WorkerEvent) -> String {
    let name = names.full(id)
    return switch event {
    case .registered(let details): "\(details.name) registered: \(details.role.words), \(details.fte) % FTE"
    case .changed(let details): "\(details.name) changed: \(details.role.words), \(details.fte) % FTE"
    case .absenceStarted(let absence):
      "\(name) away from \(absence.from.longText): \(absence.reason.words)"
        + (absence.expectedBack.map { ", expected back \($0.longText)" } ?? "")
    case .absenceEnded(let ended): "\(name) back on \(ended.on.longText)"
    case .leavePlanned(let leave): "\(name) on leave \(leave.from.longText) to \(leave.through.longText)"
    case .left(let left): "\(name) leaves on \(left.on.longText)"
    case .returned: "\(name) is back in the service"
    case .supervised(let session): "\(name) supervised on \(session.on.longText)" + because(session.note)
    case .auditDone(let audit): "\(name) audited \(audit.case)"
    case .roleAsked(let given): "\(name) to be \(words(given)): a second person confirms it"
    case .roleConfirmed(let given): "\(name) is now \(words(given)), confirmed by a second person"
    case .roleDeclined(let declined): "the role asked for \(name) was declined" + because(declined.why)
    case .roleGranted(let granted):
      "\(name) made \(words(RoleGiven(role: granted.role, account: granted.account))) by the owner of the ledger’s file "
        + "(account \(granted.owner))"
    }
  }

  private func words(_ given: RoleGiven) -> String {
    given.role.words + (given.account.map { " with the account \($0)" } ?? "")
  }

  private func household(_ event: HouseholdEvent) -> String {
    switch event {
    case .registered(let details): "household registered: \(home(details))"
    case .changed(let details): "household changed: \(home(details))"
    case .childJoined(let joined): "\(names.short(joined.child)) belongs to the household"
    case .childLeft(let left): "\(names.short(left.child)) left the household"
    }
  }

  private func home(_ details: HouseholdDetails) -> String {
    let adults = details.adults.map { "\(names.text($0.name)), \($0.relationship)" }
    let parts = [details.address].filter { !$0.isEmpty }.map(names.text) + adults
    return parts.isEmpty ? "nothing known yet" : parts.joined(separator: "; ")
  }

  private func child(_ id: ChildID, _ event: ChildEvent) -> String {
    let name = names.short(id)
    return switch event {
    case .registered: "\(name) registered as \(id)"
    case .changed(let details):
      "details of \(name) changed"
        + (details.identityMissing.isEmpty
          ? "" : "; not recorded: \(details.identityMissing.joined(separator: ", "))")
    case .movedHome(let moved):
      "\(name) lives in \(moved.household?.text ?? "a home that nobody knows")" + because(moved.reason)
    case .related(let relative):
      "\(names.short(relative.child)) is \(name)’s \(relative.relation.words)"
    case .contactNoted(let note):
      "\(name) named in \(note.contact): \(note.worry.words), \(note.source.words)"
    case .outcomeNoted(let noted):
      "outcome of \(noted.contact) for \(name): \(noted.outcome?.words ?? "undecided again")"
    case .episodeOpened(let opened): "\(opened.case) opened for \(name)"
    case .episodeHeldBy(let held):
      "\(held.case) of \(name) " + (held.worker.map { "held by \(names.full($0))" } ?? "back in the tray")
    case .episodeClosed(let closed):
      "\(closed.case) of \(name) closed" + (closed.reason.map { ": \($0.words)" } ?? "")
    case .episodeReopened(let episode): "\(episode.case) of \(name) open again"
    case .episodeWithdrawn(let episode): "\(episode.case) of \(name) withdrawn"
    case .mergedInto(let merged):
      "\(name) found to be \(merged.into): \(names.text(merged.reason))"
        + (merged.despite.map { "; despite what speaks against it" + because($0) } ?? "")
    case .duplicateTakenIn(let taken): "took in the duplicate record \(taken.duplicate)"
    case .earlyHelpListed(let listed): "brought in from lists: \(listed.words) for \(name)"
    }
  }

  private func contact(_ event: ContactEvent) -> String {
    switch event {
    case .received(let received): receivedWords(received)
    case .imported(let imported): "brought in from lists: \(imported.source.words), decided elsewhere"
    case .ragChanged(let change):
      (change.rag.map { "rated \($0.words)" } ?? "rating removed") + because(change.why)
    case .consentRecorded(let consent): consentWords(consent)
    case .historyConsidered(let shown):
      "history considered: \(count(shown.contactsShown, "earlier contact"))"
        + ", \(count(shown.episodesShown, "case")) shown"
    case .childAdded(let added): "\(names.short(added.child)) is a child of the contact too"
    case .agencyAsked(let asked): "\(asked.agency.words) asked"
    case .agencyAnswered(let answered):
      "\(answered.agency.words) answered: \(names.text(answered.answer))"
        + (answered.shared.map { " (shared: \($0.words))" } ?? "")
    case .agencyChased(let chased): "\(chased.agency.words) chased" + because(chased.how)
    case .childDecided(let decided): decidedWords(decided)
    case .childProtected(let protected): protectedWords(protected)
    case .decisionSetAside(let aside):
      "decision for \(names.short(aside.child)) undone" + because(aside.reason)
    case .secondLookGiven(let look):
      "second look at \(names.short(look.child)): \(look.agreed ? "agreed" : "disagreed")"
        + because(look.view)
    case .riskAccepted(let accepted): "immediate risk accepted by \(names.team(accepted.team))"
    case .referrerTold(let told): "referrer told: \(names.text(told.how))"
    case .handoverAcknowledged(let read): "EDT handover acknowledged by the day service" + because(read.note)
    case .task(let event): task(event)
    case .earlyHelp(let step, let taken):
      step.words + " on \(taken.on.longText)" + because(taken.why ?? "")
    case .authorityAccepted(let accepted):
      "\(names.short(accepted.child)): " + accepted.acceptance.words(names)
    case .authorityRefused(let refused):
      "\(names.short(refused.child)): " + refused.refusal.words(names)
    }
  }

  private func receivedWords(_ received: ContactReceived) -> String {
    var text = "received from \(received.source.words), \(received.channel.words)"
    if let referrer = received.referrer {
      let who = [referrer.name, referrer.organisation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      text += " (\(names.text(who)))"
    }
    if received.outOfHours { text += ", out of hours" }
    if received.immediateRisk { text += ", IMMEDIATE RISK" }
    return text + ": \(received.worry.words). \(names.text(received.narrative))"
  }

  private func consentWords(_ consent: Consent) -> String {
    if case .dispensedWith(let why) = consent { return "consent overridden" + because(why) }
    return "consent \(consent.words)"
  }

  private func protectedWords(_ protected: ChildProtected) -> String {
    let opened = protected.outcome.opensReferral ? "\(protected.case) opened" : "passed to \(protected.case)"
    return "\(names.short(protected.child)): \(protected.kind.words), \(opened) without a manager’s decision"
  }

  private func decidedWords(_ decided: ChildDecided) -> String {
    let level = settings.level(decided.level)?.name ?? ""
    var text = "\(names.short(decided.child)): \(decided.outcome.words), level \(decided.level) \(level)"
    if let opened = decided.opened { text += ", \(opened) opened" }
    if let authority = decided.authority { text += ", \(names.text(authority)) asked to take over" }
    if decided.awaitsSecondLook { text += "; a second manager has to agree" }
    for part in Rationale.Part.allCases {
      text += " · \(DecideField(part).label): \(names.text(decided.rationale[part]))"
    }
    return text + " · Voice \(noted(decided.voice)) · Identity \(noted(decided.identity))"
  }

  private func noted(_ noted: Noted) -> String {
    switch noted {
    case .noted(let text): "noted: \(names.text(text))"
    case .unknown(let why): "not known: \(names.text(why))"
    }
  }

  private func caseWords(_ id: CaseID, _ event: CaseEvent) -> String {
    switch event {
    case .opened(let opened):
      "\(id) opened for \(names.short(opened.child)) from \(opened.contact): \(opened.work.words), level \(opened.level)"
        + (opened.reReferral ? ", re-referral within 12 months" : "")
    case .imported(let imported):
      "\(id) brought in from lists: referred \(London.day(of: imported.referredAt).longText), \(imported.work.words)"
    case .allocated(let allocated): allocatedWords(allocated)
    case .returned(let returned):
      "returned to the tray, held until now by \(names.full(returned.from))" + because(returned.reason)
    case .workChanged(let change): "work changed to \(change.work.words)"
    case .childSeen(let seen): "child seen on \(seen.on.longText)"
    case .homeChanged(let moved): "the child lives in \(moved.household?.text ?? "a home that nobody knows")"
    case .pathway(let event): event.fact.words(names)
    case .task(let event): task(event)
    case .night(let event): night(event)
    case .informationPassed(let passed): "new information passed on: \(passed.contact)"
    case .informationAcknowledged(let passed): "new information acknowledged: \(passed.contact)"
    case .informationTakenBack(let passed): "\(passed.contact) was passed on by mistake"
    case .closed(let closed):
      "closed" + (closed.reason.map { ", \($0.words)" } ?? "") + because(closed.why)
        + (closed.notSeenWhy.map { " · child NEVER seen" + because($0) } ?? "")
    case .reopened(let aside): "closure undone, open again" + because(aside.reason)
    case .withdrawn(let aside): "withdrawn: the decision that opened it was undone" + because(aside.reason)
    }
  }

  private func task(_ event: TaskEvent) -> String {
    switch event {
    case .set(let task): "task left for the \(task.shift.words)" + because(task.what)
    case .acknowledged(let task): "task \(task.number + 1) acknowledged"
    case .done(let done): "task \(done.number + 1) done" + because(done.outcome)
    }
  }

  private func night(_ event: NightEvent) -> String {
    switch event {
    case .worked: "Overnight work handed over to the day service"
    case .acknowledged(let read):
      "Day service acknowledged the emergency duty team’s work" + because(read.note)
    case .reasoned(let rationale): "EDT rationale" + because(rationale.why)
    }
  }

  private func allocatedWords(_ allocated: CaseAllocated) -> String {
    var text = (allocated.from == nil ? "allocated to " : "reallocated to ") + names.full(allocated.worker)
    if let joint = allocated.jointWorker { text += " jointly with \(names.full(joint))" }
    if let from = allocated.from { text += ", from \(names.full(from))" }
    if let change = allocated.change { text += " (\(change.words))" }
    text += because(allocated.reason)
    for override in allocated.overrides {
      text += "; \(override.rule.rawValue) overridden" + because(override.reason)
    }
    if let direction = allocated.direction { text += ". Direction: \(names.text(direction))" }
    return text
  }

  func because(_ why: String) -> String { why.isEmpty ? "" : ": \(names.text(why))" }

  private func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
