import CaseModel
import Testing

@testable import AnnexA

/// A row of list 1.
private func contact(_ id: String, on day: String, born: String = "") -> String {
  "\(id),,WBRI,\(born),,\(day),6"
}

/// Reads rows of list 1; nobody says the order of their dates unless a test does.
private func read(_ rows: String..., dates: DateOrder? = nil) throws -> ListResult {
  try list([Titles.contacts] + rows, "list1.csv", dates: dates)
}

@Test func aFileWhoseDatesAllReadBothWaysIsAskedAbout() {
  let fault = #expect(throws: DatesDoubtful.self) {
    try read(
      contact("A1", on: "2018-10-02"), contact("A2", on: "03/04/2018"), contact("A3", on: "05/06/2018"))
  }
  #expect(fault?.why == .eitherWay(dayFirst: day("2018-04-03"), monthFirst: day("2018-03-04")))
  #expect(
    fault?.words
      == "no date of this file shows whether the day or the month comes first (Date of Contact, row 3: "
      + "“03/04/2018” is Tue 3 Apr 2018 or Sun 4 Mar 2018), and a second import does not correct dates: nothing of "
      + "it was brought in. Find out which it is and bring it in with --day-first or --month-first, or save it again "
      + "with dates as 2020-09-16")
}

@Test func ofAFileThatIsAskedAboutNothingComesIn() throws {
  let lines = [Titles.contacts, contact("A1", on: "2018-10-02"), contact("A2", on: "03/04/2018")]
  let file = ImportFile(
    reading: Array(lines.joined(separator: "\n").utf8), file: "list1.csv", today: today)
  var service = Service()
  let report = try service.bringIn([file])
  #expect(report.totals == Totals())
  #expect(report.files.first?.problem?.contains("--day-first or --month-first") == true)
  #expect(service.events == 0)
}

@Test func aDoubtfulDateOfBirthIsEnoughToAsk() {
  let fault = #expect(throws: DatesDoubtful.self) {
    try read(contact("A1", on: "2018-10-02", born: "03/04/2012"))
  }
  #expect(fault?.sign == "Date of Birth, row 2: “03/04/2012”")
}

@Test(arguments: [(DateOrder.dayFirst, "2018-04-03"), (.monthFirst, "2018-03-04")])
func aFileThatReadsBothWaysComesInAsSomebodySays(order: DateOrder, expected: String) throws {
  let result = try read(contact("A1", on: "03/04/2018"), dates: order)
  #expect(result.contactRows.map(\.day) == [day(expected)])
  #expect(result.rejected.isEmpty)
}

@Test(arguments: ["03/03/2018", "2018-03-04", "2018/03/04 00:00", "4 March 2018", "04-Mar-2018"])
func aDateThatIsOneDayInBothOrdersAsksNothing(text: String) throws {
  let result = try read(contact("A1", on: text))
  #expect(result.contactRows.count == 1)
  #expect(result.rejected.isEmpty)
}

/// Above and below the doubtful one, in another column and in its own.
@Test func oneDateAboveTwelveSettlesTheFile() throws {
  let doubtful = contact("A1", on: "03/04/2018")
  for settling in [contact("A2", on: "13/06/2018"), contact("A2", on: "05/06/2018", born: "13/05/2012")] {
    for result in try [read(doubtful, settling), read(settling, doubtful)] {
      let first = result.contactRows.first { $0.child.externalID == "A1" }
      #expect(first?.day == day("2018-04-03"))
      #expect(result.contactRows.count == 2)
    }
  }
}

@Test func aDateThatContradictsWhatIsAssumedOrSaidStopsTheFile() {
  let unsaid = #expect(throws: DatesDoubtful.self) {
    try read(contact("A1", on: "03/04/2018"), contact("A2", on: "03/16/2018"))
  }
  #expect(unsaid?.why == .otherOrder(than: .dayFirst))
  let said = #expect(throws: DatesDoubtful.self) {
    try read(contact("A1", on: "16/03/2018"), dates: .monthFirst)
  }
  #expect(said?.why == .otherOrder(than: .monthFirst))
}
