import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import TUI
@testable import frontdoor

private let contact = ContactID(1)

/// What happens while nobody presses a key: others record, time passes, order is kept.
@Suite struct WaitingTests {
  let user: Sitting

  init() throws { user = try Sitting(children: "Maisie") }

  // MARK: Others

  @Test func whatAnotherProgramRecordsIsSeenWithoutAKey() throws {
    let other = try user.folder.open()
    user.see("1 To decide 1")
    user.meanwhile { _ = try other.submit([Hub.contact([Hub.child("Leo")])]) }
    user.pass(.milliseconds(1))
    user.see("1 To decide 2")
    user.run()
  }

  @Test func whatOthersRecordLeavesTheCursorOnItsChild() throws {
    let other = try user.folder.open()
    user.meanwhile { _ = try other.submit([Hub.contact([Hub.child("Leo")], rag: .red, risk: true)]) }
    user.pass(.milliseconds(1))
    user.see("the list changed; C-000001 is row 2 now", "IMMEDIATE RISK")
    user.run()
  }

  // MARK: Time

  @Test func theMinuteIsShownWithoutAKey() {
    user.see("10:42")
    user.pass(.milliseconds(59_999))
    user.see("10:42")
    user.pass(.milliseconds(1))
    user.see("10:43")
    user.pass(.seconds(3_600))
    user.see("11:43")
    user.run()
  }

  @Test func theProgramSleepsWhileThereIsNothingToDo() {
    user.pass(.seconds(59))
    user.run()
    // Twice as it opens and once when it was tidied; its own write is looked for six times.
    #expect(user.frames.count == 9)
  }

  @Test func theRecordInFocusFollowsWhenTheCursorRests() throws {
    let user = try Sitting(children: "Maisie", "Leo", "Ava")
    var focused: [String] = []
    let look = { (text: String) in focused.append(Self.focused(text)) }
    user.look(look)
    // A held key: its records would only flicker by.
    for _ in 0..<2 {
      user.press(.down)
      user.pass(.milliseconds(80))
      user.look(look)
    }
    user.pass(.milliseconds(10))
    user.look(look)
    user.run()
    #expect(focused == ["C-000001", "C-000001", "C-000001", "C-000003"])
  }

  /// The record that the lower part shows.
  private static func focused(_ screen: String) -> String {
    screen.split(separator: "\n").last { $0.hasPrefix(" C-") }.map { String($0.dropFirst().prefix(8)) } ?? ""
  }

  // MARK: Tidying

  @Test func theLedgerIsTidiedOnlyWhenNobodyTypes() throws {
    // Nothing has been written since the ledger was opened: tidying would be the first to write.
    var sizes: [Int] = []
    let measure = { [user] in
      let file = user.opened.desk.fileToWatch
      sizes.append(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? -1)
    }
    for _ in 0..<5 {
      user.pass(.milliseconds(900))
      user.press(.down)
    }
    user.meanwhile(measure)
    user.pass(.milliseconds(999))
    user.meanwhile(measure)
    user.pass(.milliseconds(1))
    user.meanwhile(measure)
    user.run()
    #expect(sizes.prefix(2) == [0, 0])
    #expect(sizes[2] > 0)
  }

  // MARK: Invented services

  @Test func simulatedTimeRunsAtItsPaceAndStops() {
    user.see("SIMULATED", "▶ 60×", "10:42")
    user.pass(.seconds(1))
    user.see("10:43")
    user.press(.character("p"))
    user.see("‖ paused")
    user.pass(.seconds(5))
    user.see("10:43")
    user.press(.character("+"), .character("p"))
    user.see("▶ 300×")
    user.pass(.seconds(1))
    user.see("10:48")
    user.press(.character("-"), .character("-"))
    user.see("▶ 10×")
    user.run(speed: 60)
  }

  @Test func whatAnInventedServiceDoesIsSeenWithoutAKey() throws {
    let (simulation, _) = try LiveSimulation.begin(
      try ScenarioFile.read(nil), seed: 1, start: .start, user.opened.desk)
    user.see("4 All 1 ")
    user.pass(.seconds(6))
    user.see("Wed 9 Jan 2019 16:42")
    user.seeNo("4 All 1 ")
    user.meanwhile { [user] in #expect(user.opened.desk.register.contacts.count > 1) }
    user.run(speed: 3_600, simulation: simulation)
  }
}

@Suite struct ServiceClockTests {
  private let time = TestTime()

  @Test func aServiceOfItsOwnTimeKnowsNoPace() {
    var clock = ServiceClock(time.computer)
    clock.change(.faster)
    clock.change(.pauseOrResume)
    #expect(clock.pace == nil)
    time.pass(.seconds(90))
    #expect(clock.now == Instant.start.advanced(bySeconds: 90))
    #expect(clock.wait(until: clock.now.advanced(bySeconds: 30)) == time.steady + .seconds(30))
  }

  @Test func whatIsPastComesAtOnce() {
    let clock = ServiceClock(time.computer)
    #expect(clock.wait(until: Instant.start.advanced(bySeconds: -5)) == time.steady)
  }

  @Test func simulatedTimeIsWaitedForAtItsPaceAndNeverWhileItIsStopped() {
    var clock = ServiceClock(simulatedFrom: .start, speed: 60, time.computer)
    let soon = Instant.start.advanced(bySeconds: 120)
    #expect(clock.wait(until: soon) == time.steady + .seconds(2))
    clock.change(.pauseOrResume)
    #expect(clock.wait(until: soon) == nil)
    time.pass(.seconds(10))
    #expect(clock.now == .start)
  }

  @Test func theSpeedsHaveAnEnd() {
    var clock = ServiceClock(simulatedFrom: .start, speed: 2, time.computer)
    var speeds: [Int] = []
    for change in Array(repeating: PaceChange.faster, count: 7) + Array(repeating: .slower, count: 7) {
      clock.change(change)
      speeds.append(clock.pace?.speed ?? 0)
    }
    #expect(
      speeds == [10, 60, 300, 1_200, 3_600, 14_400, 14_400, 3_600, 1_200, 300, 60, 10, 1, 1])
  }
}

@Suite struct ChangeWatcherTests {
  @Test func whereTheKernelDoesNotWatchItIsLookedAgainAndAgain() {
    let start = ContinuousClock.now
    let watcher = ChangeWatcher(file: "/no/such/file", ledger: "/no/such/ledger", at: start)
    #expect(watcher.descriptors.isEmpty)
    #expect(watcher.isTimeToLook(at: start))
    #expect(!watcher.isTimeToLook(at: start))
    #expect(watcher.nextLook == start + .milliseconds(400))
    #expect(watcher.isTimeToLook(at: start + .milliseconds(400)))
  }

  @Test func aWriteIsLookedForAtOnceAndAgainUntilItMustBeOnTheDisk() throws {
    let folder = try Folder()
    let file = try folder.write("file", "")
    let start = ContinuousClock.now
    let watcher = ChangeWatcher(file: file, ledger: file, at: start)
    #expect(watcher.nextLook == nil)
    watcher.noteWrite(at: start)
    var looks: [Duration] = []
    while let next = watcher.nextLook {
      #expect(watcher.isTimeToLook(at: next))
      looks.append(start.duration(to: next))
    }
    #expect(looks == [0, 25, 100, 300, 1_000, 3_000].map { .milliseconds($0) })
  }
}
