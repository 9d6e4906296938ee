import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// A folder of a test's own, gone with the test, and the ledger in it or, as the test wants, in memory.
final class Folder: Sendable {
  let path: String
  private let isSimulated: Bool
  private let memory: MemoryLedger?

  init(simulated: Bool = false) throws {
    path = NSTemporaryDirectory() + "frontdoor-ledger-\(UUID().uuidString)"
    memory =
      Keeping.current == .memory ? MemoryLedger(place: path + "/ledger.sqlite", simulated: simulated) : nil
    isSimulated = simulated
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var ledger: String { path + "/ledger.sqlite" }

  func desk(_ access: Ledger.Access = .readWrite) throws -> Desk {
    try Desk(open(access, creates: access == .readWrite), settings: .invented, movesSince: .start)
  }

  /// The ledger, without a desk on it.
  func open(_ access: Ledger.Access = .readWrite, creates: Bool = false) throws -> Ledger {
    if let memory { return Ledger(MemoryStore(memory, access)) }
    return try Ledger(opening: ledger, access: access, creates: creates, simulated: isSimulated)
  }
}

// swift-format-ignore: NeverForceUnwrap
extension Instant {
  /// Wednesday 9 January 2019, 10:42 in London.
  static let start = Instant(text: "2019-01-09T10:42:00Z")!
}

// swift-format-ignore: NeverForceUnwrap
extension Day {
  static func on(_ text: String) -> Day { Day(text: text)! }
}

// swift-format-ignore: NeverForceUnwrap
extension ServiceSettings {
  /// A service with the default rules and a table of two years' bank holidays.
  static let invented = ServiceSettings(
    name: "Invented", hours: .standard,
    holidays: BankHolidays(
      [
        BankHoliday(day: .on("2018-12-25"), title: "Christmas Day"),
        BankHoliday(day: .on("2019-01-01"), title: "New Year’s Day"),
      ], firstDay: .on("2018-01-01"), lastDay: .on("2019-12-31"))!)
}
