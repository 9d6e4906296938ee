import ArgumentParser
import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// Roles that two people give.
struct RoleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Confirm or decline a role that somebody asked for; give one as the file's owner.",
    discussion: """
      Administrators, hub and team managers and the designated officer are named by two people: one asks (frontdoor worker \
      change W-000003 --role hub-manager), another confirms. An administrator confirms administrators and designated \
      officers. frontdoor workers lists who waits.
      """,
    subcommands: [FormCommand<Confirm>.self, FormCommand<Decline>.self, GrantRole.self])

  enum Confirm: FormName { static let name = "role-confirm" }
  enum Decline: FormName { static let name = "role-decline" }
}

/// Gives a role as the owner of the ledger's file, whatever the service's own roles say.
struct GrantRole: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Give a worker a role as the owner of the ledger's file: the way back when locked out.",
    discussion: """
      Only for the account that owns the ledger's file, and root. It asks nobody: use it where no administrator can act any \
      more, or where there is no second person to confirm a role. It gives the role and the account, takes back a last day \
      of service, and is recorded as done by the owner.
      """)

  @Argument(help: "The worker, such as W-000003; frontdoor case and workers show who is there.")
  var worker: WorkerID

  @Option(help: "The role: administrator unless this says otherwise.")
  var role = Role.administrator

  @Option(
    help: """
      The operating-system account that acts as this worker; "none" for nobody's. Left out: the one recorded, or for an \
      administrator whose account this computer does not know, the file's owner.
      """)
  var account: String?

  @Flag(help: "Print what was recorded as JSON: a list of events.")
  var json = false

  @OptionGroup var files: LedgerFile

  func run() throws {
    let path = try files.path
    try Ledger.requireNoInterruptedRestore(at: path)
    guard let owner = FileOwner(of: path) else { throw LedgerError.missing(path: path) }
    guard owner.isHere else {
      throw Refused(
        description: "only \(owner.account), who owns \(path), and root give a role this way: "
          + "ask a manager for it, frontdoor worker change \(worker) --role \(role.rawValue)")
    }
    let opened = try OpenDesk(owning: path)
    try opened.require(worker.record)
    guard let known = opened.desk.register.workers[worker]?.details else { return }
    let granted = RoleGranted(role: role, account: try account(known, owner), owner: OpenDesk.account)
    let events = try opened.submit([.worker(worker, .grantRole(granted))])
    try RecordedListing(events, opened).result.print(asJSON: json)
    try opened.desk.close()
  }

  /// The account that the worker is to have.
  private func account(_ known: WorkerDetails, _ owner: FileOwner) throws -> String? {
    if let account {
      guard account == "none" || FileOwner.isKnown(account) else {
        throw UsageMistake("this computer knows no account \(account): check its spelling (getent passwd)")
      }
      return account == "none" ? nil : account
    }
    if let own = known.account, FileOwner.isKnown(own) { return own }
    return role == .administrator ? owner.account : known.account
  }
}

/// The operating-system account that owns a file.
struct FileOwner {
  private let user: uid_t

  /// Nil when there is no such file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    user = status.st_uid
  }

  /// Whether the program runs as the owner or as root.
  var isHere: Bool { geteuid() == user || geteuid() == 0 }

  /// The owner's name, or its number where the computer has no name for it.
  var account: String { OpenDesk.account(of: user) }

  /// Whether the computer has an account of a name.
  static func isKnown(_ account: String) -> Bool { getpwnam(account) != nil }
}
