import CaseLedger
import CaseModel
import TUI

extension OpenDesk {
  /// Opens a ledger to look at it; says on standard error what the person should know.
  init(reading options: LedgerOptions) throws {
    try self.init(options, access: .readOnly)
    sayWhatToKnow()
  }

  /// Opens a ledger to record something; says on standard error what the person should know.
  init(acting options: LedgerOptions) throws {
    try self.init(options, waiting: Self.patience)
    sayWhatToKnow()
  }

  /// Opens a ledger to record something as the owner of its file; says on standard error what the person should know.
  init(owning path: String) throws {
    try self.init(owning: path, waiting: Self.patience)
    sayWhatToKnow()
  }

  /// How long a command waits for somebody who is recording, in seconds.
  ///
  /// Nobody waits before a screen: better late than not recorded.
  private static let patience = 30.0

  private func sayWhatToKnow() {
    if let notice { say(shownText(notice)) }
    desk.tellFaults { say($0.description) }
    guard let end = desk.register.calendar.endsSoon(after: London.day(of: now)) else { return }
    say(
      "bank holidays are known to \(end.longText) only: add the next year to bank-holidays.json, or due dates are not known"
    )
  }

  /// Records commands, all or none.
  ///
  /// - Parameter seen: the version at which somebody looked at a record; empty to leave it to the rules.
  /// - Returns: what was recorded, oldest first.
  /// - Throws: ``Refused`` when a rule says no or a record moved on, in words with workers' names; ``LedgerError``.
  func submit(_ commands: [Command], seen: [RecordID: Int32] = [:]) throws -> [RecordedEvent] {
    do {
      let before = try desk.lastSequence()
      let touched = try desk.submit(commands, by: actor, at: now, seen: seen)
      if let act = desk.outOfOrder { say(ClockWarning.words(act)) }
      return try desk.events(of: touched).filter {
        $0.sequence > before && $0.stamp == Stamp(by: actor, at: now)
      }
    } catch let error where error is Refusal || error is StaleRecord {
      throw Refused(description: ErrorWords.words(error, desk.register))
    }
  }

  /// A record of the register, brought in when it is closed.
  ///
  /// - Throws: ``Refused`` when the ledger has no such record, or who acts may not read such records.
  func require(_ record: RecordID) throws {
    // Whether there is one is not told either.
    if !desk.register.mayRead(record, actor) { try requireAllegationsOpen() }
    guard try desk.load(record) else { throw Refused(description: Refusal.noSuchRecord(record).words) }
  }
}
