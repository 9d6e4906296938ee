import CaseModel
import Testing

@testable import TUI

/// Giving cases to a worker from the screen: what is asked, what is recorded, what the screen says of it.
@Suite struct AllocateTests {
  static let jo = ServiceFixture.socialWorker
  static let kit = WorkerID(5)

  /// Two cases of one family and one of another, all held by Jo Dunne; Kit Half could take them.
  private func service() throws -> ServiceFixture {
    var service = try ServiceFixture()
    try service.submit(
      .registerWorker(
        WorkerDetails(
          name: "Kit Half", team: TeamID(2), role: .socialWorker, registration: .number("SW2"),
          languages: ["Punjabi", "Urdu"])))
    for (names, family) in [(["Bilal", "Alina"], "Akhtar"), (["Maya"], "Ahmed")] {
      let contact = ContactID(service.register.nextNumber(.contact))
      let first = service.register.nextNumber(.child)
      let children = names.map {
        NewChild.new(ChildDetails(givenName: $0, familyName: family, languages: ["Punjabi"]))
      }
      try service.submit(
        .receiveContact(
          NewContact(
            receivedAt: service.now, channel: .phone, source: .school, worry: .neglect,
            narrative: "Came to school hungry.", children: children, consent: .obtained)))
      try service.submit(.contact(contact, .considerHistory))
      try service.submit(
        .contact(
          contact,
          .decide(
            names.indices.map {
              ServiceFixture.decision(ChildID(first + UInt32($0)), .referralForAssessment, 4)
            })))
    }
    for item in [CaseID(1), CaseID(2), CaseID(3)] {
      try service.submit(.case(item, .allocate(NewAllocation(worker: Self.jo, reason: "has room"))))
    }
    return service
  }

  private func dialog(_ service: ServiceFixture, _ cases: [UInt32]) -> DialogFixture<AllocateDialog> {
    let items = cases.compactMap { service.register.cases[CaseID($0)] }
    return DialogFixture(service, reading: items.map(\.id.record)) {
      AllocateDialog(cases: items, masked: false, $0)
    }
  }

  private func codes(_ dialog: DialogFixture<AllocateDialog>) -> [WorkerChangeReason?] {
    dialog.service.events.suffix(20).compactMap { recorded -> WorkerChangeReason?? in
      guard case .case(_, .allocated(let allocated)) = recorded.event, allocated.worker == Self.kit else {
        return nil
      }
      return .some(allocated.change)
    }
  }

  private func away(_ service: inout ServiceFixture) throws {
    let absence = Worker.Absence(reason: .sickness, from: try ServiceFixture.day("2019-01-09"))
    try service.submit(.worker(Self.jo, .startAbsence(absence)))
  }

  @Test(arguments: WorkerChangeReason.allCases)
  func eachOfTheTenCodesCanBeChosenAndIsTheOneRecorded(code: WorkerChangeReason) throws {
    let place = try #require(WorkerChangeReason.allCases.firstIndex(of: code))
    var dialog = dialog(try service(), [3])
    dialog.press(.enter)
    for _ in 0...place { dialog.press(.down) }
    dialog.press(.enter, .tab, .character("y"))
    #expect(codes(dialog) == [code])
  }

  @Test func nothingIsChosenForAWorkerWhoIsAtWork() throws {
    var dialog = dialog(try service(), [3])
    dialog.press(.enter, .enter)
    #expect(dialog.text(rows: 40, columns: 120).contains("Why does Jo Dunne no longer hold R-000003?"))
    #expect(dialog.submissions.isEmpty)
  }

  @Test func anAbsentWorkersCaseMovesForAbsence() throws {
    var service = try service()
    try away(&service)
    var dialog = dialog(service, [3])
    dialog.press(.enter)
    #expect(dialog.text(rows: 40, columns: 120).contains("Why does Jo Dunne (sick) no longer hold"))
    dialog.press(.enter, .tab)
    #expect(
      dialog.text(rows: 40, columns: 120).contains("change from J. Dunne: ABSENC, absence, cover or return"))
    dialog.press(.character("y"))
    #expect(codes(dialog) == [.absence])
  }

  @Test func aDepartedWorkersCaseMovesBecauseTheWorkerLeft() throws {
    var service = try service()
    try service.submit(.worker(Self.jo, .leaves(on: try ServiceFixture.day("2019-01-08"))), by: .program)
    var dialog = dialog(service, [1, 2])
    dialog.press(.enter, .enter, .tab, .character("y"))
    #expect(codes(dialog) == [.workerLeft, .workerLeft])
  }

  @Test func aCaseInTheTrayIsNoChangeOfWorker() throws {
    var service = try service()
    try service.submit(.case(CaseID(3), .returnToTray(reason: "no room")))
    var dialog = dialog(service, [3])
    dialog.press(.enter, .tab, .character("y"))
    guard case .case(CaseID(3), .allocate)? = dialog.submissions.first?.commands.first else {
      Issue.record("\(dialog.submissions)")
      return
    }
  }

  @Test func theFormSaysHowManyFamiliesTheMarkedCasesAreOf() throws {
    let service = try service()
    #expect(
      dialog(service, [1, 2, 3]).text(rows: 40, columns: 120).contains("Allocate 3 cases of 2 families"))
    #expect(dialog(service, [1, 2]).text(rows: 40, columns: 120).contains("Allocate 2 cases of 1 family"))
    #expect(dialog(service, [1]).text(rows: 40, columns: 120).contains("0→1"))
  }

  @Test func theResultOfSeveralSaysHowMany() throws {
    var service = try service()
    for item in [CaseID(1), CaseID(2)] {
      try service.submit(.case(item, .returnToTray(reason: "no room")))
    }
    var dialog = dialog(service, [1, 2])
    dialog.press(.enter, .tab, .character("y"))
    #expect(dialog.submissions.allSatisfy { $0.notice == "2 cases allocated to J. Dunne" })
    #expect(dialog.submissions.count == 1)
  }

  @Test func aCaseThatChangedHandsIsAskedForAgainAndWhatWasWrittenStays() throws {
    var service = try service()
    try service.submit(.case(CaseID(3), .returnToTray(reason: "no room")))
    var dialog = dialog(service, [3])
    dialog.press(.enter)
    dialog.type("See Maya today.")
    try dialog.service.submit(
      .case(CaseID(3), .allocate(NewAllocation(worker: Self.jo, reason: "has room"))))
    dialog.send(.changed([CaseID(3).record], byOthers: true))
    dialog.press(.control("s"))
    #expect(dialog.submissions.isEmpty)
    let text = dialog.text(rows: 40, columns: 120)
    #expect(text.contains("the cases changed hands while you wrote"))
    #expect(text.contains("Why does Jo Dunne no longer hold R-000003?"))
    dialog.press(.down, .enter)
    #expect(dialog.text(rows: 40, columns: 120).contains("See Maya today."))
  }

  @Test func aLanguageIsNamedOnce() throws {
    let text = dialog(try service(), [1]).text(rows: 40, columns: 160)
    #expect(text.contains("speaks Punjabi"))
    #expect(
      !text.contains("Punjabi, Urdu, Punjabi")
        && !text.contains("speaks Punjabi, lowest workload after the allocation, Punjabi"))
  }

  @Test func aWorkerWhoGoesOverIsNotSaidToHaveNothingAgainst() throws {
    var service = try service()
    for number in 0..<24 {
      let contact = ContactID(service.register.nextNumber(.contact))
      let (child, item) = (service.register.nextNumber(.child), service.register.nextNumber(.case))
      try service.submit(
        .receiveContact(
          NewContact(
            receivedAt: service.now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry.",
            children: [.new(ChildDetails(givenName: "Child", familyName: "Number\(number)"))],
            consent: .obtained)))
      try service.submit(.contact(contact, .considerHistory))
      try service.submit(
        .contact(contact, .decide([ServiceFixture.decision(ChildID(child), .referralForAssessment, 4)])))
      try service.submit(
        .case(CaseID(item), .allocate(NewAllocation(worker: Self.kit, reason: "has room"))))
    }
    var dialog = dialog(service, [3])
    dialog.press(.down)
    let text = dialog.text(rows: 40, columns: 120)
    #expect(!text.contains("no reason against"))
    #expect(text.contains("over: ") || text.contains("over, and would be at"))
  }
}
