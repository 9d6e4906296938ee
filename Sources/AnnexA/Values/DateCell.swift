import CaseModel

/// Reads a cell that holds a date.
///
/// Day before month, as authorities write, unless the file is said to have the month first: `09/01/2019`, `9/1/2019`,
/// `09-01-2019`, `9 Jan 2019`; also ISO `2019-01-09`. A time behind the date is dropped. Two-digit years are refused:
/// with dates of birth among the columns the century would be a guess.
enum DateCell {
  /// Why a cell is no date, in words for a report.
  struct Fault: Error, Equatable {
    var reason: String
    /// What to warn of where the row can do without the date.
    var warning = Warning.Kind.dateNotRead
  }

  /// The day in the text.
  ///
  /// - Throws: ``Fault`` when there is none, or the calendar has no such day.
  static func day(_ text: String, _ order: DateOrder = .dayFirst) throws(Fault) -> Day {
    var parts = datePart(text).split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard parts.count == 3 else { throw notDate(text) }
    let yearFirst = parts[0].utf8.count == 4
    if order == .monthFirst, !yearFirst, number(parts[1]) != nil { parts.swapAt(0, 1) }
    guard let day = number(parts[yearFirst ? 2 : 0]), let month = month(parts[1]),
      let year = number(parts[yearFirst ? 0 : 2])
    else { throw notDate(text) }
    guard parts[yearFirst ? 0 : 2].utf8.count == 4 else {
      throw Fault(reason: "\(Cell.quoted(text)) has no four-digit year")
    }
    guard let result = Day(year: year, month: month, day: day) else {
      throw Fault(reason: "\(Cell.quoted(text)) is not a day of the calendar (\(order.words))")
    }
    let years = DateBounds.years
    guard years.contains(year) else {
      throw Fault(
        reason: "\(Cell.quoted(text)) lies outside the years \(years.lowerBound) to \(years.upperBound)",
        warning: .dateOutsideYears)
    }
    return result
  }

  /// The only order in which the numbers of a text make a date; nil where either does, or neither, and for a date that
  /// names the month or begins with the year.
  static func onlyOrder(_ text: String) -> DateOrder? {
    let parts = datePart(text).split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard parts.count == 3, let first = number(parts[0]), let second = number(parts[1]),
      parts[0].utf8.count <= 2, (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// The two days that a text can mean; nil where it means one at most, because it can be read in one order alone, both
  /// numbers are the same, it names the month, or it begins with the year.
  static func eitherWay(_ text: String) -> (dayFirst: Day, monthFirst: Day)? {
    guard let one = try? day(text, .dayFirst), let other = try? day(text, .monthFirst), one != other else {
      return nil
    }
    return (one, other)
  }

  /// The text up to a time of day: `09/01/2019 14:30`, `2019-01-09T00:00:00Z`.
  private static func datePart(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":") else { return text[...] }
    let before = text[..<colon]
    guard let gap = before.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "\u{A0}" }) else {
      return before
    }
    return Substring(Cell.trimmed(String(before[..<gap])))
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "/" || character == "-" || character == "." || character == " "
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func month(_ text: Substring) -> Int? {
    if let number = number(text) { return number }
    let name = text.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static func notDate(_ text: String) -> Fault { Fault(reason: "\(Cell.quoted(text)) is not a date") }
}
