import Testing

@testable import CaseModel

/// Which of a record's deadlines a row shows, and where the row stands.
@Suite struct GravestDeadlineTests {
  private func row(_ service: Service, _ record: RecordID, in kind: QueueKind = .open) throws -> QueueRow {
    try #require(service.queue(kind).rows.first { $0.record == record })
  }

  /// Allocated on 9 January 2019; the assessment is late from 14 March.
  private func lateAssessment() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.run(.case(item, .recordSeen(on: day("2019-01-09"))))
    service.now = instant("2019-04-08T10:00:00Z")
    return (service, item)
  }

  @Test func policeProtectionIsShownThoughAnAssessmentIsWeeksLate() throws {
    var (service, item) = try lateAssessment()
    #expect(try row(service, item.record).clock?.consequence != .protection)
    try service.go(item, Example.protection(service.now, .policeProtection))
    let shown = try row(service, item.record)
    #expect(shown.clock == .policeProtection)
    // 72 hours from Monday 8 April, 11:00 in London.
    #expect(shown.due == instant("2019-04-11T10:00:00Z"))
  }

  @Test func aLesserDeadlineThatIsLateStillCountsAndStillSortsTheRow() throws {
    var (service, item) = try lateAssessment()
    try service.go(item, Example.protection(service.now, .policeProtection))
    let shown = try row(service, item.record)
    #expect(shown.isBreached(at: service.now))
    #expect(shown.hidesLateness(at: service.now))
    #expect(try #require(shown.firstDue) < service.now)
    let counts = BoardCounts(QueueKind.allCases.map { service.queue($0) }, at: service.now, close: nil)
    #expect(counts.breached == 1)
    let filter = Filter("due<1h")
    let rows = service.queue(.open).rows
    let text = SearchText(rows, of: service.register)
    #expect(filter.places(in: rows, text: text, of: service.register, at: service.now).count == 1)
  }

  @Test func theGravestComesInOneOrder() {
    let order: [ClockName] = [
      .policeProtection, .seenInEnquiry, .strategy, .allocation, .seenInAssessment, .conference, .assessment,
      .checkpoint,
    ]
    #expect(order.map(\.consequence) == Consequence.allCases)
    #expect(order.map(\.consequence).sorted() == order.map(\.consequence))
  }

  @Test func everyDeadlineHasANameThatFitsARow() {
    for name in ClockName.allCases { #expect((1...11).contains(name.short.count), "\(name)") }
  }

  @Test func ofTwoOfOneConsequenceTheFirstToRunOutIsShown() throws {
    var service = try Service()
    let night = instant("2019-01-08T22:00:00Z")
    service.now = night
    let contact = try service.receive(
      Hub.contact([.new(Hub.child("Maisie"))], at: night), by: Hub.dutyWorker)
    let shown = try row(service, contact.record, in: .toDecide)
    #expect(shown.clock == .handover)
    #expect(shown.firstDue == shown.due)
  }

  @Test func aCaseToCoverShowsItsOwnDeadlineAndStandsByIt() throws {
    var service = try Service()
    let baby = try service.refer("Fatima", outcome: .referralWithStrategyDiscussion)[0]
    try service.allocate(baby, to: Hub.otherWorker)
    service.now = service.now.advanced(byMinutes: 10)
    let waiting = try service.refer("Leo")[0]
    try service.run(
      .worker(Hub.otherWorker, .startAbsence(Worker.Absence(reason: .sickness, from: day("2019-01-09")))))
    let rows = service.queue(.toAllocate).rows
    #expect(rows.map(\.record) == [baby.record, waiting.record])
    #expect(rows[0].clock == .strategy)
    #expect(rows[0].due == service.queue(.open).rows.first { $0.record == baby.record }?.due)
    #expect(rows[0].worker == Hub.otherWorker)
    #expect(service.register.workers[Hub.otherWorker]?.whyAway(on: day("2019-01-09")) == "sick")
  }
}
