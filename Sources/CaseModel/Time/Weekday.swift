/// A day of the week; the raw value is ISO 8601's number, Monday 1 to Sunday 7.
public enum Weekday: Int, Hashable, Comparable, Sendable, Codable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name, such as "Monday".
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The English name in three letters, such as "Mon".
  public var shortName: String { String(name.prefix(3)) }

  /// Whether this is a Saturday or a Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// Orders Monday first and Sunday last.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
