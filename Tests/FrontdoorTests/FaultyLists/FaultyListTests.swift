import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import AnnexA
@testable import frontdoor

/// Brings one file in, to the last row.
private func bringIn(_ opened: OpenDesk, _ file: String) throws -> ImportReport {
  let files = try ListFiles([file]).read(today: London.day(of: opened.now), dates: .dayFirst)
  return try ImportRun(opened, isDry: false) { false }.bringIn(files, ImportOptions(now: opened.now))
}

extension Folder {
  /// Opens a ledger that holds the cases onto which a list's rows come.
  fileprivate func open(for list: FaultyList) throws -> OpenDesk {
    let opened = try open()
    if list.needsCases {
      _ = try bringIn(opened, write(FaultyList.childrenInNeed.name, FaultyList.childrenInNeed.utf8))
    }
    return opened
  }
}

/// What a list brought into a register, counted another way.
private func count(_ list: AnnexAList?, in desk: Desk) throws -> Int {
  // A child with early help alone is nothing to be done, so not in memory.
  for number in 1..<desk.register.nextNumber(.child) { try desk.load(ChildID(number).record) }
  let register = desk.register
  let pathways = register.cases.all.map(\.pathway)
  return switch try #require(list) {
  case .contacts: Int(register.nextNumber(.contact)) - 1
  case .earlyHelp: register.children.all.reduce(0) { $0 + $1.earlyHelp.count }
  case .referrals, .childrenInNeed: Int(register.nextNumber(.case)) - 1
  case .assessments: pathways.reduce(0) { $0 + $1.assessments.count }
  case .enquiries: pathways.reduce(0) { $0 + $1.enquiries.count }
  case .childProtection:
    pathways.count { $0.openPlans.contains { $0.kind == .protection && $0.isStartKnown } }
  case .lookedAfter: pathways.count { $0.openProtections.contains(where: \.isStartKnown) }
  }
}

@Test(arguments: FaultyList.all)
func everyFaultIsInTheFile(_ list: FaultyList) throws {
  let text = String(decoding: list.utf8, as: UTF8.self)
  #expect(list.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).count > 10)
  #expect(text.contains(#/"[^"]*\r\n[^"]*"/#))
  for fault in ["a) WBRI", ",WBRI", "12/03/2014", "2015-01-31", "#N/A", ",\u{A0}", "\n\u{A0},", ", ,"] {
    #expect(text.contains(fault), "\(fault)")
  }
  #expect(try list.windows1252().count < list.utf8.count)
  #expect(String(validating: try list.windows1252(), as: UTF8.self) == nil)
}

@Test(arguments: FaultyList.all)
func everyRowOfAFaultyListIsAccountedFor(_ list: FaultyList) throws {
  let folder = try Folder()
  let opened = try folder.open(for: list)
  let report = try bringIn(opened, folder.write(list.name, list.utf8))
  #expect(report.totals == list.first)
  #expect(report.totals.notReached == 0)
  let file = try #require(report.files.first)
  #expect(report.files.count == 1)
  #expect(file.file == list.name)
  #expect(file.missingColumns == [])
  #expect(file.duplicates == [list.duplicate])
  #expect(file.rejected.sorted { $0.row < $1.row } == list.rejected)
  #expect(try count(file.list, in: opened.desk) == list.imported)
  #expect(try opened.desk.ledger.verify().fault == nil)
}

@Test(arguments: FaultyList.all)
func aFaultyListBroughtInTwiceChangesNothing(_ list: FaultyList) throws {
  let folder = try Folder()
  let opened = try folder.open(for: list)
  let file = try folder.write(list.name, list.utf8)
  let first = try bringIn(opened, file)
  let end = try opened.desk.lastSequence()
  let again = try bringIn(opened, file)
  #expect(try opened.desk.lastSequence() == end)
  #expect(again.totals == list.again)
  #expect(again.teams + again.workers == 0)
  #expect(again.files.first?.duplicates == first.files.first?.duplicates)
  #expect(again.files.first?.rejected == first.files.first?.rejected)
}

@Test(arguments: FaultyList.all)
func theSameListInWindows1252SaysTheSame(_ list: FaultyList) throws {
  let (modern, older) = (try Folder(), try Folder())
  let (one, other) = (try modern.open(for: list), try older.open(for: list))
  let expected = try bringIn(one, modern.write(list.name, list.utf8))
  let report = try bringIn(other, older.write(list.name, list.windows1252()))
  #expect(report == expected)
  #expect(other.desk.register.children.all.map(\.details) == one.desk.register.children.all.map(\.details))
  #expect(
    other.desk.register.workers.all.map(\.details.name) == one.desk.register.workers.all.map(\.details.name))
  // What the one encoding brings in, the other finds there.
  let end = try one.desk.lastSequence()
  #expect(try bringIn(one, modern.write(list.name, list.windows1252())).totals == list.again)
  #expect(try one.desk.lastSequence() == end)
}

@Test func aDryRunOfTheProgramSaysWhatTheImportThenDoesAndRecordsNothing() throws {
  let folder = try Folder().begun()
  let paths = try FaultyList.all.map { try folder.write($0.name, $0.utf8) }
  // A ledger that is there already, so that a dry run has something to leave alone.
  #expect(try Program(["team", "add", "Invented team"], in: folder).code == 0)
  let before = try Program(["verify"], in: folder)
  #expect(before.output.hasPrefix("intact: "))
  // Every date of list 1 reads both ways.
  let arguments = ["import", "annex-a", "--day-first"] + paths
  let dry = try Program(arguments + ["--dry-run"], in: folder)
  #expect(dry.code == 0)
  #expect(try Program(["verify"], in: folder).output == before.output)
  let run = try Program(arguments, in: folder)
  #expect(run.code == 0)
  #expect(dry.output == "Nothing was recorded; this is what would have been:\n" + run.output)
  #expect(
    run.output.contains(
      "All files: 92 rows: 45 imported, 0 updated, 0 already there, 8 duplicates, 35 rejected, 4 passed over\n"
    ))
  let after = try Program(["verify"], in: folder)
  #expect(after.output != before.output)
  #expect(
    try Program(arguments + ["--dry-run"], in: folder).output.contains(
      "All files: 92 rows: 0 imported, 0 updated, 45 already there, 8 duplicates, 35 rejected, 4 passed over\n"
    ))
  #expect(try Program(["verify"], in: folder).output == after.output)
}
