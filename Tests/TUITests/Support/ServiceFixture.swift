import CaseModel
import Foundation

@testable import TUI

/// An invented service in memory, which takes commands through the one door and keeps their events as the ledger does.
struct ServiceFixture {
  private(set) var register: Register
  private(set) var events: [RecordedEvent] = []
  /// Where the events of each command begin.
  private(set) var begun: [Int64] = []
  var now: Instant
  var actor: WorkerID

  static let hubManager = WorkerID(1)
  static let teamManager = WorkerID(2)
  static let screener = WorkerID(3)
  static let socialWorker = WorkerID(4)

  /// Wednesday 9 January 2019, 10:42, with two managers, a screening worker and a social worker.
  init() throws {
    register = Register(
      settings: ServiceSettings(name: "Invented EHASH", hours: .standard, holidays: try Self.holidays()))
    now = try Self.instant("2019-01-09T10:42:00Z")
    actor = Self.hubManager
    let start = try Self.instant("2018-01-02T09:00:00Z")
    for command: Command in [
      .registerTeam(name: "Screening", kind: .screening),
      .registerTeam(name: "FRT 1 North", kind: .firstResponse),
      .registerWorker(WorkerDetails(name: "Ama Okafor", team: TeamID(1), role: .hubManager)),
      .registerWorker(WorkerDetails(name: "Rhys Haslam", team: TeamID(2), role: .teamManager)),
      .registerWorker(WorkerDetails(name: "Sana Mirza", team: TeamID(1), role: .screeningWorker)),
      .registerWorker(
        WorkerDetails(name: "Jo Dunne", team: TeamID(2), role: .socialWorker, registration: .number("SW1"))),
    ] { try submit(command, by: .program, at: start) }
  }

  private static func holidays() throws -> BankHolidays {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../data/bank-holidays.json")
    let days = try JSONDecoder().decode(BankHolidayFile.self, from: Data(contentsOf: file)).englandAndWales
    guard let table = BankHolidays(days) else { throw Fault.noTable }
    return table
  }

  static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text: text) else { throw Fault.noInstant(text) }
    return instant
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text: text) else { throw Fault.noInstant(text) }
    return day
  }

  enum Fault: Error {
    case noTable
    case noInstant(String)
  }

  /// Has a command decided and recorded; returns the records that changed.
  @discardableResult
  mutating func submit(_ command: Command, by worker: WorkerID? = nil, at instant: Instant? = nil) throws
    -> [RecordID]
  {
    var batch = EventBatch()
    let worker = worker ?? actor
    let instant = instant ?? now
    let past = PastAct(undoneBy: command, in: events, begun: begun)
    try register.decide(command, by: worker, at: instant, past: past, into: &batch)
    if !batch.events.isEmpty { begun.append(Int64(events.count + 1)) }
    for event in batch.events {
      register.apply(event, by: worker, at: instant, history: past?.histories[event.record] ?? [])
      events.append(
        RecordedEvent(
          sequence: Int64(events.count + 1), version: register.version(of: event.record),
          stamp: Stamp(by: worker, at: instant), event: event))
    }
    return batch.events.map(\.record)
  }

  var context: Context { Context(register: register, now: now, actor: actor) }

  /// Says what a desk would say of restricted records to somebody who may not read them.
  mutating func noteRestricted(_ children: Set<ChildID>) { register.noteRestricted(children) }

  /// The answer to a dialog's wish to read.
  func read(_ records: [RecordID]) -> Message {
    .read(ReadRecords(records, events.filter { records.contains($0.event.record) }))
  }
}

extension ServiceFixture {
  static let maisie = ChildID(1)
  static let alfie = ChildID(2)
  static let contact = ContactID(3)

  /// Maisie and Alfie Thornton, siblings with two earlier contacts of Maisie's, reported by the police yesterday.
  static func siblings(rag: Rag? = .amber) throws -> ServiceFixture {
    var service = try ServiceFixture()
    let maisie = ChildDetails(
      givenName: "Maisie", familyName: "Thornton", birthDate: try day("2014-03-12"), sex: .female,
      ethnicity: .whiteBritish, languages: ["English"])
    let alfie = ChildDetails(
      givenName: "Alfie", familyName: "Thornton", birthDate: try day("2016-05-30"), sex: .male)
    let home = HouseholdDetails(
      address: "14 Invented Street", postcode: "OL16 9ZZ",
      adults: [
        .init(name: "Kayleigh Thornton", relationship: "mother"),
        .init(
          name: "Dean Pike", relationship: "father", livesThere: false, note: "known to police for violence"),
      ])
    try service.receive(
      [.new(maisie)], .new(home), "Bruise on the arm, said to be from the swing.", from: .school,
      .physicalAbuse, at: "2018-03-06T10:00:00Z")
    let first = try instant("2018-03-06T14:00:00Z")
    try service.submit(.contact(ContactID(1), .considerHistory), at: first)
    try service.submit(
      .contact(ContactID(1), .decide([decision(Self.maisie, .noFurtherAction, 1)])), at: first)
    try service.receive(
      [.known(Self.maisie)], nil, "Missed checks.", from: .healthVisitor, .neglect, at: "2018-07-10T10:00:00Z"
    )
    let second = try instant("2018-07-10T15:00:00Z")
    try service.submit(.contact(ContactID(2), .considerHistory), at: second)
    try service.submit(.contact(ContactID(2), .decide([decision(Self.maisie, .earlyHelp, 3)])), at: second)
    try service.receive(
      [.known(Self.maisie), .new(alfie)], .known(HouseholdID(1)),
      "Police called at 23:10 by neighbours; mother injured. Maisie on the stairs, said “I hid with Alfie under my bed”.",
      from: .police, .domesticAbuse, at: "2019-01-08T09:54:00Z", rag: rag, consent: .notSettled)
    let asked = try instant("2019-01-08T10:02:00Z")
    try service.submit(.contact(contact, .ask(.police)), by: screener, at: asked)
    try service.submit(.contact(contact, .ask(.health)), by: screener, at: asked)
    try service.submit(
      .contact(contact, .recordAnswer(.police, answer: "Four incidents since 2016, father arrested once.")),
      by: screener, at: try instant("2019-01-08T12:30:00Z"))
    return service
  }

  private mutating func receive(
    _ children: [NewChild], _ home: NewHousehold?, _ narrative: String, from source: ContactSource,
    _ worry: Worry, at time: String, rag: Rag? = nil, consent: Consent = .obtained
  ) throws {
    let instant = try Self.instant(time)
    try submit(
      .receiveContact(
        NewContact(
          receivedAt: instant, channel: .phone, source: source,
          referrer: Referrer(name: "PC Lomax", organisation: "Division 4", reach: "0161 496 0123"),
          worry: worry,
          narrative: narrative, children: children, household: home, rag: rag, consent: consent)),
      by: Self.screener, at: instant)
  }

  static func decision(_ child: ChildID, _ outcome: Outcome, _ level: UInt8) -> NewDecision {
    NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: "Hurt may come to this child when adults fight.",
        dailyLife: "Hides at night and is tired at nursery.",
        history: "Known before, and nothing has changed since."),
      voice: .noted("I hid under my bed."), identity: .unknown(why: "nobody has asked the mother yet"))
  }
}
