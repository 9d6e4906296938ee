import Testing

@testable import CaseModel

/// Limits in whole days count dates: the hour and the day of the week of the start change nothing.
///
/// Every last day was counted by hand on a calendar; it is in time to its end.
@Suite struct DateCountingTests {
  private func lastDay(_ days: Int, _ start: String) throws -> String {
    let due = try england.due(.workingDays(days, until: .endOfDay), from: instant(start))
    #expect(London.minuteOfDay(of: due) == 0)
    return London.day(of: due.advanced(bySeconds: -1)).text
  }

  @Test(arguments: [
    // Tuesday 4 December: 5-7, 10-14, 17-21, 24, 27.
    ("2018-12-04T16:30:00Z", "2018-12-27"), ("2018-12-04T17:30:00Z", "2018-12-27"),
    ("2018-12-04T00:00:00Z", "2018-12-27"), ("2018-12-04T23:59:59Z", "2018-12-27"),
    // Friday 18 January: 21-25, 28-1, 4-8.
    ("2019-01-18T16:59:00Z", "2019-02-08"), ("2019-01-18T17:00:00Z", "2019-02-08"),
    ("2019-01-18T17:01:00Z", "2019-02-08"),
    // Saturday 19, Sunday 20: the same fifteen days follow.
    ("2019-01-19T10:00:00Z", "2019-02-08"), ("2019-01-20T23:30:00Z", "2019-02-08"),
    // Christmas Eve in the evening, Christmas Day, Boxing Day: 27, 28, 31, 2-4, 7-11, 14-17.
    ("2018-12-24T18:00:00Z", "2019-01-17"), ("2018-12-25T09:00:00Z", "2019-01-17"),
    ("2018-12-26T22:00:00Z", "2019-01-17"),
    // Maundy Thursday at 20:00, Good Friday, Easter Monday: 23-26, 29-3, 7-10, 13, 14.
    ("2019-04-18T19:00:00Z", "2019-05-14"), ("2019-04-19T11:00:00Z", "2019-05-14"),
    ("2019-04-22T11:00:00Z", "2019-05-14"),
    // The weekend on which the clocks go forward, before and after the change: 1-5, 8-12, 15-18, 23.
    ("2019-03-30T23:30:00Z", "2019-04-23"), ("2019-03-31T00:30:00Z", "2019-04-23"),
    ("2019-03-31T22:59:59Z", "2019-04-23"),
    // Sunday ends at 23:00 UTC: Monday 1 April is day 0, and the 24th day 15.
    ("2019-03-31T23:00:00Z", "2019-04-24"),
    // The weekend on which they go back: 28-1, 4-8, 11-15.
    ("2019-10-26T22:30:00Z", "2019-11-15"), ("2019-10-27T00:30:00Z", "2019-11-15"),
    ("2019-10-27T23:59:59Z", "2019-11-15"),
    // 2022: the spring holiday on Thursday 2 June and the jubilee on the 3rd: 6-10, 13-17, 20-24.
    ("2022-06-01T17:00:00Z", "2022-06-24"),
    // 2022: the state funeral on Monday 19 September: 20-23, 26-30, 3-7, 10.
    ("2022-09-16T16:30:00Z", "2022-10-10"), ("2022-09-17T12:00:00Z", "2022-10-10"),
    // 2022: Christmas on a Sunday, so Monday 26 and Tuesday 27, and Monday 2 January: 28-30, 3-6, 9-13, 16-18.
    ("2022-12-24T12:00:00Z", "2023-01-18"),
    // 2023: 1 May, and the coronation on Monday 8 May: 2-5, 9-12, 15-19, 22, 23.
    ("2023-04-28T16:01:00Z", "2023-05-23"),
  ])
  func fifteenWorkingDaysCountDates(start: String, last: String) throws {
    #expect(try lastDay(15, start) == last)
  }

  /// Saturday 1 December: 3-7, 10-14, 17-21, 24, 27, 28, 31, 2-4, 7-11, 14-18, 21-25, 28-1, 4-6.
  @Test func aReferralOnASaturdayIsAssessedWithin45WorkingDaysOfItsDate() throws {
    #expect(try lastDay(45, "2018-12-01T11:00:00Z") == "2019-02-06")
    #expect(try lastDay(45, "2018-11-30T17:30:00Z") == "2019-02-06", "Friday evening")
    #expect(try lastDay(45, "2018-12-03T08:00:00Z") == "2019-02-07", "Monday is day 0")
  }

  /// Tuesday 8 January: 9-11, 14-18, 21-25, 28-1, 4, 5.
  @Test func aChildAccommodatedInTheEveningIsReviewedWithin20WorkingDaysOfTheDate() throws {
    #expect(try lastDay(20, "2019-01-08T17:00:00Z") == "2019-02-05")
    #expect(try lastDay(20, "2019-01-08T10:00:00Z") == "2019-02-05")
  }

  @Test func oneWorkingDayToItsEndIsTheNextWorkingDate() throws {
    #expect(try lastDay(1, "2019-01-17T23:00:00Z") == "2019-01-18")
    #expect(try lastDay(1, "2019-01-18T17:30:00Z") == "2019-01-21")
    #expect(try lastDay(1, "2019-01-19T12:00:00Z") == "2019-01-21")
    #expect(try lastDay(1, "2019-07-08T22:59:59Z") == "2019-07-09", "23:59:59 in London")
    #expect(try lastDay(1, "2019-07-08T23:00:00Z") == "2019-07-10", "midnight in London")
  }

  @Test func daySixteenOfFifteenIsSaidAsSuch() throws {
    let limit = ClockLimit.workingDays(15, until: .endOfDay)
    let evening = instant("2018-12-04T17:30:00Z")
    func day(_ now: String) throws -> String? {
      try england.dayNumber(of: limit, from: evening, now: instant(now))?.description
    }
    #expect(try day("2018-12-04T23:00:00Z") == "day 0 of 15")
    #expect(try day("2018-12-05T00:30:00Z") == "day 1 of 15")
    #expect(try day("2018-12-27T23:59:59Z") == "day 15 of 15")
    #expect(try day("2018-12-28T00:00:00Z") == "day 16 of 15")
    #expect(try day("2018-12-30T12:00:00Z") == "day 16 of 15", "a Sunday is still the Friday’s number")
  }

  @Test func theDecisionStillKnowsWhenTheServiceIsOpen() throws {
    let limit = ClockName.decision.rule.limit
    #expect(limit.counting == .openingTime)
    #expect(
      try england.due(limit, from: instant("2019-01-18T16:59:00Z")) == instant("2019-01-21T16:59:00Z"))
    #expect(
      try england.due(limit, from: instant("2019-01-18T17:01:00Z")) == instant("2019-01-22T08:45:00Z"))
  }

  @Test func eachClockSaysWhetherItCountsDatesOpeningTimeOrEveryHour() {
    let opening: Set<ClockName> = [
      .decision, .amberAnswer, .greenAnswer, .allocation, .handover, .nightRationale, .referrerTold,
      .authorityUrgent,
    ]
    let everyHour: Set<ClockName> = [
      .riskAcceptance, .redAnswer, .seenInEnquiry, .strategy, .policeProtection, .enquiryDuty,
    ]
    for name in ClockName.allCases {
      let expected: ClockLimit.Counting =
        opening.contains(name) ? .openingTime : everyHour.contains(name) ? .everyHour : .dates
      #expect(name.rule.limit.counting == expected, "\(name)")
    }
  }

  @Test func theWorkingSaysThatDatesAreCounted() throws {
    let explained = try england.explain(
      .workingDays(15, until: .endOfDay), from: instant("2018-12-04T17:30:00Z"),
      now: instant("2018-12-28T09:00:00Z"))
    #expect(
      explained.lines == [
        "started Tue 4 Dec 2018 17:30",
        "counts working days by date, Tue 4 Dec is day 0",
        "skips 6 Saturdays and Sundays, Tue 25 Dec (Christmas Day), Wed 26 Dec (Boxing Day)",
        "due by the end of Thu 27 Dec · 1 working day late",
      ])
  }

  @Test(arguments: ClockName.allCases)
  func aLimitReadsBackAsItself(name: ClockName) {
    let limit = name.rule.limit
    #expect(ClockLimit(words: limit.words) == limit, "\(limit.words)")
  }

  @Test func whereOnItsLastDayALimitEndsIsInItsWords() {
    #expect(ClockLimit.workingDays(45, until: .endOfDay).words == "45 working days, to the end of the day")
    #expect(ClockLimit.workingDays(1, until: .sameTime).words == "1 working day")
    #expect(ClockLimit.workingHours(minutes: 15).words == "15 working minutes")
    #expect(ClockLimit.workingHours(minutes: 15).shortWords == "15 minutes of opening time")
    #expect(ClockLimit(words: "8 days, to the end of the day") == .calendarDays(8))
    #expect(ClockLimit(words: "2 hours, to the end of the day") == nil)
  }
}
