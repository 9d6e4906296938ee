import CaseModel
import Testing

@testable import TUI

/// Nobody attests blind: what is authorised, acknowledged or agreed is read to its end first.
@Suite struct AttestingTests {
  private func form(
    _ name: String, on record: RecordID = CaseID(1).record, by worker: WorkerID = ServiceFixture.teamManager,
    size: Size = Size(rows: 40, columns: 120), _ service: ServiceFixture? = nil
  ) throws -> AppFixture {
    var service = try service ?? ServiceFixture.busy()
    service.actor = worker
    var fixture = AppFixture(service, size)
    fixture.open(name, on: record)
    return fixture
  }

  /// An assessment longer than any screen.
  private func long() throws -> ServiceFixture {
    var service = try ServiceFixture.busy()
    let manager = ServiceFixture.teamManager
    try service.submit(
      .case(CaseID(1), .record(AssessmentReturned(comments: "Say what changes."))),
      by: manager)
    let summary = (1...120).map { "Visit \($0): the kitchen was empty and nobody had eaten." }.joined(
      separator: " ")
    try service.submit(
      .case(
        CaseID(1),
        .record(
          AssessmentSubmitted(
            outcome: .childInNeed, factors: [.f1A], summary: summary, voice: "I am hungry."))),
      by: ServiceFixture.socialWorker)
    return service
  }

  @Test func anAssessmentIsAuthorisedBesideItsText() throws {
    let fixture = try form("assessment-authorise")
    #expect(fixture.screen.contains("The assessment as submitted"))
    #expect(fixture.screen.contains("kitchen"))
    #expect(fixture.screen.contains("Voice:"))
  }

  @Test(arguments: [(40, 120), (24, 80), (10, 40)])
  func aLongAssessmentIsAuthorisedOnlyOnceItsEndWasSeen(rows: Int, columns: Int) throws {
    var fixture = try form("assessment-authorise", size: Size(rows: rows, columns: columns), try long())
    fixture.press(.control("s"))
    #expect(fixture.screen.contains("read to the end first"))
    fixture.press(.character("y"))
    #expect(fixture.recorded.isEmpty)
    fixture.press(.pageDown, .control("s"), .character("y"))
    #expect(fixture.recorded.isEmpty)
    for _ in 0..<400 { fixture.press(.pageDown) }
    fixture.press(.control("s"))
    if rows < 40 { fixture.press(.control("s")) }
    fixture.press(.character("y"))
    #expect(fixture.recorded.count == 1)
    #expect(fixture.front == nil)
  }

  @Test func whatChangedHasToBeReadAgain() throws {
    var fixture = try form("assessment-authorise", try long())
    for _ in 0..<60 { fixture.press(.pageDown) }
    fixture.press(.control("s"))
    try fixture.another(
      ServiceFixture.socialWorker,
      records: .case(CaseID(1), .recordSeen(on: ServiceFixture.day("2019-01-09"))))
    fixture.press(.character("y"))
    #expect(fixture.recorded.isEmpty)
  }

  @Test func aSection47EnquiryIsCompletedBesideItsStrategyDiscussion() throws {
    let fixture = try form("enquiry-complete", on: CaseID(2).record)
    #expect(fixture.screen.contains("The section 47 enquiry so far"))
    #expect(fixture.screen.contains("reports"))
  }

  @Test func theNightIsSignedOffBesideWhatItDid() throws {
    let fixture = try form("night-acknowledge", on: CaseID(3).record)
    #expect(fixture.screen.contains("What the emergency duty team did"))
    #expect(fixture.screen.contains("Found"))
  }

  @Test func everyOtherFormShowsWhoItIsAboutAndWhatIsKnown() throws {
    let wide = try form("visit-plan", on: CaseID(2).record, by: ServiceFixture.socialWorker)
    #expect(wide.screen.contains("What is known"))
    #expect(wide.row("CHILD").contains("Zara Quill"))
    let narrow = try form(
      "visit-plan", on: CaseID(2).record, by: ServiceFixture.socialWorker, size: Size(rows: 24, columns: 80))
    #expect(!narrow.screen.contains("What is known"))
    #expect(narrow.row("Zara Quill").contains("Zara Quill"))
  }

  @Test func everyFormThatAttestsSaysFromWhichRecords() throws {
    let service = try ServiceFixture.busy()
    for form in ActForm.all + ActForm.keyed {
      guard let attested = form.attests else { continue }
      let record = FormSizesTests.record(form)
      let place = FormPlace(service.register, record, at: service.now, by: ServiceFixture.teamManager)
      #expect(attested.records(place).allSatisfy { service.register.version(of: $0) > 0 }, "\(form.name)")
    }
    let names = Set((ActForm.all + ActForm.keyed).filter { $0.attests != nil }.map(\.name))
    let needed: Set = [
      "assessment-authorise", "assessment-return", "enquiry-complete", "contact-acknowledge-handover",
      "night-acknowledge", "case-acknowledge", "conference-delay", "task-acknowledge",
      "contact-acknowledge-task",
    ]
    #expect(names.isSuperset(of: needed))
  }
}
