import CaseLedger
import CaseModel
import Foundation
import Glibc

/// A ledger opened for somebody: the desk, and the worker whose account this is.
struct OpenDesk {
  let desk: Desk
  let actor: WorkerID
  /// Said once on standard error or the message line: a first run, settings that changed.
  let notice: String?

  /// How far back moves are read: twelve weeks of trend.
  static let movesKept: Int64 = 12 * 7 * 86_400

  /// Opens the ledger that the options name.
  ///
  /// A new ledger takes this account as its administrator. Settings that differ from those in force are recorded.
  ///
  /// - Throws: ``LedgerError``, ``OpeningError``, or a settings file's mistake.
  init(_ options: LedgerOptions, access: Ledger.Access = .readWrite, at now: Instant = .now) throws {
    let path = options.ledgerPath
    try Self.makeFolder(of: path)
    let settings = try ServiceFile.settings(options.service)
    let desk = try Desk(
      opening: path, settings: settings, movesSince: now.advanced(bySeconds: -Self.movesKept), access: access)
    try self.init(desk, actingAs: options.actingAs, settings: settings, at: now)
  }

  /// Finds who acts on an open desk, and sets up a new ledger.
  init(_ desk: Desk, actingAs: String?, settings: ServiceSettings, at now: Instant) throws {
    self.desk = desk
    let account = Self.account
    if let actingAs {
      guard desk.isSimulated else { throw OpeningError.actingAsOnRealLedger }
      guard let worker = WorkerID(text: actingAs), desk.register.workers.contains(worker) else {
        throw OpeningError.noSuchWorker(actingAs)
      }
      actor = worker
      notice = nil
      return
    }
    if desk.register.serviceVersion == 0, desk.ledger.access == .readWrite {
      actor = try Self.setUp(desk, settings, account, at: now)
      notice = "new ledger: the account \(account) is its administrator"
      return
    }
    guard
      let worker = desk.register.workers.all.first(where: { $0.details.account == account && $0.left == nil })
    else {
      throw OpeningError.unknownAccount(account)
    }
    actor = worker.id
    notice = try Self.putInForce(settings, desk, by: worker, at: now)
  }

  /// The operating-system account that runs the program.
  static var account: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "uid-\(geteuid())" }
    return String(cString: name)
  }

  private static func setUp(
    _ desk: Desk, _ settings: ServiceSettings, _ account: String, at now: Instant
  ) throws -> WorkerID {
    let team = TeamID(desk.register.nextNumber(.team))
    let worker = WorkerID(desk.register.nextNumber(.worker))
    let details = WorkerDetails(name: account, team: team, role: .administrator, account: account)
    try desk.submit(
      [
        .putSettingsInForce(settings), .registerTeam(name: "Service administration", kind: .screening),
        .registerWorker(details),
      ], by: .program, at: now)
    return worker
  }

  /// Records settings that changed since the ledger last saw them, when the person may; says so.
  private static func putInForce(
    _ settings: ServiceSettings, _ desk: Desk, by worker: Worker, at now: Instant
  ) throws -> String? {
    guard desk.register.settings != settings, !desk.isSimulated else { return nil }
    guard worker.details.role.may(.administer), desk.ledger.access == .readWrite else {
      return
        "the settings file differs from the settings in force: an administrator puts it in force by opening the ledger"
    }
    try desk.submit([.putSettingsInForce(settings)], by: worker.id, at: now)
    return "changed settings are in force and recorded"
  }

  private static func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}

/// Why a ledger was not opened for this person.
enum OpeningError: Error, CustomStringConvertible {
  case unknownAccount(String)
  case noSuchWorker(String)
  case actingAsOnRealLedger
  case demoOnRealLedger(String)

  var description: String {
    switch self {
    case .unknownAccount(let account):
      "The account \(account) belongs to no worker of this service. An administrator can name it: "
        + "frontdoor worker W-… --account \(account)"
    case .noSuchWorker(let text): "There is no worker \(text) in this ledger; frontdoor workers lists them."
    case .actingAsOnRealLedger:
      "--as works on simulated ledgers only: on a real one the account says who acts."
    case .demoOnRealLedger(let path):
      "\(path) is the ledger of a real service: a simulated one is not played into it. Give another --ledger."
    }
  }
}

extension Instant {
  /// The computer's time.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: Int64(time.tv_sec))
  }
}
