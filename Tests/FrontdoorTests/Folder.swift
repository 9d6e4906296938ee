import ArgumentParser
import CaseLedger
import CaseModel
import Foundation

@testable import frontdoor

/// A folder of a test's own, gone with the test.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "frontdoor-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var ledger: String { path + "/ledger.sqlite" }

  /// Puts a text into a file of the folder.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Opens the folder's ledger under settings that are given as YAML.
  func open(_ service: String = Hub.service, _ access: Ledger.Access = .readWrite, at now: Instant = .start)
    throws -> OpenDesk
  {
    try OpenDesk(options(service), access: access, creates: access == .readWrite, at: now)
  }

  /// Makes the folder's ledger with the program, as an administrator does first.
  @discardableResult
  func begun() throws -> Self {
    _ = try Program(["init"], in: self)
    return self
  }

  func options(_ service: String = Hub.service) throws -> LedgerOptions {
    try LedgerOptions.parse(["--ledger", ledger, "--service", write("service.yml", service)])
  }
}

extension Instant {
  /// Wednesday 9 January 2019, 10:42 in London.
  static let start = London.instant(day: .on("2019-01-09"), minute: 642)
}

extension Day {
  static func on(_ text: String) -> Day {
    guard let day = Day(text: text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}

/// The invented people of a small hub, by the order in which the settings file lists them.
enum Hub {
  static let okafor = WorkerID(1)
  static let mirza = WorkerID(2)
  static let dunne = WorkerID(3)
  /// The account that runs the tests.
  static let administrator = WorkerID(4)

  static let service = """
    service: Invented hub
    teams:
      - name: First Response 1
        kind: first-response
    workers:
      - name: Ama Okafor
        team: Hub
        role: hub-manager
      - name: Sana Mirza
        team: First Response 1
        full-time equivalent: 0.8
        registration: SW1
      - name: Jo Dunne
        team: First Response 1
        newly qualified: yes
    """

  static func contact(_ children: [NewChild], rag: Rag? = nil, risk: Bool = false, at: Instant = .start)
    -> Command
  {
    .receiveContact(
      NewContact(
        receivedAt: at, channel: .phone, source: .school, worry: .neglect,
        narrative: "Came to school hungry.", children: children,
        household: .new(HouseholdDetails(address: "1 Invented Road")), immediateRisk: risk, rag: rag,
        consent: .obtained))
  }

  static func child(_ name: String) -> NewChild {
    .new(ChildDetails(givenName: name, familyName: "Testchild", birthDate: .on("2014-03-12")))
  }

  static func decide(_ contact: ContactID, _ child: ChildID, _ outcome: Outcome, level: UInt8) -> [Command] {
    let decision = NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: "She comes to school hungry most days.", dailyLife: "She cannot concentrate and is left out.",
        history: "Nothing is known from before this contact."),
      voice: .noted("I am hungry."), identity: .unknown(why: "not asked"))
    return [.contact(contact, .considerHistory), .contact(contact, .decide([decision]))]
  }

  static func allocate(_ item: CaseID, _ worker: WorkerID) -> Command {
    .case(item, .allocate(NewAllocation(worker: worker, reason: "has room")))
  }
}

extension OpenDesk {
  /// A contact of one child that became a case.
  func refer(_ name: String) throws -> CaseID {
    _ = try submit([Hub.contact([Hub.child(name)])])
    let contact = ContactID(desk.register.nextNumber(.contact) - 1)
    let child = ChildID(desk.register.nextNumber(.child) - 1)
    _ = try submit(Hub.decide(contact, child, .referralForAssessment, level: 4))
    return CaseID(desk.register.nextNumber(.case) - 1)
  }
}
