import CaseModel
import Testing

@testable import CaseLedger

@Suite struct EventCodecTests {
  private let codec = EventCodec()

  @Test(arguments: EventKind.allCases)
  func eachKindIsSavedAndReadInItsPinnedForm(kind: EventKind) throws {
    let saved = try #require(SavedForms.bodies[kind])
    let record = RecordID(kind: kind.recordKind, number: 9)
    let event = try codec.event(kind, of: record, body: Array(saved.utf8))
    #expect(event.kind == kind)
    #expect(event.record == (kind.recordKind == .service ? ServiceID.own.record : record))
    #expect(String(decoding: try codec.body(of: event), as: UTF8.self) == saved)
  }

  @Test(arguments: EventKind.allCases)
  func aKindOnARecordOfAnotherKindIsNotRead(kind: EventKind) throws {
    let body = Array(try #require(SavedForms.bodies[kind]).utf8)
    for other in RecordKind.allCases where other != kind.recordKind && !kind.isAlso(of: other) {
      #expect(throws: (any Error).self) {
        try codec.event(kind, of: RecordID(kind: other, number: 9), body: body)
      }
    }
  }

  @Test(arguments: [EventKind.taskSet, .taskAcknowledged, .taskDone])
  func aTaskIsOfACaseAsWellAsOfAContact(kind: EventKind) throws {
    let saved = try #require(SavedForms.bodies[kind])
    let event = try codec.event(kind, of: CaseID(9).record, body: Array(saved.utf8))
    #expect(event.record == CaseID(9).record)
    #expect(String(decoding: try codec.body(of: event), as: UTF8.self) == saved)
  }

  @Test(arguments: [
    (EventKind.consentRecorded, #"{"state":"not settled"}"#), (.consentRecorded, #"{"state":"obtained"}"#),
    (.consentRecorded, #"{"state":"refused"}"#), (.consentRecorded, #"{"state":"not needed"}"#),
    (.ragChanged, #"{"why":"put back"}"#), (.outcomeNoted, #"{"contact":"C-000123"}"#),
    (.episodeHeldBy, #"{"case":"R-000007"}"#), (.contactNoted, note),
    (.agencyAnswered, #"{"agency":"police","answer":"two calls in May"}"#),
    (
      .protectionStarted,
      #"{"at":"2019-01-09T10:42:00Z","kind":"police-protection","place":"hospital","told":"in words","why":"in words"}"#
    ), (.protectionExtended, #"{"days":7}"#),
    (.protectionEnded, #"{"at":"2019-01-09T10:42:00Z","how":"in words"}"#),
  ])
  func whatIsLeftOutStaysOut(kind: EventKind, saved: String) throws {
    let event = try codec.event(kind, of: RecordID(kind: kind.recordKind, number: 9), body: Array(saved.utf8))
    #expect(String(decoding: try codec.body(of: event), as: UTF8.self) == saved)
  }

  private static let note =
    #"{"contact":"C-1234567","isHistory":true,"receivedAt":"1999-12-31T23:59:59Z","source":"10","worry":"other"}"#

  @Test func theValuesBehindTheFormAreTheOnesMeant() throws {
    let body = Array(try #require(SavedForms.bodies[.episodeClosed]).utf8)
    let event = try codec.event(.episodeClosed, of: ChildID(5).record, body: body)
    guard case .child(ChildID(5), .episodeClosed(let closed)) = event else {
      Issue.record("\(event.kind)")
      return
    }
    #expect(closed.case == CaseID(7))
    #expect(closed.closedAt == Instant(text: "2019-03-01T16:00:00Z"))
    #expect(closed.reason == .noFurtherAction)
  }
}

extension EventKind {
  /// Whether other records have events of the kind, too.
  func isAlso(of record: RecordKind) -> Bool {
    switch self {
    case .taskSet, .taskAcknowledged, .taskDone: record == .case
    case .factSetAside: [.worker, .household, .child, .contact].contains(record)
    default: false
    }
  }

  /// The records that the kind's events belong to, written down apart from the code under test.
  var recordKind: RecordKind {
    switch self {
    case .settingsPutInForce: .service
    case .teamRegistered, .teamChanged: .team
    case .workerRegistered, .workerChanged, .absenceStarted, .absenceEnded, .leavePlanned, .workerLeft,
      .workerReturned, .workerSupervised, .auditDone, .roleAsked, .roleConfirmed, .roleDeclined, .roleGranted:
      .worker
    case .householdRegistered, .householdChanged, .childJoinedHousehold, .childLeftHousehold: .household
    case .childRegistered, .childChanged, .contactNoted, .outcomeNoted, .episodeOpened, .episodeHeldBy,
      .episodeClosed, .episodeReopened, .episodeWithdrawn, .childMerged, .duplicateTakenIn,
      .childMovedHome, .childRelated, .earlyHelpListed:
      .child
    case .contactReceived, .contactImported, .ragChanged, .consentRecorded, .historyConsidered, .childAdded,
      .agencyAsked,
      .agencyAnswered, .agencyChased, .childDecided, .childProtected, .decisionSetAside, .secondLookGiven,
      .riskAccepted,
      .referrerTold,
      .handoverAcknowledged, .earlyHelpAssessed, .earlyHelpShared, .earlyHelpReviewed, .earlyHelpEnded,
      .earlyHelpResumed, .authorityAccepted, .authorityRefused,
      .taskSet, .taskAcknowledged, .taskDone:
      .contact
    case .allegationReported, .allegationLinked, .allegationUnlinked, .allegationEvaluated,
      .allegationMeetingHeld,
      .allegationReviewed, .allegationConcluded, .allegationReferred, .allegationReopened:
      .allegation
    case .placeRegistered, .placeDetailsChanged, .placeChildLinked, .placeChildUnlinked, .placeNoted: .place
    case .peerGroupRegistered, .peerGroupDetailsChanged, .peerGroupChildLinked, .peerGroupChildUnlinked,
      .peerGroupNoted:
      .peerGroup
    default: .case
    }
  }
}
