/// Working days and opening hours of the day service, and every clock that is counted with them.
///
/// A working day is Monday to Friday without England's bank holidays. Made once from its tables; after that each answer
/// takes constant time (``ClockLimit/workingHours(minutes:)``: logarithmic) and no allocation.
public struct WorkingCalendar: Sendable {
  /// The bank holidays counted.
  public let holidays: BankHolidays
  /// The opening hours counted.
  public let hours: OpeningHours

  /// How many working days lie before each covered day, and before the day after the last.
  private let workingDaysBefore: [Int32]
  let workingDays: [WorkingDay]

  /// A working day with its opening hours, in seconds since midnight, and the open minutes of all working days before.
  struct WorkingDay: Sendable {
    let number: Int32
    let opening: Int32
    let closing: Int32
    let openMinutesBefore: Int32

    var day: Day { Day(number: number) }
  }

  /// Makes the calendar for the days that `holidays` covers.
  public init(holidays: BankHolidays, hours: OpeningHours) {
    self.holidays = holidays
    self.hours = hours
    let closed = Set(holidays.days.map(\.day))
    var before: [Int32] = [0]
    var working: [WorkingDay] = []
    var openMinutes: Int32 = 0
    for day in holidays.firstDay...holidays.lastDay {
      if let open = hours[day.weekday], !closed.contains(day) {
        working.append(
          WorkingDay(
            number: day.number, opening: Int32(open.lowerBound * 60), closing: Int32(open.upperBound * 60),
            openMinutesBefore: openMinutes))
        openMinutes += Int32(open.count)
      }
      before.append(Int32(working.count))
    }
    workingDaysBefore = before
    workingDays = working
  }

  /// The days that can be asked about.
  public var covered: ClosedRange<Day> { holidays.firstDay...holidays.lastDay }

  // MARK: Days

  /// Whether `day` is a working day.
  public func isWorkingDay(_ day: Day) throws(CalendarError) -> Bool {
    let index = try tableIndex(of: day)
    return workingDaysBefore[index + 1] > workingDaysBefore[index]
  }

  /// The working days after `from` up to and including `to`: the start day is day 0, the next working day is day 1.
  ///
  /// Counting back is the same number below nought: `workingDays(from: a, to: b)` is `-workingDays(from: b, to: a)`.
  public func workingDays(from: Day, to: Day) throws(CalendarError) -> Int {
    let start = try tableIndex(of: from)
    let end = try tableIndex(of: to)
    return Int(workingDaysBefore[end + 1]) - Int(workingDaysBefore[start + 1])
  }

  /// The `n`th working day after `start`, or before it when `n` is negative; `start` itself for 0, working or not.
  public func day(_ n: Int, workingDaysAfter start: Day) throws(CalendarError) -> Day {
    let index = try tableIndex(of: start)
    if n == 0 { return start }
    let first = Int(n > 0 ? workingDaysBefore[index + 1] - 1 : workingDaysBefore[index])
    return try workingDay(at: first + n).day
  }

  // MARK: Hours

  /// Whether the day service is open at `instant`; the closing minute is closed.
  public func isOpen(at instant: Instant) throws(CalendarError) -> Bool {
    try effectiveStart(of: instant) == instant
  }

  /// As ``isOpen(at:)``, but by weekday and hours alone where the bank holidays of the year are not known.
  ///
  /// For acts that must be recorded even when the table is out of date.
  public func opens(at instant: Instant) -> Bool {
    let (day, second) = London.local(instant)
    guard let open = hours[day.weekday], holidays.title(on: day) == nil else { return false }
    return open.contains(second / 60)
  }

  /// The last day of the table, where clocks that start by `day` may run past it; nil while it reaches far enough.
  ///
  /// The longest limit in working days is 45, nine weeks and their holidays, so three months' notice is enough.
  public func endsSoon(after day: Day) -> Day? {
    day.advanced(by: 91) > holidays.lastDay ? holidays.lastDay : nil
  }

  /// When a working clock starts that something received at `instant` sets going: then, or at the next opening.
  public func effectiveStart(of instant: Instant) throws(CalendarError) -> Instant {
    let start = try workingStart(of: instant)
    return London.instant(day: workingDays[start.index].day, second: Int(start.second))
  }

  /// When the day service closes on `day`; nil when it does not open that day.
  public func closeOfPlay(on day: Day) throws(CalendarError) -> Instant? {
    guard try isWorkingDay(day) else { return nil }
    let working = workingDays[Int(workingDaysBefore[try tableIndex(of: day)])]
    return London.instant(day: day, second: Int(working.closing))
  }

  /// The next moment after `instant` at which the day service closes.
  public func nextClose(after instant: Instant) throws(CalendarError) -> Instant {
    let working = workingDays[try workingStart(of: instant).index]
    return London.instant(day: working.day, second: Int(working.closing))
  }

  // MARK: Table

  /// The effective start as the position of its working day and the second of that day.
  func workingStart(of instant: Instant) throws(CalendarError) -> (index: Int, second: Int32) {
    let (day, second) = London.local(instant)
    let row = try tableIndex(of: day)
    let index = Int(workingDaysBefore[row])
    let next = Int(workingDaysBefore[row + 1])
    if next > index {
      let working = workingDays[index]
      if second < working.opening { return (index, working.opening) }
      if second < working.closing { return (index, Int32(second)) }
    }
    return (next, try workingDay(at: next).opening)
  }

  /// The working day at `index` of all; before the first and after the last the day that the table lacks is named.
  func workingDay(at index: Int) throws(CalendarError) -> WorkingDay {
    if workingDays.indices.contains(index) { return workingDays[index] }
    let missing = index < 0 ? holidays.firstDay.advanced(by: -1) : holidays.lastDay.advanced(by: 1)
    throw .outsideTable(missing, covered: covered)
  }

  private func tableIndex(of day: Day) throws(CalendarError) -> Int {
    let index = holidays.firstDay.distance(to: day)
    guard index >= 0, day <= holidays.lastDay else { throw .outsideTable(day, covered: covered) }
    return index
  }
}

extension WorkingCalendar: Equatable {
  /// Whether both count the same holidays and hours.
  public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
    left.holidays == right.holidays && left.hours == right.hours
  }
}
