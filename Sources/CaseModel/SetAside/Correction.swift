/// How a recorded fact that is wrong is put right.
public enum Correction: Equatable, Sendable {
  /// It is set aside, with everything that its act recorded.
  case setAside
  /// It was made by an act that has an undo of its own.
  case undone(UndoableAct)
  /// Something else is recorded; in plain words, what.
  case another(String)
  /// It is itself a setting aside.
  case isOne
}

extension Event {
  /// How the fact is put right if it is wrong.
  public var correction: Correction {
    switch self {
    case .factSetAside: .isOne
    case .service: .another("put the right settings in force")
    case .team: .another("change the team to what is right")
    case .worker(_, let event): event.correction
    case .household(_, .registered): .another("correct the household’s details")
    case .household: .setAside
    case .child(_, let event): event.correction
    case .contact(let id, let event): event.correction(of: id)
    case .case(let id, let event): event.correction(of: id)
    case .allegation: .another("the designated officer records on the allegation what is right")
    case .place, .peerGroup:
      .another("change its details, remove the child’s link or add a note that says so")
    }
  }
}

extension WorkerEvent {
  fileprivate var correction: Correction {
    switch self {
    case .registered, .changed: .another("change the worker’s details to what is right")
    case .roleAsked: .another("decline the role that was asked for")
    case .roleDeclined: .another("ask for the role again")
    case .roleConfirmed, .roleGranted: .another("give the worker the right role")
    // Who is here and with which role is for an administrator and, where it matters, a second person.
    case .left: .another("record that the worker is back")
    case .returned: .another("record that the worker left")
    case .absenceStarted, .absenceEnded, .leavePlanned, .supervised, .auditDone: .setAside
    }
  }
}

extension ChildEvent {
  fileprivate var correction: Correction {
    switch self {
    case .registered: .another("correct the child’s details, or merge the record with the right one")
    case .changed, .movedHome, .related, .mergedInto, .duplicateTakenIn, .contactNoted, .outcomeNoted:
      .setAside
    case .episodeOpened, .episodeHeldBy, .episodeClosed, .episodeReopened, .episodeWithdrawn:
      .another("choose the decision, the allocation or the closure itself")
    case .earlyHelpListed: .another("bring the corrected list in again")
    }
  }
}

extension ContactEvent {
  fileprivate func correction(of id: ContactID) -> Correction {
    switch self {
    case .received: .another("decide it with no further action and say that it was recorded by mistake")
    case .imported: .another("bring the corrected list in again")
    case .childDecided(let decided): .undone(.decision(id, decided.child))
    // Once the emergency on the case is set aside, which says so.
    case .childProtected(let protected): .undone(.decision(id, protected.child))
    case .decisionSetAside: .isOne
    case .ragChanged, .consentRecorded, .historyConsidered, .childAdded, .agencyAsked, .agencyAnswered,
      .agencyChased, .secondLookGiven, .riskAccepted, .referrerTold, .handoverAcknowledged, .task, .earlyHelp,
      .authorityAccepted, .authorityRefused:
      .setAside
    }
  }
}

extension CaseEvent {
  fileprivate func correction(of id: CaseID) -> Correction {
    switch self {
    case .opened, .informationPassed: .another("set the contact’s decision aside")
    case .imported: .another("bring the corrected list in again")
    case .pathway(let event) where type(of: event.fact).isListed:
      .another("bring the corrected list in again")
    case .allocated(let allocated): allocated.heldSince == nil ? .undone(.allocation(id)) : .isOne
    case .returned(let returned):
      returned.waitedSince == nil ? .another("give the case to its worker again") : .isOne
    case .closed: .undone(.closure(id))
    case .informationTakenBack, .reopened, .withdrawn: .isOne
    case .workChanged, .childSeen, .homeChanged, .pathway, .task, .night, .informationAcknowledged: .setAside
    }
  }
}

/// What can be done about an act that somebody wants undone.
public enum UndoWay: Equatable, Sendable {
  /// These acts are set aside, all or none, in this order.
  case setAside([UndoableAct])
  /// It cannot be: what to record instead, in plain words.
  case instead(String)
  /// Somebody recorded this on top of it.
  case tooLate(RecordedEvent)
}

extension PastAct {
  /// Whether the act itself set something aside.
  public var isSettingAside: Bool {
    events.contains { $0.event.correction == .isOne || setsAbsenceAside($0) }
  }

  /// An absence that ends where it began never was.
  private func setsAbsenceAside(_ recorded: RecordedEvent) -> Bool { absenceSetAside(by: recorded) != nil }

  /// The start of the absence that ends where it began; nil for what ends none so.
  private func absenceSetAside(by recorded: RecordedEvent) -> RecordedEvent? {
    guard case .worker(let id, .absenceEnded(let ended)) = recorded.event else { return nil }
    let began = histories[id.record]?.last {
      guard case .worker(_, .absenceStarted) = $0.event else { return false }
      return $0.sequence < recorded.sequence
    }
    guard case .worker(_, .absenceStarted(let spell))? = began?.event, spell.from == ended.on else {
      return nil
    }
    return began
  }

  /// Whether all of it has been set aside since.
  public var isUndone: Bool {
    let own = undoable
    if own.isEmpty { return !events.isEmpty && events.allSatisfy { isSetAside($0) } }
    return own.allSatisfy(isUndone)
  }

  private func isSetAside(_ recorded: RecordedEvent) -> Bool {
    let history = histories[recorded.event.record] ?? []
    return history.setAside[recorded.place] != nil || history.contains { absenceSetAside(by: $0) == recorded }
  }

  /// The acts with an undo of their own that made it; empty for facts that are set aside as such.
  private var undoable: [UndoableAct] {
    events.compactMap {
      guard case .undone(let act) = $0.event.correction else { return nil }
      return act
    }
  }

  private func isUndone(_ act: UndoableAct) -> Bool {
    switch act {
    case .decision(let contact, let child):
      return later.contains {
        guard case .contact(contact, .decisionSetAside(let aside)) = $0.event else { return false }
        return aside.child == child
      }
    case .allocation: return nextHolding(after: act).map { $0.event.correction == .isOne } ?? false
    case .closure(let item):
      return later.contains { if case .case(item, .reopened) = $0.event { true } else { false } }
    case .absence, .rating, .fact, .merge: return false
    }
  }

  /// The next time that somebody was given the case, or it went back; nil for other acts and where nothing came.
  private func nextHolding(after act: UndoableAct) -> RecordedEvent? {
    guard case .allocation(let item) = act else { return nil }
    return later.counting.first {
      switch $0.event {
      case .case(item, .allocated), .case(item, .returned): true
      default: false
      }
    }
  }

  /// How the act is undone, as it stands now.
  public var way: UndoWay {
    let own = undoable
    if !own.isEmpty {
      if let next = own.lazy.compactMap({ nextHolding(after: $0) }).first { return .tooLate(next) }
      return .setAside(own.filter { !isUndone($0) })
    }
    for recorded in events {
      if case .another(let words) = recorded.event.correction { return .instead(words) }
    }
    guard let first = events.first else {
      return .instead("only the designated officer may see what it recorded, and puts it right")
    }
    return .setAside([.fact(first.event.record, version: first.version)])
  }
}
