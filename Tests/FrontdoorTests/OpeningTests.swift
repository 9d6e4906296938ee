import CaseLedger
import CaseModel
import LedgerSQLite
import Testing

@testable import frontdoor

@Test func aFirstRunMakesItsAccountTheAdministratorAndRegistersWhoTheFileLists() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let register = opened.desk.register
  #expect(opened.actor == Hub.administrator)
  #expect(opened.notice == "new ledger: the account \(OpenDesk.account) is its administrator")
  #expect(register.settings.name == "Invented hub")
  #expect(register.workers[Hub.administrator]?.details.role == .administrator)
  #expect(register.workers[Hub.mirza]?.details.name == "Sana Mirza")
  #expect(register.workers[Hub.mirza]?.details.fte == 80)
  #expect(register.workers[Hub.mirza]?.details.registration == .number("SW1"))
  #expect(register.workers[Hub.dunne]?.details.asye == true)
  #expect(register.teams.all.map(\.name).sorted() == ["First Response 1", "Hub", "Service administration"])
}

@Test func theFileMayListTheFirstAccountAsAdministratorAndAsNothingElse() throws {
  let folder = try Folder()
  let listed =
    "workers:\n  - name: Head of service\n    team: Hub\n    account: \(OpenDesk.account)\n    role: "
  #expect(throws: OpeningError.firstIsNoAdministrator(OpenDesk.account)) {
    try folder.open(listed + "social-worker")
  }
  let opened = try folder.open(listed + "administrator")
  #expect(opened.desk.register.workers.count == 1)
  #expect(opened.desk.register.workers[opened.actor]?.details.name == "Head of service")
}

@Test func changedSettingsAndStaffAreTakenInOnceAndSaid() throws {
  let folder = try Folder()
  try folder.open().desk.close()
  let changed =
    Hub.service.replacing("0.8", with: "0.6").replacing("Invented hub", with: "Renamed hub")
    + "\n  - name: Noor Lowe\n    team: First Response 1"
  let opened = try folder.open(changed)
  #expect(
    opened.notice
      == "changed settings are in force; worker Sana Mirza changed (W-000002); worker Noor Lowe registered")
  #expect(opened.desk.register.settings.name == "Renamed hub")
  #expect(opened.desk.register.workers[Hub.mirza]?.details.fte == 60)
  let events = try opened.desk.lastSequence()
  try opened.desk.close()
  let again = try folder.open(changed)
  #expect(again.notice == nil)
  #expect(try again.desk.lastSequence() == events)
}

@Test func whoIsNoLongerListedStaysAndWhatAManagerChangedSinceStaysToo() throws {
  let folder = try Folder()
  let opened = try folder.open()
  var details = try #require(opened.desk.register.workers[Hub.mirza]?.details)
  details.fte = 50
  _ = try opened.submit([.worker(Hub.mirza, .change(details))])
  try opened.desk.close()
  let unchanged = try folder.open()
  #expect(unchanged.desk.register.workers[Hub.mirza]?.details.fte == 50)
  try unchanged.desk.close()
  let shorter = try folder.open("service: Invented hub")
  #expect(shorter.notice == nil)
  #expect(shorter.desk.register.workers.count == 4)
}

@Test func aTeamKeepsTheKindThatTheFileLeavesOutAndTakesTheOneItStates() throws {
  let folder = try Folder()
  try folder.open(Hub.service.replacing("kind: first-response", with: "kind: complex-safeguarding")).desk
    .close()
  let silent = try folder.open(Hub.service.replacing("    kind: first-response\n", with: ""))
  let team = try #require(silent.desk.register.teams.all.first { $0.name == "First Response 1" })
  #expect(team.kind == .complexSafeguarding)
  #expect(silent.notice == nil)
  try silent.desk.close()
  let stated = try folder.open()
  #expect(stated.desk.register.teams[team.id]?.kind == .firstResponse)
  #expect(stated.notice == "team First Response 1 is now \(TeamKind.firstResponse.words) (\(team.id))")
}

@Test func aFileThatWasTakenInIsNotReadAgain() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let file = try ServiceFile(folder.path + "/service.yml")
  #expect(try opened.desk.settingsSource() == file.fingerprint)
  var settings = opened.desk.register.settings
  settings.name = "Put in force from elsewhere"
  _ = try opened.submit([.putSettingsInForce(settings)])
  #expect(try opened.desk.settingsSource() == nil)
}

@Test func lookingRecordsNothingAndSaysThatTheFileDiffers() throws {
  let folder = try Folder()
  try folder.open().desk.close()
  let opened = try folder.open(Hub.service.replacing("Invented hub", with: "Renamed"), .readOnly)
  #expect(opened.notice?.contains("differs from what is in force") == true)
  #expect(opened.desk.register.settings.name == "Invented hub")
}

@Test func whoIsNoAdministratorChangesNoSettings() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let manager = try #require(opened.desk.register.workers[Hub.okafor])
  let file = try ServiceFile(folder.write("other.yml", "service: Renamed"))
  let notice = try SettingUp(opened.desk, "aokafor", at: .start).takeIn(file, by: manager)
  #expect(notice?.contains("an administrator puts it in force") == true)
  #expect(opened.desk.register.settings.name == "Invented hub")
}

@Test func lookingMakesNoLedger() throws {
  let folder = try Folder()
  #expect(throws: LedgerError.missing(path: folder.ledger)) { try folder.open(Hub.service, .readOnly) }
  #expect(throws: LedgerError.missing(path: folder.ledger)) {
    try OpenDesk(folder.options(), creates: false, at: .start)
  }
  #expect(!InstalledData.isFile(folder.ledger))
}

@Test func anotherWorkersNameIsForSimulatedLedgersOnly() throws {
  let folder = try Folder()
  try folder.open().desk.close()
  let options = try LedgerOptions.parse(["--ledger", folder.ledger, "--as", "W-000001"])
  #expect(throws: OpeningError.actingAsOnRealLedger) { try OpenDesk(options, at: .start) }
}

@Test func aSimulatedLedgerStandsWhereItEndsAndIsLookedAtByItsHubManager() throws {
  let folder = try Folder()
  let desk = try Desk(
    opening: folder.ledger, settings: ServiceFile.settings(nil), movesSince: .start, creates: true,
    simulated: true)
  let manager = WorkerDetails(name: "Ama Okafor", team: TeamID(1), role: .hubManager)
  try desk.submit(
    [
      .putSettingsInForce(desk.register.settings), .registerTeam(name: "Hub", kind: .screening),
      .registerWorker(manager),
    ],
    by: .program, at: .start)
  try desk.close()
  let opened = try OpenDesk(LedgerOptions.parse(["--ledger", folder.ledger]), access: .readOnly)
  #expect(opened.now == .start)
  #expect(opened.actor == WorkerID(1))
}
