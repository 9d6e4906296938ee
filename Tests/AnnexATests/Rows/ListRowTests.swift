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
      "“31/02/2019” is no day of the calendar (day, month, year)"
    ),
    (
      "A1,a) Male,WBRI,31/04/2012,6,02/10/2018,6", "Date of Birth",
      "“31/04/2012” is no day of the calendar (day, month, year)"
    ),
    ("A1,a) Male,WBRI,01/05/2012,6,02/10/18,6", "Date of Contact", "“02/10/18” has no four-digit year"),
    ("A1,a) Male,WBRI,01/05/2012,6,#N/A,6", "Date of Contact", "is not given"),
    ("A1,a) Male,WBRI,01/05/2012,6,10/01/2019,6", "Date of Contact", "2019-01-10 lies in the future"),
    ("A1,a) Male,XXXX,01/05/2012,6,02/10/2018,6", "Ethnicity", "“XXXX” is no code of this column"),
    ("A1,e) Other,WBRI,01/05/2012,6,02/10/2018,6", "Gender", "“e) Other” is no code of this column"),
    ("A1,a) Male,WBRI,01/05/2012,6,02/10/2018,6B", "Contact Source", "“6B” is no code of this column"),
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
  ("02/10/2018,,,01/10/2018,RC8,", "CIN Closure Date", "2018-10-01 lies before the start, 2018-10-02"),
  ("02/10/2018,,,,,e) Closed episode", "CIN Closure Date", "is not given, but the case status is closed"),
  ("02/10/2018,,,,RC8,", "CIN Closure Date", "is not given, but there is a reason for closure"),
  ("02/10/2018,,,03/10/2018,RC10,", "Reason for Closure", "“RC10” is no code of this column"),
  ("02/10/2018,N10,,,,", "Primary Need Code", "“N10” is no code of this column"),
  ("02/10/2018,,10/01/2019,,,", "Date Child Was Last Seen", "2019-01-10 lies in the future"),
  ("02/10/2018,,,,,f) Adopted", "Case Status", "“f) Adopted” is no code of this column"),
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
    "A1,,WBRI,01/05/2012,6,02/10/2018,6,b) No,0,\"FRT\n1\",X", "A2,,BAD,01/05/2012,6,02/10/2018,6,b) No,0,,")
  #expect(result.referralRows.map(\.line) == [2])
  #expect(result.referralRows.map(\.staff.team) == ["FRT 1"])
  #expect(result.rejected.map(\.row) == [4])
}

@Test func aRejectedRowOverSeveralLinesNamesThemAll() throws {
  let result = try referrals("A1,,BAD,01/05/2012,6,02/10/2018,6,b) No,0,\"FRT\n1\",X")
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
    ("01/12/2018", "", nil, "2018-12-01"), ("01/12/2018", "0", "2018-12-01", nil),
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
    reading: Array((Titles.referrals + "\r\n").utf8) + line, file: "list3.csv", today: today)
  #expect(result.referralRows.map(\.staff.worker) == ["Seán O’Dea"])
}
