import CaseModel
import Testing

@testable import TUI

/// What the board does with keys: filters, lists, and what d opens.
@Suite struct BoardTests {
  private let size = Size(rows: 40, columns: 120)

  private func app(_ service: ServiceFixture) -> App {
    var app = App(size: size, service.context)
    _ = app.start(service.context)
    return app
  }

  private func type(_ text: String, _ app: inout App, _ service: ServiceFixture) -> [Effect] {
    text.flatMap { app.update(.key(.character($0)), service.context) }
  }

  /// A contact about one new child.
  @discardableResult
  private func receive(_ given: String, _ family: String, _ service: inout ServiceFixture) throws -> ContactID
  {
    let id = ContactID(service.register.nextNumber(.contact))
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry.",
          children: [.new(ChildDetails(givenName: given, familyName: family))], consent: .obtained)))
    return id
  }

  private func refer(_ given: String, _ family: String, _ service: inout ServiceFixture) throws -> ContactID {
    let child = ChildID(service.register.nextNumber(.child))
    let contact = try receive(given, family, &service)
    try service.submit(.contact(contact, .considerHistory))
    try service.submit(
      .contact(contact, .decide([ServiceFixture.decision(child, .referralForAssessment, 4)])))
    return contact
  }

  @Test func typingAFilterPutsTheCursorOnTheFirstHit() throws {
    var service = try ServiceFixture()
    for name in ["Evie", "Jake", "Evan"] { try receive(name, "Crabtree", &service) }
    var app = app(service)
    _ = type("4jj", &app, service)
    #expect(app.board.selection == ContactID(3).record)
    _ = type("/crab", &app, service)
    #expect(app.board.cursor == 0)
    #expect(app.board.selection == ContactID(1).record)
    _ = type("tree jake", &app, service)
    #expect(app.board.selection == ContactID(2).record)
    _ = app.update(.key(.escape), service.context)
    #expect(app.board.selection == ContactID(2).record)
  }

  @Test func aDecidedContactNamesItsCase() throws {
    var service = try ServiceFixture()
    let contact = try refer("Evie", "Crabtree", &service)
    let referrer = ContactID(service.register.nextNumber(.contact))
    let child = ChildID(service.register.nextNumber(.child))
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, referrer: Referrer(name: "Ms Hale"),
          worry: .neglect, narrative: "Hungry.",
          children: [.new(ChildDetails(givenName: "Jake", familyName: "Holt"))], consent: .obtained)))
    try service.submit(.contact(referrer, .considerHistory))
    try service.submit(
      .contact(referrer, .decide([ServiceFixture.decision(child, .referralForAssessment, 4)])))
    #expect(service.register.contacts[contact]?.isOpen == false)
    var app = app(service)
    _ = type("4/jake", &app, service)
    _ = app.update(.key(.enter), service.context)
    _ = type("j", &app, service)
    #expect(app.board.selection == referrer.record)
    for key in ["d", "x"] {
      _ = type(key, &app, service)
      #expect(app.notice?.text == "C-000002 is decided: go to its case R-000002 (Jake H.)")
    }
  }

  @Test func aFilterWithoutAHitSaysWhereThereAreSome() throws {
    var service = try ServiceFixture()
    _ = try refer("Evie", "Crabtree", &service)
    try receive("Zoe", "Holt", &service)
    var app = app(service)
    let effects = type("/crab", &app, service)
    #expect(effects.last == .find(ChildQuery(givenName: "", familyName: "crab")))
    #expect(
      app.view(size, service.context).text.contains("nothing in this list matches · 1 in 4 All open: Enter"))
    let child = try #require(service.register.children[ChildID(1)])
    let found = FoundChild(child: child, household: nil, score: 30, reasons: [])
    _ = app.update(
      .found([found], query: ChildQuery(givenName: "", familyName: "crab"), more: 54), service.context)
    #expect(
      app.view(size, service.context).text.contains("1 in 4 All open, 55 children in the register: Enter"))
    _ = app.update(.key(.enter), service.context)
    #expect(app.board.tab == .open)
    #expect(app.board.selection == CaseID(1).record)
  }

  @Test func aChildOfAClosedRecordIsReachedFromAFilter() throws {
    var service = try ServiceFixture()
    _ = try refer("Evie", "Crabtree", &service)
    try service.submit(
      .case(CaseID(1), .close(.otherReason, why: "moved away", notSeenWhy: "moved abroad before the visit")))
    var app = app(service)
    _ = type("4/crab", &app, service)
    let child = try #require(service.register.children[ChildID(1)])
    let found = FoundChild(child: child, household: nil, score: 30, reasons: [])
    let query = ChildQuery(givenName: "", familyName: "crab")
    _ = app.update(.found([found], query: query), service.context)
    #expect(app.view(size, service.context).text.contains("1 child in the register: Enter"))
    _ = app.update(.key(.enter), service.context)
    #expect(app.view(size, service.context).text.contains("Evie Crabtree"))
    #expect(app.view(size, service.context).text.contains("closed case R-000001"))
    #expect(app.update(.key(.enter), service.context) == [.read([CaseID(1).record])])
    #expect(app.dialogs.last is RecordDialog)
  }

  @Test func dGivesTheLookInTheSecondListAndDecidesInTheFirst() throws {
    var service = try ServiceFixture.siblings(rag: .red)
    let contact = ServiceFixture.contact
    try service.submit(.contact(contact, .considerHistory))
    try service.submit(
      .contact(contact, .decide([ServiceFixture.decision(ServiceFixture.alfie, .noFurtherAction, 1)])))
    service.actor = ServiceFixture.teamManager
    var app = app(service)
    _ = type("d", &app, service)
    #expect((app.dialogs.last as? DecideDialog)?.child == ServiceFixture.maisie)
    _ = app.update(.key(.escape), service.context)
    _ = type("2d", &app, service)
    #expect((app.dialogs.last as? SecondLookDialog)?.child == ServiceFixture.alfie)
  }

  @Test(arguments: [40, 60, 80, 100, 120, 200])
  func theLineOfCountsHoldsWholeItemsAlone(columns: Int) throws {
    var service = try ServiceFixture()
    try receive("Evie", "Crabtree", &service)
    let app = app(service)
    // The narrowest screens leave the line out; the header itself is drawn.
    var frame = Frame(Size(rows: 2, columns: columns))
    HeaderView(
      board: app.board, context: service.context, names: Names(masked: false, register: service.register)
    ).draw(on: &frame)
    let line = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    let whole = [
      "0 overdue", "0 due before 17:00", "0 unallocated", "0 second look", "no immediate risk",
    ]
    let items = line.split(separator: "   ").map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
    #expect(items == Array(whole.prefix(items.count)))
    #expect(items.count == [40: 2, 60: 3, 80: 4][columns, default: 5])
  }

  @Test func theNumberOfChildrenIsNeverCut() throws {
    var service = try ServiceFixture()
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry.",
          children: [
            .new(ChildDetails(givenName: "Ellie-May Victoria", familyName: "Winterbottom")),
            .new(ChildDetails(givenName: "Jo", familyName: "Reid")),
          ])))
    let names = Names(masked: false, register: service.register)
    let ids = [ChildID(1), ChildID(2)]
    #expect(names.children(ids, width: 14) == "Ellie-May … +1")
    #expect(names.children(ids, width: 30) == "Ellie-May Victoria W. +1")
    #expect(names.children(ids, width: 3) == " +1")
    #expect(names.children([ChildID(1)], width: 6) == "Ellie…")
  }
}

@Test func aTitleBeatsADescriptionAndABeginningBeatsAnInside() throws {
  let forms = ActForm.all.filter { $0.subject == .case }
  func first(_ text: String) -> String? {
    let search = ActSearch(text)
    return forms.compactMap { form in search.rank(form, who: "Maisie T.").map { (form, $0) } }
      .min { $0.1 < $1.1 }?.0.title
  }
  #expect(first("harm")?.hasPrefix("Harm") == true)
  #expect(first("offer a") == "Offer a step-down")
  #expect(first("zzz") == nil)
  #expect(ActSearch("").rank(forms[0], who: "") == 0)
}

@Test func theFirstLinesOfACaseSayWhoTheChildIsAndHowToReachTheHome() throws {
  var service = try ServiceFixture()
  let child = ChildDetails(
    givenName: "Layla", familyName: "Akhtar", birthDate: try ServiceFixture.day("2014-03-12"), sex: .female,
    ethnicity: .pakistani, languages: ["Punjabi"], needsInterpreter: true, religion: "none",
    disabilities: [.mobility])
  let home = HouseholdDetails(
    address: "12 Mill Lane", postcode: "OL16 1AB", phones: ["01706 555 010", "07700 900 123"])
  try service.submit(
    .receiveContact(
      NewContact(
        receivedAt: service.now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry.",
        children: [.new(child)], household: .new(home), consent: .obtained)))
  try service.submit(.contact(ContactID(1), .considerHistory))
  try service.submit(
    .contact(ContactID(1), .decide([ServiceFixture.decision(ChildID(1), .referralForAssessment, 4)])))
  let item = try #require(service.register.cases[CaseID(1)])
  let names = Names(masked: false, register: service.register)
  let words = CaseParagraphs(item: item, context: service.context, names: names, texts: Texts())
  let lines = words.whole.prefix(2).map(\.text)
  #expect(
    lines == [
      "born Wed 12 Mar 2014, age 4, girl · disability: mobility · INTERPRETER needed: Punjabi",
      "12 Mill Lane, OL16 1AB · 01706 555 010, 07700 900 123",
    ])
  #expect(words.whole.contains { $0.label == "IDENTITY" && $0.text.contains("no religion") })
  let masked = Names(masked: true, register: service.register)
  let hidden = CaseParagraphs(item: item, context: service.context, names: masked, texts: Texts()).whole
  #expect(
    !hidden.prefix(2).contains {
      $0.text.contains("Mill") || $0.text.contains("2014") || $0.text.contains("555")
    })
}
