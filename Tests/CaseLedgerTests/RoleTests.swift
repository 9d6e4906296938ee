import CaseModel
import Testing

@testable import CaseLedger

/// What a role may not do reaches no ledger.
@Suite struct RoleTests {
  @Test func whoScreensAuthorisesNoAssessment() throws {
    let folder = try Folder()
    let desk = try folder.desk().staffed()
    let screener = WorkerID(desk.register.nextNumber(.worker))
    try desk.submit(
      [.registerWorker(WorkerDetails(name: "Sam Screen", team: TeamID(1), role: .screeningWorker))],
      by: .program, at: .start)
    let head = desk.head
    let authorise = Command.case(
      CaseID(1), .pathway(.authoriseAssessment(AssessmentAuthorised(lateWhy: nil))))
    #expect(throws: Refusal.roleMayNot(.screeningWorker, .authorise)) {
      try desk.submit([authorise], by: screener, at: .start)
    }
    #expect(desk.head == head)
    #expect(try folder.desk().head == head)
  }
}
