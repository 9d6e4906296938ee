import CaseModel
import Foundation
import Testing

@testable import AnnexA

/// One file of each list, with faults; made by hand, and so is what the report must say.
private func faultyFiles() throws -> [ImportFile] {
  [
    .list(
      try contacts(
        "A1,a) Male,WBRI,01/05/2012,6,02/10/2018,q) 6: Police",  // row 2: imported
        "A1,a) Male,WBRI,01/05/2012,6,02/10/2018,6",  // row 3: a duplicate
        "A2,a) Male,,01/05/2012,9,02/10/2018,6",  // row 4: imported, two warnings
        "A3,a) Male,WBRI,01/05/2012,6,31/02/2019,6",  // row 5: rejected
        ",,,,,,",  // row 6: blank
        "A4,a) Male,\"WBRI,01/05/2012,6,31/02/2019,6",  // row 7: rejected
        "A5,b) Female,APKN,01/05/2012,6,07/01/2019,2A"  // row 8: imported
      )),
    .list(
      try list(
        [
          "Child Unique ID,Date of Referral,Referral NFA?,Allocated Team,Allocated Worker,Secret",
          "A1,02/10/2018,b) No,FRT 1,Ann Okafor,x",  // row 2: imported
          "A1,03/10/2018,b) No,FRT 1,Ann Okafor,x",  // row 3: rejected, a case is open
        ], "referrals.csv")),
    .unreadable(file: "notes.csv", reason: NotAList(titles: [["a"]]).words),
  ]
}

@Test func theReportSaysHowEveryRowEnded() throws {
  var service = Service()
  let report = try service.bringIn(faultyFiles())
  #expect(
    report.lines == [
      "list1.csv, list 1 (contacts): 6 rows: 3 imported, 0 updated, 0 already there, 1 duplicate, 2 rejected",
      "  row 5 rejected: Date of Contact: “31/02/2019” is not a day of the calendar (day, month, year)",
      "  row 7 rejected: a quote opens on line 7 and is never closed",
      "  row 3 says the same as row 2",
      "  warning: ethnicity not given, taken as not yet obtained: 1 row, the first is 4",
      "  warning: age does not agree with the date of birth, which stands: 1 row, the first is 4",
      "referrals.csv, list 3 (referrals): 2 rows: 1 imported, 0 updated, 0 already there, 0 duplicates, 1 rejected",
      "  row 3 rejected: the child's case of 2018-10-02 is open: no referral is recorded while a case is open",
      "  warning: ethnicity not given, taken as not yet obtained: 2 rows, the first is 2",
      "  warning: source not given, taken as unknown: 2 rows, the first is 2",
      "  columns not read: Secret",
      "  columns not in the file: Gender, Ethnicity, Date of Birth, Age of Child (Years), Referral Source, "
        + "Number of Referrals in Last 12 Months",
      "notes.csv: no header of lists 1 to 8 in the first 10 lines",
      "All files: 8 rows: 4 imported, 0 updated, 0 already there, 1 duplicate, 3 rejected",
      "Registered: 1 team, 1 worker",
    ])
}

@Test func theReportForProgramsHoldsTheSame() throws {
  var service = Service()
  let report = try service.bringIn([try #require(faultyFiles().first)])
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  let json = String(decoding: try encoder.encode(report), as: UTF8.self)
  let totals =
    #"{"alreadyThere":0,"duplicates":1,"imported":3,"passedOver":0,"rejected":2,"rows":6,"updated":0}"#
  #expect(
    json
      == #"{"files":[{"duplicates":[{"ofFile":"list1.csv","ofRow":2,"row":3}],"file":"list1.csv","#
      + #""ignoredColumns":[],"list":1,"missingColumns":[],"notReached":0,"rejected":["#
      + #"{"column":"Date of Contact","lastLine":5,"#
      + #""reason":"“31\/02\/2019” is not a day of the calendar (day, month, year)","row":5},"#
      + #"{"lastLine":7,"reason":"a quote opens on line 7 and is never closed","row":7}],"rowsPassedOver":[],"totals":"#
      + totals + #","warnings":["#
      + #"{"firstRow":4,"kind":"ethnicity not given, taken as not yet obtained","rows":1},"#
      + #"{"firstRow":4,"kind":"age does not agree with the date of birth, which stands","rows":1}],"wordedColumns":[]}],"#
      + #""teams":0,"totals":"# + totals + #","workers":0}"#)
}

/// What has ended is counted; a child on a plan who has no open case is named, so that nobody misses that child.
@Test func theReportForProgramsNamesEveryChildWithoutAnOpenCase() throws {
  var service = Service()
  let report = try service.bringIn(
    plans(
      "A1,,WBRI,01/05/2012,,,05/11/2018,NEG,NEG,,,,,,", "A2,,WBRI,01/05/2012,,,05/11/2018,NEG,NEG,,,,,,",
      "A3,,WBRI,01/05/2012,,,05/03/2018,NEG,NEG,,,,12/10/2018,,"))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  let json = String(decoding: try encoder.encode(report), as: UTF8.self)
  #expect(
    json.contains(
      #""rowsPassedOver":[{"firstRow":4,"reason":"it has ended, and only what runs is brought in","rows":1},"#
        + #"{"children":[{"identifier":"A1","row":2},{"identifier":"A2","row":3}],"firstRow":2,"#
        + #""reason":"the child has no open case here, and list 7 or 8 alone does not open one","rows":2}]"#))
}

@Test func anImportThatStopsSaysWhatItDidNotReach() throws {
  let service = Service()
  let plan = ImportPlan(try faultyFiles(), options: ImportOptions(now: service.now))
  var report = plan.report
  // The first two steps register the team and the worker, the third brings in a contact.
  for step in plan.steps.prefix(3) {
    report.take(try plan.action(for: step, in: RegisterLookup(service.register, service.index)))
  }
  #expect(report.totals == Totals(rows: 8, imported: 1, duplicates: 1, rejected: 2))
  #expect(report.totals.notReached == 4)
  #expect(
    report.lines.contains(
      "All files: 8 rows: 1 imported, 0 updated, 0 already there, 1 duplicate, 2 rejected, 4 not reached"))
}

@Test func ofManyRejectedRowsFiftyAreListed() throws {
  var service = Service()
  let rows = (1...52).map { "A\($0),,WBRI,,,soon,6" }
  let report = try service.bringIn(try list([Titles.contacts] + rows, "list1.csv"))
  #expect(report.lines.count == 1 + 50 + 1 + 1)
  #expect(report.lines.contains("  and 2 more"))
}
