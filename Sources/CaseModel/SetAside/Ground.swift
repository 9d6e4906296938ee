/// What a recorded fact builds on: the enquiry that it completed, the task that it finished.
///
/// A fact cannot be set aside while another builds on it.
package enum Ground: Hashable {
  /// It builds on nothing earlier.
  case nothing
  /// It builds on something, which exists or not.
  case present(Bool)
  case at(Instant?)
  case on(Day?)
  case requested(Instant?, at: Instant?)
  case submitted(Day?, at: Instant?)
  case plan(PlanKind?, from: Day?)
  case holder(WorkerID?, jointly: WorkerID?)
  case home(HouseholdID?)
  case rag(Rag?)
  case consent(Consent?)
  case details(ChildDetails?)
  case child(Child?)
  case household(HouseholdDetails?)
  case closing(PathwayRefusal?, steppedDown: Bool)
  indirect case both(Ground, Ground)
}

extension Register {
  /// What a fact builds on, as the register is before it.
  ///
  /// - Parameter instant: when it was recorded.
  func ground(of event: Event, at instant: Instant) -> Ground {
    switch event {
    case .service, .team, .allegation, .place, .peerGroup, .factSetAside: .nothing
    case .worker(let id, let event): workers[id].map { event.ground(in: $0) } ?? .nothing
    case .household(let id, .changed): .household(households[id]?.details)
    case .household: .nothing
    case .child(let id, let event): event.ground(in: children[id])
    case .contact(let id, let event): contacts[id].map { event.ground(in: $0) } ?? .nothing
    case .case(let id, let event):
      cases[id].map { ground(of: event, on: $0, at: instant) } ?? .nothing
    }
  }

  private func ground(of event: CaseEvent, on item: Case, at instant: Instant) -> Ground {
    switch event {
    case .opened, .imported, .childSeen, .homeChanged, .informationPassed, .informationTakenBack, .withdrawn:
      .nothing
    // Nobody chooses another kind of work while a child is protected, nor by taking away what ended that.
    case .workChanged(let changed):
      .present(item.pathway.isProtecting && item.pathway.settledWork(from: changed.work) != changed.work)
    case .allocated, .returned: .holder(item.worker, jointly: item.jointWorker)
    case .informationAcknowledged(let known): .present(item.passedContacts.contains(known.contact))
    case .pathway(let event): event.fact.ground(in: item.pathway)
    case .task(let event): event.ground(in: item.pathway.tasks)
    case .night(.worked): .nothing
    case .night(.acknowledged): .present(item.pathway.nights.unread != nil)
    case .night(.reasoned): .present(item.pathway.nights.unreasoned != nil)
    case .closed(let closed):
      // Whether the child was seen is asked when a case closes, and not again when a visit is put right.
      .closing(
        closed.reason.flatMap { hindrance(toClosing: item, as: $0, notSeenWhy: closed.why, at: instant) },
        steppedDown: closed.reason == .otherReason && item.pathway.stepDown?.acceptedAt != nil)
    case .reopened: .present(!item.isOpen)
    }
  }
}

extension [RecordedEvent] {
  /// Whether a decision was undone later, so that nothing is lost where it builds on nothing any more.
  func hold(undoingOf recorded: RecordedEvent) -> Bool {
    guard case .contact(let contact, .childDecided(let decided)) = recorded.event else { return false }
    return contains {
      guard case .contact(contact, .decisionSetAside(let aside)) = $0.event else { return false }
      return aside.child == decided.child && $0.version > recorded.version
    }
  }
}

extension WorkerEvent {
  fileprivate func ground(in worker: Worker) -> Ground {
    switch self {
    case .absenceEnded: .on(worker.absence?.from)
    case .returned: .on(worker.left)
    case .registered, .changed, .absenceStarted, .leavePlanned, .left, .supervised, .auditDone, .roleAsked,
      .roleConfirmed, .roleDeclined, .roleGranted:
      .nothing
    }
  }
}

extension ChildEvent {
  fileprivate func ground(in child: Child?) -> Ground {
    switch self {
    case .changed:
      // Names that a merged record brought are taken out by themselves.
      var details = child?.details
      details?.otherNames = []
      return .details(details)
    case .movedHome: return .home(child?.household)
    // All that the record held went to the other one.
    case .mergedInto: return .child(child)
    case .registered, .related, .contactNoted, .outcomeNoted, .episodeOpened, .earlyHelpListed,
      .episodeHeldBy,
      .episodeClosed, .episodeReopened, .episodeWithdrawn, .duplicateTakenIn:
      return .nothing
    }
  }
}

extension ContactEvent {
  fileprivate func ground(in contact: Contact) -> Ground {
    switch self {
    case .received, .imported, .historyConsidered, .childAdded, .agencyAsked, .riskAccepted,
      .handoverAcknowledged, .earlyHelp(.assessed, _), .earlyHelp(.ended, _):
      .nothing
    case .ragChanged: .rag(contact.rag)
    case .consentRecorded: .consent(contact.consent)
    case .agencyAnswered(let answered): contact.ground(ofCheckBy: answered.agency)
    case .agencyChased(let chased): contact.ground(ofCheckBy: chased.agency)
    case .childDecided(let decided):
      .both(
        .present(
          contact.historyConsidered != nil && contact.children.contains { $0.child == decided.child }),
        // A child is decided anew only once the decision before it was taken back.
        contact.ground(ofDecisionFor: decided.child))
    case .childProtected(let protected): .present(contact.children.contains { $0.child == protected.child })
    case .decisionSetAside(let aside): contact.ground(ofDecisionFor: aside.child)
    case .authorityAccepted(let accepted): contact.ground(ofDecisionFor: accepted.child)
    case .authorityRefused(let refused): contact.ground(ofDecisionFor: refused.child)
    case .secondLookGiven(let look): contact.ground(ofDecisionFor: look.child)
    case .referrerTold: .present(contact.stage == .decided)
    case .task(let event): event.ground(in: contact.tasks)
    case .earlyHelp(.shared, _), .earlyHelp(.reviewed, _): .on(contact.earlyHelp.assessedOn)
    case .earlyHelp(.resumed, _): .on(contact.earlyHelp.endedOn)
    }
  }
}

extension Contact {
  fileprivate func ground(ofCheckBy agency: Agency) -> Ground {
    .at(checks.last { $0.agency == agency }?.askedAt)
  }

  fileprivate func ground(ofDecisionFor child: ChildID) -> Ground {
    .at(children.first { $0.child == child }?.decision?.at)
  }
}

extension TaskEvent {
  fileprivate func ground(in tasks: [HandoverTask]) -> Ground {
    switch self {
    case .set: .nothing
    case .acknowledged(let task): .at(tasks.indices.contains(task.number) ? tasks[task.number].setAt : nil)
    case .done(let task): .at(tasks.indices.contains(task.number) ? tasks[task.number].setAt : nil)
    }
  }
}
