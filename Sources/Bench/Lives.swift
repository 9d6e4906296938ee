import CaseModel

/// Where commands go: the model alone, or a ledger.
protocol CommandSink {
  /// The number that the next new record of a kind gets.
  func nextNumber(_ kind: RecordKind) -> UInt32
  /// Records a command.
  mutating func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws
}

/// Whole lives of contacts, one after the other: received, screened, decided, allocated, closed.
struct Lives {
  /// Cases that are open at once; when one more opens, the oldest closes.
  let openCases: Int
  private var invention = Invention(seed: 20_190_109)
  private var open: [(item: CaseID, child: ChildID)] = []
  private var oldest = 0
  /// Children whose case has closed, in a ring: each comes back once.
  private var closed: [ChildID] = []
  private var comesBack = 0
  private var begun = 0
  private var courses = Courses()

  init(openCases: Int) {
    self.openCases = openCases
    open.reserveCapacity(openCases)
  }

  /// Lets one contact live; of ten, seven become a referral.
  ///
  /// A full house closes as many cases as it opens.
  mutating func liveOne<Sink: CommandSink>(at instant: Instant, _ sink: inout Sink) throws {
    let isReferral = (begun + 1) % 10 < 7
    let item = CaseID(sink.nextNumber(.case))
    let child = try decideOne(isReferral: isReferral, at: instant, &sink)
    guard isReferral else { return }
    try closeOldest(for: item, child, at: instant, &sink)
    try sink.submit(
      .case(
        item,
        .allocate(
          NewAllocation(
            worker: Service.worker(begun), reason: "lowest workload",
            direction: "see the child alone within two days; speak to the school first",
            overrides: []))), by: Service.manager, at: instant)
  }

  /// Receives a contact whose case waits in the tray.
  mutating func refer<Sink: CommandSink>(at instant: Instant, _ sink: inout Sink) throws {
    try decideOne(isReferral: true, at: instant, &sink)
  }

  /// Receives a contact, screens and decides it, and tells the referrer.
  @discardableResult
  private mutating func decideOne<Sink: CommandSink>(
    isReferral: Bool, at instant: Instant, _ sink: inout Sink
  ) throws -> ChildID {
    let contact = ContactID(sink.nextNumber(.contact))
    let child = try receive(at: instant, &sink)
    let isEarlyHelp = !isReferral && begun % 3 == 0
    let (outcome, level): (Outcome, UInt8) =
      isReferral ? (.referralForAssessment, 4) : (isEarlyHelp ? .earlyHelp : .informationAndAdvice, 2)
    try settle(contact, child, outcome, level, at: instant, &sink)
    if isEarlyHelp {
      for step in EarlyHelpStep.allCases + [.ended] {
        let taken = EarlyHelpTaken(on: London.day(of: instant), why: "The family manages now.")
        try sink.submit(.contact(contact, .recordEarlyHelp(step, taken)), by: Service.manager, at: instant)
      }
    }
    return child
  }

  /// Screens and decides a contact, and tells the referrer.
  private func settle<Sink: CommandSink>(
    _ contact: ContactID, _ child: ChildID, _ outcome: Outcome, _ level: UInt8, at instant: Instant,
    _ sink: inout Sink
  ) throws {
    try screen(contact, at: instant, &sink)
    try sink.submit(
      .contact(contact, .decide([Self.decision(of: child, outcome, level)])), by: Service.manager, at: instant
    )
    try sink.submit(.contact(contact, .tellReferrer(how: "by phone")), by: Service.manager, at: instant)
    // What came by night is read by day; what came by day refuses that.
    do {
      try sink.submit(.contact(contact, .acknowledgeHandover(note: "")), by: Service.manager, at: instant)
    } catch is Refusal {}
  }

  /// Somebody rings about a child whose case is open, and what they say goes to the worker.
  private mutating func ring<Sink: CommandSink>(
    about child: ChildID, _ item: CaseID, at instant: Instant, _ sink: inout Sink
  ) throws {
    let contact = ContactID(sink.nextNumber(.contact))
    try sink.submit(
      .receiveContact(received([.known(child)], home: nil, at: instant)), by: Service.manager, at: instant)
    try settle(contact, child, .passToOpenCase, 4, at: instant, &sink)
    let steps: [CaseCommand] = [
      .acknowledge(contact),
      .record(ThresholdReconsidered(result: .unchanged, why: "part of the work already")),
      .record(EventMarked(record: item.record, version: 1, because: "a third caller says so")),
    ]
    for step in steps { try sink.submit(.case(item, step), by: Service.manager, at: instant) }
  }

  /// Receives a contact that nobody has decided yet.
  @discardableResult
  mutating func receive<Sink: CommandSink>(at instant: Instant, _ sink: inout Sink) throws -> ChildID {
    begun += 1
    let isKnown = begun % 5 == 0 && comesBack < closed.count
    let family = invention.family()
    let id = isKnown ? closed[comesBack] : ChildID(sink.nextNumber(.child))
    if isKnown { comesBack += 1 }
    let contact = received(
      [isKnown ? .known(id) : .new(invention.child(of: family, on: London.day(of: instant)))],
      home: isKnown ? nil : .new(invention.household(of: family)), at: instant)
    // The emergency duty team takes some of them; what comes by night is read by day.
    let receiver = begun % 6 == 0 ? Service.dutyWorker : Service.manager
    try sink.submit(.receiveContact(contact), by: receiver, at: instant)
    return id
  }

  private mutating func received(_ children: [NewChild], home: NewHousehold?, at instant: Instant)
    -> NewContact
  {
    NewContact(
      receivedAt: instant.advanced(bySeconds: -1_800), channel: .referralForm, source: invention.source(),
      referrer: Referrer(
        name: "Ms Hale, designated lead", organisation: "Invented Primary", reach: "01632 960001"),
      worry: invention.worry(), narrative: invention.narrative(), children: children, household: home)
  }

  private func screen<Sink: CommandSink>(
    _ contact: ContactID, at instant: Instant, _ sink: inout Sink
  ) throws {
    let steps: [ContactCommand] =
      [
        .rate(.amber, why: "nothing points to danger tonight"), .recordConsent(.obtained), .ask(.police),
      ] + (begun % 10 == 0 ? [.chase(.police, how: "by phone")] : []) + [
        .recordAnswer(.police, answer: "two calls to the address this year, no further action on either"),
        .considerHistory,
      ]
    for step in steps { try sink.submit(.contact(contact, step), by: Service.manager, at: instant) }
  }

  private mutating func closeOldest<Sink: CommandSink>(
    for item: CaseID, _ child: ChildID, at instant: Instant, _ sink: inout Sink
  ) throws {
    guard open.count == openCases else { return open.append((item, child)) }
    let ended = open[oldest]
    open[oldest] = (item, child)
    oldest = (oldest + 1) % openCases
    closed.append(ended.child)
    if closed.count % 20 == 4 { try ring(about: ended.child, ended.item, at: instant, &sink) }
    try courses.next(on: ended.item, ended.child, at: instant, &sink)
    try sink.submit(
      .case(ended.item, .recordSeen(on: London.day(of: instant))), by: Service.manager, at: instant)
    try sink.submit(
      .case(ended.item, .close(.otherReason, why: "assessment authorised, no further need")),
      by: Service.manager, at: instant)
  }

  private static func decision(of child: ChildID, _ outcome: Outcome, _ level: UInt8) -> NewDecision {
    NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: "Shouting and a cut lip, with the child near: harm is likely to go on.",
        dailyLife: "Tired at school, hides when it gets loud, looks after a younger brother.",
        history: "Two earlier calls to the address, one spell of early help that ended last year."),
      voice: .noted("I hide under the bed with my brother when it gets loud."),
      identity: .unknown(why: "the family was not asked yet; the school will say"))
  }
}
