/// What a typed date says.
public enum TypedDate: Equatable, Sendable {
  case empty
  /// The beginning of a date; so far no reason against.
  case unfinished
  case day(Day)
  /// What is wrong and what to do.
  case wrong(String)

  /// How a date is written, for messages.
  public static let form = "write dd/mm/yyyy, such as 09/01/2014"

  /// Reads 9/1/2014, 09/01/2014, 9.1.2014, 9-1-2014 or 2014-01-09.
  public init(_ text: String) {
    let trimmed = text.trimmedBlanks
    guard !trimmed.isEmpty else {
      self = .empty
      return
    }
    let parts = trimmed.split(omittingEmptySubsequences: false) { "/-. ".contains($0) }
    guard parts.count <= 3, parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) }) else {
      self = .wrong("that is not a date: \(Self.form)")
      return
    }
    let numbers = parts.map { Int($0) }
    self =
      parts[0].count == 4
      ? Self.read(
        year: numbers[0], month: numbers.at(1), day: numbers.at(2), isWhole: parts.at(2)?.count == 2)
      : Self.read(
        year: numbers.at(2), month: numbers.at(1), day: numbers[0], isWhole: parts.at(2)?.count == 4)
  }

  private static func read(year: Int??, month: Int??, day: Int??, isWhole: Bool) -> TypedDate {
    let (year, month, day) = (year.flatMap { $0 }, month.flatMap { $0 }, day.flatMap { $0 })
    if let month, month > 12 { return .wrong("there is no month \(month): day first, then month") }
    if let day, day > 31 { return .wrong("no month has \(day) days: \(form)") }
    guard isWhole, let year, let month, let day else { return .unfinished }
    if month == 0 { return .wrong("there is no month 0: \(form)") }
    if day == 0 { return .wrong("there is no day 0: \(form)") }
    if let whole = Day(year: year, month: month, day: day) {
      return DateBounds.fault(whole).map { .wrong($0) } ?? .day(whole)
    }
    guard let last = [30, 29, 28].first(where: { Day(year: year, month: month, day: $0) != nil }) else {
      return .wrong("there is no year \(year): \(form)")
    }
    return .wrong("\(monthNames[month - 1]) \(year) has \(last) days")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
