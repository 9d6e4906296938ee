import AnnexA
import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

private let child = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)"

/// Lists with the faults of real files: a byte order mark, CRLF, quoted line breaks, other forms of dates and codes,
/// blanks, rows twice and rows that cannot come in.
private func writeLists(_ folder: Folder) throws -> String {
  let contacts =
    "\u{FEFF} child unique id ,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\r\n"
    + "100,2,WBRI,12/03/2014,4,02/01/2019,2A\r\n" + "100,2,WBRI,12/03/2014,4,02/01/2019,2A\r\n"
    + "\"101\",F,#N/A,2015-01-31,3,2019-01-08,\"6\"\r\n" + "102,M,WBRI,31/02/2014,4,02/01/2019,2A\r\n"
  try folder.write("lists/list1.csv", contacts)
  let referrals =
    child
    + ",Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker\n"
    + "100,2,WBRI,12/03/2014,4,02/01/2019,2A,No,1,First Response 1,Sana Mirza\n"
    + "101,F,NOBT,2015-01-31,3,03/01/2019,6,No,1,,\n" + "103,M,WBRI,01/01/2010,9,03/01/2019,6,Yes,1,,\n"
    + "104,M,WBRI,01/01/2010,9,soon,6,Yes,1,,\n"
  try folder.write("lists/list3.csv", referrals)
  let inNeed =
    child
    + ",Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,"
    + "Reason for Closure,Case Status,Allocated Team,Allocated Worker\n"
    + "105,F,WBRI,01/01/2010,9,No,05/11/2018,N1,07/01/2019,,,b) Child in need plan,\"First\nResponse 1\",Noor Lowe\n"
  try folder.write("lists/list6.csv", inNeed)
  return folder.path + "/lists"
}

private func bringIn(
  _ opened: OpenDesk, _ path: String, from day: Day? = nil, isDry: Bool = false,
  stoppedAfter steps: Int = .max
) throws -> ImportReport {
  let files = try ListFiles([path]).read(today: London.day(of: opened.now), dates: .dayFirst)
  var left = steps
  let run = ImportRun(opened, isDry: isDry) {
    left -= 1
    return left < 0
  }
  return try run.bringIn(files, ImportOptions(now: opened.now, undecidedFrom: day))
}

/// Rows, imported, updated, already there, duplicates, rejected.
private func counts(_ report: ImportReport) -> [Int] {
  let totals = report.totals
  return [
    totals.rows, totals.imported, totals.updated, totals.alreadyThere, totals.duplicates, totals.rejected,
  ]
}

@Test func faultyListsComeInWithEveryRowAccountedFor() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let report = try bringIn(opened, writeLists(folder), from: .on("2019-01-08"))
  #expect(
    counts(report) == [9, 7, 0, 0, 1, 1])
  let register = opened.desk.register
  #expect(register.contacts.all.filter { !$0.isHistory }.map(\.stage) == [.toDecide])
  let open = register.cases.all.sorted { $0.id < $1.id }
  #expect(open.map(\.worker) == [WorkerID(5), Hub.mirza, nil])
  #expect(register.workers[WorkerID(5)]?.details.name == "Noor Lowe")
  #expect(try opened.desk.ledger.verify().fault == nil)
}

@Test func importingTwiceChangesNothing() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let lists = try writeLists(folder)
  _ = try bringIn(opened, lists)
  let before = try opened.desk.lastSequence()
  let again = try bringIn(opened, lists)
  #expect(try opened.desk.lastSequence() == before)
  #expect(
    counts(again) == [9, 0, 0, 7, 1, 1])
}

@Test func stoppingHalfWayLeavesWholeRowsAndTheNextImportGoesOnFromThere() throws {
  let folder = try Folder()
  let lists = try writeLists(folder)
  for steps in 0...8 {
    let own = try Folder()
    let opened = try own.open()
    let stopped = try bringIn(opened, lists, stoppedAfter: steps)
    let came = stopped.totals
    #expect(came.rows == came.imported + came.duplicates + came.rejected + came.notReached)
    let rest = try bringIn(opened, lists).totals
    #expect(came.notReached > 0)
    #expect(rest.notReached == 0)
    #expect(rest.alreadyThere == came.imported)
    #expect(rest.imported + came.imported == 7)
    #expect(try opened.desk.ledger.verify().fault == nil)
  }
}

@Test func aDryRunRecordsNothingAndSaysTheSame() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let lists = try writeLists(folder)
  let before = try opened.desk.lastSequence()
  let dry = try bringIn(opened, lists, isDry: true)
  #expect(try opened.desk.lastSequence() == before)
  #expect(opened.desk.register.cases.count == 0)
  #expect(try bringIn(opened, lists) == dry)
}

@Test func whoMayNotImportIsRefusedBeforeAnyRow() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let settings = opened.desk.register.settings
  var details = try #require(opened.desk.register.workers[Hub.administrator]?.details)
  details.role = .hubManager
  let other = WorkerDetails(name: "Bea Head", team: details.team, role: .administrator, account: "bea")
  try opened.desk.submit([.registerWorker(other)], by: .program, at: .start)
  _ = try opened.submit([.worker(Hub.administrator, .change(details))])
  let manager = try OpenDesk(opened.desk, actingAs: nil, settings: settings, at: .start)
  let words = "a hub manager may not change settings and bring in lists"
  #expect(throws: Refused(description: words)) { try bringIn(manager, try writeLists(folder)) }
}

@Test func aRowWithANameThatIsTooLongIsNamedAndKeptOut() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let head =
    child + ",Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,"
    + "Allocated Team,Allocated Worker"
  let row = { (id: Int, team: String, worker: String) in
    "\(id),2,WBRI,12/03/2014,4,02/01/2019,2A,No,1,\(team),\(worker)"
  }
  let whole = String(repeating: "é", count: 200)
  let lines = [head, row(100, whole, whole), row(101, whole + "x", "Pat"), row(102, "North", whole + "x")]
  let report = try bringIn(opened, try folder.write("list3.csv", lines.joined(separator: "\n")))
  #expect(counts(report) == [3, 1, 0, 0, 0, 2])
  #expect(report.files[0].rejected.map(\.row) == [3, 4])
  #expect(
    report.files[0].rejected.map(\.reason) == [
      "is longer than 200 characters", "is longer than 200 characters",
    ])
  #expect(opened.desk.register.cases.all.count { $0.worker == nil } == 0)
}

@Test func pathsThatHoldNoListsAreSaid() throws {
  let folder = try Folder()
  #expect(throws: UsageMistake("there is no file or folder \(folder.path)/none")) {
    try ListFiles([folder.path + "/none"])
  }
  #expect(throws: UsageMistake("\(folder.path) holds no .csv, .txt or .tsv file")) {
    try ListFiles([folder.path])
  }
}
