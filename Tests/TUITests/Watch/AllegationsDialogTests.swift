import CaseModel
import Testing

@testable import TUI

/// The register of allegations on the screen.
@Suite struct AllegationsDialogTests {
  private func screen(as role: CaseModel.Role) throws -> String {
    var service = try ServiceFixture.siblings()
    let id = WorkerID(service.register.nextNumber(.worker))
    try service.submit(
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: role)), by: .program)
    try service.submit(
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: service.now)))
    service.actor = id
    let size = Size(rows: 24, columns: 80)
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("L")), service.context)
    return app.view(size, service.context).text
  }

  @Test func theDesignatedOfficerSeesTheOpenOnesAndWhatRunsOutFirst() throws {
    let screen = try screen(as: .designatedOfficer)
    #expect(screen.contains("Allegations, open: 1"))
    #expect(screen.contains("Hollingfold Juniors") && screen.contains("to be evaluated"))
    // Nobody’s name stands in a list.
    #expect(!screen.contains("Mr Invented"))
  }

  @Test(arguments: CaseModel.Role.allCases.filter { $0 != .designatedOfficer })
  func nobodyElseOpensIt(role: CaseModel.Role) throws {
    let screen = try screen(as: role)
    #expect(!screen.contains("Hollingfold"))
    #expect(screen.contains("may not read and keep the register of allegations"))
  }
}
