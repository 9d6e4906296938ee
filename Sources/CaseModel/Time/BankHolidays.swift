/// One bank holiday and its title, as GOV.UK publishes them.
public struct BankHoliday: Hashable, Sendable, Codable {
  /// The day on which offices are closed, which may be a substitute day.
  public let day: Day
  /// The title, such as "Easter Monday".
  public let title: String

  /// Makes a bank holiday.
  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }
}

/// England's bank holidays and the whole years for which they are known.
public struct BankHolidays: Sendable, Equatable {
  /// The fewest bank holidays that a year in England has; a year with fewer in a table is not whole.
  ///
  /// - Source: Banking and Financial Dealings Act 1971, section 1 and schedule 1; New Year's Day and the first Monday
  ///   in May by royal proclamation each year; Christmas Day and Good Friday at common law.
  public static let fewestInAYear = 8

  /// The holidays, earliest first, no day twice.
  public let days: [BankHoliday]
  /// The first day covered, 1 January of the first whole year.
  public let firstDay: Day
  /// The last day covered, 31 December of the last whole year.
  public let lastDay: Day

  /// Makes a table that covers its whole years, in any order of `days`.
  ///
  /// Years at either end that are not whole are left out. Nil when no year is whole, when a year between is not, or when
  /// a day comes twice.
  public init?(_ days: [BankHoliday]) {
    var countByYear: [Int: Int] = [:]
    for holiday in days { countByYear[holiday.day.year, default: 0] += 1 }
    let whole = countByYear.filter { $0.value >= Self.fewestInAYear }.keys
    guard let first = whole.min(), let last = whole.max(), whole.count == last - first + 1,
      let firstDay = Day(year: first, month: 1, day: 1), let lastDay = Day(year: last, month: 12, day: 31)
    else { return nil }
    let covered = days.filter { (firstDay...lastDay).contains($0.day) }
    self.init(covered, firstDay: firstDay, lastDay: lastDay)
  }

  /// Makes a table that is known to cover `firstDay` to `lastDay`.
  ///
  /// Nil when a holiday lies outside, when a day comes twice, or when the last day is before the first.
  public init?(_ days: [BankHoliday], firstDay: Day, lastDay: Day) {
    let sorted = days.sorted { $0.day < $1.day }
    guard firstDay <= lastDay, sorted.first.map({ $0.day >= firstDay }) ?? true,
      sorted.last.map({ $0.day <= lastDay }) ?? true,
      zip(sorted, sorted.dropFirst()).allSatisfy({ $0.day < $1.day })
    else { return nil }
    self.days = sorted
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// The title of the bank holiday on `day`; nil when it is not one.
  public func title(on day: Day) -> String? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].day == day ? days[low].title : nil
  }
}

extension BankHolidays: Codable {
  private enum CodingKeys: CodingKey { case firstDay, lastDay, days }

  /// Reads what ``encode(to:)`` wrote.
  ///
  /// - Throws: `DecodingError` when the table is not one that ``init(_:firstDay:lastDay:)`` would make.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let table = BankHolidays(
      try container.decode([BankHoliday].self, forKey: .days),
      firstDay: try container.decode(Day.self, forKey: .firstDay),
      lastDay: try container.decode(Day.self, forKey: .lastDay))
    guard let table else {
      throw DecodingError.dataCorruptedError(
        forKey: .days, in: container,
        debugDescription: "bank holidays outside their table's days, or a day twice")
    }
    self = table
  }

  /// Writes `firstDay`, `lastDay` and `days`, each a `day` and a `title`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(firstDay, forKey: .firstDay)
    try container.encode(lastDay, forKey: .lastDay)
    try container.encode(days, forKey: .days)
  }
}
