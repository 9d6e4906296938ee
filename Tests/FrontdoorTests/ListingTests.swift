import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// A hub with work of every kind on it.
private func busyHub(_ folder: Folder) throws -> OpenDesk {
  let opened = try folder.open()
  for name in ["Maisie", "Alfie", "Leo", "Noor"] { _ = try opened.refer(name) }
  _ = try opened.submit([Hub.allocate(CaseID(1), Hub.mirza), Hub.allocate(CaseID(2), Hub.dunne)])
  _ = try opened.submit([Hub.allocate(CaseID(3), Hub.mirza)])
  _ = try opened.submit([
    .case(CaseID(3), .close(.otherReason, why: "assessment done", notSeenWhy: "moved abroad"))
  ])
  _ = try opened.submit([.worker(Hub.dunne, .startAbsence(.init(reason: .sickness, from: .on("2019-01-09"))))]
  )
  _ = try opened.submit([Hub.contact([Hub.child("Yusuf"), Hub.child("Hanna")], rag: .amber)])
  _ = try opened.submit([Hub.contact([Hub.child("Tyler")], rag: .red, risk: true)])
  let red = ContactID(opened.desk.register.nextNumber(.contact))
  _ = try opened.submit([Hub.contact([Hub.child("Ellie")], rag: .red)])
  let child = ChildID(opened.desk.register.nextNumber(.child) - 1)
  _ = try opened.submit(Hub.decide(red, child, .noFurtherAction, level: 1))
  return opened
}

/// The objects of a listing, read back by another JSON reader.
private func objects(_ listing: Listing) throws -> [[String: Any]] {
  let data = Data(JSONValue.list(listing.json).lines.utf8)
  return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
}

private func queue(_ opened: OpenDesk, _ lists: [QueueKind], _ filter: String = "") -> QueueListing {
  QueueListing(
    lists: lists, filter: Filter(filter), order: .timeLeft, RowReader(opened, masked: false))
}

@Test func theQueueHoldsWhatWaitsForAManagerRiskFirst() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let rows = try objects(queue(opened, QueueListing.waiting).result)
  #expect(rows.map { $0["id"] as? String } == ["C-000006", "C-000007", "C-000005", "R-000004", "R-000002"])
  #expect(
    rows.map { $0["state"] as? String }
      == ["to-decide", "second-look", "to-decide", "awaiting-allocation", "to-cover"])
  #expect(rows.map { $0["rag"] as? String } == ["red", "red", "amber", nil, nil])
  #expect(rows.map { ($0["children"] as? [Any])?.count } == [1, 1, 2, 1, 1])
}

@Test func aQueueRowSaysWhenItIsDueInUTCAndMinutes() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let rows = try objects(queue(opened, [.toDecide]).result)
  #expect(rows.count == 2)
  // Immediate risk: four hours by the wall. The other: one working day, Thursday at the same time.
  #expect(rows.map { $0["due"] as? String } == ["2019-01-09T14:42:00Z", "2019-01-10T10:42:00Z"])
  #expect(rows.map { $0["minutesLeft"] as? Int } == [240, 1_440])
  #expect(rows.map { $0["received"] as? String } == ["2019-01-09T10:42:00Z", "2019-01-09T10:42:00Z"])
  #expect(rows.map { $0["risk"] as? Bool } == [true, false])
  let signals = rows[0]["signals"] as? [[String: String]]
  #expect(signals?.map { $0["letter"] } == ["‼", "I"])
}

@Test func keysStandInTheirOrderWhateverTheRow() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  func keys(_ value: JSONValue) -> [String] {
    if case .object(let fields) = value { fields.map(\.0) } else { [] }
  }
  for row in queue(opened, QueueListing.waiting).result.json {
    #expect(
      keys(row) == [
        "id", "state", "rag", "children", "received", "deadline", "due", "minutesLeft", "overdue", "signals",
        "source", "worry", "work", "worker", "risk",
      ])
  }
  let reader = RowReader(opened, masked: false)
  for row in UnallocatedListing(reader).result.json {
    #expect(
      keys(row) == [
        "id", "child", "since", "deadline", "due", "minutesLeft", "work", "worry", "household", "holder",
        "why",
      ])
  }
  for row in CaseloadListing(reader).result.json {
    #expect(
      keys(row) == [
        "worker", "name", "team", "fte", "children", "families", "points", "workloadPercent", "band",
        "receivedLast7Days", "oldestUnrecordedDays", "asye", "available", "absence",
      ])
  }
}

@Test func aFilterSaysWhatItKeepsBack() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let red = queue(opened, QueueListing.waiting, "rag:red")
  #expect(red.result.json.count == 2)
  #expect(red.hidden == "2 of 5 shown, 0 overdue hidden")
  #expect(queue(opened, QueueListing.waiting).hidden == nil)
  try opened.desk.close()
  let later = try folder.open(at: .start.advanced(bySeconds: 5 * 86_400))
  #expect(queue(later, QueueListing.waiting, "rag:red").hidden == "2 of 5 shown, 2 overdue hidden")
}

@Test func theUnallocatedAreTheScreensListAndThoseToCoverAreMarked() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let rows = try objects(UnallocatedListing(RowReader(opened, masked: false)).result)
  let list = Queue(.toAllocate, of: opened.desk.register, on: .on("2019-01-09"))
  #expect(rows.map { $0["id"] as? String } == list.rows.map(\.record.text))
  #expect(rows.map { ($0["holder"] as? [String: String])?["id"] } == [nil, "W-000003"])
  #expect(rows.map { $0["why"] as? String } == ["nobody holds it", "Jo Dunne is away (sick)"])
  #expect(rows.filter { $0["holder"] is NSNull }.count == 1)
}

@Test func caseloadsAgreeWithACountOverTheEvents() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  var holders: [CaseID: WorkerID] = [:]
  for number in 1...4 {
    for event in try opened.desk.events(of: [CaseID(UInt32(number)).record]) {
      guard case .case(let id, let event) = event.event else { continue }
      if case .allocated(let allocated) = event { holders[id] = allocated.worker }
      if case .closed = event { holders[id] = nil }
      if case .returned = event { holders[id] = nil }
    }
  }
  let rows = try objects(CaseloadListing(RowReader(opened, masked: false)).result)
  for row in rows {
    let worker = try #require((row["worker"] as? String).flatMap { WorkerID(text: $0) })
    #expect(row["children"] as? Int == holders.values.count { $0 == worker })
  }
  #expect(Set(rows.compactMap { $0["name"] as? String }) == ["Sana Mirza", "Jo Dunne"])
}

@Test func pointsAreExplainedAndAddUp() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let reader = RowReader(opened, masked: false)
  let mirza = try #require(opened.desk.register.workers[Hub.mirza])
  // One assessment, 3, new, 2: five points, times 85 over 16 × 3.75 is 7.08; 15 × 0.8 are stable; 80 can be carried.
  #expect(
    PointsListing(mirza, reader).result.lines == [
      "W-000002  Sana Mirza: 1 child, 1 family, workload 24 % (C has capacity)",
      "Case      Child             Points  Why",
      "R-000001  Maisie Testchild       5  assessment 3, new in the last 5 working days +2",
      "case points 5, weighed so that 16 children of 3.75 points fill 85: 7.08",
      "stable part 15 × 0.8 FTE: 12",
      "load 19.08 of 100 × 0.8 FTE = 80: 24 %",
    ])
  let row = try #require(
    try objects(CaseloadListing(reader).result).first { $0["worker"] as? String == "W-000002" })
  #expect(row["points"] as? Double == 19.08)
  #expect(row["workloadPercent"] as? Int == 24)
  #expect(row["fte"] as? Double == 0.8)
  #expect(row["band"] as? String == "room")
  #expect(row["receivedLast7Days"] as? Int == 2)
}

@Test func maskedNamesAreNowhere() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let reader = RowReader(opened, masked: true)
  var everything = QueueListing(lists: [.open], filter: Filter(""), order: .oldest, reader).result.lines
  everything += UnallocatedListing(reader).result.lines
  everything += [JSONValue.list(UnallocatedListing(reader).result.json).lines]
  for record in [CaseID(1).record, ContactID(5).record, ChildID(1).record] {
    everything += try RecordListing(record, opened, masked: true).result.lines
  }
  for name in ["Maisie", "Testchild", "Noor", "hungry"] {
    #expect(!everything.contains { $0.contains(name) }, "\(name)")
  }
  #expect(everything.contains { $0.contains("Sana Mirza") })
}

@Test func aCaseIsPrintedWholeWithItsChronology() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let lines = try RecordListing(CaseID(1).record, opened, masked: false).result.lines
  #expect(lines.first == "R-000001        version 2")
  #expect(lines.contains("held by         Sana Mirza (W-000002) since Wed 9 Jan 2019 10:42"))
  #expect(lines.contains("level           4 Child in need (Children Act 1989, section 17)"))
  #expect(lines.contains { $0.hasSuffix("allocated to Sana Mirza: has room") })
  #expect(
    lines.contains { $0.contains("received from school, phone: Neglect. Came to school hungry.") })
}

/// As on the screen: how far it is, every clock that runs, why it came over the threshold, what can be recorded.
@Test func aCaseTellsHowFarItIsAndWhatCanBeRecordedNow() throws {
  let folder = try Folder()
  let opened = try busyHub(folder)
  let item = CaseID(1)
  let held = StrategyHeld(
    heldAt: .start, present: [.socialCare, .police, .health], missingWhy: nil, shared: "one log",
    policeChecks: true, thresholdMet: true, decision: "harm is likely", actions: "see the child",
    enquiry: .joint)
  _ = try opened.submit([.case(item, .record(held))])
  let listing = try RecordListing(item.record, opened, masked: false)
  let lines = listing.result.lines
  #expect(
    lines.contains { $0.hasPrefix("now  ") && $0.contains("section 47 enquiry") && $0.contains("NOT seen") })
  let clocks = lines.filter { $0.hasPrefix("clock  ") }
  #expect(clocks.contains { $0.contains("Section 47 enquiry: 15 working days") })
  #expect(clocks.contains { $0.contains("Child and family assessment: 45 working days") })
  #expect(lines.contains { $0.hasPrefix("threshold  ") && $0.contains("referral for assessment, by ") })
  #expect(lines.contains { $0.hasPrefix("acts  ") && $0.contains("complete the section 47 enquiry") })
  let data = Data(JSONValue.list(listing.result.json).lines.utf8)
  let json = try #require((try JSONSerialization.jsonObject(with: data) as? [[String: Any]])?.first)
  #expect((json["now"] as? [String])?.isEmpty == false)
  #expect((json["threshold"] as? String)?.hasPrefix("referral for assessment, by ") == true)
  let numbers = (json["clocks"] as? [[String: Any]])?.compactMap { $0["number"] as? String }
  #expect(numbers?.contains("C8") == true)
  let acts = try #require(json["acts"] as? [[String: Any]])
  #expect(acts.contains { $0["act"] as? String == "conference-hold" && $0["notNow"] is String })
  #expect(acts.contains { $0["act"] as? String == "enquiry-complete" && $0["notNow"] is NSNull })
}

@Test func aClosedCaseIsFoundAndAWorkerIsPointedElsewhere() throws {
  let folder = try Folder()
  try busyHub(folder).desk.close()
  let opened = try folder.open(Hub.service, .readOnly)
  #expect(
    try RecordListing(CaseID(3).record, opened, masked: false).result.lines.contains {
      $0.hasPrefix("closed ")
    })
  #expect(throws: Refused(description: "there is no R-000099 in this ledger")) {
    try RecordListing(CaseID(99).record, opened, masked: false)
  }
  #expect(throws: UsageMistake.self) { try RecordListing(Hub.mirza.record, opened, masked: false) }
}

@Test func columnsStayInLineWithWideLettersAndShowControlCharacters() {
  var table = TextTable([.words("Name"), .number("Age"), .words("Note")])
  table.add(["王小明", "4", "a\u{1B}[31mb"])
  table.add(["Zoé", "12", "two\nlines"])
  #expect(table.lines == ["Name    Age  Note", "王小明    4  a␛[31mb", "Zoé      12  two lines"])
}

@Test func jsonEscapesWhatItMust() {
  let value = JSONValue.object([
    ("b", .text("\"\\\n\u{1}é\u{2028}")), ("a", .list([.null, .flag(true), .integer(-3), .hundredths(750)])),
  ])
  #expect(value.line == #"{"b": "\"\\\n\u0001é\u2028", "a": [null, true, -3, 7.5]}"#)
  #expect(JSONValue.list([]).lines == "[]")
}
