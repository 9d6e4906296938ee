import CaseModel

extension Chapter {
  /// Whether an event is of the kind; what is significant is known from the choices alone.
  func holds(_ event: Event) -> Bool {
    self == .all || Self.kind(of: event) == self
  }

  private static func kind(of event: Event) -> Chapter {
    switch event {
    case .service, .team, .worker, .allegation, .place, .peerGroup, .factSetAside: .all
    case .household, .child: .people
    case .contact(_, let event): kind(of: event)
    case .case(_, let event): kind(of: event)
    }
  }

  private static func kind(of event: ContactEvent) -> Chapter {
    switch event {
    case .received, .imported, .ragChanged, .consentRecorded, .agencyAsked, .agencyAnswered, .agencyChased,
      .referrerTold, .historyConsidered:
      .contacts
    case .childAdded: .people
    case .childDecided, .childProtected, .decisionSetAside, .secondLookGiven, .authorityAccepted,
      .authorityRefused:
      .decisions
    case .riskAccepted: .protection
    case .handoverAcknowledged, .task: .night
    case .earlyHelp: .help
    }
  }

  private static func kind(of event: CaseEvent) -> Chapter {
    switch event {
    case .opened, .imported, .closed, .reopened, .withdrawn: .decisions
    case .allocated, .returned, .workChanged: .allocation
    case .childSeen: .visits
    case .homeChanged: .people
    case .informationPassed, .informationAcknowledged, .informationTakenBack: .contacts
    case .task, .night: .night
    case .pathway(let event): type(of: event.fact).chapter
    }
  }
}
