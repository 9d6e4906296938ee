import Testing

@testable import CaseModel

@Suite struct CompactTests {
  @Test(arguments: CompactSamples.full + CompactSamples.bare)
  func aStateComesBackAsItWas(state: RecordState) throws {
    let bytes = state.bytes
    let back = try bytes.withUnsafeBytes { try RecordState(compact: $0, of: state.record) }
    #expect(back == state)
  }

  /// A field that a sample leaves empty would come back right though nobody writes it.
  @Test(arguments: CompactSamples.full)
  func theFullSamplesLeaveNothingOut(state: RecordState) {
    #expect(Self.empty(in: state, "\(state.record)").isEmpty)
  }

  @Test(arguments: CompactSamples.full)
  func bytesThatAreCutOffAreNotRead(state: RecordState) {
    let bytes = state.bytes
    for length in 0..<bytes.count {
      #expect(throws: CompactError.self) {
        try bytes[..<length].withUnsafeBytes { try RecordState(compact: $0, of: state.record) }
      }
    }
    #expect(throws: CompactError.self) {
      try (bytes + [0]).withUnsafeBytes { try RecordState(compact: $0, of: state.record) }
    }
  }

  @Test func aStateIsNotReadAsAnotherRecords() {
    for state in CompactSamples.full {
      let other = RecordID(kind: state.record.kind, number: state.record.number + 1)
      #expect(throws: CompactError.self) {
        try state.bytes.withUnsafeBytes { try RecordState(compact: $0, of: other) }
      }
    }
  }

  @Test(arguments: [0, 1, 127, 128, -1, -64, -65, Int64.max, Int64.min])
  func integersComeBackAtBothEnds(value: Int64) throws {
    var writer = CompactWriter()
    writer.write(signed: value)
    let back = try writer.bytes.withUnsafeBytes { bytes in
      var reader = CompactReader(bytes)
      return try reader.signed()
    }
    #expect(back == value)
  }

  private static func empty(in value: Any, _ path: String) -> [String] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional && mirror.children.isEmpty { return [path] }
    if mirror.displayStyle == .collection && mirror.children.isEmpty { return [path] }
    return mirror.children.flatMap { empty(in: $0.value, path + "." + ($0.label ?? "")) }
  }
}

extension RecordState {
  fileprivate var bytes: [UInt8] {
    var writer = CompactWriter()
    _ = writeCompact(to: &writer)
    return writer.bytes
  }
}

enum CompactSamples {
  private static let at = Instant(seconds: 1_547_030_520)
  private static let day = Day(number: 17_905)

  static let full: [RecordState] = [
    .team(Team(version: 1, id: TeamID(2), name: "First Response 1", kind: .firstResponse)),
    .worker(worker), .household(household), .child(child), .contact(contact), .case(item),
    .allegation(allegation), .place(Place(id: PlaceID(2), context: context)),
    .peerGroup(PeerGroup(id: PeerGroupID(3), context: context)),
  ]

  static let bare: [RecordState] = [
    .worker(
      Worker(
        version: 1, id: WorkerID(1),
        details: WorkerDetails(name: "", team: TeamID(1), role: .hubManager, registration: .notRegistered),
        absence: nil, backOn: nil, plannedLeave: [], left: nil, knownSince: day)),
    .household(Household(version: 1, id: HouseholdID(1), details: HouseholdDetails(), children: [])),
    .child(
      Child(
        version: 1, id: ChildID(.max), details: ChildDetails(givenName: "", familyName: ""), household: nil,
        contacts: [], episodes: [], relatives: [], earlyHelp: [], mergedInto: nil)),
    .case(
      Case(
        version: .max, id: CaseID(1), child: ChildID(1), household: nil, contact: nil, referredAt: at,
        source: .unknown, worry: .notStated, level: 0, reReferral: false, work: .assessment, worker: nil,
        jointWorker: nil, since: Instant(seconds: -1), movedBy: .program, previousWorker: nil, before: nil,
        lastSeen: nil, lastRecorded: at, passedContacts: [], closedAt: nil, closedBy: nil, boxedPathway: nil)),
  ]

  private static let context = HarmContext(
    version: 4, details: ContextDetails(name: "Canal steps", kind: .park, concerns: [.gangs]),
    children: [ChildID(5)])

  private static let allegation = Allegation(
    version: 6, id: AllegationID(3), role: "coach", setting: "Hollingfold Juniors", kind: .sport,
    children: [ChildID(5), ChildID(9)],
    knownAt: at, reportedAt: at, evaluatedAt: at, needsMeeting: true, metOn: day, reviewedOn: day,
    referredTo: [.police],
    concludedAt: at, outcome: .unfounded)

  private static let worker = Worker(
    version: 300, id: WorkerID(12),
    details: WorkerDetails(
      name: "Żofia Ó Briain 🙂", team: TeamID(2), role: .socialWorker, fte: 60, asye: true,
      started: day.advanced(by: -90),
      registration: .number("SW12345"), skills: ["exploitation"], languages: ["Urdu", "Polish"],
      account: "zofia"),
    absence: Worker.Absence(reason: .sickness, from: day, expectedBack: day.advanced(by: 9)),
    backOn: day.advanced(by: 5),
    plannedLeave: [Worker.Leave(from: day, through: day.advanced(by: 4))], left: day.advanced(by: 90),
    knownSince: day, supervisedOn: day.advanced(by: 1), auditedOn: day.advanced(by: 2),
    roleAsked: RoleRequest(
      RoleGiven(role: .hubManager, account: "zofia"), asked: Stamp(by: WorkerID(2), at: at)))

  private static let household = Household(
    version: 2, id: HouseholdID(2),
    details: HouseholdDetails(
      address: "1 Invented Road", postcode: "OL16 1AA", phones: ["01632 960123"],
      adults: [
        HouseholdDetails.Adult(name: "Kay Test", relationship: "mother", livesThere: false, note: "tagged")
      ]),
    children: [ChildID(5), ChildID(200)])

  private static let child = Child(
    version: 9, id: ChildID(5),
    details: ChildDetails(
      givenName: "Maisie", familyName: "Testchild", otherNames: ["May"], birthDate: day,
      expectedBirthDate: day,
      sex: .female, ethnicity: .whiteBritish, languages: ["English"], needsInterpreter: false,
      religion: "none",
      disabilities: [.autism, .vision], identity: "loves football", nhsNumber: "9434765919",
      upn: "A123456789012",
      externalID: "A17"),
    household: HouseholdID(2),
    contacts: [
      Child.ContactNote(
        contact: ContactID(123), receivedAt: at, outcome: .earlyHelp, source: .school, worry: .neglect,
        isHistory: true)
    ],
    episodes: [
      Child.Episode(case: CaseID(7), referredAt: at, closedAt: at, reason: .earlyHelp, worker: WorkerID(12))
    ], relatives: [Child.Relative(child: ChildID(6), relation: .halfSibling)],
    earlyHelp: [
      EarlyHelpListed(startedOn: day, completedOn: day.advanced(by: 9), organisation: "Żeglarze school")
    ], mergedInto: ChildID(4), formerNames: ["Maisie Quill"])

  private static let contact = Contact(
    version: 7, id: ContactID(123), receivedAt: at, channel: .referralForm, source: .police,
    worry: .domesticAbuse,
    outOfHours: true, immediateRisk: true, acceptedBy: Contact.Acceptance(team: TeamID(2), at: at), rag: .red,
    consent: .dispensedWith(why: "asking would put her at risk"),
    historyConsidered: Stamp(by: WorkerID(1), at: at),
    checks: [
      Contact.AgencyCheck(
        agency: .police, askedAt: at, answeredAt: at, shared: .thin, chases: 2,
        lastChase: Stamp(by: WorkerID(1), at: at))
    ],
    children: [
      Contact.ChildEntry(
        child: ChildID(5),
        decision: Contact.Decision(
          outcome: .referralForAssessment, level: 4, by: WorkerID(1), at: at, awaitsSecondLook: true,
          opened: CaseID(7), agreedAt: at,
          boxedAuthority: Box(OtherAuthority(name: "Another authority", acceptedAt: at)),
          protection: .protectionOrder), voiceHeard: true, disputed: true)
    ], referrerTold: at, referrerToBeTold: true, isHistory: false, handoverAcknowledgedAt: at,
    tasks: [task], boxedEarlyHelp: Box(help))

  private static let help = EarlyHelp(
    assessedOn: day, sharedOn: day.advanced(by: 3), firstReviewOn: day.advanced(by: 30),
    reviewedOn: day.advanced(by: 90), endedOn: day.advanced(by: 91),
    resumedOn: day.advanced(by: 95))

  private static let task = HandoverTask(shift: .night, setAt: at, acknowledgedAt: at, doneAt: at)

  private static let item = Case(
    version: 5, id: CaseID(7), child: ChildID(5), household: HouseholdID(2), contact: ContactID(123),
    referredAt: at,
    source: .police, worry: .neglect, level: 4, reReferral: true, work: .assessmentWithSection47,
    worker: WorkerID(12), jointWorker: WorkerID(13), since: at, allocatedAt: at, movedBy: WorkerID(1),
    previousWorker: WorkerID(11),
    before: Case.Holding(
      worker: WorkerID(10), jointWorker: WorkerID(14), since: at, previousWorker: WorkerID(15)),
    lastSeen: day, lastRecorded: at, passedContacts: [ContactID(124)], closedAt: at, closedBy: WorkerID(16),
    boxedPathway: Box(pathway))

  private static var pathway: Pathway {
    var pathway = Pathway()
    pathway.strategies = [
      .init(
        askedAt: at, neededAt: at, heldAt: at, missing: [.police], thresholdMet: true, minutesSharedAt: at)
    ]
    pathway.enquiries = [
      .init(
        kind: .joint, startedAt: at, seenAt: at, seenAloneAt: at, completedAt: at, conferenceNeeded: true,
        outcome: .continuingRisk, isListed: true)
    ]
    pathway.conferences = [
      .init(
        countsFrom: at, neededAt: at, requestedAt: at, bookedFor: day, hasInterimPlan: true, agreedUntil: day,
        heldOn: day, outcome: .protectionPlan, isListed: true)
    ]
    pathway.assessments = [
      .init(
        startedOn: day, checkpointAt: at, submittedAt: at, submittedBy: WorkerID(3), authorisedAt: at,
        outcome: .childInNeed, seenAt: at, isHeard: true, isListed: true)
    ]
    pathway.supports = [.init(offeredAt: at, from: day, taken: false)]
    pathway.protections = [
      .init(
        kind: .protectionOrder, startedAt: at, place: .policeStation, extendedDays: 7, endedAt: at,
        seenAt: at,
        reviewedOn: day, healthOn: day, until: at, extendedUntil: at.advanced(byMinutes: 60)
      )
    ]
    pathway.concerns = [
      .init(
        kinds: [.gangs, .missing], raisedAt: at, waitsFor: [.complexSafeguarding],
        acceptances: [.init(team: TeamID(2), at: at)])
    ]
    pathway.plans = [.init(kind: .protection, from: day, category: .neglect, endedOn: day, reviewedOn: day)]
    pathway.strategyNeededAt = at
    pathway.restingWork = .childInNeed
    pathway.stepDown = .init(offeredAt: at, acceptedAt: at)
    pathway.visitPlanned = day
    pathway.firstSeenAt = at
    pathway.seenAloneAt = at
    pathway.isHeard = true
    pathway.attempts = 2
    pathway.reconsiderSince = at
    pathway.transfer = .init(askedAt: at, acceptedAt: at)
    pathway.familyGroup = .init(
      letterOn: day, isOffered: true, isExempt: true, acceptedOn: day, settledOn: day)
    pathway.metOn = day
    pathway.auditedAt = at
    pathway.tasks = [task]
    pathway.nights = [.init(since: at, acknowledgedAt: at, reasonedAt: at)]
    return pathway
  }
}
