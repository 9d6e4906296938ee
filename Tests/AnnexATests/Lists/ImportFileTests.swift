import CaseModel
import Testing

@testable import AnnexA

private func file(_ bytes: [UInt8], named name: String = "any.csv") -> ImportFile {
  ImportFile(reading: bytes, file: name, today: today, dates: .dayFirst)
}

/// What a person is told of a file that is not read; nil for one that is.
private func reason(_ file: ImportFile) -> String? {
  switch file {
  case .list: nil
  case .passedOver(_, let reason), .unreadable(_, let reason): reason
  }
}

private let lines = Titles.contacts + "\nA1,a) Male,a) WBRI,01/05/2012,6,02/10/2018,q) 6: Police\n"

/// The first bytes of .xlsx and .ods, which are zip archives, and of the older .xls.
@Test(
  arguments: [
    ("lists.xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
    ("lists.ods", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
    ("lists.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), ("list1.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
  ] as [(String, [UInt8])])
func aWorkbookIsToldExactlyWhatToDo(name: String, bytes: [UInt8]) throws {
  let words = try #require(reason(file(bytes, named: name)))
  #expect(words.hasPrefix("this is a workbook, and lists are read as text. Open it in your spreadsheet"))
  #expect(words.contains("Save as, “CSV UTF-8”"))
  #expect(words.contains("YYYY-MM-DD"))
  #expect(["lists.xlsx", "LISTS.XLS", "a.ods", "b.xlsm"].allSatisfy(Workbook.isNamed))
  #expect(!Workbook.isNamed("list1.csv"))
}

@Test(arguments: [true, false]) func utf16WithoutAMarkIsRead(lowFirst: Bool) throws {
  let bytes = lines.utf16.flatMap { unit -> [UInt8] in
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    return lowFirst ? [low, high] : [high, low]
  }
  let result = try ListResult(reading: bytes, file: "list1.csv", today: today, dates: .dayFirst)
  #expect(result.contactRows.map(\.day) == [day("2018-10-02")])
  #expect(result.rejected.isEmpty)
}

@Test(arguments: [",", ";", "\t", "|"])
func commaSemicolonTabAndPipeAreRead(delimiter: String) throws {
  let text = lines.split(separator: ",", omittingEmptySubsequences: false).joined(separator: delimiter)
  let result = try ListResult(
    reading: Array(text.utf8), file: "list1.csv", today: today, dates: .dayFirst)
  #expect(result.contactRows.map(\.source) == [.police])
  #expect(result.missingColumns.isEmpty)
}

/// Headings as the specification has them.
@Test(arguments: [
  (9, "Child Unique ID,Gender,Ethnicity,Date of Birth,Eligibility Category,Latest Pathway Plan Review Date"),
  (10, "Child Unique ID,Family identifier,Gender,Date the Child Entered Care,Date Placed for Adoption"),
  (11, "Individual adopter identifier,Family identifier,Gender,Date enquiry received,Date Stage 1 started"),
])
func lists9To11ArePassedOverByNameAndFailNothing(number: Int, headings: String) throws {
  let other = file(Array(headings.utf8))
  guard case .passedOver(_, let reason) = other else {
    Issue.record("list \(number) is not passed over")
    return
  }
  #expect(reason.hasPrefix("list \(number) ("))
  #expect(reason.hasSuffix("), which is not brought in"))
  var service = Service()
  let report = try service.bringIn([other, file(Array(lines.utf8))])
  #expect(report.files.allSatisfy { $0.problem == nil })
  #expect(report.totals == Totals(rows: 1, imported: 1))
}

/// A blank in the column makes some programs write every number with a decimal.
@Test func theSameListWithDecimalsMakesNoSecondChild() throws {
  var service = Service()
  let row = { (id: String) in "\(id),a) Male,WBRI,01/05/2012,6,02/10/2018,6,b) No,0,FRT 1,Ann" }
  _ = try service.bringIn(referrals(row("6537810"), row("6537811")))
  let again = try service.bringIn(referrals(row("6537810.0"), row("6537811.0")))
  #expect(again.totals == Totals(rows: 2, alreadyThere: 2))
  #expect(service.register.children.count == 2)
}

/// "Not known" is somebody whom the list does not name, and "unallocated" is nobody.
@Test func aWorkerOfNASaysNotKnownAndIsNotInTheTray() throws {
  var service = Service()
  _ = try service.bringIn(
    inNeed(
      "A1,,WBRI,01/05/2012,,,02/10/2018,N1,,,,c) Child in need,FRT 1,#N/A",
      "A2,,WBRI,01/05/2012,,,02/10/2018,N1,,,,c) Child in need,FRT 1,Unallocated"))
  #expect(service.cases(of: "A1") == ["2018-10-02 10 Not known (from a list) child-in-need open"])
  #expect(service.cases(of: "A2") == ["2018-10-02 10 tray child-in-need open"])
}
