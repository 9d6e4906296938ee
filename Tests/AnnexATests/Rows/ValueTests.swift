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
  ("31/02/2019", "“31/02/2019” is not a day of the calendar (day, month, year)"),
  ("01/25/2019", "“01/25/2019” is not a day of the calendar (day, month, year)"),
  ("2019-13-01", "“2019-13-01” is not a day of the calendar (day, month, year)"),
  ("09/01/19", "“09/01/19” has no four-digit year"),
  ("43474", "“43474” is not a date"),
  ("soon", "“soon” is not a date"),
  ("09/01/2019x", "“09/01/2019x” is not a date"),
  ("1/2/3/2019", "“1/2/3/2019” is not a date"),
  ("#REF!", "“#REF!” is not a date"),
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
  #expect(codes.ethnicity.reading(text)?.code == expected)
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
  #expect(codes.source.reading(text)?.code == expected)
}

@Test(arguments: ["11", "6A", "q)", "Crèche", "77: Café", "18-64"])
func aSourceThatIsNoneOrSeveralIsNotGuessed(text: String) {
  var codes = ListCodes()
  #expect(codes.source.reading(text)?.code == nil)
}

@Test(arguments: [
  ("a) Male", Sex.male), ("b) Female", .female), ("c) Not stated/recorded", .unknown),
  ("d) Neither", .unknown),
  ("F", .female), ("1", .male), ("9", .unknown), ("male", .male),
])
func genderIsReadInEveryForm(text: String, expected: Sex) {
  var codes = ListCodes()
  #expect(codes.sex.reading(text)?.code == expected)
}

@Test func everyCodeOfTheCensusIsReadWithItsLabel() {
  var codes = ListCodes()
  for code in ContactSource.allCases {
    #expect(codes.source.reading("x) \(code.rawValue): label")?.code == code)
  }
  for code in Ethnicity.allCases { #expect(codes.ethnicity.reading("x) \(code.rawValue)")?.code == code) }
  for code in PrimaryNeed.allCases { #expect(codes.need.reading("\(code.rawValue) - label")?.code == code) }
  for code in ClosureReason.allCases {
    #expect(codes.closure.reading("\(code.rawValue) - label")?.code == code)
  }
}

@Test(arguments: [
  ("a) Looked after child", CaseStatus.open(.lookedAfter)),
  ("b) Child Protection plan", .open(.childProtection)),
  ("c) Child in need plan", .open(.childInNeed)), ("d) Open assessment", .open(.assessment)),
  ("e) Closed episode", .closed), ("Child protection plan", .open(.childProtection)),
])
func aCaseStatusIsReadAsTheWork(text: String, expected: CaseStatus) {
  var codes = ListCodes()
  #expect(codes.status.reading(text)?.code == expected)
}

@Test func aValueInAMessageIsCutAndHarmless() {
  #expect(Cell.quoted("a\u{1B}[2Jb") == "“a·[2Jb”")
  #expect(Cell.quoted(String(repeating: "x", count: 31)) == "“" + String(repeating: "x", count: 30) + "…”")
}

@Test(arguments: ["Unallocated", " unallocated ", "TBC", "Not Allocated", ""])
func aNameThatMeansNobodyIsNoWorker(text: String) {
  #expect(StaffName.given(text) == nil)
}

/// Spellings that returns of authorities hold.
@Test(arguments: [
  ("c) Child in need", CaseStatus.open(.childInNeed)), ("CIN", .open(.childInNeed)),
  ("CPP", .open(.childProtection)),
  ("CLA&CP", .open(.lookedAfter)), ("CP/CLA", .open(.lookedAfter)), ("CP Ext", .open(.childProtection)),
  ("Open asmt", .open(.assessment)), ("CF Assessment in progress", .open(.assessment)),
  ("Closed - stepdown", .closed),
  ("Closed Referral", .closed), ("Care leaver", .closed),
])
func aCaseStatusIsReadInTheSpellingsOfReturns(text: String, expected: CaseStatus) {
  var codes = ListCodes()
  #expect(codes.status.reading(text)?.code == expected)
}

@Test(
  arguments: [
    ("N1d - Parental Alcohol Misuse", PrimaryNeed.abuseOrNeglect),
    ("N4SA : Problems related to homelessness", .acuteStress),
    ("Parental illness or disability [N3]", .parentalDisability),
    ("3a Alcoholic Parents", .parentalDisability),
    ("Child N5 Family dysfunction", .dysfunction), ("CIN-LOW INCOME", .lowIncome), ("N10", nil), ("LD1", nil),
    ("Unaccompanied Asylum Seeking Child", .absentParenting), ("Not Stated", .notStated),
  ] as [(String, PrimaryNeed?)])
func aNeedIsReadInTheSpellingsOfReturns(text: String, expected: PrimaryNeed?) {
  var codes = ListCodes()
  #expect(codes.need.reading(text)?.code == expected)
}

@Test(arguments: [
  ("RC8a", ClosureReason.noFurtherAction), ("RC7c - Transferred to Leaving care Services", .otherReason),
  ("Special Guardianship Order (CIN RC4)", .specialGuardianship),
  ("Residence Order Granted", .childArrangementsOrder),
  ("Client Moved to Other Local Authority", .transferredAuthority),
  (
    "Case closed after assessment (no S47 enquiry)",
    .noFurtherAction
  ), ("Case closed after assessment, referred to early help", .earlyHelp), ("Deceased", .died),
])
func aReasonForClosureIsReadInTheSpellingsOfReturns(text: String, expected: ClosureReason) {
  var codes = ListCodes()
  #expect(codes.closure.reading(text)?.code == expected)
}

@Test(arguments: [
  ("Police DA Hub", ContactSource.police), ("3D - Health Services - CAMHS", .otherPrimaryHealth),
  ("Individual - Neighbour/Friend", .acquaintance), ("Education – Schools", .school),
  ("Health Services - Other (e.g. hospice)", .otherHealth), ("School Nurse", .schoolNurse),
  (
    "LA services - Other internal (department other than social care e.g. youth offending (excluding housing))",
    .otherCouncilService
  ),
  ("Court/Probation/Immigration", .otherLegal), ("ANON - Anonymous", .anonymous),
  ("Not recorded / Unknown", .unknown),
  ("Police [6]", .police), ("‘6", .police),
])
func aSourceIsReadInTheSpellingsOfReturns(text: String, expected: ContactSource) {
  var codes = ListCodes()
  #expect(codes.source.reading(text)?.code == expected)
}

@Test(arguments: [
  ("(A.A1) White - British", Ethnicity.whiteBritish), ("White and Asian [MWAS]", .whiteAndAsian),
  ("Black or Black British - African", .blackAfrican), ("WBRI - White - British", .whiteBritish),
  ("Information not yet obtained", .notYetObtained),
  ("Mixed - White and Black Caribbean", .whiteAndBlackCaribbean),
  ("OAFG", .otherEthnicity), ("WEEU", .otherWhite), ("Asian or Asian British – Pakistani", .pakistani),
  ("Refused to say", .refused),
])
func anEthnicityIsReadInTheSpellingsOfReturns(text: String, expected: Ethnicity) {
  var codes = ListCodes()
  #expect(codes.ethnicity.reading(text)?.code == expected)
}

@Test(arguments: ["YNNN", "NEG", "Likelihood of Neglect", "a) Neglect"]) func oneCategoryOfAbuseIsRead(
  text: String
) {
  var codes = ListCodes()
  #expect(codes.abuse.reading(text)?.code == .neglect)
}

@Test(arguments: ["Neglect; Emotional", "e) Multiple/not recommended", "Physical and Sexual abuse"])
func severalCategoriesOfAbuseAreMultiple(text: String) {
  var codes = ListCodes()
  #expect(codes.abuse.reading(text)?.code == .multiple)
}
