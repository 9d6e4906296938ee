import CaseModel
import Testing

@testable import AnnexA

@Test func aContactIsReadWhole() throws {
  let result = try contacts("A1,a) Male,a) WBRI,01/05/2012,6,02/10/2018,q) 6: Police")
  #expect(
    result.contactRows == [
      ContactRow(
        line: 2,
        child: ListedChild(
          externalID: "A1", sex: .male, ethnicity: .whiteBritish, birthDate: day("2012-05-01")),
        day: day("2018-10-02"), source: .police)
    ])
  #expect(result.warnings.isEmpty)
}

@Test func aReferralIsReadWhole() throws {
  let result = try referrals("A1,b) Female,NOBT,01/05/2012,6,02/10/2018,2A,b) No,1,FRT 1, Ann  Okafor ")
  #expect(
    result.referralRows == [
      ReferralRow(
        line: 2,
        child: ListedChild(
          externalID: "A1", sex: .female, ethnicity: .notYetObtained, birthDate: day("2012-05-01")),
        day: day("2018-10-02"), source: .school, noFurtherAction: false,
        staff: ListedStaff(team: "FRT 1", worker: "Ann Okafor"))
    ])
}

@Test func aChildInNeedIsReadWhole() throws {
  let result = try inNeed(
    "A1,b) Female,WBRI,01/05/2012,6,a) Yes,02/10/2018,N1 - Abuse or neglect,03/12/2018,,,"
      + "b) Child Protection plan,FRT 1,",
    "A2,a) Male,WBRI,01/05/2012,6,b) No,02/10/2018,N5,,14/12/2018,RC9,e) Closed episode,,")
  #expect(
    result.inNeedRows == [
      ChildInNeedRow(
        line: 2,
        child: ListedChild(
          externalID: "A1", sex: .female, ethnicity: .whiteBritish, birthDate: day("2012-05-01"),
          hasDisability: true),
        start: day("2018-10-02"), need: .abuseOrNeglect, lastSeen: day("2018-12-03"), work: .childProtection,
        staff: ListedStaff(team: "FRT 1")),
      ChildInNeedRow(
        line: 3,
        child: ListedChild(
          externalID: "A2", sex: .male, ethnicity: .whiteBritish, birthDate: day("2012-05-01"),
          hasDisability: false),
        start: day("2018-10-02"), need: .dysfunction, closed: day("2018-12-14"), closure: .earlyHelp,
        staff: ListedStaff()),
    ])
}

/// One fault a row: what is in the file, and what the report says.
@Test(
  arguments: [
    (
      "A1,a) Male,WBRI,01/05/2012,6,31/02/2019,6", "Date of Contact",
      "“31/02/2019” is not a day of the calendar (day, month, year)"
    ),
    ("A1,a) Male,WBRI,01/05/2012,6,02/10/18,6", "Date of Contact", "“02/10/18” has no four-digit year"),
    ("A1,a) Male,WBRI,01/05/2012,6,#N/A,6", "Date of Contact", "is not given"),
    ("A1,a) Male,WBRI,01/05/2012,6,10/01/2019,6", "Date of Contact", "2019-01-10 lies in the future"),
    ("\u{A0},a) Male,WBRI,01/05/2012,6,02/10/2018,6", "Child Unique ID", "is not given"),
    (
      "1.23E+11,a) Male,WBRI,01/05/2012,6,02/10/2018,6", "Child Unique ID",
      "“1.23E+11” is a number that a spreadsheet has rounded"
    ),
    (
      "A1,a) Male,WBRI,10/07/2019,,02/10/2018,6", "Date of Birth",
      "2019-07-10 lies more than 40 weeks after 2018-10-02"
    ),
    ("A1,a) Male,WBRI,01/05/2012,6,02/10/2018,6,x", nil, "has 8 values under 7 titles"),
    ("A1,a) Male,\"WBRI,01/05/2012,6,02/10/2018,6", nil, "a quote opens on line 2 and is never closed"),
  ] as [(String, String?, String)])
func aContactThatCannotComeInSaysWhereAndWhy(row: String, column: String?, reason: String) throws {
  let result = try contacts(row, "A2,a) Male,WBRI,01/05/2012,6,02/10/2018,6")
  #expect(result.rejected == [RejectedRow(row: 2, column: column, reason: reason)])
  #expect(result.contactRows.map(\.child.externalID) == ["A2"])
  #expect(result.rowsRead == 2)
}

@Test(arguments: [
  ("02/10/2018,,,01/10/2018,RC8,", "CIN Closure Date", "2018-10-01 is before the start, 2018-10-02"),
  ("02/10/2018,,,,,e) Closed episode", "CIN Closure Date", "is not given, but the case status is closed"),
  (",,,,,", "CIN Start Date", "is not given"),
])
func aChildInNeedThatMakesNoSenseSaysWhy(columns: String, column: String, reason: String) throws {
  let result = try inNeed("A1,,WBRI,01/05/2012,,,\(columns),,")
  #expect(result.rejected == [RejectedRow(row: 2, column: column, reason: reason)])
}

@Test func aClosureOnTheFirstDayComesIn() throws {
  let result = try inNeed("A1,,WBRI,01/05/2012,,,02/10/2018,,,02/10/2018,RC8,,,")
  #expect(result.inNeedRows.map(\.closed) == [day("2018-10-02")])
}

@Test func missingColumnsAtTheEndOfARowAreBlank() throws {
  let result = try referrals("A1,,WBRI,01/05/2012,6,02/10/2018,6,b) No")
  #expect(result.referralRows.map(\.staff) == [ListedStaff()])
  #expect(result.rejected.isEmpty)
}

@Test func blankValuesBeyondTheTitlesDoNotMatter() throws {
  #expect(try contacts("A1,,WBRI,01/05/2012,6,02/10/2018,6,, \u{A0},").rejected.isEmpty)
}

@Test func blankRowsAreNotCounted() throws {
  let result = try contacts(",,,,,,", "A1,,WBRI,01/05/2012,6,02/10/2018,6", "", " ,,", "")
  #expect(result.rowsRead == 1)
  #expect(result.contactRows.map(\.line) == [3])
}

@Test func rowsAreCountedByPhysicalLines() throws {
  let result = try referrals(
    "A1,,WBRI,01/05/2012,6,02/10/2018,6,b) No,0,\"FRT\n1\",X", "A2,,,01/05/2012,6,soon,6,b) No,0,,")
  #expect(result.referralRows.map(\.line) == [2])
  #expect(result.referralRows.map(\.staff.team) == ["FRT 1"])
  #expect(result.rejected.map(\.row) == [4])
}

@Test func aRejectedRowOverSeveralLinesNamesThemAll() throws {
  let result = try referrals("A1,,,01/05/2012,6,soon,6,b) No,0,\"FRT\n1\",X")
  #expect(result.rejected.map(\.row) == [2])
  #expect(result.rejected.map(\.lastLine) == [3])
}

@Test func anEthnicityNotGivenIsWarnedOfAndNotAssumed() throws {
  let result = try contacts(
    "A1,,,01/05/2012,6,02/10/2018,6", "A2,,NOBT,01/05/2012,6,02/10/2018,6",
    "A3,,#N/A,01/05/2012,6,02/10/2018,6")
  #expect(result.contactRows.map(\.child.ethnicity) == [nil, .notYetObtained, nil])
  #expect(result.warnings == [Warning(kind: .ethnicityNotGiven, rows: 2, firstRow: 2)])
}

@Test(arguments: [
  // Born 1 December 2012: five on the day of the contact, six on the day of the import.
  ("5", false), ("6", false), ("4", true), ("7", true), ("Unknown", false), ("", false),
])
func anAgeBetweenTheEventAndTodayAgrees(age: String, warned: Bool) throws {
  let result = try contacts("A1,,WBRI,01/12/2012,\(age),02/10/2018,6")
  #expect(result.warnings.map(\.kind) == (warned ? [.ageDisagrees] : []))
  #expect(result.rejected.isEmpty)
}

@Test(
  arguments: [
    // Contact on 2 October 2018, import on 9 January 2019.
    ("01/03/2019", "", nil, "2019-03-01"), ("01/03/2019", "0", nil, "2019-03-01"),
    ("01/12/2018", "-1", nil, "2018-12-01"), ("01/12/2018", "", "2018-12-01", nil),
    ("01/12/2018", "0", "2018-12-01", nil),
    ("02/10/2018", "", "2018-10-02", nil), ("09/07/2019", "", nil, "2019-07-09"),
  ] as [(String, String, String?, String?)])
func aDateOfBirthAfterTheContactIsAnUnbornChilds(
  written: String, age: String, birth: String?, expected: String?
) throws {
  let child = try contacts("A1,,WBRI,\(written),\(age),02/10/2018,6").contactRows.first?.child
  #expect(child?.birthDate == birth.map(day))
  #expect(child?.expectedBirthDate == expected.map(day))
}

@Test(arguments: [
  ("a) Yes", true, false), ("b) No", false, false), ("c) Unknown", false, true), ("", false, true),
])
func aReferralIsOpenUnlessTheListSaysNoFurtherAction(text: String, closed: Bool, warned: Bool) throws {
  let result = try referrals("A1,,WBRI,01/05/2012,6,02/10/2018,6,\(text),0,,")
  #expect(result.referralRows.map(\.noFurtherAction) == [closed])
  #expect(result.warnings.map(\.kind) == (warned ? [.outcomeNotGiven] : []))
}

@Test func aNameFromAWindowsFileIsReadRight() throws {
  let line =
    Array("A1,,WBRI,01/05/2012,6,02/10/2018,6,b) No,0,FRT,Se".utf8) + [0xE1] + Array("n O".utf8) + [0x92]
    + Array("Dea".utf8)
  let result = try ListResult(
    reading: Array((Titles.referrals + "\r\n").utf8) + line, file: "list3.csv", today: today,
    dates: .dayFirst)
  #expect(result.referralRows.map(\.staff.worker) == ["Seán O’Dea"])
}

/// One wrong optional value a row: the row comes in, and the report names the column and the value.
@Test(arguments: [
  ("A1,a) Male,XXXX,01/05/2012,6,02/10/2018,6", Warning.Kind.valueNotKnown, "Ethnicity", "“XXXX”"),
  ("A1,zz,WBRI,01/05/2012,6,02/10/2018,6", .valueNotKnown, "Gender", "“zz”"),
  ("A1,a) Male,WBRI,01/05/2012,6,02/10/2018,6B", .valueNotKnown, "Contact Source", "“6B”"),
  ("A1,a) Male,WBRI,31/04/2012,6,02/10/2018,6", .dateNotRead, "Date of Birth", "“31/04/2012”"),
  ("A1,a) Male,WBRI,01/05/1812,6,02/10/2018,6", .dateOutsideYears, "Date of Birth", "“01/05/1812”"),
  (
    "A1,a) Male,WBRI,01/05/2012,6,02/10/2018,Police DA Hub", .readByItsWords, "Contact Source",
    "“Police DA Hub”"
  ),
])
func aWrongOptionalValueKeepsTheRowAndIsNamed(
  row: String, kind: Warning.Kind, column: String, value: String
) throws {
  let result = try contacts(row)
  #expect(result.rejected.isEmpty)
  #expect(result.contactRows.map(\.child.externalID) == ["A1"])
  #expect(
    result.warnings.first { $0.kind == kind }
      == Warning(kind: kind, rows: 1, firstRow: 2, column: column, values: [value]))
}

/// What a child in need row says in spite of a wrong optional value.
@Test(arguments: [
  ("02/10/2018,,,,RC8,", Warning.Kind.closureWithoutDate, nil as String?),
  ("02/10/2018,N10,,,,", .valueNotKnown, "Primary Need Code"),
  ("02/10/2018,PSRMEM - Support with memory,,,,", .valueNotKnown, "Primary Need Code"),
  ("02/10/2018,,soon,,,", .dateNotRead, "Date Child Was Last Seen"),
  ("02/10/2018,,10/01/2019,,,", .dateInFuture, "Date Child Was Last Seen"),
  ("02/10/2018,,10/01/2109,,,", .dateOutsideYears, "Date Child Was Last Seen"),
  ("02/10/2018,,,,,f) Adopted", .valueNotKnown, "Case Status"),
])
func aChildInNeedIsNotLostByOneWrongValue(columns: String, kind: Warning.Kind, column: String?) throws {
  let result = try inNeed("A1,,WBRI,01/05/2012,,,\(columns),,")
  #expect(result.rejected.isEmpty)
  #expect(result.inNeedRows.map(\.closed) == [nil])
  #expect(result.warnings.contains { $0.kind == kind && $0.column == column })
}

@Test func anUnknownReasonForClosureIsAnyOtherReason() throws {
  let result = try inNeed("A1,,WBRI,01/05/2012,,,02/10/2018,,,03/10/2018,moved,Closed,,")
  #expect(result.inNeedRows.map(\.closure) == [.otherReason])
  #expect(result.warnings.contains { $0.kind == .valueNotKnown && $0.column == "Reason for Closure" })
}

@Test(arguments: [
  ("6537810.0", "6537810"), ("6537810", "6537810"), ("6537810.00", "6537810"), ("A7.0", "A7.0"),
  ("65.5", "65.5"),
  (".0", ".0"),
])
func aNumberWithDecimalsIsTheSameChild(id: String, expected: String) throws {
  let result = try contacts("\(id),a) Male,WBRI,01/05/2012,6,02/10/2018,6")
  #expect(result.contactRows.map(\.child.externalID) == [expected])
}

/// Referred on 26 February, born on 19 March after it; the list was drawn up when the child was 0.99 years old.
@Test func aDecimalAgeTellsThatTheChildIsBorn() throws {
  let result = try contacts("A1,a) Male,WBRI,19/03/2018,0.81,26/02/2018,6")
  #expect(result.contactRows.map(\.child.birthDate) == [day("2018-03-19")])
  #expect(result.contactRows.map(\.child.expectedBirthDate) == [nil])
  #expect(result.warnings.contains { $0.kind == .bornAfterwards })
}

/// With no age an expected date before the day of the import is a date of birth; "-1" and "unborn" say otherwise.
@Test(arguments: [
  ("19/12/2018", "", true), ("19/12/2018", "-1", false), ("19/12/2018", "Unborn", false),
  ("19/03/2019", "", false),
  ("09/01/2019", "", true), ("10/01/2019", "", false),
])
func anExpectedDateThatHasPassedIsADateOfBirth(birth: String, age: String, isBorn: Bool) throws {
  let result = try contacts("A1,,WBRI,\(birth),\(age),01/12/2018,6")
  #expect(result.contactRows.map { $0.child.birthDate != nil } == [isBorn])
  #expect(result.contactRows.map { $0.child.expectedBirthDate != nil } == [!isBorn])
}

@Test func aWorkerWhomTheListDoesNotKnowIsNotNobody() throws {
  let result = try inNeed(
    "A1,,WBRI,01/05/2012,,,02/10/2018,,,,,c) Child in need,#N/A,#N/A",
    "A2,,WBRI,01/05/2012,,,02/10/2018,,,,,c) Child in need,FRT 1,Unallocated",
    "A3,,WBRI,01/05/2012,,,02/10/2018,,,,,c) Child in need,FRT 1,")
  #expect(
    result.inNeedRows.map(\.staff) == [
      ListedStaff(worker: "Not known (from a list)"), ListedStaff(team: "FRT 1"), ListedStaff(team: "FRT 1"),
    ])
  #expect(result.inNeedRows.map(\.work) == [.childInNeed, .childInNeed, .childInNeed])
  #expect(result.warnings.first { $0.kind == .workerNotKnown }?.rows == 1)
}

@Test func aDateOutOfBoundsIsToldWithTheYearsThatCount() {
  let years = DateBounds.years
  #expect(
    Warning.Kind.dateOutsideYears.rawValue
      == "a date outside the years \(years.lowerBound) to \(years.upperBound), taken as not given")
}

/// Two of the four could only be month first, the others would have come in as 9 May and 10 January.
@Test func oneDateWithTheMonthFirstStopsItsWholeFile() throws {
  let rows = ["09/05/2018", "09/16/2018", "10/01/2018", "12/28/2018"].enumerated().map {
    "A\($0.offset),,WBRI,2012-05-01,6,\($0.element),6"
  }
  let fault = #expect(throws: DatesDoubtful.self) { try list([Titles.contacts] + rows, "list1.csv") }
  #expect(fault?.words.hasPrefix("a date has the month first (Date of Contact, row 3: “09/16/2018”)") == true)
  #expect(fault?.words.contains("--month-first") == true)
  let asked = try ListResult(
    reading: Array(([Titles.contacts] + rows).joined(separator: "\n").utf8), file: "list1.csv", today: today,
    dates: .monthFirst)
  #expect(asked.contactRows.map(\.day) == ["2018-09-05", "2018-09-16", "2018-10-01", "2018-12-28"].map(day))
}

@Test func datesInBothOrdersCannotBeTrusted() throws {
  let fault = #expect(throws: DatesDoubtful.self) {
    try contacts("A1,,WBRI,,6,16/09/2018,6", "A2,,WBRI,,6,09/16/2018,6")
  }
  #expect(fault?.why == .mixed)
}
