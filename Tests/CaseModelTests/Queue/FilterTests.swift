import Testing

@testable import CaseModel

@Suite struct FilterTests {
  /// Five open records: three contacts, a case held in the team North, a case in the tray.
  private static func service() throws -> Service {
    var service = try Service()
    _ = try service.receive(
      Hub.contact([.new(Hub.child("Zoë"))], source: .school, worry: .neglect, risk: true, rag: .red))
    _ = try service.receive(Hub.contact([.new(Hub.child("Mary-Jane"))], source: .police, rag: .green))
    _ = try service.receive(
      Hub.contact(
        [.new(Hub.child("Ali"))], source: .housing, worry: .criminalExploitation, consent: .obtained))
    let held = try service.refer("Łukasz")[0]
    _ = try service.refer("Noah")
    try service.allocate(held, to: Hub.worker)
    return service
  }

  private static func shown(_ text: String, in service: Service) -> [String] {
    let queue = service.queue(.open, order: .oldest)
    let words = SearchText(queue.rows, of: service.register)
    return Filter(text).places(in: queue.rows, text: words, of: service.register, at: service.now)
      .map { queue.rows[Int($0)].record.text }.sorted()
  }

  private static let (zoe, mary, ali, held, tray) = (
    "C-000001", "C-000002", "C-000003", "R-000001", "R-000002"
  )

  /// What is typed and the rows that stay.
  @Test(arguments: [
    ("", [zoe, mary, ali, held, tray]), ("   ", [zoe, mary, ali, held, tray]), ("zoe", [zoe]), ("ZOË", [zoe]),
    ("lukasz", [held]), ("łuk", [held]), ("mary-jane", [mary]), ("jane quill", [mary]), ("jane noah", []),
    ("school", [zoe]), ("neglect", [zoe]), ("c-000002", [mary]), ("R-000002", [tray]), ("pat", [held]),
    ("north", [held]), ("assessment", [held, tray]), ("quillfeather", [zoe, mary, ali, held, tray]),
    ("-quillfeather", []), ("-school", [mary, ali, held, tray]), ("-", [zoe, mary, ali, held, tray]),
    ("rag:red", [zoe]), ("rag:r", [zoe]), ("RAG:Green", [mary]), ("rag:none", [ali]), ("rag:purple", []),
    ("rag:", []), ("worker:pat", [held]), ("worker:LOWE", [held]), ("worker:w-000005", [held]),
    ("worker:rhys", []),
    ("team:nor", [held]), ("team:ehash", []), ("due<1h", []), ("due<4h", [zoe]), ("due<239m", []),
    ("due<240m", [zoe]), ("due<1d", [zoe, mary, ali, tray]), ("due>1d", [held]),
    ("due<13w", [zoe, mary, ali, held, tray]),
    ("due<x", []), ("signal:x", [ali]), ("signal:X", [ali]), ("signal:c", []), ("signal:z", []),
    ("signal:‼", [zoe]), ("rag:red rag:green", []), ("due<1d -neglect", [mary, ali, tray]),
  ])
  func whatIsTypedLeavesTheseRows(text: String, rows: [String]) throws {
    #expect(Self.shown(text, in: try Self.service()) == rows.sorted(), "\(text)")
  }

  @Test func whatIsDueAndWhatIsNotAreTheWholeListWhenAClockRunsOnEveryRow() throws {
    let service = try Self.service()
    let all = Self.shown("", in: service)
    for span in ["30m", "4h", "1d", "9w"] {
      let both = Self.shown("due<\(span)", in: service) + Self.shown("due>\(span)", in: service)
      #expect(both.sorted() == all)
    }
  }

  @Test func aBreachedRowIsDueWithinAnySpan() throws {
    var service = try Self.service()
    service.now = instant("2019-01-11T10:00:00Z")
    #expect(Self.shown("due<0m", in: service) == [Self.zoe, Self.mary, Self.ali, Self.tray])
  }

  @Test func nothingTypedIsNoFilter() {
    #expect(Filter("").isEmpty)
    #expect(Filter("  ").isEmpty)
    #expect(!Filter("a").isEmpty)
    #expect(Filter("rag:red worker:lowe").terms == [.rag(.red), .worker("lowe")])
  }

  /// The text that a filter searches has the identifier as people type it, however long.
  @Test(arguments: [
    (UInt32(1), "c-000001"), (999_999, "c-999999"), (1_000_000, "c-1000000"), (4_294_967_295, "c-4294967295"),
  ])
  func aRecordIsFoundByItsWholeIdentifier(number: UInt32, typed: String) throws {
    let row = QueueRow(
      record: RecordID(kind: .contact, number: number), since: Instant(seconds: 0), due: nil, firstDue: nil,
      rag: nil,
      riskNotAccepted: false, handoverUnread: false, worker: nil, clock: nil, recordedAt: Instant(seconds: 0))
    let text = SearchText([row], of: try Self.service().register)
    #expect(row.record.text.lowercased() == typed)
    #expect(text.row(0, holds: Array((typed + " ").utf8)))
    #expect(!text.row(0, holds: Array((typed + "0").utf8)))
  }
}
