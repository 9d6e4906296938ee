import CaseModel
import Testing

@testable import AnnexA

@Test func aContactComesInAsHistory() throws {
  var service = Service()
  let report = try service.bringIn(contacts("A1,a) Male,WBRI,01/05/2012,6,02/10/2018,q) 6: Police"))
  #expect(report.totals == Totals(rows: 1, imported: 1))
  let contact = try #require(service.register.contacts.all.first)
  #expect(contact.isHistory)
  #expect(!contact.isOpen)
  // 08:45 in summer time.
  #expect(contact.receivedAt == instant("2018-10-02T07:45:00Z"))
  #expect(contact.source == .police)
  let child = try #require(service.child("A1"))
  #expect(
    child.details
      == ChildDetails(
        givenName: "", familyName: "", birthDate: day("2012-05-01"), sex: .male, ethnicity: .whiteBritish,
        externalID: "A1"))
}

@Test func aContactFromTheNamedDayOnIsStillToBeDecided() throws {
  var service = Service()
  try service.bringIn(
    contacts("A1,,WBRI,,,06/01/2019,6", "A2,,WBRI,,,07/01/2019,6"), undecidedFrom: day("2019-01-07"))
  let contacts = service.register.contacts.all.sorted { $0.receivedAt < $1.receivedAt }
  #expect(contacts.map(\.isHistory) == [true, false])
  #expect(contacts.map(\.stage) == [.toDecide, .toDecide])
  #expect(contacts.map(\.isOpen) == [false, true])
  #expect(contacts.last?.receivedAt == instant("2019-01-07T08:45:00Z"))
  #expect(contacts.last?.consent == .notSettled)
  #expect(contacts.last?.rag == nil)
}

@Test func anUndecidedContactSaysWhereItCameFrom() throws {
  let plan = ImportPlan(
    [.list(try contacts("A1,,WBRI,,,07/01/2019,6", file: "January.csv"))],
    options: ImportOptions(now: instant("2019-01-09T10:42:00Z"), undecidedFrom: day("2019-01-07")))
  let service = Service()
  let commands = try plan.steps.flatMap {
    try plan.action(for: $0, in: RegisterLookup(service.register, service.index)).commands
  }
  guard case .receiveContact(let contact)? = commands.first else {
    Issue.record("no contact is received")
    return
  }
  #expect(contact.channel == .other)
  #expect(contact.worry == .notStated)
  #expect(
    contact.narrative
      == "Brought in from Annex A list 1, January.csv, row 2. The list gives the day, the source and the child's "
      + "identifier, nothing of what was said.")
}

@Test func aContactOfThisMorningIsNotReceivedInTheFuture() throws {
  var service = Service()
  service.now = instant("2019-01-09T07:00:00Z")
  let report = try service.bringIn(contacts("A1,,WBRI,,,09/01/2019,6"), undecidedFrom: day("2019-01-09"))
  #expect(report.totals.imported == 1)
  #expect(service.register.contacts.all.map(\.receivedAt) == [instant("2019-01-09T07:00:00Z")])
}

@Test func rowsOfOneContactAreOneRowAChild() throws {
  var service = Service()
  let report = try service.bringIn(contacts("A1,,WBRI,,,02/10/2018,6", "A2,,WBRI,,,02/10/2018,6"))
  #expect(report.totals.imported == 2)
  #expect(service.register.children.count == 2)
}

@Test func theSameContactTwiceInAFileIsADuplicate() throws {
  var service = Service()
  let report = try service.bringIn(
    contacts(
      "A1,,WBRI,,,02/10/2018,6", "A1,,WBRI,,,02/10/2018,6", "A1,,WBRI,,,02/10/2018,2A",
      "A1,,WBRI,,,03/10/2018,6",
      "A1,,,01/05/2012,,02/10/2018,q) 6: Police"))
  #expect(report.totals == Totals(rows: 5, imported: 3, duplicates: 2))
  #expect(
    report.files.first?.duplicates == [
      DuplicateRow(row: 3, ofFile: "list1.csv", ofRow: 2),
      DuplicateRow(row: 6, ofFile: "list1.csv", ofRow: 2),
    ])
}

@Test func theSameContactInTwoFilesIsADuplicateOfTheFirstFilesRow() throws {
  var service = Service()
  let report = try service.bringIn(
    contacts("A1,,WBRI,,,02/10/2018,6", file: "b.csv"), contacts("A1,,WBRI,,,02/10/2018,6", file: "a.csv"))
  #expect(report.files.map(\.duplicates) == [[DuplicateRow(row: 2, ofFile: "a.csv", ofRow: 2)], []])
}

@Test func contactsBroughtInTwiceChangeNothing() throws {
  var service = Service()
  let lists = try contacts("A1,,WBRI,,,02/10/2018,6", "A1,,WBRI,,,02/10/2018,6", "A2,,WBRI,,,07/01/2019,6")
  try service.bringIn(lists, undecidedFrom: day("2019-01-07"))
  let events = service.events
  let again = try service.bringIn(lists, undecidedFrom: day("2019-01-07"))
  #expect(again.totals == Totals(rows: 3, alreadyThere: 2, duplicates: 1))
  // Nor does another day from which contacts are undecided.
  #expect(try service.bringIn(lists).totals == Totals(rows: 3, alreadyThere: 2, duplicates: 1))
  #expect(service.events == events)
}

@Test func whatALaterListKnowsOfAChildFillsGapsAndReplacesNothing() throws {
  var service = Service()
  try service.bringIn(contacts("A1,,,01/05/2012,,02/10/2018,6"))
  let report = try service.bringIn(contacts("A1,a) Male,APKN,02/05/2012,,02/10/2018,6"))
  #expect(report.totals == Totals(rows: 1, updated: 1))
  #expect(report.files.first?.warnings == [Warning(kind: .childDisagrees, rows: 1, firstRow: 2)])
  let details = try #require(service.child("A1")?.details)
  #expect(details.birthDate == day("2012-05-01"))
  #expect(details.sex == .male)
  #expect(details.ethnicity == .pakistani)
}

@Test func aBirthTakesThePlaceOfTheExpectedDate() throws {
  var service = Service()
  try service.bringIn(contacts("A1,,NOBT,01/12/2018,-1,02/10/2018,6"))
  #expect(service.child("A1")?.details.expectedBirthDate == day("2018-12-01"))
  try service.bringIn(contacts("A1,,NOBT,28/11/2018,0,03/01/2019,6"))
  #expect(service.child("A1")?.details.birthDate == day("2018-11-28"))
  #expect(service.child("A1")?.details.expectedBirthDate == nil)
}

@Test func anUndecidedContactOutsideTheHolidayTableComesInAllTheSame() throws {
  var service = Service()
  let report = try service.bringIn(
    contacts("A1,,WBRI,,,31/12/2015,6", "A2,,WBRI,,,04/01/2016,6"), undecidedFrom: day("2015-01-01"))
  #expect(report.totals == Totals(rows: 2, imported: 2))
  #expect(service.child("A1") != nil)
}

@Test func aDuplicateRecordOfAChildLeadsToTheOneThatStands() throws {
  var service = Service()
  try service.bringIn(contacts("A1,,WBRI,,,02/10/2018,6", "A2,,WBRI,,,03/10/2018,6"))
  let (one, two) = (try #require(service.child("A1")), try #require(service.child("A2")))
  try service.submit(.child(two.id, .merge(into: one.id, reason: "same date of birth and school")))
  let report = try service.bringIn(contacts("A2,,WBRI,,,03/10/2018,6", "A2,,WBRI,,,04/10/2018,6"))
  #expect(report.totals == Totals(rows: 2, imported: 1, alreadyThere: 1))
  #expect(service.child("A1")?.contacts.count == 3)
}
