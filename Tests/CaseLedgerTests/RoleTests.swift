import CaseModel
import Testing

@testable import CaseLedger

/// What a role may not do reaches no ledger.
@Suite(.onBothStores) struct RoleTests {
  @Test func whoScreensAuthorisesNoAssessment() throws {
    let folder = try Folder()
    let desk = try folder.desk().staffed().withReferral()
    let item = CaseID(1)
    let submitted = AssessmentSubmitted(
      outcome: .childInNeed, factors: [.f3B], summary: "Evenings are loud.", voice: "I like it quiet.")
    try desk.submit(
      [
        Hub.allocate(item, to: Hub.worker),
        .case(item, .record(AssessmentStarted(on: London.day(of: .start)))),
        .case(
          item,
          .record(VisitMade(at: .start, seen: true, alone: true, place: .home, tools: nil, words: nil))),
      ], by: Hub.manager, at: .start)
    try desk.submit([.case(item, .record(submitted))], by: Hub.worker, at: .start)
    let screener = WorkerID(desk.register.nextNumber(.worker))
    try desk.submit(
      [.registerWorker(WorkerDetails(name: "Sam Screen", team: TeamID(1), role: .screeningWorker))],
      by: .program, at: .start)
    let head = desk.head
    let authorise = Command.case(
      item, .record(AssessmentAuthorised(lateWhy: nil)))
    #expect(throws: Refusal.roleMayNot(.screeningWorker, .authorise)) {
      try desk.submit([authorise], by: screener, at: .start)
    }
    #expect(desk.head == head)
    #expect(try folder.desk().head == head)
    try desk.submit([authorise], by: Hub.manager, at: .start)
    #expect(desk.register.cases[item]?.pathway.assessments.last?.authorisedAt == .start)
  }
}
