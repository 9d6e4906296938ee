import CaseModel
import Testing

@testable import TUI

private let day = FormHub.day
private let moment = FormHub.moment

private let today = day("2019-01-09")
private let now = moment("2019-01-09T10:42:30Z")

@Test(arguments: ["9/1/2014", "09/01/2014", "2014-01-09", "9.1.2014", "9-1-2014", " 9/1/2014 "])
func aDateIsReadInTheFormsPeopleWrite(_ text: String) {
  #expect(TypedDate(text) == .day(day("2014-01-09")))
}

@Test(arguments: ["9", "9/", "9/1", "9/1/", "9/1/14", "9/1/201", "2014", "2014-01", "2014-01-9"])
func theBeginningOfADateIsNoMistake(_ text: String) {
  #expect(TypedDate(text) == .unfinished)
}

@Test(arguments: [
  ("31/2/2014", "February 2014 has 28 days"), ("29/2/2015", "February 2015 has 28 days"),
  ("30/2/2016", "February 2016 has 29 days"), ("31/4/2014", "April 2014 has 30 days"),
  ("32", "no month has 32 days: write dd/mm/yyyy, such as 09/01/2014"),
  ("1/13", "there is no month 13: day first, then month"),
  ("0/1/2014", "there is no day 0: write dd/mm/yyyy, such as 09/01/2014"),
  ("1/0/2014", "there is no month 0: write dd/mm/yyyy, such as 09/01/2014"),
  ("soon", "that is not a date: write dd/mm/yyyy, such as 09/01/2014"),
  ("1/2/3/4", "that is not a date: write dd/mm/yyyy, such as 09/01/2014"),
  ("٣/1/2014", "that is not a date: write dd/mm/yyyy, such as 09/01/2014"),
])
func anImpossibleDateIsRefusedInWords(_ text: String, _ why: String) {
  #expect(TypedDate(text) == .wrong(why))
}

@Test func daysThatExistAreTakenUpToTheLast() {
  #expect(TypedDate("29/2/2016") == .day(day("2016-02-29")))
  #expect(TypedDate("31/12/2018") == .day(day("2018-12-31")))
}

// MARK: Births

@Test func aDateToComeIsAnUnbornChildsDueDate() {
  #expect(TypedBirth("09/01/2019", today: today) == .born(today))
  #expect(TypedBirth("10/01/2019", today: today) == .due(day("2019-01-10")))
  #expect(TypedBirth("due 8/3/2019", today: today) == .due(day("2019-03-08")))
  #expect(TypedBirth("due", today: today) == .unfinished)
}

@Test func aBirthIsDueAtMost300DaysAhead() {
  // 9 January 2019 and 300 days is 5 November 2019.
  #expect(TypedBirth("5/11/2019", today: today) == .due(day("2019-11-05")))
  #expect(
    TypedBirth("6/11/2019", today: today)
      == .wrong("Wed 6 Nov 2019 lies more than 300 days ahead: check the year"))
}

@Test func anOverdueChildIsUnbornForThirtyDays() {
  #expect(TypedBirth("due 10/12/2018", today: today) == .due(day("2018-12-10")))
  #expect(
    TypedBirth("due 9/12/2018", today: today)
      == .wrong("due more than 30 days ago: write the date of birth"))
}

@Test func nobodyOver25IsAChild() {
  // 26 on 9 January 2019, and 26 only the day after.
  #expect(TypedBirth("10/01/1993", today: today) == .born(day("1993-01-10")))
  #expect(
    TypedBirth("09/01/1993", today: today)
      == .wrong("that is 26 years old: a child’s date of birth is needed, check the year"))
}

@Test(arguments: [
  ("12/3/2014", "Wed 12 Mar 2014, 4 years old"), ("9/1/2018", "Tue 9 Jan 2018, 1 year old"),
  ("10/1/2018", "Wed 10 Jan 2018, 11 months old"), ("10/11/2018", "Sat 10 Nov 2018, 1 month old"),
  ("8/1/2019", "Tue 8 Jan 2019, 1 day old"), ("9/1/2019", "Wed 9 Jan 2019, born today"),
  ("1/3/2019", "unborn, due Fri 1 Mar 2019"),
])
func anAgeIsSaidAsPeopleSayIt(_ text: String, _ words: String) {
  #expect(TypedBirth(text, today: today).words(today: today) == words)
}

// MARK: The time of receipt

@Test func anEmptyTimeOfReceiptIsWhenTheFormWasOpened() {
  #expect(TypedMoment("", opened: now, now: now) == .at(now))
  #expect(TypedMoment("10:42", opened: now, now: now.advanced(byMinutes: 9)) == .at(now))
}

@Test(arguments: [
  ("09:15", "2019-01-09T09:15:00Z"), ("9.15", "2019-01-09T09:15:00Z"), ("8/1 23:50", "2019-01-08T23:50:00Z"),
  ("31/12 08:00", "2018-12-31T08:00:00Z"), ("8/1/2019 09:15", "2019-01-08T09:15:00Z"),
  ("2018-06-01 12:00", "2018-06-01T11:00:00Z"),
])
func aTimeOfReceiptIsReadInLondonsTime(_ text: String, _ instant: String) {
  #expect(TypedMoment(text, opened: now, now: now) == .at(moment(instant)))
}

@Test func nothingIsReceivedInTheFuture() {
  let minute = moment("2019-01-09T10:42:00Z")
  let opened = moment("2019-01-09T09:00:00Z")
  #expect(TypedMoment("10:42", opened: opened, now: minute) == .at(minute))
  #expect(
    TypedMoment("10:43", opened: opened, now: minute)
      == .wrong("10:43 has not come yet today; for yesterday write 8/1 10:43"))
  #expect(
    TypedMoment("10/1 09:00", opened: opened, now: minute)
      == .wrong("Thu 10 Jan 2019 lies in the future"))
}

@Test func aDateWithoutYearReachesAMonthIntoLastYear() {
  // 9 December 2018 lies 31 days before 9 January 2019.
  #expect(TypedMoment("9/12 08:00", opened: now, now: now) == .at(moment("2018-12-09T08:00:00Z")))
  #expect(
    TypedMoment("8/12 08:00", opened: now, now: now)
      == .wrong("Sun 8 Dec 2019 lies in the future"))
}

@Test(arguments: ["9", "9:", "9:1", "8/", "8/1", "8/1 ", "8/1 09:"])
func theBeginningOfATimeIsNoMistake(_ text: String) {
  #expect(TypedMoment(text, opened: now, now: now) == .unfinished)
}

@Test(arguments: [
  ("24:00", "there is no hour 24: write hh:mm, or dd/mm hh:mm for another day"),
  ("09:60", "there is no minute 60: write hh:mm, or dd/mm hh:mm for another day"),
  ("noon", "that is not a time: write hh:mm, or dd/mm hh:mm for another day"),
  ("31/2 09:00", "February 2019 has 28 days"),
])
func anImpossibleTimeIsRefusedInWords(_ text: String, _ why: String) {
  #expect(TypedMoment(text, opened: now, now: now) == .wrong(why))
}
