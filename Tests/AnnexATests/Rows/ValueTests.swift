import CaseModel
import Testing

@testable import AnnexA

@Test(arguments: [
  "09/01/2019", "9/1/2019", "09-01-2019", "9.1.2019", "2019-01-09", "2019/01/09", "2019-01-09T00:00:00",
  "2019-01-09 14:30:00.000", "2019-01-09T14:30:00Z", "09/01/2019 14:30", "09/01/2019  00:00:00", "9 Jan 2019",
  "09-Jan-2019", "9 January 2019",
])
func aDateIsReadDayBeforeMonth(text: String) throws {
  #expect(try DateCell.day(text) == day("2019-01-09"))
}

@Test func leapDaysAreReadWhereTheyAre() throws {
  #expect(try DateCell.day("29/02/2016") == day("2016-02-29"))
  #expect(throws: DateCell.Fault.self) { try DateCell.day("29/02/2019") }
}

@Test(arguments: [
  ("31/02/2019", "“31/02/2019” is no day of the calendar (day, month, year)"),
  ("01/25/2019", "“01/25/2019” is no day of the calendar (day, month, year)"),
  ("2019-13-01", "“2019-13-01” is no day of the calendar (day, month, year)"),
  ("09/01/19", "“09/01/19” has no four-digit year"),
  ("43474", "“43474” is no date"),
  ("soon", "“soon” is no date"),
  ("09/01/2019x", "“09/01/2019x” is no date"),
  ("1/2/3/2019", "“1/2/3/2019” is no date"),
  ("#REF!", "“#REF!” is no date"),
  ("01/01/1899", "“01/01/1899” lies outside the years 1900 to 2100"),
])
func anImpossibleDateIsRefusedWithTheReason(text: String, reason: String) {
  let fault = #expect(throws: DateCell.Fault.self) { try DateCell.day(text) }
  #expect(fault?.reason == reason)
}

@Test(arguments: [
  "", "  ", "\u{A0}", "\u{A0} \t", "#N/A", "#n/a", "N/A", "NULL", "null", "-", " - ", "NaN", "\u{200B}",
])
func manyMarksMeanNotGiven(text: String) {
  #expect(Cell.given(text) == nil)
}

@Test func spacesOfEveryKindAreTakenOff() {
  #expect(Cell.given("\u{A0} WBRI\u{2003}") == "WBRI")
  #expect(Cell.given("éa ") == "éa")
}

@Test(arguments: [
  ("a) WBRI", Ethnicity.whiteBritish), ("WBRI", .whiteBritish), ("wbri", .whiteBritish),
  ("WBRI - White British", .whiteBritish), ("White British", .whiteBritish), ("p) BOTH", .otherBlack),
  ("u) UNKNOWN", .notYetObtained), ("t) NOBT", .notYetObtained), ("k)APKN", .pakistani),
  ("REFU: refused", .refused),
])
func anEthnicityIsReadWithOrWithoutItsLetterAndLabel(text: String, expected: Ethnicity) {
  var codes = ListCodes()
  #expect(codes.ethnicity.code(text) == expected)
}

@Test(arguments: [
  ("q) 6: Police", ContactSource.police), ("6", .police), ("Police", .police), ("2a", .school),
  ("e) 2A: Schools", .school), ("Schools", .school), ("p1) 5D: LA services", .earlyHelp),
  ("n) 5A: LA services", .adultSocialCare), ("u) 10: Unknown", .unknown), ("10", .unknown), ("1A", .relative),
  ("r) 7: Other legal agency", .otherLegal), ("Other legal agency", .otherLegal),
  ("s) 8: Other", .otherSource),
  ("3E – A&E", .accidentAndEmergency), ("t) 9: Anonymous", .anonymous), ("m) 4: Housing", .housing),
])
func aSourceIsReadWithOrWithoutItsLetterAndLabel(text: String, expected: ContactSource) {
  var codes = ListCodes()
  #expect(codes.source.code(text) == expected)
}

@Test(arguments: ["11", "6A", "Health services", "a) 1E: Individual", "q)", "Otherwise", "(6)"])
func aSourceThatIsNoneOrSeveralIsNotGuessed(text: String) {
  var codes = ListCodes()
  #expect(codes.source.code(text) == nil)
}

@Test(arguments: [
  ("a) Male", Sex.male), ("b) Female", .female), ("c) Not stated/recorded", .unknown),
  ("d) Neither", .unknown),
  ("F", .female), ("1", .male), ("9", .unknown), ("male", .male),
])
func genderIsReadInEveryForm(text: String, expected: Sex) {
  var codes = ListCodes()
  #expect(codes.sex.code(text) == expected)
}

@Test func everyCodeOfTheCensusIsReadWithItsLabel() {
  var codes = ListCodes()
  for code in ContactSource.allCases { #expect(codes.source.code("x) \(code.rawValue): label") == code) }
  for code in Ethnicity.allCases { #expect(codes.ethnicity.code("x) \(code.rawValue)") == code) }
  for code in PrimaryNeed.allCases { #expect(codes.need.code("\(code.rawValue) - label") == code) }
  for code in ClosureReason.allCases { #expect(codes.closure.code("\(code.rawValue) - label") == code) }
}

@Test(arguments: [
  ("a) Looked after child", CaseStatus.open(.lookedAfter)),
  ("b) Child Protection plan", .open(.childProtection)),
  ("c) Child in need plan", .open(.childInNeed)), ("d) Open assessment", .open(.assessment)),
  ("e) Closed episode", .closed), ("Child protection plan", .open(.childProtection)),
])
func aCaseStatusIsReadAsTheWork(text: String, expected: CaseStatus) {
  var codes = ListCodes()
  #expect(codes.status.code(text) == expected)
}

@Test func aValueInAMessageIsCutAndHarmless() {
  #expect(Cell.quoted("a\u{1B}[2Jb") == "“a·[2Jb”")
  #expect(Cell.quoted(String(repeating: "x", count: 31)) == "“" + String(repeating: "x", count: 30) + "…”")
}

@Test(arguments: ["Unallocated", " unallocated ", "TBC", "Not Allocated", ""])
func aNameThatMeansNobodyIsNoWorker(text: String) {
  #expect(StaffName.given(text) == nil)
}
