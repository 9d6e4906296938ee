/// The bank holidays in GOV.UK's own form; only the division that counts in England is read.
///
/// The file also has Scotland's and Northern Ireland's, which close offices on other days.
/// - Source: https://www.gov.uk/bank-holidays.json
public struct BankHolidayFile: Decodable, Sendable {
  /// England's holidays, in the file's order.
  public let englandAndWales: [BankHoliday]

  private enum Division: String, CodingKey { case englandAndWales = "england-and-wales" }
  private enum Content: CodingKey { case events }
  private struct Event: Decodable {
    let title: String
    let date: Day
  }

  /// Reads the file.
  ///
  /// - Throws: `DecodingError` when the division is missing or an event has no title or no date.
  public init(from decoder: any Decoder) throws {
    let division = try decoder.container(keyedBy: Division.self)
      .nestedContainer(keyedBy: Content.self, forKey: .englandAndWales)
    englandAndWales = try division.decode([Event].self, forKey: .events)
      .map { BankHoliday(day: $0.date, title: $0.title) }
  }
}
