/// A working-day question that the calendar cannot answer; it never guesses instead.
public enum CalendarError: Error, Equatable, Sendable {
  /// The day, or the first day that the count would have reached, is not in the bank-holiday table.
  case outsideTable(Day, covered: ClosedRange<Day>)
}

extension CalendarError: CustomStringConvertible {
  /// Which day, which days are covered, and what to do, in plain words.
  public var description: String {
    switch self {
    case .outsideTable(let day, let covered):
      "\(day.longText) is outside the bank-holiday table, which covers \(covered.lowerBound.longText) to "
        + "\(covered.upperBound.longText): add \(day.year) to the bank-holiday file"
    }
  }
}
