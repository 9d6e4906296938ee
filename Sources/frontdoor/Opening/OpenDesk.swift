import CaseLedger
import CaseModel
import Foundation
import Glibc
import LedgerSQLite

/// A ledger opened for somebody: the desk, and the worker whose account this is.
struct OpenDesk {
  let desk: Desk
  let actor: WorkerID
  /// Said once on standard error or the message line: a first run, settings that changed.
  let notice: String?
  /// The service's time: the computer's, or where a simulated ledger ends.
  let now: Instant

  /// How far back moves are read: twelve weeks of trend.
  static let movesKept: Int64 = 12 * 7 * 86_400

  /// Opens the ledger that the options name.
  ///
  /// A new ledger takes this account as its administrator. Settings, teams and workers that differ from the ledger's are
  /// recorded when an administrator opens it to write. Files that were taken in before are not read again.
  ///
  /// - Parameters:
  ///   - creates: whether a ledger is made where there is none.
  ///   - waiting: how many seconds to wait for somebody who is recording.
  /// - Throws: ``LedgerError``, ``OpeningError``, ``Refused``, or the mistakes in a settings file.
  init(
    _ options: LedgerOptions, access: Ledger.Access = .readWrite, creates: Bool = false,
    waiting: Double = 5, at now: Instant = .now
  ) throws {
    let path = try options.ledgerPath
    let makes = creates && !InstalledData.isThere(path)
    if makes {
      // A mistake in the settings is said before anything is made.
      _ = try ServiceFile(options.service).content()
      try Self.makeFolder(of: path)
    }
    let (desk, now) = try Self.desk(
      path, options.service, access: access, creates: makes, waiting: waiting, at: now)
    if desk.isSimulated || options.actingAs != nil {
      try self.init(desk, actingAs: options.actingAs, settings: desk.register.settings, at: now)
    } else {
      try self.init(desk, ServiceFile(options.service), at: now)
    }
  }

  /// Opens a ledger for the owner of its file, who acts as no worker; takes no settings file in.
  init(owning path: String, waiting: Double, at now: Instant = .now) throws {
    let (desk, now) = try Self.desk(path, nil, waiting: waiting, at: now)
    guard desk.register.serviceVersion > 0 else { throw Self.unknown(in: desk) }
    (self.desk, actor, notice, self.now) = (desk, .program, nil, now)
    try desk.open(for: actor)
  }

  /// Opens a ledger, and says what time it is there.
  private static func desk(
    _ path: String, _ service: String?, access: Ledger.Access = .readWrite, creates: Bool = false,
    waiting: Double, at now: Instant
  ) throws -> (Desk, now: Instant) {
    func open(at now: Instant) throws -> Desk {
      try Desk(
        opening: path, settings: ServiceFile.settings(service),
        movesSince: now.advanced(bySeconds: -movesKept), access: access, creates: creates, waiting: waiting)
    }
    let desk = try open(at: now)
    guard desk.isSimulated, let end = try desk.lastRecordedAt() else { return (desk, now) }
    // Twelve weeks count back from where the invented service's time ends.
    try desk.close()
    return (try open(at: end), end)
  }

  /// Finds who acts on an open desk whose settings are known, and sets up a new ledger.
  init(_ desk: Desk, actingAs: String?, settings: ServiceSettings, at now: Instant) throws {
    self.desk = desk
    self.now = now
    if let actingAs {
      guard desk.isSimulated else { throw OpeningError.actingAsOnRealLedger }
      guard let worker = WorkerID(text: actingAs), desk.register.workers.contains(worker) else {
        throw OpeningError.noSuchWorker(actingAs)
      }
      (actor, notice) = (worker, nil)
    } else if let worker = Self.worker(of: Self.account, desk.register, at: now) {
      (actor, notice) = (worker.id, nil)
    } else if desk.isSimulated, let manager = Self.hubManager(desk.register) {
      (actor, notice) = (manager, nil)
    } else if desk.register.serviceVersion == 0, desk.ledger.access == .readWrite {
      (actor, notice) = try SettingUp(desk, Self.account, at: now).begin(settings, nil)
    } else {
      throw Self.unknown(in: desk)
    }
    try desk.open(for: actor)
  }

  /// Finds who acts on a real ledger, and takes in what its settings files say now.
  private init(_ desk: Desk, _ file: ServiceFile, at now: Instant) throws {
    self.desk = desk
    self.now = now
    let settingUp = SettingUp(desk, Self.account, at: now)
    if desk.register.serviceVersion == 0, desk.ledger.access == .readWrite {
      let content = try file.content()
      (actor, notice) = try settingUp.begin(content.settings, content.staff)
      try desk.noteSettingsSource(file.fingerprint)
      try desk.open(for: actor)
      return
    }
    guard let worker = Self.worker(of: Self.account, desk.register, at: now) else {
      throw Self.unknown(in: desk)
    }
    actor = worker.id
    notice = try settingUp.takeIn(file, by: worker)
    try desk.open(for: actor)
  }

  /// The worker whom an account acts as; nil when it belongs to nobody who is still there.
  private static func worker(of account: String, _ register: Register, at now: Instant) -> Worker? {
    let today = London.day(of: now)
    return register.workers.all.filter { $0.details.account == account && !$0.hasLeft(by: today) }
      .min { $0.id < $1.id }
  }

  /// Why this account acts as nobody there.
  private static func unknown(in desk: Desk) -> OpeningError {
    desk.register.serviceVersion > 0
      ? .unknownAccount(account) : .notBegun(desk.ledger.path, isInvented: desk.isSimulated)
  }

  private static func hubManager(_ register: Register) -> WorkerID? {
    register.workers.all.filter { $0.details.role == .hubManager }.map(\.id).min()
  }

  /// The operating-system account that runs the program.
  static var account: String { account(of: geteuid()) }

  /// The name of an operating-system account; its number where it has none.
  static func account(of user: uid_t) -> String {
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return "uid-\(user)" }
    return String(cString: name)
  }

  private static func makeFolder(of path: String) throws {
    let folder = folder(ofFile: path)
    guard !InstalledData.isThere(folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw LedgerError.cannotCreate(path: folder, why: String(cString: strerror(errno)).lowercased())
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
