import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// Allegations on the command line: anybody reports, one role reads.
@Suite struct AllegationCommandTests {
  private static let report = """
    person: Mr Invented
    role: coach
    setting: Hollingfold Juniors
    kind: sport
    what: held a child by the arm
    known: now
    """

  @Test func theAdministratorReportsOneAndCannotReadIt() throws {
    let folder = try Folder()
    #expect(try Program(["team", "add", "First Response 1"], in: folder).code == 0)
    let reported = try Program(["allegation", "report", "--file", "-"], input: Self.report, in: folder)
    #expect(reported.code == 0)
    #expect(!reported.output.contains("Mr Invented"))
    let listed = try Program(["allegations"], in: folder)
    #expect(listed.code == 3)
    #expect(listed.errors.contains("an administrator may not read and keep the register of allegations"))
    for command in [["case", "A-1"], ["clocks", "A-1"], ["allegation", "conclude", "A-1", "--file", "-"]] {
      let refused = try Program(command, input: "outcome: unfounded\nwhy: nothing in it\n", in: folder)
      #expect(refused.code == 3, "\(command)")
      #expect(!refused.output.contains("Hollingfold") && !refused.errors.contains("Hollingfold"))
    }
    #expect(try !Program(["watch", "--json"], in: folder).output.contains("Hollingfold"))
  }

  @Test func theDesignatedOfficerSeesTheRegisterItsClocksAndPatterns() throws {
    let folder = try Folder()
    let opened = try folder.open()
    let id = WorkerID(opened.desk.register.nextNumber(.worker))
    let details = WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .designatedOfficer)
    _ = try opened.submit([.registerWorker(details)])
    _ = try opened.submit([
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: .start))
    ])
    #expect(AllegationListing(RowReader(opened, masked: false), all: true).result.json.isEmpty)
    try opened.desk.open(for: id)
    let listing = AllegationListing(RowReader(opened, masked: false), all: false)
    let lines = listing.result.lines.joined(separator: "\n")
    #expect(
      lines.contains("A-000001") && lines.contains("Hollingfold Juniors") && lines.contains("to be evaluated")
    )
    #expect(!lines.contains("Mr Invented"))
    #expect(listing.settings.lines.joined().contains("Hollingfold Juniors"))
    let record = try RecordListing(AllegationID(1).record, opened, masked: false).result
    #expect(record.lines.joined().contains("Mr Invented"))
  }
}
