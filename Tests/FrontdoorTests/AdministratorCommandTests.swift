import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// The last administrator stays, nobody raises themselves, and the owner of the file finds the way back.
@Suite struct AdministratorCommandTests {
  private let administrator = "W-000001"

  /// A ledger whose only worker with an account is the one who runs the tests.
  private func folder() throws -> Folder {
    let folder = try Folder().begun()
    try #require(try Program(["team", "add", "North"], in: folder).code == 0)
    return folder
  }

  @Test(arguments: [
    ["change", "W-1", "--account", "rooot"], ["change", "W-1", "--account", "none"],
    ["change", "W-1", "--role", "social-worker"], ["leaves", "W-1", "--on", "2099-01-01"],
    ["leaves", "W-1", "--on", "2026-01-01"],
  ])
  func oneMistypedCommandLocksNobodyOut(arguments: [String]) throws {
    let folder = try folder()
    let mistyped = try Program(["worker"] + arguments, in: folder)
    #expect(mistyped.code == 3)
    #expect(mistyped.errors.contains("(W-000001) is the last administrator"))
    #expect(mistyped.errors.contains("Name another administrator with an account first"))
    #expect(try Program(["queue"], in: folder).code == 0)
  }

  @Test func theSettingsFileLocksNobodyOutEither() throws {
    let folder = try folder()
    let file = try folder.write(
      "other.yml",
      """
      workers:
        - name: \(OpenDesk.account)
          team: Service administration
          account: \(OpenDesk.account)
          role: social-worker
      """)
    let taken = try Program(["team", "add", "South", "--service", file], in: folder)
    #expect(taken.code == 3)
    #expect(taken.errors.contains("the settings file was not taken in: "))
    #expect(taken.errors.contains("is the last administrator"))
  }

  @Test func theSettingsFileMakesNobodyAManagerAlone() throws {
    let folder = try Folder()
    try folder.open().desk.close()
    let more = Hub.service + "\n  - name: Bea Lane\n    team: Hub\n    role: hub-manager"
    let opened = try folder.open(more)
    #expect(
      opened.notice
        == "worker Bea Lane registered, hub manager once a second person confirms it")
    let bea = try #require(opened.desk.register.workers[WorkerID(5)])
    #expect(bea.details.role == .performanceLead)
    #expect(bea.roleAsked?.given == RoleGiven(role: .hubManager))
    try opened.desk.close()
    // The same list once more asks for nothing more.
    let again = try folder.open(more + "\n")
    #expect(again.notice == nil)
    try again.desk.close()
    let listed = try Program(["workers"], in: folder)
    #expect(listed.output.contains("AWAITS CONFIRMATION as hub manager, asked for by W-000004"))
    let json = try Program(["workers", "--json"], in: folder)
    #expect(json.output.contains(#""roleAsked": {"role": "hub-manager", "account": null, "by": "#))
  }

  @Test func aRoleIsAskedForAndConfirmedBySomebodyElse() throws {
    let folder = try folder()
    #expect(
      try Program(["worker", "add", "Ama Okafor", "--team", "T-2", "--role", "hub-manager"], in: folder)
        .output.contains("a second person confirms it"))
    let own = try Program(["role", "confirm", "W-2"], in: folder)
    #expect(own.code == 3)
    #expect(own.errors.contains("two people give this role"))
    let declined = try Program(
      ["role", "decline", "W-2", "--file", "-"], input: "why: too early", in: folder)
    #expect(declined.code == 0)
    #expect(declined.output.contains("the role asked for Ama Okafor was declined"))
  }

  @Test func theOwnerOfTheFileNamesAnAdministratorAndIsRecorded() throws {
    let folder = try Folder()
    let opened = try folder.open()
    // Locked, as no rule of today allows it any more.
    let locked = WorkerDetails(
      name: "Ada Head", team: TeamID(1), role: .administrator, account: "no-such-account")
    try opened.desk.submit([.registerWorker(locked)], by: .program, at: .start)
    var own = try #require(opened.desk.register.workers[Hub.administrator]?.details)
    own.account = nil
    try opened.desk.submit([.worker(Hub.administrator, .change(own))], by: .program, at: .start)
    try opened.desk.close()
    let refused = try Program(["queue"], in: folder)
    #expect(refused.code == 3)
    #expect(refused.errors.contains("frontdoor role grant W-"))
    let unknown = try Program(["role", "grant", "W-5", "--account", "rooot"], in: folder)
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("this computer knows no account rooot"))
    let granted = try Program(["role", "grant", "W-5"], in: folder)
    #expect(granted.code == 0, "\(granted.errors)")
    #expect(
      granted.output.contains(
        "Ada Head made administrator with the account \(OpenDesk.account) by the owner of the ledger’s file"))
    #expect(try Program(["queue"], in: folder).code == 0)
    #expect(try Program(["verify"], in: folder).output.hasPrefix("intact"))
  }

  @Test func theOwnersGrantSaysWhatEveryOtherCommandSays() throws {
    let folder = try folder().withADamagedState()
    let fault =
      "The current state kept for T-000003 is not what its events make of it. Run frontdoor rebuild."
    #expect(try Program(["team", "add", "South"], in: folder).errors.contains(fault))
    let granted = try Program(["role", "grant", "W-1"], in: folder)
    #expect(granted.code == 0)
    #expect(granted.errors.contains(fault))
  }

  @Test func onlyTheOwnerOfTheFileOrRootGrants() throws {
    let folder = try folder()
    let owner = try #require(FileOwner(of: folder.ledger))
    #expect(owner.isHere)
    #expect(owner.account == OpenDesk.account)
    #expect(FileOwner(of: folder.path + "/none") == nil)
    #expect(FileOwner.isKnown("root"))
    #expect(!FileOwner.isKnown("no-such-account"))
  }
}
