/// What an event says beyond its kind and its record.
extension Event {
  /// What the ledger keeps of it; nil for an event that says nothing more.
  public var payload: (any Encodable)? {
    switch self {
    case .service(let event): event.payload
    case .team(_, let event): event.payload
    case .worker(_, let event): event.payload
    case .household(_, let event): event.payload
    case .child(_, let event): event.payload
    case .contact(_, let event): event.payload
    case .case(_, let event): event.payload
    case .allegation(_, let event): event.payload
    case .place(_, let event), .peerGroup(_, let event): event.payload
    case .factSetAside(_, let aside): aside
    }
  }
}

extension ServiceEvent {
  var payload: (any Encodable)? {
    switch self {
    case .settingsPutInForce(let settings): settings
    }
  }
}

extension TeamEvent {
  var payload: (any Encodable)? {
    switch self {
    case .registered(let team), .changed(let team): team
    }
  }
}

extension WorkerEvent {
  var payload: (any Encodable)? {
    switch self {
    case .registered(let details), .changed(let details): details
    case .absenceStarted(let absence): absence
    case .absenceEnded(let ended): ended
    case .leavePlanned(let leave): leave
    case .left(let left): left
    case .returned: nil
    case .supervised(let session): session
    case .auditDone(let audit): audit
    case .roleAsked(let given), .roleConfirmed(let given): given
    case .roleDeclined(let declined): declined
    case .roleGranted(let granted): granted
    }
  }
}

extension HouseholdEvent {
  var payload: (any Encodable)? {
    switch self {
    case .registered(let details), .changed(let details): details
    case .childJoined(let child), .childLeft(let child): child
    }
  }
}

extension ChildEvent {
  var payload: (any Encodable)? {
    switch self {
    case .registered(let child): child
    case .changed(let details): details
    case .movedHome(let moved): moved
    case .related(let relative): relative
    case .contactNoted(let note): note
    case .outcomeNoted(let noted): noted
    case .episodeOpened(let opened): opened
    case .episodeHeldBy(let held): held
    case .episodeClosed(let closed): closed
    case .episodeReopened(let episode), .episodeWithdrawn(let episode): episode
    case .mergedInto(let merged): merged
    case .duplicateTakenIn(let taken): taken
    case .earlyHelpListed(let listed): listed
    }
  }
}

extension ContactEvent {
  var payload: (any Encodable)? {
    switch self {
    case .received(let contact): contact
    case .imported(let contact): contact
    case .ragChanged(let change): change
    case .consentRecorded(let consent): consent
    case .historyConsidered(let considered): considered
    case .childAdded(let child): child
    case .agencyAsked(let asked): asked
    case .agencyAnswered(let answered): answered
    case .agencyChased(let chased): chased
    case .childDecided(let decided): decided
    case .childProtected(let protected): protected
    case .decisionSetAside(let aside): aside
    case .secondLookGiven(let look): look
    case .riskAccepted(let accepted): accepted
    case .referrerTold(let told): told
    case .handoverAcknowledged(let acknowledged): acknowledged
    case .task(let event): event.payload
    case .earlyHelp(_, let taken): taken
    case .authorityAccepted(let accepted): accepted
    case .authorityRefused(let refused): refused
    }
  }
}

extension CaseEvent {
  var payload: (any Encodable)? {
    switch self {
    case .opened(let opened): opened
    case .imported(let imported): imported
    case .allocated(let allocated): allocated
    case .returned(let returned): returned
    case .workChanged(let change): change
    case .childSeen(let seen): seen
    case .homeChanged(let moved): moved
    case .pathway(let event): event.fact
    case .task(let event): event.payload
    case .night(let event): event.payload
    case .informationPassed(let passed), .informationAcknowledged(let passed),
      .informationTakenBack(let passed):
      passed
    case .closed(let closed): closed
    case .reopened(let aside), .withdrawn(let aside): aside
    }
  }
}

extension TaskEvent {
  var payload: (any Encodable)? {
    switch self {
    case .set(let fact): fact
    case .acknowledged(let fact): fact
    case .done(let fact): fact
    }
  }
}

extension NightEvent {
  var payload: (any Encodable)? {
    switch self {
    case .worked(let fact): fact
    case .acknowledged(let fact): fact
    case .reasoned(let fact): fact
    }
  }
}

extension ContextEvent {
  var payload: (any Encodable)? {
    switch self {
    case .registered(let details), .changed(let details): details
    case .linked(let link), .unlinked(let link): link
    case .noted(let note): note
    }
  }
}

extension AllegationEvent {
  var payload: (any Encodable)? {
    switch self {
    case .reported(let fact): fact
    case .linked(let fact): fact
    case .unlinked(let fact): fact
    case .evaluated(let fact): fact
    case .met(let fact): fact
    case .reviewed(let fact): fact
    case .concluded(let fact): fact
    case .referred(let fact): fact
    case .reopened(let fact): fact
    }
  }
}
