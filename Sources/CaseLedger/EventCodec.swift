import CaseModel

/// Turns events into the plain JSON that the ledger keeps, and back.
///
/// Its form is pinned by tests.
struct EventCodec: Sendable {
  let encoder = BodyEncoder()
  private let decoder = BodyDecoder()

  /// What an event with nothing to say keeps.
  private static let nothing = Array("{}".utf8)

  func body(of event: Event) throws -> [UInt8] {
    guard let payload = event.payload else { return Self.nothing }
    return try encoder.encode(payload)
  }

  func settings(_ settings: ServiceSettings) throws -> [UInt8] { try encoder.encode(settings) }

  func settings(from body: [UInt8]) throws -> ServiceSettings {
    try decoder.decode(ServiceSettings.self, from: body)
  }

  /// Reads an event back.
  ///
  /// - Throws: `DecodingError`; the body is not of the kind's form.
  func event(_ kind: EventKind, of record: RecordID, body: [UInt8]) throws -> Event {
    let number = record.number
    if kind == .factSetAside {
      guard record.kind.keepsMistakes else { throw WrongRecord() }
      return .factSetAside(record, try payload(body))
    }
    switch record.kind {
    case .service: return .service(try serviceEvent(kind, from: body))
    case .team: return .team(TeamID(number), try teamEvent(kind, from: body))
    case .worker: return .worker(WorkerID(number), try workerEvent(kind, from: body))
    case .household: return .household(HouseholdID(number), try householdEvent(kind, from: body))
    case .child: return .child(ChildID(number), try childEvent(kind, from: body))
    case .contact: return .contact(ContactID(number), try contactEvent(kind, from: body))
    case .case: return .case(CaseID(number), try caseEvent(kind, from: body))
    case .allegation:
      guard let event = try allegationEvent(kind, from: body) else { throw WrongRecord() }
      return .allegation(AllegationID(number), event)
    case .place: return .place(PlaceID(number), try contextEvent(kind, from: body) { $0.kindOnPlace })
    case .peerGroup:
      return .peerGroup(PeerGroupID(number), try contextEvent(kind, from: body) { $0.kindOnPeerGroup })
    }
  }

  func payload<Payload: Decodable>(_ body: [UInt8]) throws -> Payload {
    try decoder.decode(Payload.self, from: body)
  }

  private func fact(_ type: any PathwayFact.Type, from body: [UInt8]) throws -> any PathwayFact {
    try decoder.decode(type, from: body)
  }

  /// The kind belongs to records of another kind.
  struct WrongRecord: Error {}
}

extension EventCodec {
  private func serviceEvent(_ kind: EventKind, from body: [UInt8]) throws -> ServiceEvent {
    guard kind == .settingsPutInForce else { throw WrongRecord() }
    return .settingsPutInForce(try payload(body))
  }

  private func teamEvent(_ kind: EventKind, from body: [UInt8]) throws -> TeamEvent {
    switch kind {
    case .teamRegistered: .registered(try payload(body))
    case .teamChanged: .changed(try payload(body))
    default: throw WrongRecord()
    }
  }

  private func workerEvent(_ kind: EventKind, from body: [UInt8]) throws -> WorkerEvent {
    switch kind {
    case .workerRegistered: .registered(try payload(body))
    case .workerChanged: .changed(try payload(body))
    case .absenceStarted: .absenceStarted(try payload(body))
    case .absenceEnded: .absenceEnded(try payload(body))
    case .leavePlanned: .leavePlanned(try payload(body))
    case .workerLeft: .left(try payload(body))
    case .workerReturned: .returned
    case .workerSupervised: .supervised(try payload(body))
    case .auditDone: .auditDone(try payload(body))
    case .roleAsked: .roleAsked(try payload(body))
    case .roleConfirmed: .roleConfirmed(try payload(body))
    case .roleDeclined: .roleDeclined(try payload(body))
    case .roleGranted: .roleGranted(try payload(body))
    default: throw WrongRecord()
    }
  }

  private func householdEvent(_ kind: EventKind, from body: [UInt8]) throws -> HouseholdEvent {
    switch kind {
    case .householdRegistered: .registered(try payload(body))
    case .householdChanged: .changed(try payload(body))
    case .childJoinedHousehold: .childJoined(try payload(body))
    case .childLeftHousehold: .childLeft(try payload(body))
    default: throw WrongRecord()
    }
  }

  private func childEvent(_ kind: EventKind, from body: [UInt8]) throws -> ChildEvent {
    switch kind {
    case .childRegistered: .registered(try payload(body))
    case .childChanged: .changed(try payload(body))
    case .childMovedHome: .movedHome(try payload(body))
    case .childRelated: .related(try payload(body))
    case .contactNoted: .contactNoted(try payload(body))
    case .outcomeNoted: .outcomeNoted(try payload(body))
    case .episodeOpened: .episodeOpened(try payload(body))
    case .episodeHeldBy: .episodeHeldBy(try payload(body))
    case .episodeClosed: .episodeClosed(try payload(body))
    case .episodeReopened: .episodeReopened(try payload(body))
    case .episodeWithdrawn: .episodeWithdrawn(try payload(body))
    case .childMerged: .mergedInto(try payload(body))
    case .duplicateTakenIn: .duplicateTakenIn(try payload(body))
    case .earlyHelpListed: .earlyHelpListed(try payload(body))
    default: throw WrongRecord()
    }
  }

  private func contactEvent(_ kind: EventKind, from body: [UInt8]) throws -> ContactEvent {
    switch kind {
    case .contactReceived: .received(try payload(body))
    case .contactImported: .imported(try payload(body))
    case .ragChanged: .ragChanged(try payload(body))
    case .consentRecorded: .consentRecorded(try payload(body))
    case .historyConsidered: .historyConsidered(try payload(body))
    case .childAdded: .childAdded(try payload(body))
    case .agencyAsked: .agencyAsked(try payload(body))
    case .agencyAnswered: .agencyAnswered(try payload(body))
    case .agencyChased: .agencyChased(try payload(body))
    case .childDecided: .childDecided(try payload(body))
    case .childProtected: .childProtected(try payload(body))
    case .decisionSetAside: .decisionSetAside(try payload(body))
    case .secondLookGiven: .secondLookGiven(try payload(body))
    case .riskAccepted: .riskAccepted(try payload(body))
    case .referrerTold: .referrerTold(try payload(body))
    case .handoverAcknowledged: .handoverAcknowledged(try payload(body))
    case .earlyHelpAssessed: .earlyHelp(.assessed, try payload(body))
    case .earlyHelpShared: .earlyHelp(.shared, try payload(body))
    case .earlyHelpReviewed: .earlyHelp(.reviewed, try payload(body))
    case .earlyHelpEnded: .earlyHelp(.ended, try payload(body))
    case .earlyHelpResumed: .earlyHelp(.resumed, try payload(body))
    case .authorityAccepted: .authorityAccepted(try payload(body))
    case .authorityRefused: .authorityRefused(try payload(body))
    default:
      if let event = try taskEvent(kind, from: body) { .task(event) } else { throw WrongRecord() }
    }
  }

  private func caseEvent(_ kind: EventKind, from body: [UInt8]) throws -> CaseEvent {
    switch kind {
    case .caseOpened: .opened(try payload(body))
    case .caseImported: .imported(try payload(body))
    case .caseAllocated: .allocated(try payload(body))
    case .caseReturned: .returned(try payload(body))
    case .workChanged: .workChanged(try payload(body))
    case .childSeen: .childSeen(try payload(body))
    case .caseHomeChanged: .homeChanged(try payload(body))
    case .informationPassed: .informationPassed(try payload(body))
    case .informationAcknowledged: .informationAcknowledged(try payload(body))
    case .informationTakenBack: .informationTakenBack(try payload(body))
    case .caseClosed: .closed(try payload(body))
    case .caseReopened: .reopened(try payload(body))
    case .caseWithdrawn: .withdrawn(try payload(body))
    default:
      if let type = PathwayFacts.type(of: kind) {
        .recorded(try fact(type, from: body))
      } else if let event = try taskEvent(kind, from: body) {
        .task(event)
      } else if let event = try nightEvent(kind, from: body) {
        .night(event)
      } else {
        throw WrongRecord()
      }
    }
  }
}
