import CaseModel

/// What a reader of a chronology looks for.
enum ChronologyKind: CaseIterable {
  case all, significant, contacts, decisions, allocation, visits, protection, assessment, help, people, night

  /// What the list is headed with.
  var title: String {
    switch self {
    case .all: "everything"
    case .significant: "significant events"
    case .contacts: "contacts and agencies"
    case .decisions: "decisions"
    case .allocation: "who held it"
    case .visits: "visits"
    case .protection: "protection"
    case .assessment: "assessment and audit"
    case .help: "help, plans and step-down"
    case .people: "people and home"
    case .night: "EDT handover"
    }
  }

  /// The next kind, for a key that steps through them.
  func stepped(by step: Int) -> ChronologyKind {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + step
    return all[(place + all.count) % all.count]
  }

  /// Whether an event is of the kind; what is significant is known from the choices alone.
  func holds(_ event: Event) -> Bool {
    self == .all || Self.kind(of: event) == self
  }

  private static func kind(of event: Event) -> ChronologyKind {
    switch event {
    case .service, .team, .worker, .allegation, .place, .peerGroup, .factSetAside: .all
    case .household, .child: .people
    case .contact(_, let event): kind(of: event)
    case .case(_, let event): kind(of: event)
    }
  }

  private static func kind(of event: ContactEvent) -> ChronologyKind {
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

  private static func kind(of event: CaseEvent) -> ChronologyKind {
    switch event {
    case .opened, .imported, .closed, .reopened, .withdrawn: .decisions
    case .allocated, .returned, .workChanged: .allocation
    case .childSeen: .visits
    case .homeChanged: .people
    case .informationPassed, .informationAcknowledged, .informationTakenBack: .contacts
    case .task, .night: .night
    case .pathway(let event): kind(of: event)
    }
  }

  private static func kind(of event: PathwayEvent) -> ChronologyKind {
    switch event {
    case .strategyAsked, .strategyHeld, .minutesShared, .enquiryStarted, .enquiryCompleted,
      .conferenceRequested,
      .chairBooked, .interimPlanMade, .conferenceDelayed, .conferenceHeld, .protectionStarted, .placeChanged,
      .lookedAfterDone,
      .protectionExtended, .protectionEnded, .concernRaised, .concernAccepted, .reviewHeld,
      .enquiryListed, .planListed:
      .protection
    case .assessmentStarted, .checkpointHeld, .assessmentSubmitted, .assessmentReturned,
      .assessmentAuthorised,
      .audited, .assessmentListed:
      .assessment
    case .visitPlanned, .visitMade: .visits
    case .supportOffered, .supportAnswered, .stepDownOffered, .stepDownAccepted, .planStarted, .planEnded,
      .meetingHeld:
      .help
    case .thresholdReconsidered, .transferAsked, .transferAccepted, .transferRefused: .decisions
    case .markedSignificant: .significant
    }
  }
}
