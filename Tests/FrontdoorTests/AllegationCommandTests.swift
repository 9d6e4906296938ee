import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite
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
    let folder = try Folder().begun()
    #expect(try Program(["team", "add", "First Response 1"], in: folder).code == 0)
    let reported = try Program(["allegation", "report", "--file", "-"], input: Self.report, in: folder)
    #expect(reported.code == 0)
    #expect(reported.output == "reported to the designated officer, who alone reads it\n")
    // Whether there is such a record is not told either.
    #expect(
      try Program(["case", "A-99"], in: folder).errors == Program(["case", "A-1"], in: folder).errors)
    let listed = try Program(["allegations"], in: folder)
    #expect(listed.code == 3)
    #expect(listed.errors.contains("Only the designated officer (LADO) opens this register"))
    for command in [["case", "A-1"], ["clocks", "A-1"], ["allegation", "conclude", "A-1", "--file", "-"]] {
      let refused = try Program(command, input: "outcome: unfounded\nwhy: nothing in it\n", in: folder)
      #expect(refused.code == 3, "\(command)")
      #expect(!refused.output.contains("Hollingfold") && !refused.errors.contains("Hollingfold"))
    }
    #expect(try !Program(["watch", "--json"], in: folder).output.contains("Hollingfold"))
  }

  @Test func whatIsReportedToTheServiceNamesNoRecord() throws {
    let folder = try Folder().begun()
    for command in [["allegation", "report", "P-000005"], ["place", "add", "L-000001"]] {
      let refused = try Program(command, in: folder)
      #expect(refused.code == 2)
      #expect(refused.errors == "frontdoor: name no record: this is reported to the service\n")
    }
    let help = Frontdoor.helpMessage(for: FormCommand<AllegationGroup.Report>.self, columns: 120)
    #expect(help.contains("Name no record: this is reported to the service."))
    let other = Frontdoor.helpMessage(for: FormCommand<AllegationGroup.Conclude>.self, columns: 120)
    #expect(other.contains("The allegation, such as A-000012."))
  }

  /// Decided with the outcome for the designated officer, the allegation reaches the officer and nobody else.
  @Test func whatIsDecidedForTheOfficerReachesTheOfficer() throws {
    let folder = try Folder.withOneContact()
    #expect(try Program(["contact", "history", "C-1"], in: folder).code == 0)
    var texts = """
      Worry: He held her by the arm and left a mark.
      Daily life: She does not want to go to training.
      History: Nothing is known from before this contact.
      Voice: He hurt me.
      Identity unknown: not asked
      Person: Mr Invented
      Role: coach
      Setting: Hollingfold Juniors
      Alleged: held a child by the arm

      """
    let decide = ["decide", "C-1", "P-1", "--outcome", "lado", "--level", "3"]
    let missing = try Program(decide, input: texts, in: folder)
    #expect(missing.code == 2)
    #expect(missing.errors.contains("“Setting kind:” is needed for the designated officer, one of: school,"))
    texts += "Setting kind: sport\n"
    let decided = try Program(decide, input: texts, in: folder)
    #expect(decided.code == 0)
    #expect(decided.errors == "frontdoor: reported to the designated officer, who alone reads it\n")
    for program in [
      decided, try Program(["contact", "show", "C-1"], in: folder), try Program(["watch"], in: folder),
    ] {
      #expect(!program.output.contains("Hollingfold") && !program.output.contains("Mr Invented"))
    }
    #expect(try Program(["allegations"], in: folder).code == 3)
    #expect(try Program(["verify"], in: folder).output.hasPrefix("intact: "))
  }

  /// An invented service with one allegation, whose people a test may act as: a manager, then the designated officer.
  private func invented() throws -> (manager: OpenDesk, officer: OpenDesk, folder: Folder) {
    let folder = try Folder()
    let settings = try ServiceFile.settings(nil)
    let desk = try Desk(
      opening: folder.ledger, settings: settings, movesSince: .start, creates: true, simulated: true)
    let commands: [Command] = [
      .putSettingsInForce(settings), .registerTeam(name: "Hub", kind: .screening),
      .registerWorker(WorkerDetails(name: "Ama Okafor", team: TeamID(1), role: .hubManager)),
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .designatedOfficer)),
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: .start)),
    ]
    try desk.submit(commands, by: .program, at: .start)
    let other = try Desk(opening: folder.ledger, settings: settings, movesSince: .start)
    return (
      try OpenDesk(desk, actingAs: "W-1", settings: settings, at: .start),
      try OpenDesk(other, actingAs: "W-2", settings: settings, at: .start), folder
    )
  }

  @Test func theDesignatedOfficerSeesTheRegisterItsClocksAndPatterns() throws {
    let (manager, officer, _) = try invented()
    #expect(AllegationListing(RowReader(manager, masked: false), all: true).result.json.isEmpty)
    let listing = AllegationListing(RowReader(officer, masked: false), all: false)
    let lines = listing.result.lines.joined(separator: "\n")
    #expect(
      lines.contains("A-000001") && lines.contains("Hollingfold Juniors") && lines.contains("to be evaluated")
    )
    #expect(!lines.contains("Mr Invented"))
    #expect(listing.settings.lines.joined().contains("Hollingfold Juniors"))
    let record = try RecordListing(AllegationID(1).record, officer, masked: false).result
    #expect(record.lines.joined().contains("Mr Invented"))
  }

  @Test func theClocksAreListedWithTheirRulesForTheOfficerAlone() throws {
    let (manager, officer, _) = try invented()
    #expect(throws: Refused.self) { try ClocksListing(AllegationID(1).record, manager, explained: false) }
    let lines = try ClocksListing(AllegationID(1).record, officer, explained: true).result.lines
    #expect(lines.contains { $0.contains("C21, local policy: national LADO network") })
  }

  @Test func theOfficerTakesOneToItsConclusionByPlainCommands() throws {
    let (_, _, folder) = try invented()
    func run(_ verb: String, _ document: String, as worker: String = "W-2") throws -> Program {
      try Program(
        ["allegation", verb, "A-1", "--file", "-", "--as", worker], input: document, in: folder)
    }
    let evaluation = "decision: away from children\nmeeting: no\n"
    #expect(try run("evaluate", evaluation, as: "W-1").code == 3)
    for (verb, document) in [
      ("evaluate", evaluation), ("refer", "to: police\non: 2019-01-09\n"),
      ("conclude", "outcome: unfounded\nwhy: he was elsewhere\n"), ("reopen", "why: a new witness\n"),
    ] {
      let done = try run(verb, document)
      #expect(done.code == 0 && done.output.contains("A-000001  version"), "\(verb): \(done.errors)")
    }
  }

  @Test func aSettingLetsOthersKnowThatSomethingRestrictedExists() throws {
    let folder = try Folder()
    let service = Hub.service + "\nallegations:\n  show that something restricted exists: yes\n"
    let opened = try folder.open(service)
    _ = try opened.refer("Maisie")
    func isKnown() throws -> Bool {
      try RecordListing(ChildID(1).record, opened, masked: false).result.lines.contains {
        $0.contains("something restricted exists")
      }
    }
    #expect(try !isKnown())
    _ = try opened.submit([
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: .start, child: ChildID(1)))
    ])
    #expect(try isKnown())
    let lines = try RecordListing(ChildID(1).record, opened, masked: false).result.lines.joined()
    #expect(!lines.contains("Hollingfold") && !lines.contains("A-0"))
  }
}
