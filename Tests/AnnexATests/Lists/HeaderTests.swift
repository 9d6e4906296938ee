import Testing

@testable import AnnexA

private func listOf(_ text: String) throws -> ListResult {
  try ListResult(reading: Array(text.utf8), file: "any.csv", today: today, dates: .dayFirst)
}

@Test(arguments: [
  (Titles.contacts, AnnexAList.contacts), (Titles.earlyHelp, .earlyHelp), (Titles.referrals, .referrals),
  (Titles.assessments, .assessments), (Titles.enquiries, .enquiries), (Titles.inNeed, .childrenInNeed),
  (Titles.plans, .childProtection), (Titles.lookedAfter, .lookedAfter),
])
func aListIsKnownByItsTitles(titles: String, expected: AnnexAList) throws {
  let result = try listOf(titles + "\n")
  #expect(result.list == expected)
  #expect(result.rowsRead == 0)
  #expect(result.ignoredColumns.isEmpty)
  #expect(result.missingColumns.isEmpty)
}

@Test(arguments: [
  "CHILD UNIQUE ID,gender,Ethnicity,Date Of Birth,AGE,date of contact,Contact source",
  " Child  Unique ID ,Gender,Ethnicity, Date of Birth,Age of Child (Years),Date\u{A0}of Contact,Contact Source",
  "Contact Source,Date of Contact,Age,Date of Birth,Ethnicity,Gender,Child Unique ID",
  "List 1: Contacts\n\n,,\nProduced on,09/01/2019\n" + Titles.contacts,
  "sep=;\n" + Titles.contacts.split(separator: ",").joined(separator: ";"),
  Titles.contacts.split(separator: ",").joined(separator: "\t"),
  "\"Child Unique\nID\",Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source",
])
func titlesAreKnownHoweverTheyAreWritten(header: String) throws {
  let result = try listOf(header)
  #expect(result.list == .contacts)
  #expect(result.missingColumns.isEmpty)
}

@Test func unknownAndRepeatedColumnsAreNamedOnceAndMissingOnesToo() throws {
  let result = try listOf(
    "Child Unique ID,Notes,Gender,Gender,Date of Contact,Contact Source,,\nA1,x,b) Female,a) Male,01/10/2018,6,,"
  )
  #expect(result.ignoredColumns == ["Notes", "Gender"])
  #expect(result.missingColumns == ["Ethnicity", "Date of Birth", "Age of Child (Years)"])
  #expect(result.contactRows.map(\.child.sex) == [.female])
}

@Test func theSampleTitleOfTheReferralDateIsKnown() throws {
  #expect(try listOf("Child Unique ID,Date of Referral,Referral NFA?\n").list == .referrals)
}

@Test func aFileThatIsNoListNamesTheNearestAndWhatIsMissing() {
  let fault = #expect(throws: NotAList.self) {
    try listOf(Titles.child + ",Date of Referral,Allocated Team,Allocated Worker\nA1,,,,,,,")
  }
  #expect(
    fault?.words == "none of lists 1 to 8: nearest is list 3 (referrals), but these columns are missing: "
      + "Referral NFA?")
}

@Test(arguments: ["", "\n\n", "name,colour\nx,y", "%PDF-1.4"])
func aFileWithNoTitleOfAnyListSaysSo(text: String) {
  let fault = #expect(throws: NotAList.self) { try listOf(text) }
  #expect(fault?.words == "no header of lists 1 to 8 in the first 10 lines")
}
