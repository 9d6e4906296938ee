import Testing

@testable import CaseModel

@Suite struct ThresholdTests {
  /// A contact about two siblings whose history was looked at.
  private func considered(rag: Rag? = nil) throws -> (Service, ContactID, [ChildID]) {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Alfie", rag: rag)
    try service.run(.contact(contact, .considerHistory))
    return (service, contact, children)
  }

  @Test func noDecisionWithoutLookingAtTheHistory() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    let decision = ContactCommand.decide([Hub.decision(children[0], .noFurtherAction)])
    #expect(service.refusal(of: decision, on: contact) == .historyNotConsidered(contact))
    try service.run(.contact(contact, .considerHistory))
    #expect(service.refusal(of: decision, on: contact) == nil)
  }

  @Test(
    arguments: Rationale.Part.allCases, [("one two three four", false), ("one two three four five", true)])
  func everyPartOfTheRationaleHasFiveWords(part: Rationale.Part, text: (String, Bool)) throws {
    let (service, contact, children) = try considered()
    var rationale = Hub.rationale
    rationale[part] = text.0
    let decision = Hub.decision(children[0], .noFurtherAction, rationale: rationale)
    #expect(
      service.refusal(of: .decide([decision]), on: contact)
        == (text.1 ? nil : .rationaleTooThin(part, words: 5)))
  }

  @Test func theSettingsSayHowManyWordsARationaleHas() throws {
    var (service, contact, children) = try considered()
    var settings = Hub.settings
    settings.decisions.rationaleWords = 7
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    let decision = Hub.decision(children[0], .noFurtherAction)
    #expect(service.refusal(of: .decide([decision]), on: contact) == .rationaleTooThin(.worry, words: 7))
  }

  @Test(arguments: [
    ("", 0), ("a b c d e", 0), (". .. ... .... .....", 0), ("?? !! ** // ()", 0), ("step-down, again.", 3),
    ("it isn't safe now", 4), ("été à Noël", 2), ("孩子 不 安全", 2), ("one\ntwo\tthree", 3), ("12 34", 2),
  ])
  func wordsOfTwoLettersOrMoreCountAndPunctuationDoesNot(text: String, words: Int) {
    #expect(wordCount(of: text, upTo: 99) == words)
    #expect(wordCount(of: text, upTo: 1) == min(1, words))
  }

  @Test func voiceAndIdentityAreNotedOrSaidToBeUnknownAndWhy() throws {
    let (service, contact, children) = try considered()
    for blank in [Noted.noted(""), .noted(" . "), .unknown(why: "")] {
      let mute = Hub.decision(children[0], .noFurtherAction, voice: blank)
      #expect(service.refusal(of: .decide([mute]), on: contact) == .voiceMissing)
      let nobody = Hub.decision(children[0], .noFurtherAction, identity: blank)
      #expect(service.refusal(of: .decide([nobody]), on: contact) == .identityMissing)
    }
    let unknown = Hub.decision(
      children[0], .noFurtherAction, voice: .unknown(why: "unborn"), identity: .unknown(why: "unborn"))
    #expect(service.refusal(of: .decide([unknown]), on: contact) == nil)
  }

  /// The five generic levels and every outcome: what each allows, as a literal.
  @Test func everyLevelAllowsItsOwnOutcomes() throws {
    let (service, contact, children) = try considered()
    let allowed: [UInt8: Set<Outcome>] = [
      1: [.noFurtherAction, .informationAndAdvice, .passToOpenCase, .allegationToLADO, .otherAuthority],
      2: [
        .noFurtherAction, .informationAndAdvice, .earlyHelp, .passToOpenCase, .allegationToLADO,
        .otherAuthority,
      ],
      3: [.informationAndAdvice, .earlyHelp, .passToOpenCase, .allegationToLADO, .otherAuthority],
      4: [.referralForAssessment, .passToOpenCase, .allegationToLADO, .otherAuthority],
      5: [
        .referralForAssessment, .referralWithStrategyDiscussion, .passToOpenCase, .allegationToLADO,
        .otherAuthority,
      ],
    ]
    for level in UInt8(1)...5 {
      for outcome in Outcome.allCases {
        let refusal = service.refusal(
          of: .decide([Hub.decision(children[0], outcome, level: level)]), on: contact)
        let isAllowed = allowed[level]?.contains(outcome) ?? false
        let expected: Refusal? =
          !isAllowed
          ? .outcomeNotAtLevel(outcome, level) : outcome == .passToOpenCase ? .noOpenCase(children[0]) : nil
        #expect(refusal == expected, "\(outcome.words) at level \(level)")
      }
    }
    for level: UInt8 in [0, 6] {
      let decision = Hub.decision(children[0], .noFurtherAction, level: level)
      #expect(service.refusal(of: .decide([decision]), on: contact) == .noSuchLevel(level))
    }
  }

  @Test func aChildIsDecidedOnceAndIsOneOfTheContacts() throws {
    var (service, contact, children) = try considered()
    let stranger = try service.receive("Noah").children[0]
    #expect(
      service.refusal(of: .decide([Hub.decision(stranger, .noFurtherAction)]), on: contact)
        == .childNotInContact(stranger, contact))
    let decision = Hub.decision(children[0], .earlyHelp)
    #expect(service.refusal(of: .decide([decision, decision]), on: contact) == .sameChildTwice(children[0]))
    try service.run(.contact(contact, .decide([decision])))
    #expect(
      service.refusal(of: .decide([decision]), on: contact)
        == .alreadyDecided(children[0], .earlyHelp, Stamp(by: Hub.manager, at: service.now)))
    #expect(service.refusal(of: .decide([Hub.decision(children[1], .earlyHelp)]), on: contact) == nil)
  }

  @Test func aReferralTwiceInOneDecisionIsRefusedWhateverElseIsDecided() throws {
    let (service, contact, children) = try considered()
    let twice = [children[0], children[1], children[0]].map { Hub.decision($0, .referralForAssessment) }
    #expect(service.refusal(of: .decide(twice), on: contact) == .sameChildTwice(children[0]))
  }

  @Test func aChildWithAnOpenCaseIsPassedToItsWorkerNotReferredAgain() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let child = try service.item(item).child
    try service.allocate(item, to: Hub.worker)
    let again = try service.receive(about: child)
    try service.run(.contact(again, .considerHistory))
    #expect(
      service.refusal(of: .decide([Hub.decision(child, .referralForAssessment)]), on: again)
        == .caseAlreadyOpen(child, item))
    try service.decide(again, Hub.decision(child, .passToOpenCase))
    #expect(try service.item(item).passedContacts == [again])
    #expect(
      service.refusal(of: .acknowledge(ContactID(1)), on: item) == .nothingToAcknowledge(item, ContactID(1)))
    let close = CaseCommand.close(.otherReason, why: "done", notSeenWhy: "moved abroad")
    #expect(service.refusal(of: close, on: item) == .informationWaits(item, again))
    try service.run(.case(item, .acknowledge(again)), by: Hub.worker)
    #expect(try service.item(item).passedContacts.isEmpty)
    #expect(service.refusal(of: close, on: item) == .pathway(item, .thresholdToReconsider))
    try service.go(
      item, ThresholdReconsidered(result: .unchanged, why: "known already"))
    #expect(service.refusal(of: close, on: item) == nil)
    #expect(service.refusal(of: .acknowledge(again), on: item) == .nothingToAcknowledge(item, again))
    try service.close(item)
    let third = try service.receive(about: child)
    try service.run(.contact(third, .considerHistory))
    #expect(
      service.refusal(of: .decide([Hub.decision(child, .passToOpenCase)]), on: third) == .noOpenCase(child))
    #expect(service.refusal(of: .decide([Hub.decision(child, .referralForAssessment)]), on: third) == nil)
  }

  @Test func newInformationIsReadByWhoeverWorksTheCaseOrAManager() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let child = try service.item(item).child
    let again = try service.receive(about: child)
    try service.decide(again, Hub.decision(child, .passToOpenCase))
    func refusal(by actor: WorkerID) -> Refusal? {
      service.refusal(of: .acknowledge(again), on: item, by: actor)
    }
    #expect(refusal(by: Hub.worker) == .notTheirCase(item, nil))
    #expect(refusal(by: Hub.manager) == nil)
    try service.allocate(item, to: Hub.asye, jointly: Hub.senior)
    for actor in [Hub.worker, Hub.otherWorker] {
      #expect(refusal(by: actor) == .notTheirCase(item, Hub.asye))
    }
    for actor in [Hub.asye, Hub.senior, Hub.manager, Hub.otherManager, .program] {
      #expect(refusal(by: actor) == nil)
    }
  }

  @Test func aStrategyDiscussionStartsTheCaseAsSection47Work() throws {
    var service = try Service()
    let plain = try service.refer("Maisie")[0]
    let grave = try service.refer("Noah", outcome: .referralWithStrategyDiscussion)[0]
    #expect(try service.item(plain).work == .assessment)
    #expect(try service.item(grave).work == .assessmentWithSection47)
    #expect(try service.item(grave).level == 5)
  }
}
