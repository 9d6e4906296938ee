import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// A small invented hub whose time a journey moves on: a simulated ledger stands where its record ends.
struct SimulatedLedger {
  private let path: String
  static let (nightManager, nightWorker, screener) = ("W-000001", "W-000002", "W-000003")
  static let (manager, worker) = ("W-000004", "W-000005")

  init(_ workplace: Workplace, at start: String) throws {
    path = workplace.ledger
    let data = try Data(contentsOf: URL(fileURLWithPath: Workplace.package + "/data/bank-holidays.json"))
    let days = try JSONDecoder().decode(BankHolidayFile.self, from: data).englandAndWales
    guard let holidays = BankHolidays(days) else { throw CocoaError(.fileReadCorruptFile) }
    let settings = ServiceSettings(name: "Invented hub", hours: .standard, holidays: holidays)
    let desk = try Desk(
      opening: path, settings: settings, movesSince: Instant(seconds: 0), creates: true,
      simulated: true)
    func worker(_ name: String, _ team: UInt32, _ role: Role) -> Command {
      .registerWorker(WorkerDetails(name: name, team: TeamID(team), role: role))
    }
    try desk.submit(
      [
        .putSettingsInForce(settings), .registerTeam(name: "EHASH", kind: .screening),
        .registerTeam(name: "FRT 1 North", kind: .firstResponse),
        .registerTeam(name: "Emergency duty", kind: .emergencyDuty),
        worker("Geoff Barlow", 3, .teamManager), worker("Yvonne Crossley", 3, .emergencyDutyWorker),
        worker("Sam Akhtar", 1, .screeningWorker), worker("Rhys Haslam", 2, .teamManager),
        worker("Jo Dunne", 2, .socialWorker),
      ], by: .program, at: try Self.instant(start))
    try desk.close()
  }

  /// Lets time pass: something that concerns nobody is recorded at a moment.
  func pass(to text: String) throws {
    let at = try Self.instant(text)
    let desk = try Desk(opening: path, settings: try Self.none(), movesSince: at)
    try desk.submit([.registerTeam(name: "Meanwhile \(text)", kind: .screening)], by: .program, at: at)
    try desk.close()
  }

  private static func none() throws -> ServiceSettings { throw CocoaError(.featureUnsupported) }

  private static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text: text) else { throw CocoaError(.formatting) }
    return instant
  }
}
