/// A contact that will come: who brings it and what is meant to become of it; about whom is drawn when it comes.
struct Arrival: Sendable {
  /// A place in the scenario's list.
  let origin: Int
  let becomesReferral: Bool
  let children: Int
  /// How its cases will go where it becomes a referral.
  let course: Course
  /// Whether it lies before the played history, where only what made a caseload is played.
  let isStock: Bool
}

/// How contacts spread over a month, worked out once a month.
struct MonthVolume: Sendable {
  private var month = 0
  /// Sum over the month's days and origins of weight times conversion.
  private(set) var converted = 1

  /// What an origin brings on a day, against the other origins and days: share, weekday, closed days, holidays.
  static func weight(_ origin: Scenario.Origin, on day: Day, isOpen: Bool, _ volumes: Scenario.Volumes) -> Int
  {
    var weight = origin.share * volumes.weekdays[day.weekday.rawValue - 1]
    if !isOpen {
      let factor = day.weekday.isWeekend ? volumes.weekdays[day.weekday.rawValue - 1] : volumes.bankHoliday
      return origin.share * factor * origin.closedDays / 100
    }
    if let quiet = volumes.quiet.first(where: { $0.covers(day) }) { weight = weight * quiet.index / 100 }
    if origin.group == .school, let off = volumes.schoolHolidays.first(where: { $0.covers(day) }) {
      weight = weight * off.index / 100
    }
    return weight
  }

  mutating func turn(to day: Day, _ scenario: Scenario, _ calendar: WorkingCalendar) {
    let (year, month, _) = day.parts
    guard self.month != year * 12 + month else { return }
    self.month = year * 12 + month
    converted = 0
    for number in 1...31 {
      guard let day = Day(year: year, month: month, day: number) else { continue }
      let isOpen = (try? calendar.isWorkingDay(day)) ?? false
      for origin in scenario.origins {
        converted += Self.weight(origin, on: day, isOpen: isOpen, scenario.volumes) * origin.conversion
      }
    }
  }
}

extension Simulation {
  /// Draws what comes on a day and puts the next day down.
  mutating func startDay(_ day: Day, _ register: Register) -> Request? {
    let tomorrow = day.advanced(by: 1)
    guard let isOpen = try? register.calendar.isWorkingDay(day) else { return nil }
    add(.startDay(tomorrow), at: London.instant(day: tomorrow, minute: 0))
    month.turn(to: day, scenario, register.calendar)
    drawArrivals(on: day, isOpen: isOpen, register)
    planNight(of: day)
    guard isOpen else { return nil }
    drawSickness(on: day, register)
    superviseDue(on: day, register)
    auditDue(on: day, register)
    reviewDue(on: day, register)
    drawAllegation(on: day)
    drawRare(on: day)
    if let close = try? register.calendar.closeOfPlay(on: day) {
      let leave = scenario.hub.leave
      add(.clearContacts, at: close.advanced(byMinutes: Int64(-leave.contactsMinutesBeforeClose)))
      add(.clearTrays, at: close.advanced(byMinutes: Int64(-leave.traysMinutesBeforeClose)))
    }
    return nil
  }

  private mutating func drawArrivals(on day: Day, isOpen: Bool, _ register: Register) {
    let isStock = day < historyDay
    let weights = scenario.origins.map {
      MonthVolume.weight($0, on: day, isOpen: isOpen, scenario.volumes) * (isStock ? $0.conversion : 1000)
    }
    let factor = arrivals.gamma(shape: scenario.volumes.dayShape)
    let mean = meanContacts(on: day, weight: weights.reduce(0, +))
    let expected = (mean * factor / SeededGenerator.one) * SeededGenerator.one / 1_000_000
    let count = arrivals.poisson(mean: expected)
    for _ in 0..<count { drawArrival(on: day, isOpen: isOpen, isStock, weights, register) }
  }

  /// Contacts that a day brings on average, in millionths, for weights that hold a thousand times their share.
  private func meanContacts(on day: Day, weight: Int) -> Int64 {
    let children = scenario.volumes.children
    let childrenPerThousand =
      1000 * children.reduce(0) { $0 + $1.value * $1.share } / children.reduce(0) { $0 + $1.share }
    let referrals = scenario.volumes.referralsByMonth[day.month - 1]
    return Int64(referrals * weight) * 1_000_000 / Int64(month.converted * childrenPerThousand / 1000)
  }

  private mutating func drawArrival(
    on day: Day, isOpen: Bool, _ isStock: Bool, _ weights: [Int], _ register: Register
  ) {
    let place = arrivals.place(weights: weights)
    let origin = scenario.origins[place]
    let minute = arrivals.draw(isOpen ? origin.hours : origin.closedHours)
    let at = London.instant(day: day, second: minute * 60 + arrivals.below(60))
    let becomesReferral = arrivals.chance(origin.conversion) || isStock
    let children = arrivals.pick(scenario.volumes.children)
    let course = Course(scenario.cases, &arrivals)
    if isStock, let end = try? register.calendar.day(course.stay, workingDaysAfter: day), end < completeDay {
      return
    }
    guard at >= clock else { return }
    add(
      .arrival(
        Arrival(
          origin: place, becomesReferral: becomesReferral, children: children, course: course,
          isStock: isStock)),
      at: at)
  }

  /// The first day on which everything is played.
  private var historyDay: Day { London.day(of: start).advanced(by: -7 * scenario.history.weeks) }

  /// The first day from which no case is left out.
  private var completeDay: Day { London.day(of: start).advanced(by: -7 * scenario.history.completeWeeks) }
}
