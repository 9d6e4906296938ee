import CaseModel
import Testing

@testable import AnnexA

/// Headings that are no title of the specification.
@Test(arguments: [
  (
    "Identifier of Child,Date of first contact,Source of the contact,Contact source (code)",
    AnnexAList.contacts
  ),
  ("Child's ID (PARIS),Date of the new referral,Initial Referral Source,NFA", .referrals),
])
func headingsAreKnownByTheirWords(header: String, expected: AnnexAList) throws {
  let result = try list([header], "list.csv")
  #expect(result.list == expected)
  #expect(!result.wordedColumns.isEmpty)
}

@Test func aColumnReadByItsWordsIsNamedInTheReport() throws {
  var service = Service()
  let report = try service.bringIn(
    list(
      ["Child Unique ID,Date of first contact,Contact Source", "A1,01/10/2018,6"], "list1.csv"))
  #expect(
    report.lines.contains("  columns read by their words: “Date of first contact” as Date of Contact"))
}

/// A family's number as the child's would make one child of brothers and sisters.
@Test(arguments: [
  "Family ID of child,Date of Contact,Contact Source", "Child Unique ID,Date of last contact,Contact Source",
]) func aHeadingAboutSomethingElseIsNotTaken(header: String) {
  #expect(throws: NotAList.self) { try list([header], "list.csv") }
}

/// A column's own title goes before one that only has its words.
@Test func aTitleOfItsOwnGoesBeforeOneWithTheSameWords() throws {
  let result = try list(
    ["Child Unique ID,Date of first contact,Date of Contact,Contact Source", "A1,01/10/2018,02/10/2018,6"],
    "list1.csv")
  #expect(result.contactRows.map(\.day) == [day("2018-10-02")])
  #expect(result.ignoredColumns == ["Date of first contact"])
}

/// The older codes of ethnicity, and the words in which a rule once saw another one.
@Test(arguments: [
  ("A1", Ethnicity.whiteBritish), ("B2", .whiteAndBlackAfrican), ("C3", .bangladeshi), ("E3", .refused),
  ("Mixed - White & Black Caribbean", .whiteAndBlackCaribbean), ("Mixed - White/Asian (B3)", .whiteAndAsian),
  ("Black - British", .otherBlack), ("Asian - British", .otherAsian),
  ("Other white background", .otherWhite), ("Any other ethnic background", .otherEthnicity),
  ("Bac - Jamaica", .blackCaribbean), ("British", .whiteBritish), ("ARAB - Arab", .otherEthnicity),
])
func anEthnicityIsNotTakenForAnother(text: String, expected: Ethnicity) {
  var codes = ListCodes()
  #expect(codes.ethnicity.reading(text)?.code == expected)
}

/// A number that only counts the answers is not a code; "la" is in no other word.
@Test(arguments: [
  ("10) Housing (e.g. Housing Dept or Housing Association)", ContactSource.housing),
  ("10) Unknown", .unknown),
  ("Daughter in law", .relative), ("MP/Councillor", .otherIndividual), ("Women's Aid", .otherSource),
  ("Education - Pre-School, Nursery, Childminders", .school), ("Youth Justice Service", .otherCouncilService),
  ("N.S.P.C.C.", .otherSource), ("CEOP", .police),
])
func aSourceIsNotTakenForAnother(text: String, expected: ContactSource) {
  var codes = ListCodes()
  #expect(codes.source.reading(text)?.code == expected)
}
