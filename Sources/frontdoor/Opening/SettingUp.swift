import CaseLedger
import CaseModel

/// Brings a ledger's settings, teams and workers in step with the authority's files.
struct SettingUp {
  private let desk: Desk
  private let account: String
  private let now: Instant

  init(_ desk: Desk, _ account: String, at now: Instant) {
    self.desk = desk
    self.account = account
    self.now = now
  }

  /// Begins a new ledger, with this account as its administrator.
  ///
  /// - Returns: the administrator, and what to say of it.
  func begin(_ settings: ServiceSettings, _ staff: ListedService?) throws -> (WorkerID, String) {
    var commands: [Command] = [.putSettingsInForce(settings)]
    if let staff {
      commands += try StaffChanges(staff, given: desk.register, on: today, first: account).commands
    }
    if staff?.workers.contains(where: { $0.account == account }) != true {
      let teams = commands.count { if case .registerTeam = $0 { true } else { false } }
      let team = TeamID(desk.register.nextNumber(.team) + UInt32(teams))
      let details = WorkerDetails(name: account, team: team, role: .administrator, account: account)
      commands += [.registerTeam(name: "Service administration", kind: .screening), .registerWorker(details)]
    }
    try submit(commands, by: .program)
    guard let own = desk.register.workers.all.first(where: { $0.details.account == account }) else {
      throw OpeningError.unknownAccount(account)
    }
    return (own.id, "new ledger: the account \(account) is its administrator")
  }

  /// Records what the files say that the ledger does not have, when this worker may.
  ///
  /// - Returns: what to say of it; nil when nothing changed.
  func takeIn(_ file: ServiceFile, by worker: Worker) throws -> String? {
    let fingerprint = file.fingerprint
    if try desk.settingsSource() == fingerprint { return nil }
    let content = try file.content()
    let changes = try StaffChanges(content.staff, given: desk.register, on: today)
    let isChanged = content.settings != desk.register.settings
    if !isChanged, changes.commands.isEmpty {
      if desk.ledger.access == .readWrite { try desk.noteSettingsSource(fingerprint) }
      return nil
    }
    let mayAdminister = desk.register.refusal(of: .administer, to: worker.id, at: now) == nil
    guard mayAdminister, desk.ledger.access == .readWrite else {
      return
        "\(file.path) differs from what is in force: an administrator puts it in force by opening the ledger, "
        + "or with any command that records"
    }
    let before = desk.register.settings
    try submit((isChanged ? [.putSettingsInForce(content.settings)] : []) + changes.commands, by: worker.id)
    try desk.noteSettingsSource(fingerprint)
    let moved = ClockShift(
      in: desk.register, before: before, on: London.day(of: now), for: worker.id
    ).words
    return ((isChanged ? ["changed settings are in force"] : []) + [moved].compactMap { $0 } + changes.words)
      .joined(separator: "; ")
  }

  private var today: Day { London.day(of: now) }

  private func submit(_ commands: [Command], by worker: WorkerID) throws {
    do {
      try desk.submit(commands, by: worker, at: now)
    } catch let refusal as Refusal {
      throw Refused(
        description: "the settings file was not taken in: \(ErrorWords.words(refusal, desk.register))")
    }
  }
}
