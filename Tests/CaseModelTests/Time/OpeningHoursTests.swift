import Foundation
import Testing

@testable import CaseModel

@Suite struct OpeningHoursTests {
  /// Walsall's: the service closes at 16:30 on Fridays.
  private let shortFriday: [Weekday: Range<Int>] = [
    .monday: 525..<1020, .tuesday: 525..<1020, .wednesday: 525..<1020, .thursday: 525..<1020,
    .friday: 525..<990,
  ]

  @Test(arguments: [
    // Friday 18 January 2019, Greenwich time.
    ("2019-01-18T08:44:59Z", "2019-01-18T08:45:00Z"),
    ("2019-01-18T08:45:00Z", "2019-01-18T08:45:00Z"),
    ("2019-01-18T16:59:59Z", "2019-01-18T16:59:59Z"),
    ("2019-01-18T17:00:00Z", "2019-01-21T08:45:00Z"),
    ("2019-01-18T17:00:59Z", "2019-01-21T08:45:00Z"),
    ("2019-01-18T17:01:00Z", "2019-01-21T08:45:00Z"),
    ("2019-01-19T11:00:00Z", "2019-01-21T08:45:00Z"),  // Saturday
    ("2019-01-20T23:59:59Z", "2019-01-21T08:45:00Z"),  // Sunday
    ("2019-01-21T00:00:00Z", "2019-01-21T08:45:00Z"),  // Monday, before opening
    ("2019-04-18T16:00:00Z", "2019-04-23T07:45:00Z"),  // Maundy Thursday, closing in summer time
    ("2018-12-24T17:30:00Z", "2018-12-27T08:45:00Z"),  // Christmas Eve
    ("2019-07-10T15:59:59Z", "2019-07-10T15:59:59Z"),  // 16:59:59 in summer time
    ("2019-07-10T16:00:00Z", "2019-07-11T07:45:00Z"),
    ("2019-03-29T18:00:00Z", "2019-04-01T07:45:00Z"),  // over the change to summer time
    ("2019-10-25T18:00:00Z", "2019-10-28T08:45:00Z"),  // over the change back
  ])
  func whatArrivesOutOfHoursStartsAtTheNextOpening(received: String, starts: String) throws {
    #expect(try england.effectiveStart(of: instant(received)) == instant(starts))
    #expect(try england.isOpen(at: instant(received)) == (received == starts))
  }

  @Test(arguments: [
    ("2019-01-09T10:42:00Z", "2019-01-09T17:00:00Z"),
    ("2019-01-09T16:59:59Z", "2019-01-09T17:00:00Z"),
    ("2019-01-09T17:00:00Z", "2019-01-10T17:00:00Z"),
    ("2019-07-13T10:00:00Z", "2019-07-15T16:00:00Z"),
  ])
  func theServiceClosesNext(after: String, at: String) throws {
    #expect(try england.nextClose(after: instant(after)) == instant(at))
  }

  @Test func closeOfPlayIsThatDaysClosing() throws {
    #expect(try england.closeOfPlay(on: day("2019-01-09")) == instant("2019-01-09T17:00:00Z"))
    #expect(try england.closeOfPlay(on: day("2019-07-09")) == instant("2019-07-09T16:00:00Z"))
    #expect(try england.closeOfPlay(on: day("2019-01-12")) == nil)
    #expect(try england.closeOfPlay(on: day("2019-01-01")) == nil)
  }

  @Test func aWeekdayMayCloseEarlier() throws {
    let hours = try #require(OpeningHours(shortFriday))
    let walsall = WorkingCalendar(holidays: england.holidays, hours: hours)
    let friday = instant("2019-01-18T16:30:00Z")
    #expect(try walsall.effectiveStart(of: friday) == instant("2019-01-21T08:45:00Z"))
    #expect(try england.effectiveStart(of: friday) == friday)
    #expect(try walsall.closeOfPlay(on: day("2019-01-18")) == friday)
    // An hour from 16:00 on Friday: half of it on Monday.
    #expect(
      try walsall.due(.workingHours(minutes: 60), from: instant("2019-01-18T16:00:00Z"))
        == instant("2019-01-21T09:15:00Z"))
    #expect(walsall != england)
  }

  @Test func hoursThatAreNotMondayToFridayAreRefused() {
    #expect(OpeningHours([:]) == nil)
    for change in [
      [.saturday: 525..<720], [.friday: 600..<600], [.monday: -1..<600], [.monday: 525..<1441],
    ] as [[Weekday: Range<Int>]] {
      #expect(OpeningHours(shortFriday.merging(change) { $1 }) == nil)
    }
  }

  @Test func hoursAreSavedAsAPersonWritesThem() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let hours = try #require(OpeningHours(shortFriday))
    let json = String(decoding: try encoder.encode(hours), as: UTF8.self)
    #expect(
      json
        == #"{"Fri":"08:45-16:30","Mon":"08:45-17:00","Thu":"08:45-17:00","Tue":"08:45-17:00","Wed":"08:45-17:00"}"#
    )
    #expect(try JSONDecoder().decode(OpeningHours.self, from: Data(json.utf8)) == hours)
    #expect(hours[.friday] == 525..<990)
    #expect(hours[.saturday] == nil)
    for wrong in ["16:30-08:45", "8:45-16:30", "08:45–16:30", "08:45-16:60", "08:45-24:01", ""] {
      let text = json.replacing("08:45-16:30", with: wrong)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(OpeningHours.self, from: Data(text.utf8))
      }
    }
    let withoutFriday = json.replacing(#""Fri":"08:45-16:30","#, with: "")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(OpeningHours.self, from: Data(withoutFriday.utf8))
    }
  }
}
