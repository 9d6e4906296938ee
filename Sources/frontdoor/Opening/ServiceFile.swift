import CaseModel
import Foundation

/// The authority's settings as a file.
enum ServiceFile {
  static func settings(_ path: String?) throws -> ServiceSettings {
    let data = try Data(contentsOf: URL(fileURLWithPath: "data/bank-holidays.json"))
    let file = try JSONDecoder().decode(BankHolidayFile.self, from: data)
    guard let holidays = BankHolidays(file.englandAndWales) else { throw CocoaError(.fileReadCorruptFile) }
    return ServiceSettings(
      name: "Children's front door", hours: .standard, holidays: holidays)
  }
}
