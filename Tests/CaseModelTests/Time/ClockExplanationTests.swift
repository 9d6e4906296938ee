import Testing

@testable import CaseModel

@Suite struct ClockExplanationTests {
  private func lines(_ limit: ClockLimit, _ received: String, now: String) throws -> [String] {
    try england.explain(limit, from: instant(received), now: instant(now)).lines
  }

  @Test func aFridayEveningStartsOnMonday() throws {
    let explained = try england.explain(
      .workingDays(1, until: .sameTime), from: instant("2019-01-18T17:01:00Z"),
      now: instant("2019-01-22T05:33:00Z"))
    #expect(explained.effectiveStart == instant("2019-01-21T08:45:00Z"))
    #expect(explained.startMoved == .afterClosing(minute: 1020))
    #expect(explained.skipped.map(\.day) == [day("2019-01-19"), day("2019-01-20")])
    #expect(explained.skipped.map(\.reason) == [.saturday, .sunday])
    #expect(explained.due == instant("2019-01-22T08:45:00Z"))
    #expect(explained.secondsLeft == 3 * 3600 + 12 * 60)
    #expect(explained.dayNumber == DayNumber(day: 1, of: 1))
    #expect(
      explained.lines == [
        "started Fri 18 Jan 2019 17:01, after closing at 17:00",
        "skips Sat 19 Jan, Sun 20 Jan",
        "starts Mon 21 Jan 08:45 (day 0)",
        "due Tue 22 Jan 08:45 · 3 h 12 min left",
      ])
  }

  @Test func easterIsSkippedAndNamed() throws {
    #expect(
      try lines(.workingDays(2, until: .sameTime), "2019-04-18T09:00:00Z", now: "2019-04-24T09:48:00Z") == [
        "started Thu 18 Apr 2019 10:00",
        "starts Thu 18 Apr 10:00 (day 0)",
        "skips Fri 19 Apr (Good Friday), Sat 20 Apr, Sun 21 Apr, Mon 22 Apr (Easter Monday)",
        "due Wed 24 Apr 10:00 · 48 min late",
      ])
  }

  @Test func whatIsSkippedBeforeTheStartIsSaidBeforeIt() throws {
    #expect(
      try lines(.workingDays(1, until: .sameTime), "2018-12-31T18:00:00Z", now: "2018-12-31T18:00:00Z") == [
        "started Mon 31 Dec 2018 18:00, after closing at 17:00",
        "skips Tue 1 Jan 2019 (New Year’s Day)",
        "starts Wed 2 Jan 2019 08:45 (day 0)",
        "due Thu 3 Jan 2019 08:45 · 2 days 14 h left",
      ])
  }

  @Test func aDayWithNothingSkippedSaysSo() throws {
    #expect(
      try lines(.workingDays(1, until: .sameTime), "2019-01-08T09:54:00Z", now: "2019-01-09T10:42:00Z") == [
        "started Tue 8 Jan 2019 09:54",
        "starts Tue 8 Jan 09:54 (day 0)",
        "no days skipped",
        "due Wed 9 Jan 09:54 · 48 min late",
      ])
  }

  @Test func whyTheStartMovedIsNamed() throws {
    for (received, moved) in [
      ("2019-01-09T08:44:00Z", .beforeOpening(minute: 525)),
      ("2019-01-09T17:00:00Z", .afterClosing(minute: 1020)),
      ("2019-01-12T12:00:00Z", .weekend),
      ("2019-05-06T12:00:00Z", .bankHoliday("Early May bank holiday")),
      ("2019-01-09T08:45:00Z", nil),
    ] as [(String, ClockExplanation.StartMoved?)] {
      let explained = try england.explain(
        .workingHours(minutes: 60), from: instant(received), now: instant(received))
      #expect(explained.startMoved == moved)
    }
    #expect(
      try lines(.workingHours(minutes: 60), "2019-05-06T12:00:00Z", now: "2019-05-07T08:00:00Z") == [
        "started Mon 6 May 2019 13:00, a bank holiday (Early May bank holiday)",
        "starts Tue 7 May 08:45",
        "no days skipped",
        "due Tue 7 May 09:45 · 45 min left",
      ])
    #expect(
      try lines(.workingHours(minutes: 60), "2019-01-12T12:00:00Z", now: "2019-01-12T12:00:00Z")[0]
        == "started Sat 12 Jan 2019 12:00, at the weekend")
    #expect(
      try lines(.workingHours(minutes: 60), "2019-01-09T07:00:00Z", now: "2019-01-12T12:00:00Z")[0]
        == "started Wed 9 Jan 2019 07:00, before opening at 08:45")
  }

  @Test func aLongClockCountsItsWeekends() throws {
    #expect(
      try lines(.workingDays(45, until: .endOfDay), "2019-03-04T11:00:00Z", now: "2019-03-20T12:00:00Z") == [
        "started Mon 4 Mar 2019 11:00",
        "counts working days by date, Mon 4 Mar is day 0",
        "skips 18 Saturdays and Sundays, Fri 19 Apr (Good Friday), Mon 22 Apr (Easter Monday), "
          + "Mon 6 May (Early May bank holiday)",
        "due by the end of Thu 9 May · 50 days 11 h left",
      ])
  }

  @Test func hoursByTheWallNameTheChangeOfTheClocks() throws {
    #expect(
      try lines(.realHours(minutes: 4320), "2019-03-29T22:00:00Z", now: "2019-03-29T22:00:00Z") == [
        "started Fri 29 Mar 2019 22:00",
        "runs 72 hours without a break, the clocks go forward Sun 31 Mar",
        "due Mon 1 Apr 23:00 · 3 days left",
      ])
    #expect(
      try lines(.realHours(minutes: 4320), "2019-10-25T21:00:00Z", now: "2019-10-28T22:00:00Z")[1]
        == "runs 72 hours without a break, the clocks go back Sun 27 Oct")
    #expect(
      try lines(.realHours(minutes: 240), "2019-01-09T21:00:00Z", now: "2019-01-09T22:00:00Z")[1]
        == "runs 4 hours without a break")
    // Both begin on the day of the change, the second after it.
    #expect(
      try lines(.realHours(minutes: 240), "2019-03-31T00:59:59Z", now: "2019-03-31T02:00:00Z")[1]
        == "runs 4 hours without a break, the clocks go forward Sun 31 Mar")
    #expect(
      try lines(.realHours(minutes: 240), "2019-03-31T01:00:00Z", now: "2019-03-31T02:00:00Z")[1]
        == "runs 4 hours without a break")
  }

  @Test func hoursThatRunOutAtMidnightEndTheDayBefore() throws {
    #expect(
      try lines(.realHours(minutes: 4320), "2019-01-09T00:00:00Z", now: "2019-01-09T00:00:00Z").last
        == "due by the end of Fri 11 Jan · 3 days left")
  }

  @Test func calendarDaysAndMonthsSayHowTheyCount() throws {
    #expect(
      try lines(.calendarDays(8), "2018-12-20T14:00:00Z", now: "2018-12-28T23:00:00Z") == [
        "started Thu 20 Dec 2018 14:00",
        "counts every day, Thu 20 Dec is day 0",
        "due by the end of Fri 28 Dec · 1 h left",
      ])
    #expect(
      try lines(.months(3), "2018-12-20T14:00:00Z", now: "2019-03-21T00:30:00Z") == [
        "started Thu 20 Dec 2018 14:00",
        "due by the end of Wed 20 Mar 2019 · 30 min late",
      ])
  }

  @Test(arguments: [
    ("2019-01-18T17:30:00Z", 0),  // Friday evening, its own date
    ("2019-01-20T12:00:00Z", 0),
    ("2019-01-21T00:00:00Z", 1),
    ("2019-01-26T12:00:00Z", 5),  // a Saturday is still the Friday's number
    ("2019-01-28T09:00:00Z", 6),
    ("2019-02-08T09:00:00Z", 15),
    ("2019-02-11T09:00:00Z", 16),
  ])
  func theDayReachedCountsWorkingDays(now: String, number: Int) throws {
    let reached = try england.dayNumber(
      of: .workingDays(15, until: .endOfDay), from: instant("2019-01-18T17:01:00Z"), now: instant(now))
    #expect(reached == DayNumber(day: number, of: 15))
  }

  @Test func aClockNotCountedInDaysHasNoDayNumber() throws {
    let received = instant("2019-01-18T17:01:00Z")
    for limit in [ClockLimit.realHours(minutes: 4320), .workingHours(minutes: 60), .months(3)] {
      #expect(try england.dayNumber(of: limit, from: received, now: received) == nil)
    }
    #expect(
      try england.dayNumber(of: .calendarDays(8), from: received, now: instant("2019-01-20T00:00:00Z"))
        == DayNumber(day: 2, of: 8))
  }
}
