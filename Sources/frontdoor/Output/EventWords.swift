import CaseModel
import TUI

/// Says what a recorded event was.
struct EventWords {
  let names: Names

  /// The event in a person's words.
  func words(_ event: Event) -> String {
    switch event {
    case .service(.settingsPutInForce): "settings put in force"
    case .team(_, .registered(let team)): "team \(team.name) registered"
    case .worker(_, let event): words(event)
    case .household(_, let event): words(event)
    case .child(_, let event): words(event)
    case .contact(_, let event): words(event)
    case .case(_, let event): words(event)
    }
  }

  private func words(_ event: WorkerEvent) -> String {
    switch event {
    case .registered(let details):
      "\(details.name) registered as \(details.role.words), \(team(details.team))"
    case .changed(let details):
      "changed: \(details.name), \(details.role.words), \(team(details.team)), \(Hundredths.text(details.fte)) FTE"
        + (details.account.map { ", account \($0)" } ?? "")
    case .absenceStarted(let spell):
      "away from \(spell.from): \(spell.reason.words)"
        + (spell.expectedBack.map { ", expected back \($0)" } ?? "")
    case .absenceEnded(let ended): "back on \(ended.on)"
    case .leavePlanned(let leave): "leave planned \(leave.from) to \(leave.through)"
    case .left(let leaving): "leaves, last day \(leaving.on)"
    case .returned: "returned to the service"
    }
  }

  private func words(_ event: HouseholdEvent) -> String {
    switch event {
    case .registered: "household registered"
    case .changed: "household changed"
    case .childJoined(let joined): "\(joined.child) belongs to it"
    }
  }

  private func words(_ event: ChildEvent) -> String {
    switch event {
    case .registered: "child registered"
    case .changed: "child's details changed"
    case .contactNoted(let note): "contact \(note.contact) noted"
    case .outcomeNoted(let noted): "\(noted.contact): \(noted.outcome?.words ?? "undecided again")"
    case .episodeOpened(let opened): "case \(opened.case) opened"
    case .episodeHeldBy(let held):
      "case \(held.case) \(held.worker.map { "with \(worker($0))" } ?? "back in the tray")"
    case .episodeClosed(let closed):
      "case \(closed.case) closed\(closed.reason.map { ": \($0.words)" } ?? "")"
    case .episodeReopened(let episode): "case \(episode.case) reopened"
    case .episodeWithdrawn(let episode): "case \(episode.case) withdrawn"
    case .mergedInto(let merged): "found to be \(merged.into): \(names.text(merged.reason))"
    case .duplicateTakenIn(let duplicate): "takes in the duplicate \(duplicate.duplicate)"
    }
  }

  private func words(_ event: ContactEvent) -> String {
    switch event {
    case .received(let received):
      "contact received: \(received.worry.words), \(received.source.words), by \(received.channel.words)"
        + (received.immediateRisk ? ", IMMEDIATE RISK" : "") + ". \(names.text(received.narrative))"
    case .imported(let imported): "brought in from a list as history: \(imported.source.words)"
    case .ragChanged(let change): "rated \(change.rag?.words ?? "not at all"): \(names.text(change.why))"
    case .consentRecorded(let consent): "consent \(Self.words(consent, names))"
    case .historyConsidered(let shown):
      "history considered: \(shown.contactsShown) contacts, \(shown.episodesShown) episodes shown"
    case .agencyAsked(let asked): "\(asked.agency.words) asked"
    case .agencyAnswered(let answered): "\(answered.agency.words) answered: \(names.text(answered.answer))"
    case .childDecided(let decided): words(decided)
    case .decisionSetAside(let aside): "decision for \(aside.child) set aside: \(names.text(aside.reason))"
    case .secondLookGiven(let look):
      "second look for \(look.child): \(look.agreed ? "agreed" : "DISAGREED"): \(names.text(look.view))"
    case .riskAccepted(let accepted): "immediate risk accepted by \(team(accepted.team))"
    case .referrerTold(let told): "referrer told: \(names.text(told.how))"
    }
  }

  private func words(_ decided: ChildDecided) -> String {
    let opened = decided.opened.map { ", opened \($0)" } ?? ""
    let awaits = decided.awaitsSecondLook ? ", awaits a second look" : ""
    let rationale = decided.rationale
    return "\(decided.child) decided: \(decided.outcome.words), level \(decided.level)\(opened)\(awaits). "
      + names.text(
        "Worry: \(rationale.worry) Daily life: \(rationale.dailyLife) History: \(rationale.history) "
          + "\(Self.words(decided.voice, "Voice")) \(Self.words(decided.identity, "Identity"))")
  }

  private func words(_ event: CaseEvent) -> String {
    switch event {
    case .opened(let opened):
      "case opened for \(opened.child) from \(opened.contact): \(opened.work.words), level \(opened.level)"
        + (opened.reReferral ? ", RE-REFERRAL within 12 months" : "")
    case .imported(let imported): "case of \(imported.child) brought in from a list: \(imported.work.words)"
    case .allocated(let allocated): words(allocated)
    case .returned(let returned):
      "returned to the tray by \(worker(returned.from)): \(names.text(returned.reason))"
    case .workChanged(let change): "work is now \(change.work.words)"
    case .childSeen(let seen): "child seen on \(seen.on)"
    case .informationPassed(let passed): "new information: \(passed.contact)"
    case .informationAcknowledged(let passed): "new information acknowledged: \(passed.contact)"
    case .closed(let closed):
      "closed: \(closed.reason?.words ?? "no reason given")"
        + (closed.why.isEmpty ? "" : ". \(names.text(closed.why))")
    case .reopened(let aside): "reopened: \(names.text(aside.reason))"
    case .withdrawn(let aside): "withdrawn: \(names.text(aside.reason))"
    }
  }

  private func words(_ allocated: CaseAllocated) -> String {
    var words = allocated.from.map { "reallocated from \(worker($0)) to " } ?? "allocated to "
    words += worker(allocated.worker)
    if let joint = allocated.jointWorker { words += " jointly with \(worker(joint))" }
    words += ": \(names.text(allocated.reason))"
    if let change = allocated.change { words += " (\(change.words))" }
    for override in allocated.overrides {
      words += ". \(override.rule.rawValue) overridden: \(names.text(override.reason))"
    }
    if let direction = allocated.direction { words += ". Direction: \(names.text(direction))" }
    return words
  }

  private func worker(_ id: WorkerID) -> String {
    id == .program ? names.full(id) : "\(names.full(id)) (\(id))"
  }

  private func team(_ id: TeamID) -> String { names.team(id) }

  static func words(_ consent: Consent, _ names: Names) -> String {
    guard case .dispensedWith(let why) = consent else { return consent.words }
    return "\(consent.words): \(names.text(why))"
  }

  private static func words(_ noted: Noted, _ what: String) -> String {
    switch noted {
    case .noted(let text): "\(what): \(text)"
    case .unknown(let why): "\(what) not known: \(why)"
    }
  }
}
