import Foundation
import Testing

@testable import CaseModel

/// The civil calendar against Foundation's, which knows the time-zone database.
@Suite struct CivilCalendarTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return calendar
  }()

  private func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: TimeInterval(instant.seconds))
  }

  @Test func everyDayFrom2012To2028AgreesWithFoundation() throws {
    var seen = 0
    for day in try #require(Day(year: 2012, month: 1, day: 1))...#require(Day(text: "2028-12-31")) {
      let midnight = try #require(
        Self.calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.dayOfMonth)))
      let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: midnight)
      #expect(parts.year == day.year && parts.month == day.month && parts.day == day.dayOfMonth)
      // Foundation counts from Sunday 1.
      #expect(parts.weekday == day.weekday.rawValue % 7 + 1)
      #expect(London.instant(day: day, minute: 0).seconds == Int64(midnight.timeIntervalSince1970))
      #expect(London.endOfDay(day) == London.instant(day: day, minute: 1440))
      let noon = London.instant(day: day, minute: 720)
      #expect(Self.calendar.component(.hour, from: date(noon)) == 12)
      #expect(London.day(of: noon) == day && London.minuteOfDay(of: noon) == 720)
      #expect(Day(text: day.text) == day)
      seen += 1
    }
    #expect(seen == 17 * 365 + 5)
  }

  @Test func everyChangeOfTheClocksAgreesWithFoundationMinuteByMinute() throws {
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    var change = date(instant("1996-01-01T00:00:00Z"))
    var changes = 0
    var wrong: [Instant] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: change),
      next < date(instant("2038-01-01T00:00:00Z"))
    {
      let moment = Instant(seconds: Int64(next.timeIntervalSince1970))
      for minute in Int64(-150)...150 {
        for second in [Int64(-1), 0, 1] {
          let near = moment.advanced(byMinutes: minute).advanced(bySeconds: second)
          let shown = Self.calendar.dateComponents([.hour, .minute, .day], from: date(near))
          let minuteOfDay = London.minuteOfDay(of: near)
          if London.isSummerTime(at: near) != zone.isDaylightSavingTime(for: date(near))
            || minuteOfDay / 60 != shown.hour || minuteOfDay % 60 != shown.minute
            || London.day(of: near).dayOfMonth != shown.day
          {
            wrong.append(near)
          }
        }
      }
      change = next
      changes += 1
    }
    #expect(changes == 84)
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    // 31 March 2019: 01:00 to 01:59 do not exist and move forward by the hour.
    ("2019-03-31", 59, "2019-03-31T00:59:00Z"),
    ("2019-03-31", 60, "2019-03-31T01:00:00Z"),
    ("2019-03-31", 90, "2019-03-31T01:30:00Z"),
    ("2019-03-31", 119, "2019-03-31T01:59:00Z"),
    ("2019-03-31", 120, "2019-03-31T01:00:00Z"),
    // 27 October 2019: 01:00 to 01:59 come twice and the first counts.
    ("2019-10-27", 59, "2019-10-26T23:59:00Z"),
    ("2019-10-27", 60, "2019-10-27T00:00:00Z"),
    ("2019-10-27", 119, "2019-10-27T00:59:00Z"),
    ("2019-10-27", 120, "2019-10-27T02:00:00Z"),
    // An ordinary winter's and an ordinary summer's day.
    ("2019-01-09", 642, "2019-01-09T10:42:00Z"),
    ("2019-07-09", 642, "2019-07-09T09:42:00Z"),
    ("2019-07-09", 1440, "2019-07-09T23:00:00Z"),
  ])
  func aLondonClocksMinuteIsAMoment(on date: String, minute: Int, moment: String) {
    #expect(London.instant(day: day(date), minute: minute) == instant(moment))
  }

  @Test(arguments: [
    ("2020-02-29", true), ("2019-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
    ("2019-02-28", true), ("2019-04-30", true), ("2019-04-31", false), ("2019-12-31", true),
    ("2019-13-01", false), ("2019-00-10", false), ("2019-01-00", false), ("2019-01-32", false),
    ("0000-01-01", false), ("2019-1-09", false), ("2019-01-9", false), ("2019/01/09", false),
    ("2019-01-09 ", false), ("", false), ("２０１９-01-09", false), ("-019-01-09", false),
  ])
  func onlyDatesThatExistAreDays(text: String, exists: Bool) {
    #expect((Day(text: text) != nil) == exists)
  }

  @Test(arguments: [
    "2019-01-09T10:42:60Z", "2019-01-09T24:00:00Z", "2019-01-09T10:60:00Z", "2019-01-09T10:42:00",
    "2019-01-09T10:42Z", "2019-01-09 10:42:00Z", "2019-01-09T10:42:00z", "2019-02-29T10:42:00Z",
    "2019-01-09T10:42:00+00", "",
  ])
  func onlyTheOneFormIsAMoment(text: String) {
    #expect(Instant(text: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_547_030_520, "2019-01-09T10:42:00Z"),
    (951_868_799, "2000-02-29T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func aMomentsTextIsReadBack(seconds: Int64, text: String) {
    #expect(Instant(seconds: seconds).text == text)
    #expect(Instant(text: text) == Instant(seconds: seconds))
  }

  @Test func daysAndMomentsAreSavedAsTheirTexts() throws {
    struct Saved: Codable, Equatable {
      let day: Day
      let at: Instant
    }
    let saved = Saved(day: day("2019-01-09"), at: instant("2019-01-09T10:42:00Z"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(saved)
    #expect(String(decoding: json, as: UTF8.self) == #"{"at":"2019-01-09T10:42:00Z","day":"2019-01-09"}"#)
    #expect(try JSONDecoder().decode(Saved.self, from: json) == saved)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["9/1/19"]"#.utf8))
    }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[0]".utf8)) }
  }

  @Test(arguments: [
    ("2019-01-31", 1, "2019-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2019-01-09", 3, "2019-04-09"),
    ("2019-12-31", 2, "2020-02-29"), ("2019-03-31", -1, "2019-02-28"), ("2019-01-09", -12, "2018-01-09"),
    ("2020-02-29", 12, "2021-02-28"), ("2019-11-30", 1, "2019-12-30"), ("2019-05-05", 0, "2019-05-05"),
  ])
  func monthsLaterIsTheSameDayOrTheMonthsLast(from: String, months: Int, to: String) {
    #expect(day(from).advanced(byMonths: months) == day(to))
  }

  @Test func minutesBetweenMomentsAreRoundedDown() {
    let now = instant("2019-01-09T10:42:00Z")
    #expect(now.minutes(until: now.advanced(bySeconds: 59)) == 0)
    #expect(now.minutes(until: now.advanced(bySeconds: 60)) == 1)
    #expect(now.minutes(until: now.advanced(bySeconds: -1)) == -1)
    #expect(now.minutes(until: now.advanced(bySeconds: -60)) == -1)
    #expect(now.minutes(until: now.advanced(bySeconds: -61)) == -2)
  }

  @Test func weekdaysAreNamedAndOrdered() {
    #expect(Weekday.allCases.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(day("1969-12-28").weekday == .sunday)
    #expect(day("1969-12-29").weekday == .monday)
  }
}
