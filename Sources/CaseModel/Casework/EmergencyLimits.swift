extension Register {
  /// When an emergency protection order ends without an extension; nil where the calendar does not reach.
  ///
  /// When the order says, or at the end of the limit where the order was recorded without an end.
  func orderDue(of order: Pathway.Protection) -> Instant? {
    order.until ?? (try? calendar.due(settings.clocks[.protectionOrder], from: order.startedAt))
  }

  /// The latest end that the law allows an emergency protection order; nil for other protections, and where the settings
  /// do not count days.
  ///
  /// Eight days from when it was made, or with the first day of police protection as the first of eight. Where the last
  /// of them is a public holiday, noon of the next day that is not a holiday. Whether the day on which it was made is
  /// the first of eight is left open, so that no order is refused that a court could make.
  ///
  /// - Source: Children Act 1989, section 45(1) to (3). The wording of (2), on holidays, was not checked against the Act.
  func latestEnd(of order: ProtectionStarted) -> Instant? {
    guard order.kind == .protectionOrder, case .calendarDays(let days) = settings.clocks[.protectionOrder]
    else { return nil }
    let (made, second) = London.local(order.at)
    if let first = order.policeFrom {
      let last = min(first, made).advanced(by: days - 1)
      return max(London.endOfDay(last), noonAfterHoliday(last) ?? London.endOfDay(last))
    }
    let last = made.advanced(by: days)
    let end = London.instant(day: last, second: second)
    return [noonAfterHoliday(last.advanced(by: -1)), noonAfterHoliday(last)].compactMap { $0 }.reduce(
      end, max)
  }

  /// Noon of the first day after a public holiday that is not a holiday itself; nil when the day is not a holiday.
  private func noonAfterHoliday(_ day: Day) -> Instant? {
    guard isPublicHoliday(day) else { return nil }
    var next = day
    while isPublicHoliday(next) { next = next.advanced(by: 1) }
    return London.instant(day: next, minute: 12 * 60)
  }

  /// Whether a day is Christmas Day, Good Friday, a bank holiday or a Sunday.
  ///
  /// - Source: Children Act 1989, section 45(2), not checked against the Act; section 105(1) for bank holidays.
  private func isPublicHoliday(_ day: Day) -> Bool {
    let isChristmasDay = day.month == 12 && day.dayOfMonth == 25
    return day.weekday == .sunday || isChristmasDay || settings.holidays.title(on: day) != nil
  }
}

/// A time in police protection that is over.
struct PoliceProtectionPast: Equatable {
  let since: Instant
  let ended: Instant
}

extension Register {
  /// The last time that the police took a child, on whichever of the child’s cases it was recorded; nil when they never
  /// did, or still protect.
  ///
  /// - Source: Children Act 1989, section 46(6): 72 hours are the limit for the child, not for a case.
  func earlierPoliceProtection(of child: ChildID) -> PoliceProtectionPast? {
    var latest: PoliceProtectionPast?
    for episode in self.child(child)?.episodes ?? [] {
      guard let item = cases[episode.case] else { continue }
      for past in item.boxedPathway?.value.protections ?? [] where past.kind == .policeProtection {
        guard let ended = past.endedAt ?? item.closedAt else { return nil }
        if latest.map({ $0.since < past.startedAt }) ?? true {
          latest = PoliceProtectionPast(since: past.startedAt, ended: ended)
        }
      }
    }
    return latest
  }
}
