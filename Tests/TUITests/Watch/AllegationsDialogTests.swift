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

  /// Maisie named in an allegation; the last worker registered sits here.
  private func service(as role: CaseModel.Role) throws -> ServiceFixture {
    var service = try ServiceFixture.siblings()
    let settings = service.register.settings
    try service.submit(.putSettingsInForce(settings), by: .program)
    let id = WorkerID(service.register.nextNumber(.worker))
    try service.submit(
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: role)), by: .program)
    try service.submit(
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: service.now, child: ServiceFixture.maisie)))
    service.actor = id
    return service
  }

  private let size = Size(rows: 40, columns: 120)

  @Test func theOfficerOpensTheWholeRecordAndItsClocks() throws {
    let service = try service(as: .designatedOfficer)
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("L")), service.context)
    _ = app.update(.key(.enter), service.context)
    _ = app.update(service.read([AllegationID(1).record]), service.context)
    let screen = app.view(size, service.context).text
    #expect(screen.contains("Mr Invented") && screen.contains("held a child by the arm"))
    _ = app.update(.key(.character("w")), service.context)
    #expect(app.view(size, service.context).text.contains("How the clocks of A-000001 were worked out"))
  }

  /// Even where a register held one, no screen would show it to anybody else.
  @Test func aRecordIsNotShownToAnybodyElseThoughTheRegisterHoldsIt() throws {
    let service = try service(as: .administrator)
    var app = App(size: size, service.context)
    for dialog: any Dialog in [
      RecordDialog(record: AllegationID(1).record, masked: false, size: size),
      AllegationsDialog(masked: false, size: size, service.context),
    ] {
      app.dialogs = [dialog]
      let screen = app.view(size, service.context).text
      #expect(!screen.contains("Invented,") && !screen.contains("Hollingfold"))
    }
  }

  @Test func anybodyWhoRecordsReportsOneFromTheBoard() throws {
    var service = try service(as: .designatedOfficer)
    service.actor = ServiceFixture.socialWorker
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("R")), service.context)
    #expect((app.dialogs.last as? FormDialog)?.form.name == "allegation-report")
  }

  @Test func thatSomethingRestrictedExistsIsSaidAndNoMore() throws {
    var service = try service(as: .administrator)
    func screen() -> String {
      var app = App(size: size, service.context)
      _ = app.update(.key(.character("4")), service.context)
      _ = app.update(.key(.enter), service.context)
      return app.view(size, service.context).text
    }
    #expect(!screen().contains("restricted"))
    service.noteRestricted([ServiceFixture.maisie])
    #expect(screen().contains("something restricted exists about Maisie T."))
    #expect(!screen().contains("Hollingfold"))
  }

  @Test(arguments: CaseModel.Role.allCases.filter { $0 != .designatedOfficer })
  func nobodyElseOpensIt(role: CaseModel.Role) throws {
    let screen = try screen(as: role)
    #expect(!screen.contains("Hollingfold"))
    #expect(screen.contains("Only the designated officer (LADO) opens this register"))
  }
}
