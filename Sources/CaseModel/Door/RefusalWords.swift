extension Refusal {
  /// A moment in a sentence, in London’s time.
  private static func when(_ instant: Instant) -> String { Wording.dayAndTime(instant, withYear: true) }

  /// What the rule says and what can be done, in plain words; identifiers only, never a child's name.
  public var words: String {
    switch self {
    case .unknownWorker(let worker): "\(worker) does not work in this service"
    case .roleMayNot(_, .allegations): "Only the designated officer (LADO) opens this register"
    case .roleMayNot(let role, let act): "\(role.withArticle) may not \(act.rawValue)"
    case .notQualified(_, let act): "only a registered social worker may \(act.rawValue)"
    case .noSuchRecord(let record): "there is no \(record) in this ledger"
    case .childNotInContact(let child, let contact): "\(child) is not a child of \(contact)"
    case .childMerged(let child, let into): "\(child) was found to be \(into): use that record"
    case .reasonMissing: "a reason is needed, in a few words"
    case .textTooLong(let field, let limit):
      "the \(field.isEmpty ? "text" : field) is longer than \(limit) characters: shorten it, nothing was recorded"
    case .tooMany(let field, let limit):
      "at most \(limit) \(field) can be named at once: leave some out, nothing was recorded"
    case .settingsInvalid(let what): "the settings do not hold together: \(what)"
    case .birthNotRight(let fault): "date of birth: \(fault.words)"
    case .outsideYears(let day): DateBounds.fault(day) ?? "check the year"
    case .noChildren: "a contact names at least one child; an unborn or unnamed child counts"
    case .sameChildTwice(let child): "\(child) is named twice"
    case .narrativeMissing: "say what was reported: the narrative is empty"
    case .receivedInFuture: "the time of receipt lies in the future"
    case .contactIsHistory(let contact): "\(contact) was brought in as history, decided elsewhere"
    case .contactClosed(let contact): "\(contact) is closed: nothing more is due on it"
    case .historyNotConsidered(let contact):
      "look at the children's history first (\(contact)): no decision without it"
    case .alreadyDecided(let child, let outcome, let stamp):
      "\(child) was decided by \(stamp.by) on \(Self.when(stamp.at)): \(outcome.words)"
    case .rationaleTooThin(let part, let words):
      "the rationale says too little about the \(part.rawValue): at least \(words) words"
    case .voiceMissing: "note the child's voice, or why it is not known"
    case .identityMissing: "note the child's identity, or why it is not known"
    case .noSuchLevel(let level): "the settings hold no level of need \(level)"
    case .outcomeNotAtLevel(let outcome, let level): "“\(outcome.words)” is not an outcome at level \(level)"
    case .caseAlreadyOpen(let child, let item):
      "\(child) has an open case, \(item): pass the contact to its worker instead of a new referral"
    case .noOpenCase(let child): "\(child) has no open case to pass this to"
    case .protectedOnCase(let child, let item):
      "\(child) has an open case and this contact is decided: record the emergency on \(item)"
    case .notAwaitingSecondLook(let child): "no decision for \(child) awaits a second look"
    case .sameManager(let worker): "the second look is for another manager than \(worker), who decided"
    case .notDecided(let contact): "\(contact) is not decided for every child yet"
    case .riskNotRaised(let contact): "\(contact) was not marked as an immediate risk"
    case .riskAlreadyAccepted(let team, let at): "\(team) accepted the risk on \(Self.when(at))"
    case .alreadyRated(let rag): "the rating is \(rag.words) already"
    case .agencyNotAsked(let agency): "\(agency.words) has not been asked"
    case .agencyAlreadyAsked(let agency): "\(agency.words) was asked and has not answered yet"
    case .agencyHasAnswered(let agency, let at):
      "\(agency.words) answered on \(Self.when(at)): there is nothing to chase"
    case .consentReasonMissing: "say why consent is overridden"
    case .referrerAlreadyTold(let at): "the referrer was told on \(Self.when(at))"
    case .consentNeeded(let contact, let consent):
      "consent on \(contact) is \(consent.words) and this level needs it: record consent, or why you go ahead without it (overridden, because …)"
    case .allegationMissing(let contact):
      "say what the designated officer needs to know of \(contact): whom it is about, what the person does there, where, and what is alleged"
    case .authorityMissing: "name the authority that is asked to take the child over"
    case .noAuthorityAsked(let child): "no other authority was asked to take \(child) over here"
    case .authorityHasAccepted(let child, let at):
      "the other authority accepted \(child) already, \(Wording.dayAndTime(at, withYear: true))"
    case .acceptance(let contact, let refusal): "\(contact): \(refusal.words)"
    case .nobodyToTell(let contact): "\(contact) names no referrer to tell"
    case .noEarlyHelp(let contact): "no child of \(contact) was passed to early help"
    case .earlyHelpKnown(let contact, let step, let day):
      "“\(step.words)” is recorded on \(contact) already, for \(day.longText)"
    case .earlyHelpTooEarly(let step, let day): "“\(step.words)” cannot lie before \(day.longText)"
    case .earlyHelpNotAssessed(let contact): "early help has not assessed the family of \(contact) yet"
    case .earlyHelpEnded(let contact, let day):
      "early help ended for \(contact) on \(day.longText): if it has resumed, record that first"
    case .earlyHelpGoesOn(let contact): "early help has not ended for \(contact)"
    case .caseClosed(let item, let stamp): "\(item) was closed by \(stamp.by) on \(Self.when(stamp.at))"
    case .alreadyAllocated(let item, let worker, let stamp):
      "\(item) was given to \(worker) by \(stamp.by) on \(Self.when(stamp.at)): reallocate it to move it"
    case .notAllocated(let item): "\(item) is not allocated: it is in the tray"
    case .alreadyHolds(let worker, let item): "\(worker) holds \(item) already"
    case .workerAbsent(let worker): "\(worker) is away"
    case .workerLeft(let worker, let day): "\(worker) left on \(day)"
    case .workerNotRegistered(let worker): "\(worker) is not a registered social worker"
    case .holdsNoCases(let worker, let role): "\(worker) is \(role.withArticle), who holds no cases"
    case .asyeAlone(let worker, let work):
      "\(worker) is newly qualified (ASYE) and does not hold a \(work.words) alone: name a joint worker who is not"
    case .jointWorkerIsSame: "the joint worker is the worker"
    case .overrideNotAllowed(let rule): "local policy does not let \(rule.rawValue) be overridden"
    case .nothingToAcknowledge(let item, let contact): "\(contact) does not wait on \(item)"
    case .notTheirCase(let item, let worker):
      worker.map { "\(item) is \($0)’s case: its worker, a joint worker or a manager reads what is new" }
        ?? "\(item) is nobody’s case: a manager reads what is new, or allocates it first"
    case .informationWaits(let item, let contact):
      "\(contact) waits on \(item): somebody reads and acknowledges it before the case closes"
    case .dayInFuture(let day): "\(day) lies in the future"
    case .endsBeforeStart(let start): "it cannot end before it started, \(start.longText)"
    case .teamNameMissing: "a team needs a name"
    case .teamNameTaken(let name): "there is a team called \(name) already"
    case .accountTaken(let account): "the account \(account) belongs to another worker"
    case .fteOutOfRange: "Full-time equivalent must be between 1 % and 100 %"
    case .alreadyAbsent(let worker): "\(worker) is recorded as away already"
    case .notAbsent(let worker): "\(worker) is not recorded as away"
    case .hasNotLeft(let worker): "\(worker) has not left"
    case .daysReversed: "the last day lies before the first"
    case .supervisedBefore(let worker, let day): "\(worker) was supervised on \(day) already, or later"
    case .ownRole(let worker):
      "nobody gives themselves a role that may do more, or moves it to another account: "
        + "another manager asks for \(worker), and a second person confirms"
    case .lastAdministrator(let worker):
      "\(worker) is the last administrator: nobody could change settings or name accounts any more. "
        + "Name another administrator with an account first, and have that confirmed"
    case .roleAwaits(let worker, let role, let asker):
      "\(worker) as \(role.words) was already asked for by \(asker): somebody else confirms or declines it"
    case .roleNotAsked(let worker, let role):
      "nobody has asked for \(worker) to be \(role.words) with this account: ask for it by changing the worker first"
    case .noRoleAsked(let worker): "no role is waiting to be confirmed for \(worker)"
    case .roleNeedsAnother(let worker, let asker):
      "two people give this role: neither \(asker), who asked for it, nor \(worker), who is to have it, confirms it"
    case .ownersAct: "only the owner of the ledger’s file gives a role alone: frontdoor role grant"
    case .ownRegistration: "You cannot confirm your own registration: ask another manager"
    case .ownSupervision(let worker): "\(worker) is supervised by somebody else"
    case .mergeWithItself: "a child cannot be merged with itself"
    case .bothHaveOpenCases(let one, let other): "both have an open case (\(one), \(other)): close one first"
    case .mergeContradicted(let one, let other, let found):
      "\(one) and \(other) may be two children: \(found.map(\.words).joined(separator: "; ")). "
        + "If they are one child, say why despite this"
    case .pathway(let item, let refusal): "\(item): \(refusal.words)"
    case .handover(let record, let refusal): "\(record): \(refusal.words)"
    case .context(let record, let refusal): "\(record): \(refusal.words)"
    case .allegation(let id, let refusal): "\(id): \(refusal.words)"
    case .livesThere(let child, let home):
      home.map { "\(child) is recorded in \($0) already" }
        ?? "nobody knows where \(child) lives: that is recorded already"
    case .relatedToItself: "a child cannot be connected to itself"
    case .childOnContact(let child, let contact): "\(child) is a child of \(contact) already"
    case .tooLateToSetAside(let why): "it can no longer be undone: \(why)"
    case .noSuchFact(let record, let version): "\(record) has no event \(version)"
    case .notMerged(let child): "\(child) was not merged into another record"
    case .factSetAside(let record, let version): "it was undone already (\(record), event \(version))"
    case .cannotSetAside(let kind, let instead): "“\(kind.words)” cannot be undone by itself: \(instead)"
    case .builtOn(let kind, let place, let at):
      "“\(kind.words)” of \(Wording.dayAndTime(at, withYear: true)) builds on it: undo that first "
        + "(\(place.record), event \(place.version))"
    case .recordedByAnother(let worker): "\(worker) recorded it: they or a manager can undo it"
    }
  }
}
