import Testing

@testable import CaseModel

@Suite struct SignalTests {
  private func signals(of contact: ContactID, in service: Service) throws -> Signals {
    service.register.signals(of: try service.contact(contact), at: service.now)
  }

  private func signals(of item: CaseID, in service: Service) throws -> Signals {
    service.register.signals(of: try service.item(item), at: service.now)
  }

  @Test func everySignalHasALetterAndWordsOfItsOwn() {
    #expect(Set(Signals.legend.map(\.letter)).count == Signals.legend.count)
    #expect(Set(Signals.legend.map(\.words)).count == Signals.legend.count)
    let all = Signals.legend.reduce(into: Signals()) { $0.insert($1.signal) }
    #expect(all.rawValue == (1 << Signals.legend.count) - 1)
    #expect(Signals([.bounce, .immediateRisk, .voiceMissing]).letters == "‼BV")
    #expect(Signals([.decisionWaits]).words == ["decision waits, or managers disagree"])
    #expect(Signals().letters.isEmpty)
  }

  @Test func anImmediateRiskIsMarkedUntilATeamAcceptsIt() throws {
    var service = try Service()
    let contact = try service.receive("Maisie", risk: true).contact
    #expect(try signals(of: contact, in: service).contains(.immediateRisk))
    try service.run(.contact(contact, .acceptRisk(Hub.north)))
    #expect(try !signals(of: contact, in: service).contains(.immediateRisk))
  }

  @Test func repeatContactsAreMarkedFromTheSecondBeforeThisOne() throws {
    var service = try Service()
    var (contact, children) = try service.receive("Maisie")
    for expected in [false, false, true] {
      #expect(try signals(of: contact, in: service).contains(.history) == expected)
      service.now = service.now.advanced(byMinutes: 60)
      contact = try service.receive(about: children[0])
    }
  }

  /// Harm outside the home, as a literal.
  @Test func harmOutsideTheHomeIsMarkedOnContactAndCase() throws {
    let outside: Set<Worry> = [.sexualExploitation, .criminalExploitation, .radicalisation, .missing]
    for worry in Worry.allCases {
      var service = try Service()
      let contact = try service.receive(Hub.contact([.new(Hub.child("Maisie"))], worry: worry))
      #expect(try signals(of: contact, in: service).contains(.exploitation) == outside.contains(worry))
      try service.decide(contact, Hub.decision(ChildID(1), .referralForAssessment))
      #expect(try signals(of: CaseID(1), in: service).contains(.exploitation) == outside.contains(worry))
    }
  }

  @Test func anOpenCaseIsMarkedWhileTheChildIsUndecided() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let contact = try service.receive(about: ChildID(1))
    #expect(try signals(of: contact, in: service).contains(.openCase))
    try service.decide(contact, Hub.decision(ChildID(1), .passToOpenCase))
    #expect(try !signals(of: contact, in: service).contains(.openCase))
    #expect(try signals(of: item, in: service).contains(.newInformation))
    try service.run(.case(item, .acknowledge(contact)))
    #expect(try !signals(of: item, in: service).contains(.newInformation))
  }

  @Test(arguments: [
    (Ethnicity.pakistani, ["Urdu"], String?.some("none"), [Disability.none], [String]()),
    (.refused, ["Urdu"], "none", [.none], []), (.notYetObtained, ["Urdu"], "none", [.none], ["ethnicity"]),
    (.pakistani, [], "none", [.none], ["language"]), (.pakistani, ["Urdu"], nil, [.none], ["religion"]),
    (.pakistani, ["Urdu"], "none", [], ["disability"]),
    (.notYetObtained, [], nil, [], ["ethnicity", "language", "religion", "disability"]),
  ])
  func whatNobodyHasRecordedOfAChildsIdentityIsMarkedAndARefusalIsAnAnswer(
    ethnicity: Ethnicity, languages: [String], religion: String?, disabilities: [Disability],
    missing: [String]
  ) throws {
    var service = try Service()
    let details = ChildDetails(
      givenName: "Maisie", familyName: "Quillfeather", ethnicity: ethnicity, languages: languages,
      religion: religion, disabilities: disabilities)
    #expect(details.identityMissing == missing)
    let contact = try service.receive(Hub.contact([.new(details)]))
    #expect(try signals(of: contact, in: service).contains(.identityMissing) == !missing.isEmpty)
  }

  /// A family that refused was asked, but what is done without its consent is still to be said.
  @Test func consentIsMarkedUntilThereIsOneOrAReasonForGoingWithout() throws {
    let answers: [(Consent, isMarked: Bool)] = [
      (.obtained, false), (.refused, true), (.dispensedWith(why: "asking puts her at risk"), false),
      (.notNeeded, false),
    ]
    for (consent, isMarked) in answers {
      var service = try Service()
      let contact = try service.receive(Hub.contact([.new(Hub.child("Maisie"))], consent: .notSettled))
      #expect(try signals(of: contact, in: service).contains(.consentToSettle))
      try service.run(.contact(contact, .recordConsent(consent)))
      #expect(try signals(of: contact, in: service).contains(.consentToSettle) == isMarked)
    }
  }

  /// Asked on a Wednesday at 10:00: red has two real hours, amber six working hours, the others a working day.
  @Test(arguments: [
    (Rag?.some(.red), "2019-01-09T12:00:00Z"), (.amber, "2019-01-09T16:00:00Z"),
    (.green, "2019-01-10T10:00:00Z"),
    (.blue, "2019-01-10T10:00:00Z"), (nil, "2019-01-10T10:00:00Z"),
  ])
  func anAgencysAnswerIsLateFromItsDueMoment(rag: Rag?, due: String) throws {
    var service = try Service()
    let contact = try service.receive("Maisie", rag: rag).contact
    try service.run(.contact(contact, .ask(.police)))
    service.now = instant(due).advanced(bySeconds: -1)
    #expect(try !signals(of: contact, in: service).contains(.answerLate))
    service.now = instant(due)
    #expect(try signals(of: contact, in: service).contains(.answerLate))
    try service.run(.contact(contact, .recordAnswer(.police, answer: "nothing known")))
    #expect(try !signals(of: contact, in: service).contains(.answerLate))
  }

  @Test func aVoiceThatWasNotHeardIsMarkedOnceDecided() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    #expect(try !signals(of: contact, in: service).contains(.voiceMissing))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction, voice: .unknown(why: "not seen")))
    #expect(try signals(of: contact, in: service).contains(.voiceMissing))
  }

  /// Decided on Wednesday 10:00: the referrer is told within a working day.
  @Test func aReferrerWhoIsNotToldIsMarkedOnceThatIsLate() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    service.now = instant("2019-01-10T09:59:59Z")
    #expect(try !signals(of: contact, in: service).contains(.referrerNotTold))
    service.now = instant("2019-01-10T10:00:00Z")
    #expect(try signals(of: contact, in: service).contains(.referrerNotTold))
    try service.run(.contact(contact, .tellReferrer(how: "by phone")))
    #expect(try !signals(of: contact, in: service).contains(.referrerNotTold))
  }

  /// What must be put right before a decision marks nothing once it is made.
  @Test func consentIdentityAndHistoryAreNotMarkedOnceDecided() throws {
    var service = try Service()
    let known: Signals = [.history, .bounce, .consentToSettle, .identityMissing]
    let (first, children) = try service.receive("Maisie")
    try service.decide(first, Hub.decision(children[0], .earlyHelp))
    service.now = service.now.advanced(byMinutes: 60)
    let contact = try service.receive(
      Hub.contact([.known(children[0])], at: service.now, consent: .notSettled))
    #expect(try signals(of: contact, in: service).isSuperset(of: known))
    try service.run(.contact(contact, .recordConsent(.obtained)))
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    #expect(try signals(of: contact, in: service).isDisjoint(with: known))
  }

  @Test func aWorkerOnLeaveIsMarkedAwayOnTheDaysOfTheLeave() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.run(
      .worker(Hub.worker, .planLeave(.init(from: day("2019-01-10"), through: day("2019-01-10")))))
    #expect(try !signals(of: item, in: service).contains(.workerAway))
    service.now = instant("2019-01-10T10:00:00Z")
    #expect(try signals(of: item, in: service).contains(.workerAway))
    service.now = instant("2019-01-11T10:00:00Z")
    #expect(try !signals(of: item, in: service).contains(.workerAway))
  }
}
