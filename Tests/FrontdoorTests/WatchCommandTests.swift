import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// Clocks, signals and hand-overs as lines and as JSON.
@Suite struct WatchCommandTests {
  private func objects(_ listing: Listing) throws -> [[String: Any]] {
    let data = Data(JSONValue.list(listing.json).lines.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private func hub() throws -> (Folder, OpenDesk) {
    let folder = try Folder()
    let opened = try folder.open()
    _ = try opened.refer("Maisie")
    _ = try opened.submit([Hub.contact([Hub.child("Tyler")], rag: .red, risk: true)])
    return (folder, opened)
  }

  @Test func everySignalSaysHowManyAndHoldsAsMany() throws {
    let (folder, opened) = try hub()
    defer { withExtendedLifetime(folder) {} }
    let signals = try objects(WatchListing(opened, only: nil, masked: false).result)
    #expect(
      signals.map { $0["number"] as? Int } == Array(1...14), "how many allegations there are is not told")
    for signal in signals {
      #expect((signal["records"] as? [Any])?.count == signal["count"] as? Int)
    }
    let risk = try #require(signals.first { $0["letter"] as? String == "‼" })
    let record = try #require((risk["records"] as? [[String: Any]])?.first)
    #expect(record["id"] as? String == "C-000002")
    #expect(record["missing"] as? String == "no team accepted it")
    #expect(record["due"] as? String == "2019-01-09T14:42:00Z")
    #expect(record["minutesLeft"] as? Int == 240)
  }

  @Test func oneSignalIsListedByLetterOrNumberAndAnUnknownOneIsRefused() throws {
    let folder = try Folder().begun()
    #expect(try Program(["team", "add", "First Response 1"], in: folder).code == 0)
    for name in ["E", "e", "4"] {
      let listed = try Program(["watch", "--signal", name], in: folder)
      #expect(listed.code == 0)
      #expect(listed.output.hasPrefix("E  Child not seen, or not alone: 0"))
    }
    let wrong = try Program(["watch", "--signal", "?"], in: folder)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("--signal ?: no such signal; there are 1 U, "))
  }

  @Test func aCasesClocksSayStartLimitDueAndDay() throws {
    let (folder, opened) = try hub()
    defer { withExtendedLifetime(folder) {} }
    let clocks = try objects(ClocksListing(CaseID(1).record, opened, explained: false).result)
    #expect(clocks.map { $0["name"] as? String } == ["allocation", "assessment", "re-referral"])
    #expect(
      clocks.map { $0["due"] as? String }.prefix(2) == ["2019-01-10T10:42:00Z", "2019-03-14T00:00:00Z"])
    #expect(clocks[1]["day"] as? Int == 0 && clocks[1]["of"] as? Int == 45)
    #expect(clocks.map { $0["status"] as? String } == ["local policy", "national", "national"])
    let lines = try ClocksListing(CaseID(1).record, opened, explained: true).result.lines
    #expect(lines.contains { $0.contains("skips 18 Saturdays and Sundays") })
    #expect(lines.contains { $0.contains("C11, national: Working Together 2018 and 2023") })
    #expect(
      lines.contains {
        $0.contains("Allocation to a social worker: starts, due Thu 10 Jan 2019 10:42 (case opened)")
      })
  }

  @Test func onlyContactsCasesAndWorkersHaveClocks() throws {
    let (folder, opened) = try hub()
    defer { withExtendedLifetime(folder) {} }
    #expect(throws: UsageMistake.self) { try ClocksListing(ChildID(1).record, opened, explained: false) }
    #expect(try !ClocksListing(Hub.mirza.record, opened, explained: false).result.json.isEmpty)
  }

  @Test func whatTheNightDidOnACaseIsToldInItsWords() throws {
    let (folder, opened) = try hub()
    defer { withExtendedLifetime(folder) {} }
    let desk = opened.desk
    let duty = WorkerID(desk.register.nextNumber(.worker))
    let team = TeamID(desk.register.nextNumber(.team))
    try desk.submit(
      [
        .registerTeam(name: "EDT", kind: .emergencyDuty),
        .registerWorker(WorkerDetails(name: "Nia Night", team: team, role: .emergencyDutyWorker)),
      ], by: .program, at: .start)
    let visit = VisitMade(at: .start, seen: true, alone: false, place: .home, tools: nil, words: nil)
    try desk.submit([.case(CaseID(1), .record(visit))], by: duty, at: .start)
    let item = try #require(try objects(HandoverListing(opened, masked: false, only: .day).result).last)
    #expect(item["kind"] as? String == "night")
    #expect((item["what"] as? String)?.contains("visit") == true)
    _ = try opened.submit([.case(CaseID(1), .night(.acknowledge(note: "")))])
    let left = try #require(try objects(HandoverListing(opened, masked: false, only: nil).result).last)
    #expect(left["kind"] as? String == "rationale")
    #expect(left["shift"] as? String == "both")
  }

  @Test func whatTheNightLeftIsReadItemByItem() throws {
    let folder = try Folder()
    let opened = try folder.open()
    let night = Instant.start.advanced(byMinutes: -13 * 60)
    try opened.desk.submit(
      [Hub.contact([Hub.child("Maisie")], at: night)], by: .program, at: night)
    try opened.desk.submit(
      [.contact(ContactID(1), .task(.set(TaskSet(shift: .day, what: "Ring the aunt."))))], by: .program,
      at: night)
    func items() throws -> [[String: Any]] {
      try objects(HandoverListing(opened, masked: false, only: nil).result)
    }
    #expect(try items().map { $0["kind"] as? String } == ["contact", "task"])
    #expect(try items().map { $0["due"] as? String } == ["2019-01-09T09:00:00Z", "2019-01-09T09:00:00Z"])
    #expect(try items()[1]["what"] as? String == "task 1: Ring the aunt.")
    _ = try opened.submit([.contact(ContactID(1), .acknowledgeHandover(note: ""))])
    _ = try opened.submit([.contact(ContactID(1), .task(.acknowledge(0)))])
    #expect(try items().map { $0["kind"] as? String } == ["task"])
    #expect(try items()[0]["acknowledged"] as? Bool == true)
    _ = try opened.submit([.contact(ContactID(1), .task(.finish(TaskDone(number: 0, outcome: "done"))))])
    #expect(try items().isEmpty)
    #expect(try objects(HandoverListing(opened, masked: false, only: .night).result).isEmpty)
  }
}
