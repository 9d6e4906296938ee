import Foundation
import Testing

@testable import CaseModel

@Suite struct WorkingDayTests {
  private let closed = Set(publishedHolidays("england-and-wales").map(\.day))

  /// Working days by the plainest count: every day looked at by itself.
  private func countedOneByOne(after from: Day, through to: Day) -> Int {
    from >= to
      ? 0
      : (from.advanced(by: 1)...to).count { !$0.weekday.isWeekend && !closed.contains($0) }
  }

  @Test(arguments: [
    ("2018-03-31", "2019-03-31", 253),  // financial year 2018-19
    ("2023-03-31", "2024-03-31", 250),  // financial year 2023-24
    ("2019-01-07", "2019-01-07", 0),  // Monday: the start day is day 0
    ("2019-01-07", "2019-01-08", 1),
    ("2019-01-07", "2019-01-11", 4),
    ("2019-01-07", "2019-01-12", 4),  // Saturday
    ("2019-01-07", "2019-01-14", 5),
    ("2019-01-12", "2019-01-14", 1),  // from a Saturday Monday is day 1
    ("2019-04-18", "2019-04-23", 1),  // Maundy Thursday to the Tuesday after Easter
    ("2018-12-24", "2019-01-02", 4),  // 27, 28, 31 December and 2 January
    ("2020-02-28", "2020-03-02", 1),  // over 29 February, a Saturday
    ("2024-02-28", "2024-03-01", 2),  // over 29 February, a Thursday
    ("2019-01-08", "2019-01-07", -1),
    ("2019-03-31", "2018-03-31", -253),
  ])
  func workingDaysAreCountedFromDayNought(from: String, to: String, count: Int) throws {
    #expect(try england.workingDays(from: day(from), to: day(to)) == count)
  }

  @Test func everyCountAgreesWithCountingOneByOne() throws {
    let start = day("2018-11-01")
    for to in start...day("2019-12-31") {
      #expect(try england.workingDays(from: start, to: to) == countedOneByOne(after: start, through: to))
    }
    for from in england.covered where from.dayOfMonth == 13 && from < day("2028-01-01") {
      let to = from.advanced(by: 200)
      #expect(try england.workingDays(from: from, to: to) == countedOneByOne(after: from, through: to))
      #expect(try england.workingDays(from: to, to: from) == -countedOneByOne(after: from, through: to))
    }
  }

  @Test func theNthWorkingDayIsTheFirstThatCountsToN() throws {
    for start in day("2018-12-15")...day("2019-05-15") {
      for n in 1...60 {
        let found = try england.day(n, workingDaysAfter: start)
        #expect(try england.isWorkingDay(found))
        #expect(try england.workingDays(from: start, to: found) == n)
        let back = try england.day(-n, workingDaysAfter: start)
        #expect(try england.isWorkingDay(back))
        #expect(countedOneByOne(after: back.advanced(by: -1), through: start.advanced(by: -1)) == n)
      }
      #expect(try england.day(0, workingDaysAfter: start) == start)
    }
  }

  @Test func weekendsAndBankHolidaysAreNotWorkingDays() throws {
    let closed = try (day("2019-01-01")...day("2019-12-31")).filter {
      try !england.isWorkingDay($0) && !$0.weekday.isWeekend
    }
    #expect(
      closed.map(\.text) == [
        "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25",
        "2019-12-26",
      ])
  }

  /// Scotland keeps 2 January and works on Easter Monday; Northern Ireland keeps 12 July and St Patrick's Day.
  @Test(arguments: [
    ("2019-01-02", true, false, true),
    ("2019-04-22", false, true, false),
    ("2019-07-12", true, true, false),
    ("2019-03-18", true, true, false),
    ("2019-08-26", false, true, false),
    ("2019-12-02", true, false, true),
  ])
  func onlyEnglandsHolidaysCount(
    date: String, inEngland: Bool, inScotland: Bool, inNorthernIreland: Bool
  ) throws {
    #expect(try england.isWorkingDay(day(date)) == inEngland)
    #expect(try calendar(of: "scotland").isWorkingDay(day(date)) == inScotland)
    #expect(try calendar(of: "northern-ireland").isWorkingDay(day(date)) == inNorthernIreland)
  }

  @Test func aClockInAnotherDivisionWouldEndOnAnotherDay() throws {
    // Received on Friday 28 December 2018 at 10:00, three working days: 31 December, 2 and 3 January.
    let received = instant("2018-12-28T10:00:00Z")
    let limit = ClockLimit.workingDays(3, until: .sameTime)
    #expect(try england.due(limit, from: received) == instant("2019-01-03T10:00:00Z"))
    #expect(try calendar(of: "scotland").due(limit, from: received) == instant("2019-01-04T10:00:00Z"))
    // Received on Thursday 11 July 2019 at 10:00 in London, one working day.
    let july = instant("2019-07-11T09:00:00Z")
    let one = ClockLimit.workingDays(1, until: .sameTime)
    #expect(try england.due(one, from: july) == instant("2019-07-12T09:00:00Z"))
    #expect(try calendar(of: "northern-ireland").due(one, from: july) == instant("2019-07-15T09:00:00Z"))
  }

  @Test func theShippedFileIsReadForEnglandOnly() throws {
    let file = try JSONDecoder().decode(BankHolidayFile.self, from: publishedFile())
    #expect(file.englandAndWales == publishedHolidays("england-and-wales"))
    let table = try #require(BankHolidays(file.englandAndWales))
    #expect(table.firstDay == day("2012-01-01"))
    #expect(table.lastDay == day("2028-12-31"))
    #expect(table.days.count == 140)
    #expect(table.title(on: day("2019-04-22")) == "Easter Monday")
    #expect(table.title(on: day("2019-04-23")) == nil)
    #expect(table.title(on: day("2012-01-02")) == "New Year’s Day")
    #expect(table.title(on: day("2028-12-26")) == "Boxing Day")
    #expect(table.title(on: day("2029-01-01")) == nil)
  }

  @Test func aFileWithoutEnglandIsRefused() {
    let scotland = Data(#"{"scotland":{"division":"scotland","events":[]}}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(BankHolidayFile.self, from: scotland)
    }
  }

  @Test func yearsThatAreNotWholeAreNotCovered() throws {
    let all = publishedHolidays("england-and-wales")
    let table = try #require(
      BankHolidays(all.filter { (day("2018-03-01")...day("2021-08-01")).contains($0.day) }.reversed()))
    #expect(table.firstDay == day("2019-01-01"))
    #expect(table.lastDay == day("2020-12-31"))
    #expect(table.days.map(\.day) == table.days.map(\.day).sorted())
    #expect(BankHolidays([]) == nil)
    #expect(BankHolidays(all.filter { $0.day.year != 2019 }) == nil)
    #expect(BankHolidays(all + [BankHoliday(day: day("2019-12-25"), title: "Christmas Day")]) == nil)
    #expect(BankHolidays(all, firstDay: day("2012-01-03"), lastDay: day("2028-12-31")) == nil)
    #expect(BankHolidays(all, firstDay: day("2012-01-01"), lastDay: day("2028-12-25")) == nil)
    #expect(BankHolidays([], firstDay: day("2019-01-02"), lastDay: day("2019-01-01")) == nil)
  }

  @Test func aTableIsSavedWithTheDaysItCovers() throws {
    let table = try #require(
      BankHolidays(
        [BankHoliday(day: day("2019-01-01"), title: "New Year’s Day")], firstDay: day("2019-01-01"),
        lastDay: day("2019-01-31")))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(table)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"days":[{"day":"2019-01-01","title":"New Year’s Day"}],"#
        + #""firstDay":"2019-01-01","lastDay":"2019-01-31"}"#)
    #expect(try JSONDecoder().decode(BankHolidays.self, from: json) == table)
    let wrong = String(decoding: json, as: UTF8.self).replacing("2019-01-31", with: "2018-01-31")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(BankHolidays.self, from: Data(wrong.utf8))
    }
  }

  @Test func aDayOutsideTheTableIsAnErrorThatSaysSo() throws {
    let covered = day("2012-01-01")...day("2028-12-31")
    #expect(throws: CalendarError.outsideTable(day("2029-01-01"), covered: covered)) {
      try england.isWorkingDay(day("2029-01-01"))
    }
    #expect(throws: CalendarError.outsideTable(day("2011-12-31"), covered: covered)) {
      try england.workingDays(from: day("2011-12-31"), to: day("2012-01-09"))
    }
    #expect(throws: CalendarError.outsideTable(day("2029-01-01"), covered: covered)) {
      try england.day(1, workingDaysAfter: day("2028-12-29"))
    }
    #expect(throws: CalendarError.outsideTable(day("2011-12-31"), covered: covered)) {
      try england.day(-1, workingDaysAfter: day("2012-01-03"))
    }
    #expect(try england.isWorkingDay(day("2028-12-31")) == false)
    #expect(try england.isWorkingDay(day("2012-01-01")) == false)
    #expect(
      CalendarError.outsideTable(day("2029-01-01"), covered: covered).description
        == "Mon 1 Jan 2029 is outside the bank-holiday table, which covers Sun 1 Jan 2012 to Sun 31 Dec 2028: "
        + "add 2029 to the bank-holiday file")
  }
}
