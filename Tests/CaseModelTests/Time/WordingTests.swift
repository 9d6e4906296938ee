import Testing

@testable import CaseModel

@Suite struct WordingTests {
  /// Wednesday 9 January 2019, 10:42 in London.
  let now = instant("2019-01-09T10:42:00Z")

  @Test(arguments: [
    ("2019-01-09T15:05:00Z", "today 15:05"),
    ("2019-01-09T00:00:00Z", "today 00:00"),
    ("2019-01-10T09:40:00Z", "tmrw 09:40"),
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
    (7_980, "2 h 13"), (86_399, "23 h 59"), (86_400, "1 d"), (262_800, "3 d"), (-2_880, "48 min"),
  ]

  @Test(arguments: spans)
  func aSpanHasShortWords(seconds: Int64, words: String) {
    #expect(Wording.span(seconds: seconds) == words)
  }

  static let remainders: [(seconds: Int64, words: String)] = [
    (11_520, "3 h 12 min left"), (59, "under 1 min left"), (60, "1 min left"), (3_600, "1 h left"),
    (172_860, "2 d 1 min left"), (0, "under 1 min late"), (-2_880, "48 min late"),
    (-273_900, "3 d 4 h 5 min late"),
  ]

  @Test(arguments: remainders)
  func whatIsLeftIsSaidToTheMinute(seconds: Int64, words: String) {
    #expect(Wording.leftInFull(seconds: seconds) == words)
  }

  @Test(arguments: [
    ("2019-01-09T09:54:00Z", "0 h 48 LATE"),
    ("2019-01-09T10:42:00Z", "0 h 00 LATE"),
    ("2019-01-09T10:43:00Z", "0 h 01"),
    ("2019-01-09T12:55:00Z", "2 h 13"),
    ("2019-01-09T14:41:59Z", "3 h 59"),
    ("2019-01-09T14:42:00Z", "today 14:42"),
    ("2019-01-10T09:40:00Z", "tmrw 09:40"),
    ("2018-12-12T12:00:00Z", "27 d LATE"),
    ("2019-01-08T10:42:00Z", "24 h 00 LATE"),
    ("2019-01-05T06:42:01Z", "99 h 59 LATE"),
    ("2019-01-05T06:42:00Z", "4 d LATE"),
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
