import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// A folder of a test's own, gone with the test.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "frontdoor-ledger-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var ledger: String { path + "/ledger.sqlite" }

  func desk(_ access: Ledger.Access = .readWrite) throws -> Desk {
    try Desk(
      opening: ledger, settings: .invented, movesSince: .start, access: access, creates: access == .readWrite)
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
