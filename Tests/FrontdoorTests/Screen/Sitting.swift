import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import TUI
@testable import frontdoor

/// Somebody sits at the tracker: what they press and see, in order, played through the real loop by ``run()``.
final class Sitting {
  let folder: Folder
  let opened: OpenDesk
  private let time = TestTime()
  private var script: [ScriptedScreen.Step] = []
  private var front: (any Dialog)?
  private var isPlayedOut = false
  /// What was shown, once it was played.
  private(set) var frames: [Frame] = []

  /// Sits down at a ledger that an administrator has set up.
  ///
  /// - Parameter waiting: how many seconds the program waits for another that is recording.
  init(_ folder: Folder, waiting: Double = 5) throws {
    self.folder = folder
    opened = try OpenDesk(folder.options(), creates: true, waiting: waiting, at: .start)
  }

  // MARK: What happens

  /// Presses keys that are at hand together.
  func press(_ keys: Key...) { press(keys) }

  /// Presses keys that are at hand together.
  func press(_ keys: [Key]) { script.append(.keys(keys)) }

  /// Types a text, a key at a time.
  func type(_ text: String) { script += text.map { .keys([.character($0)]) } }

  /// Types nothing for a while.
  func pass(_ time: Duration) { script.append(.pass(time)) }

  /// Something happens elsewhere, before whatever comes next is waited for.
  func meanwhile(_ act: @escaping () throws -> Void) { script.append(.meanwhile { _ in try act() }) }

  /// Expects words on the screen as it stands then.
  func see(_ words: String..., at place: SourceLocation = #_sourceLocation) {
    look { screen in
      for words in words {
        #expect(screen.contains(words), "not seen: \(words)\n\(screen)", sourceLocation: place)
      }
    }
  }

  /// Expects none of the words on the screen as it stands then.
  func seeNo(_ words: String..., at place: SourceLocation = #_sourceLocation) {
    look { screen in
      for words in words {
        #expect(!screen.contains(words), "seen: \(words)\n\(screen)", sourceLocation: place)
      }
    }
  }

  /// Looks at the screen as it stands then.
  func look(_ look: @escaping (String) -> Void) { script.append(.meanwhile { look($0.text) }) }

  /// Puts a dialog of the test's own in front.
  func putInFront(_ dialog: any Dialog) { front = dialog }

  /// Fills in a rating of the contact in front and looks it over; `y` would record it.
  func rate(because why: String) {
    press(.character("r"))
    press(.down, .enter)
    type(why)
    press(.control("s"))
    see("Record? Rate the contact", why)
  }

  // MARK: Playing

  /// Plays all of it, on the computer's time or a simulated one, and expects that nobody leaves before the end.
  func run(
    speed: Int? = nil, simulation: LiveSimulation? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    play(speed: speed, simulation: simulation)
    #expect(isPlayedOut, "the program ended before all was played", sourceLocation: place)
  }

  /// Plays all of it, and expects that the program then ends without waiting for anything more.
  ///
  /// - Returns: the signal that ended it; nil when somebody left.
  func runUntilLeft(at place: SourceLocation = #_sourceLocation) -> Int32? {
    meanwhile { Issue.record("the program waited again", sourceLocation: place) }
    return play()
  }

  @discardableResult
  private func play(speed: Int? = nil, simulation: LiveSimulation? = nil) -> Int32? {
    let screen = ScriptedScreen(script, time)
    let clock =
      speed.map { ServiceClock(simulatedFrom: .start, speed: $0, time.computer) }
      ?? ServiceClock(time.computer)
    let tracker = Tracker(opened, on: screen, clock: clock, simulation: simulation)
    if let front { tracker.app.dialogs.append(front) }
    tracker.run()
    frames = screen.frames
    isPlayedOut = screen.isPlayedOut
    script = []
    return tracker.endedBy
  }
}

extension Sitting {
  /// Sits down at a new ledger, in which a contact about each child waits to be decided.
  convenience init(children: String..., waiting: Double = 5) throws {
    let folder = try Folder()
    let opened = try folder.open()
    for child in children { _ = try opened.submit([Hub.contact([Hub.child(child)])]) }
    try opened.desk.close()
    try self.init(folder, waiting: waiting)
  }

  /// How the first contact is rated in the ledger, read as another program reads it.
  func rating() throws -> Rag? {
    let other = try folder.open(Hub.service, .readOnly)
    defer { try? other.desk.close() }
    return other.desk.register.contacts[ContactID(1)]?.rag
  }

  /// Expects how the first contact is rated in the ledger then.
  func expectRating(_ rag: Rag?, at place: SourceLocation = #_sourceLocation) {
    meanwhile { [self] in
      let found = try rating()
      #expect(found == rag, sourceLocation: place)
    }
  }

  /// What another program, or this one before it ended, keeps of what is half done.
  var draftsOnDisk: [Draft] { DraftStore(ledger: folder.ledger, account: OpenDesk.account).all() }
}
