/// What a recorded fact builds on: the enquiry that it completed, the task that it finished.
///
/// A fact cannot be set aside while another builds on it.
enum Ground: Hashable {
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
  case closing(PathwayRefusal?)
}

extension Register {
  /// The first fact on a record that builds on some of its events; nil where none does.
  ///
  /// The record is replayed with them and without: what a later fact builds on must be the same in both.
  func firstBuilding(on versions: Set<Int32>, in history: [RecordedEvent]) -> RecordedEvent? {
    var with = Register(settings: settings)
    var without = with
    let counting = history.counting
    for recorded in counting {
      guard versions.contains(recorded.version) else {
        if with.ground(of: recorded) != without.ground(of: recorded),
          !counting.hold(undoingOf: recorded)
        {
          return recorded
        }
        with.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at)
        without.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at)
        continue
      }
      with.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at)
    }
    return nil
  }

  private func ground(of recorded: RecordedEvent) -> Ground {
    switch recorded.event {
    case .service, .team, .worker, .allegation, .place, .peerGroup, .factSetAside: .nothing
    case .household(let id, .changed): .household(households[id]?.details)
    case .household: .nothing
    case .child(let id, let event): event.ground(in: children[id])
    case .contact(let id, let event): contacts[id].map { event.ground(in: $0) } ?? .nothing
    case .case(let id, let event):
      cases[id].map { ground(of: event, on: $0, at: recorded.stamp.at) } ?? .nothing
    }
  }

  private func ground(of event: CaseEvent, on item: Case, at instant: Instant) -> Ground {
    switch event {
    case .opened, .imported, .workChanged, .childSeen, .homeChanged, .informationPassed,
      .informationTakenBack,
      .withdrawn:
      .nothing
    case .allocated, .returned: .holder(item.worker, jointly: item.jointWorker)
    case .informationAcknowledged(let known): .present(item.passedContacts.contains(known.contact))
    case .pathway(let event): event.ground(in: item.pathway)
    case .task(let event): event.ground(in: item.pathway.tasks)
    case .night(.worked): .nothing
    case .night(.acknowledged): .present(item.pathway.nights.unread != nil)
    case .night(.reasoned): .present(item.pathway.nights.unreasoned != nil)
    case .closed(let closed):
      // Whether the child was seen is asked when a case closes, and not again when a visit is put right.
      .closing(
        closed.reason.flatMap { hindrance(toClosing: item, as: $0, notSeenWhy: closed.why, at: instant) })
    case .reopened: .present(!item.isOpen)
    }
  }
}

extension [RecordedEvent] {
  /// Whether a decision was undone later, so that nothing is lost where it builds on nothing any more.
  fileprivate func hold(undoingOf recorded: RecordedEvent) -> Bool {
    guard case .contact(let contact, .childDecided(let decided)) = recorded.event else { return false }
    return contains {
      guard case .contact(contact, .decisionSetAside(let aside)) = $0.event else { return false }
      return aside.child == decided.child && $0.version > recorded.version
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
      .handoverAcknowledged, .childProtected, .earlyHelp(.assessed, _), .earlyHelp(.ended, _):
      .nothing
    case .ragChanged: .rag(contact.rag)
    case .consentRecorded: .consent(contact.consent)
    case .agencyAnswered(let answered): contact.ground(ofCheckBy: answered.agency)
    case .agencyChased(let chased): contact.ground(ofCheckBy: chased.agency)
    case .childDecided(let decided):
      .present(contact.historyConsidered != nil && contact.children.contains { $0.child == decided.child })
    case .decisionSetAside(let aside): contact.ground(ofDecisionFor: aside.child)
    case .authorityAccepted(let accepted): contact.ground(ofDecisionFor: accepted.child)
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

extension PathwayEvent {
  fileprivate func ground(in pathway: Pathway) -> Ground {
    switch self {
    case .strategyAsked, .strategyHeld, .enquiryStarted, .assessmentStarted, .supportOffered, .visitPlanned,
      .visitMade, .protectionStarted, .concernRaised, .thresholdReconsidered, .stepDownOffered, .planStarted,
      .meetingHeld, .audited, .markedSignificant, .assessmentListed, .enquiryListed, .planListed,
      .transferAsked:
      .nothing
    case .minutesShared: .at(pathway.unsharedStrategies.last?.heldAt)
    case .enquiryCompleted: .at(pathway.openEnquiry?.startedAt)
    case .conferenceRequested, .interimPlanMade, .conferenceDelayed, .conferenceHeld:
      .at(pathway.awaitedConference?.neededAt)
    case .chairBooked:
      .requested(pathway.awaitedConference?.neededAt, at: pathway.awaitedConference?.requestedAt)
    case .checkpointHeld, .assessmentSubmitted: .on(pathway.openAssessment?.startedOn)
    case .assessmentReturned, .assessmentAuthorised:
      .submitted(pathway.openAssessment?.startedOn, at: pathway.openAssessment?.submittedAt)
    case .supportAnswered: .at(pathway.supports.last?.offeredAt)
    case .placeChanged: .at(pathway.openProtections.last?.startedAt)
    case .lookedAfterDone: .at(pathway.openProtection(.accommodation)?.startedAt)
    case .protectionExtended: .at(pathway.openProtection(.protectionOrder)?.startedAt)
    case .protectionEnded(let ended):
      .at((ended.kind.flatMap(pathway.openProtection) ?? pathway.openProtections.last)?.startedAt)
    case .concernAccepted(let accepted):
      .at(pathway.concerns.first { $0.awaits(accepted.kind) }?.raisedAt)
    case .stepDownAccepted: .at(pathway.stepDown?.offeredAt)
    case .transferAccepted: .present(pathway.transfer != nil)
    case .planEnded: .plan(pathway.openPlans.last?.kind, from: pathway.openPlans.last?.from)
    case .reviewHeld: .on(pathway.openPlans.last { $0.kind == .protection }?.from)
    }
  }
}
