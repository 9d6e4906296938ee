import Testing

@testable import CaseModel

@Suite struct WordingTests {
  /// Wednesday 9 January 2019, 10:42 in London.
  let now = instant("2019-01-09T10:42:00Z")

  @Test(arguments: [
    ("2019-01-09T15:05:00Z", "today 15:05"),
    ("2019-01-09T00:00:00Z", "today 00:00"),
    ("2019-01-10T09:40:00Z", "tomorrow 09:40"),
    ("2019-01-08T09:54:00Z", "Tue 09:54"),
    ("2019-01-06T23:59:00Z", "Sun 23:59"),
    ("2019-01-12T08:00:00Z", "Sat 08:00"),
    ("2019-01-05T23:59:00Z", "5 Jan"),
    ("2019-01-13T00:00:00Z", "13 Jan"),
    ("2019-03-12T12:00:00Z", "12 Mar"),
    ("2018-03-12T12:00:00Z", "12 Mar 2018"),
    ("2018-12-31T12:00:00Z", "31 Dec 2018"),
    ("2019-07-12T23:30:00Z", "13 Jul"),
  ])
  func aMomentIsAsShortAsNowAllows(moment: String, words: String) {
    #expect(instant(moment).shortText(relativeTo: now) == words)
  }

  static let spans: [(seconds: Int64, words: String)] = [
    (0, "0 min"), (59, "0 min"), (2_880, "48 min"), (3_599, "59 min"), (3_600, "1 h 00"),
    (7_980, "2 h 13"), (86_399, "23 h 59"), (86_400, "1 day"), (262_800, "3 days"), (-2_880, "48 min"),
  ]

  @Test(arguments: spans)
  func aSpanHasShortWords(seconds: Int64, words: String) {
    #expect(Wording.span(seconds: seconds) == words)
  }

  static let remainders: [(seconds: Int64, words: String)] = [
    (11_520, "3 h 12 min left"), (59, "under 1 min left"), (60, "1 min left"), (3_600, "1 h left"),
    (90_000, "1 day 1 h left"), (172_860, "2 days left"), (0, "under 1 min late"), (-2_880, "48 min late"),
    (-86_399, "23 h 59 min late"), (-86_400, "1 day late"), (-273_900, "3 days late"),
  ]

  @Test(arguments: remainders)
  func whatIsLeftIsSaidToTheMinute(seconds: Int64, words: String) {
    #expect(Wording.leftInFull(seconds: seconds) == words)
  }

  /// Day 68 of 45, 35 calendar days after the end of day 45, is 23 working days late; day 45 of 45 is late by hours alone.
  @Test(arguments: [
    (68, true, "23 working days late"), (46, true, "1 working day late"), (68, false, "23 days late"),
    (45, true, "35 days late"),
  ])
  func latenessIsToldInTheClocksOwnDays(day: Int, areWorking: Bool, words: String) {
    let number = DayNumber(day: day, of: 45)
    #expect(Wording.leftInFull(seconds: -35 * 86_400, day: (number: number, areWorking: areWorking)) == words)
    #expect(Wording.leftInFull(seconds: 3_600, day: (number: number, areWorking: areWorking)) == "1 h left")
  }

  @Test(arguments: [
    ("2019-01-10T00:00:00Z", "by end of today", "end of today"),
    ("2019-01-11T00:00:00Z", "by end of tomorrow", "end of Thu"),
    ("2019-01-12T00:00:00Z", "by end of Friday", "end of Fri"),
    ("2019-01-14T00:00:00Z", "13 Jan", "13 Jan"),
    ("2019-01-10T00:01:00Z", "tomorrow 00:01", "Thu 00:01"),
  ])
  func aMidnightEndsItsDay(due: String, words: String, short: String) {
    #expect(instant(due).dueText(relativeTo: now) == words)
    #expect(Wording.left(due: instant(due), now: now) == short)
  }

  @Test(arguments: [
    ("2019-01-08T00:00:00Z", "the end of Mon 7 Jan", "at the end of Mon 7 Jan 2019", "end of Monday"),
    ("2019-01-10T00:00:00Z", "the end of Wed 9 Jan", "at the end of Wed 9 Jan 2019", "end of today"),
    ("2019-01-14T00:00:00Z", "the end of Sun 13 Jan", "at the end of Sun 13 Jan 2019", "13 Jan"),
    ("2019-01-10T16:00:00Z", "Thu 10 Jan 16:00", "Thu 10 Jan 2019 16:00", "tomorrow 16:00"),
    ("2019-07-08T23:00:00Z", "the end of Mon 8 Jul", "at the end of Mon 8 Jul 2019", "8 Jul"),
  ])
  func anEndAtMidnightIsTheEndOfTheDayBefore(end: String, words: String, ended: String, short: String) {
    #expect(Wording.end(instant(end)) == words)
    #expect(Wording.ended(instant(end), withYear: true) == ended)
    #expect(instant(end).endText(relativeTo: now) == short)
  }

  @Test(arguments: [
    ("2019-01-09T09:54:00Z", "48 min late"),
    ("2019-01-09T10:41:01Z", "due now"), ("2019-01-09T10:42:00Z", "due now"),
    ("2019-01-09T10:42:59Z", "due now"),
    ("2019-01-09T10:41:00Z", "1 min late"),
    ("2019-01-09T10:43:00Z", "1 min"),
    ("2019-01-09T12:55:00Z", "2 h 13"),
    ("2019-01-09T14:41:59Z", "3 h 59"),
    ("2019-01-09T14:42:00Z", "today 14:42"),
    ("2019-01-10T09:40:00Z", "Thu 09:40"),
    ("2018-12-12T12:00:00Z", "27 days late"),
    ("2019-01-08T10:43:00Z", "23 h 59 late"),
    ("2019-01-08T10:42:00Z", "1 day late"),
    ("2018-10-02T09:42:00Z", "99 days late"),
    ("2018-10-01T09:42:00Z", "100 d late"),
  ])
  func theBoardSaysWhatIsLeftInTwelveColumns(due: String, words: String) {
    #expect(Wording.left(due: instant(due), now: now) == words)
    #expect(words.count <= 12)
  }

  @Test func daysAndTimesAreLondons() {
    #expect(Wording.dayAndTime(instant("2019-06-30T23:30:00Z")) == "Mon 1 Jul 00:30")
    #expect(Wording.dayAndTime(instant("2019-01-18T17:01:00Z"), withYear: true) == "Fri 18 Jan 2019 17:01")
  }
}
