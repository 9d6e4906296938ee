import Foundation
import Testing

@testable import CaseModel

/// The clocks of the front door; due moments are counted by hand on a calendar.
@Suite struct ClockTests {
  private func due(_ limit: ClockLimit, _ received: String) throws -> String {
    try england.due(limit, from: instant(received)).text
  }

  @Test(arguments: [
    ("2019-01-08T09:54:00Z", "2019-01-09T09:54:00Z"),  // Tuesday to Wednesday
    ("2019-01-08T08:44:00Z", "2019-01-09T08:45:00Z"),  // before opening: day 0 is that day
    ("2019-01-18T16:59:59Z", "2019-01-21T16:59:59Z"),  // Friday, in hours
    ("2019-01-18T17:00:59Z", "2019-01-22T08:45:00Z"),  // Friday, closed: day 0 is Monday
    ("2019-01-18T17:01:00Z", "2019-01-22T08:45:00Z"),
    ("2019-01-19T03:00:00Z", "2019-01-22T08:45:00Z"),  // Saturday night
    ("2018-12-24T10:00:00Z", "2018-12-27T10:00:00Z"),  // over Christmas
    ("2018-12-24T17:00:00Z", "2018-12-28T08:45:00Z"),
    ("2019-04-18T09:00:00Z", "2019-04-23T09:00:00Z"),  // over Easter, 10:00 by the wall
    ("2019-03-29T10:00:00Z", "2019-04-01T09:00:00Z"),  // 10:00 by the wall on both sides of the change
    ("2019-10-25T09:00:00Z", "2019-10-28T10:00:00Z"),
  ])
  func aDecisionIsDueInOneWorkingDay(received: String, at: String) throws {
    #expect(try due(.workingDays(1, until: .sameTime), received) == at)
  }

  @Test(arguments: [
    ("2019-01-07T11:00:00Z", "2019-01-29T00:00:00Z"),  // Monday: 28 January is day 15
    ("2019-01-04T17:30:00Z", "2019-01-26T00:00:00Z"),  // Friday evening: day 0 is that Friday
    // 21 December is day 0: 24, 27, 28, 31, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16.
    ("2018-12-21T11:00:00Z", "2019-01-17T00:00:00Z"),
    // 8 April: 9-12, 15-18, 23-26, 29, 30, 1 May; its end is midnight in summer time.
    ("2019-04-08T11:00:00Z", "2019-05-01T23:00:00Z"),
  ])
  func aConferenceIsDueByTheEndOfWorkingDay15(received: String, at: String) throws {
    #expect(try due(.workingDays(15, until: .endOfDay), received) == at)
  }

  @Test(arguments: [
    // 7 January 2019 plus nine weeks without a bank holiday: Monday 11 March.
    ("2019-01-07T11:00:00Z", "2019-03-12T00:00:00Z"),
    // 19 November 2018 plus nine weeks is 21 January; three bank holidays make it 24 January.
    ("2018-11-19T11:00:00Z", "2019-01-25T00:00:00Z"),
    // 4 March plus nine weeks is 6 May, a bank holiday: with Good Friday and Easter Monday 9 May.
    ("2019-03-04T11:00:00Z", "2019-05-09T23:00:00Z"),
  ])
  func anAssessmentIsDueByTheEndOfWorkingDay45(received: String, at: String) throws {
    #expect(try due(.workingDays(45, until: .endOfDay), received) == at)
  }

  @Test func anActOnTheLastDayIsInTimeAndOnTheNextLate() throws {
    let limit = ClockLimit.workingDays(45, until: .endOfDay)
    let received = instant("2019-01-07T11:00:00Z")
    let lastMoment = try england.explain(limit, from: received, now: instant("2019-03-11T23:59:59Z"))
    #expect(!lastMoment.isLate)
    #expect(lastMoment.dayNumber == DayNumber(day: 45, of: 45))
    let nextDay = try england.explain(limit, from: received, now: instant("2019-03-12T00:00:00Z"))
    #expect(nextDay.isLate)
    #expect(nextDay.dayNumber?.description == "day 46 of 45")
  }

  @Test(arguments: [
    "2019-01-08T09:54:00Z", "2019-03-29T22:00:00Z", "2019-10-25T22:00:00Z", "2018-12-24T17:00:00Z",
    "2020-02-28T12:00:00Z", "2035-06-01T00:00:00Z",
  ])
  func policeProtectionEndsAfter72HoursByTheWall(taken: String) throws {
    let end = try england.due(.realHours(minutes: 72 * 60), from: instant(taken))
    #expect(instant(taken).seconds(until: end) == 72 * 3600)
  }

  @Test(arguments: [
    ("2018-12-20T14:00:00Z", "2018-12-29T00:00:00Z"),  // over Christmas
    ("2019-03-25T14:00:00Z", "2019-04-02T23:00:00Z"),  // into summer time
    ("2019-10-21T22:59:59Z", "2019-10-30T00:00:00Z"),  // 23:59:59 on 21 October
    ("2019-10-21T23:00:00Z", "2019-10-31T00:00:00Z"),  // midnight, so 22 October
    ("2020-02-21T10:00:00Z", "2020-03-01T00:00:00Z"),  // to the end of 29 February
  ])
  func anEmergencyProtectionOrderEndsWithTheEighthDay(made: String, at: String) throws {
    #expect(try due(.calendarDays(8), made) == at)
  }

  @Test(arguments: [
    ("2019-01-09T10:42:00Z", 60, "2019-01-09T11:42:00Z"),
    ("2019-01-09T10:42:30Z", 60, "2019-01-09T11:42:30Z"),
    ("2019-01-09T16:00:00Z", 60, "2019-01-09T17:00:00Z"),  // ends with the closing
    ("2019-01-09T16:00:00Z", 61, "2019-01-10T08:46:00Z"),
    ("2019-01-09T17:00:00Z", 240, "2019-01-10T12:45:00Z"),
    ("2019-01-18T15:00:00Z", 240, "2019-01-21T10:45:00Z"),  // Friday 15:00: two hours on Monday
    ("2019-04-18T15:00:00Z", 120, "2019-04-23T08:45:00Z"),  // Maundy Thursday 16:00: one hour on Tuesday
    ("2019-01-07T08:45:00Z", 495, "2019-01-07T17:00:00Z"),  // a whole working day of 8 h 15
    ("2019-01-07T08:45:00Z", 495 * 10, "2019-01-18T17:00:00Z"),
    ("2019-01-07T08:45:00Z", 495 * 10 + 1, "2019-01-21T08:46:00Z"),
    ("2019-01-09T10:42:00Z", 0, "2019-01-09T10:42:00Z"),
    ("2019-01-12T10:42:00Z", 0, "2019-01-14T08:45:00Z"),
  ])
  func workingHoursCountOpenMinutesOnly(received: String, minutes: Int, at: String) throws {
    #expect(try due(.workingHours(minutes: minutes), received) == at)
  }

  @Test func workingHoursAgreeWithWalkingMinuteByMinute() throws {
    for start in ["2018-12-21T13:37:00Z", "2019-03-28T10:01:00Z", "2019-04-17T15:59:00Z"] {
      var now = try england.effectiveStart(of: instant(start))
      var wrong: [Int] = []
      for minutes in 1...2500 {
        // A minute is spent while the service is open; at a closing the next one begins at the next opening.
        now = try england.effectiveStart(of: now).advanced(byMinutes: 1)
        if try england.due(.workingHours(minutes: minutes), from: instant(start)) != now {
          wrong.append(minutes)
        }
      }
      #expect(wrong == [])
    }
  }

  @Test(arguments: [
    ("2019-01-09T10:42:00Z", 3, "2019-04-09T23:00:00Z"),
    ("2019-11-30T10:42:00Z", 3, "2020-03-01T00:00:00Z"),
    ("2018-01-09T10:42:00Z", 12, "2019-01-10T00:00:00Z"),
  ])
  func monthsEndWithTheSameDayOfTheMonth(received: String, months: Int, at: String) throws {
    #expect(try due(.months(months), received) == at)
  }

  @Test func aClockThatLeavesTheTableIsAnErrorThatSaysSo() throws {
    let covered = day("2012-01-01")...day("2028-12-31")
    let lacks2029 = CalendarError.outsideTable(day("2029-01-01"), covered: covered)
    let late2028 = instant("2028-12-28T10:00:00Z")  // a Thursday; the 29th is the table's last working day
    #expect(
      try england.due(.workingDays(1, until: .sameTime), from: late2028) == instant("2028-12-29T10:00:00Z"))
    #expect(throws: lacks2029) { try england.due(.workingDays(2, until: .sameTime), from: late2028) }
    #expect(
      try england.due(.workingHours(minutes: 420 + 495), from: late2028) == instant("2028-12-29T17:00:00Z"))
    #expect(throws: lacks2029) {
      try england.due(.workingHours(minutes: 420 + 496), from: late2028)
    }
    #expect(throws: lacks2029) { try england.effectiveStart(of: instant("2028-12-29T17:00:00Z")) }
    #expect(throws: CalendarError.outsideTable(day("2029-01-09"), covered: covered)) {
      try england.due(.workingDays(1, until: .endOfDay), from: instant("2029-01-09T10:42:00Z"))
    }
    #expect(throws: CalendarError.outsideTable(day("2011-12-31"), covered: covered)) {
      try england.explain(
        .workingHours(minutes: 5), from: instant("2011-12-31T10:00:00Z"), now: instant("2012-01-09T10:42:00Z")
      )
    }
    // What does not count working days needs no table.
    #expect(
      try england.due(.calendarDays(8), from: instant("2030-01-01T12:00:00Z")).text == "2030-01-10T00:00:00Z")
  }

  @Test(arguments: [
    (
      ClockLimit.workingDays(45, until: .endOfDay), #"{"until":"endOfDay","workingDays":45}"#,
      "45 working days"
    ),
    (.workingDays(1, until: .sameTime), #"{"until":"sameTime","workingDays":1}"#, "1 working day"),
    (.workingHours(minutes: 240), #"{"workingMinutes":240}"#, "4 hours of opening time"),
    (.realHours(minutes: 4320), #"{"realMinutes":4320}"#, "72 hours"),
    (.realHours(minutes: 90), #"{"realMinutes":90}"#, "90 minutes"),
    (.calendarDays(8), #"{"calendarDays":8}"#, "8 days"),
    (.months(3), #"{"months":3}"#, "3 months"),
  ])
  func aLimitIsSavedPlainlyAndSaidInWords(limit: ClockLimit, json: String, words: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(limit), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(ClockLimit.self, from: Data(json.utf8)) == limit)
    #expect(limit.shortWords == words)
  }

  @Test(arguments: [
    #"{}"#, #"{"until":"sameTime"}"#, #"{"workingDays":1}"#, #"{"workingDays":-1,"until":"sameTime"}"#,
    #"{"months":3,"calendarDays":8}"#, #"{"months":3,"until":"endOfDay"}"#, #"{"months":"3"}"#,
  ])
  func aLimitThatIsNotOneIsRefused(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ClockLimit.self, from: Data(json.utf8))
    }
  }
}
