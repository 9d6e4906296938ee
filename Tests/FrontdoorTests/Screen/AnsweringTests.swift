import CaseLedger
import CaseModel
import Testing

@testable import TUI
@testable import frontdoor

private let contact = ContactID(1)

/// Keys are answered in the order in which they were pressed, before anything else, and leaving is leaving.
@Suite struct AnsweringTests {
  let user: Sitting

  init() throws { user = try Sitting(children: "Maisie") }

  @Test func aRatingIsShownOnceItIsInTheLedger() throws {
    user.rate(because: "bruises on both arms")
    user.expectRating(nil)
    user.press(.character("y"))
    user.seeNo("Record?", "bruises")
    user.see("Maisie T. (C-000001): rated", "▌  R  Thu 10:42")
    user.expectRating(.red)
    user.run()
  }

  @Test func keysAtHandAreAnsweredTogetherAndDrawnOnce() throws {
    let user = try Sitting(children: "Maisie", "Leo", "Ava")
    user.press(.home)
    user.press(.down, .down, .up, .character("/"), .character("l"), .character("e"), .character("o"))
    user.see("1 of 3", "Leo")
    user.run()
    // Twice as it opens, before and after what it reads is there; then once for each time that keys came.
    #expect(user.frames.count == 4)
  }

  @Test func aKeyIsAnsweredBeforeWhatOthersRecordedIsReadIn() throws {
    let other = try user.folder.open()
    user.meanwhile {
      _ = try other.submit(Hub.decide(contact, ChildID(1), .informationAndAdvice, level: 1))
    }
    // A key takes away what the message line says: this one came first.
    user.press(.down)
    user.see("C-000001 left this list: somebody else acted on it")
    user.run()
  }

  @Test func keysTypedWhileTheProgramRecordsAreAnsweredInOrder() throws {
    user.rate(because: "bruises on both arms")
    let typed = { (text: String) in text.map { Key.character($0) } }
    user.press(
      typed("yr") + typed("amber") + [.enter] + typed("burn") + [.control("s")] + typed("y") + typed("/M"))
    user.see("Enter keep the filter")
    user.meanwhile { [user] in
      let rated = try user.opened.desk.events(of: [contact.record]).compactMap { recorded -> String? in
        guard case .contact(_, .ragChanged(let rating)) = recorded.event else { return nil }
        return "\(rating.rag?.words ?? "none"): \(rating.why)"
      }
      #expect(rated == ["red: bruises on both arms", "amber: burn"])
    }
    user.run()
  }

  @Test func aWindowThatChangesItsSizeBetweenKeysIsDrawnAtTheNewOne() {
    user.press(.character("?"), .resize(Size(rows: 24, columns: 80)), .character("m"), .character("a"))
    user.see("Help", "Mask names")
    user.press(.resize(Size(rows: 6, columns: 30)), .character("s"))
    user.see("frontdoor needs 38×8")
    user.press(.resize(Size(rows: 30, columns: 100)))
    user.see("Mask names")
    user.run()
    #expect(
      user.frames.suffix(3).map(\.wholeSize) == [
        Size(rows: 24, columns: 80), Size(rows: 6, columns: 30), Size(rows: 30, columns: 100),
      ])
  }

  // MARK: What the screens ask of the ledger

  @Test func aRecordIsReadWhenItIsOpened() {
    user.press(.enter)
    user.see("Came to school hungry.")
    user.run()
  }

  @Test func whoIsOnNoListIsFoundInTheLedgerWhileOneTypes() throws {
    let other = try user.folder.open()
    _ = try other.submit(Hub.decide(contact, ChildID(1), .informationAndAdvice, level: 1))
    try other.desk.close()
    let user = try Sitting(user.folder)
    user.press(.character("/"))
    user.type("Maisie")
    user.see("1 child in the register: Enter")
    user.press(.enter)
    user.see("Maisie Testchild")
    user.run()
  }

  @Test func partnersAreCountedOverTheLedger() {
    user.press(.character("7"))
    user.see("Checks asked Thu 13 Dec 2018 to Wed 9 Jan 2019")
    user.run()
  }

  @Test func theLastActOfTodayIsOfferedToBeUndone() {
    user.rate(because: "bruises on both arms")
    user.press(.character("y"))
    user.press(.character("u"))
    user.see("Undo your last act", "bruises on both arms")
    user.run()
  }

  // MARK: Leaving

  @Test(arguments: [Key.character("q"), .control("c")])
  func whoLeavesWithNothingHalfDoneIsNotAsked(_ key: Key) {
    user.press(key)
    #expect(user.runUntilLeft() == nil)
  }

  @Test func aCommandFoundByItsWordsLeavesToo() {
    user.press(.character(":"))
    user.type("exit")
    user.press(.enter)
    #expect(user.runUntilLeft() == nil)
  }

  @Test func whatIsTypedBehindAWishToLeaveIsNotRecorded() throws {
    user.rate(because: "bruises on both arms")
    user.press(.control("c"))
    user.see("Leave?", "Rate the contact")
    // The second y would record what was looked over.
    user.press(.character("y"), .character("y"))
    #expect(user.runUntilLeft() == nil)
    #expect(try user.rating() == nil)
    #expect(user.draftsOnDisk.map(\.key) == [.act("contact-rate", contact.record)])
  }

  @Test(arguments: [Int32(1), 15]) func aRequestToEndLeavesAtOnceAndIsPassedOn(_ signal: Int32) {
    user.press(.character("?"), .terminate(signal: signal), .escape)
    #expect(user.runUntilLeft() == signal)
  }

  @Test(arguments: Leaver.Moment.allCases)
  func aWishToLeaveIsHonouredHoweverDeepTheEffectThatAskedForIt(_ moment: Leaver.Moment) throws {
    user.putInFront(Leaver(on: moment))
    user.press(.character(" "), .character("?"))
    #expect(user.runUntilLeft() == nil)
    #expect(try user.rating() == .red)
  }
}

/// Records at the first key, asks one thing after another when it is told what came of it, and leaves at a moment.
struct Leaver: Dialog {
  enum Moment: CaseIterable, Sendable { case changed, recorded, read, found }

  private let moment: Moment
  private var hasAsked = false
  private static let submission = Submission([.contact(contact, .rate(.red, why: "burn"))], notice: "rated")

  init(on moment: Moment) { self.moment = moment }

  var keys: [(key: String, label: String)] { [] }
  func draw(on frame: inout Frame, _ context: Context) {}

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key:
      hasAsked = true
      return .stay(.submit(Self.submission))
    case .changed: return leave(on: .changed, orAsk: nil)
    case .recorded: return leave(on: .recorded, orAsk: .read([contact.record]))
    // What is read as the program opens was asked by nobody here.
    case .read where hasAsked:
      return leave(on: .read, orAsk: .find(ChildQuery(givenName: "Maisie", familyName: "")))
    case .found: return leave(on: .found, orAsk: nil)
    default: return .stay
    }
  }

  private func leave(on now: Moment, orAsk effect: Effect?) -> Step {
    if now == moment { return .close(.quit) }
    return effect.map { .stay($0) } ?? .stay
  }
}
