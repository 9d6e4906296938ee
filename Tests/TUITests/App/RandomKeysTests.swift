import CaseModel
import Testing

@testable import TUI

/// Keys and sizes without sense, as a child at the keyboard or a cat gives them: the program goes on.
@Suite struct RandomKeysTests {
  private static let special: [Key] = [
    .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .up, .down, .down, .down, .left, .right,
    .home, .end,
    .pageUp, .pageDown, .backspace, .delete, .control("s"), .control("s"), .control("r"), .control("n"),
    .control("f"),
    .control("x"), .control("u"), .character("y"), .character("y"), .paste("one\ntwo"), .function(4),
    .alt("b"),
  ]
  private static let letters = "adcCeHrxobvWAuntN!gwmsRL/?:12345678 kj+-=abcdefghij0123456789é字"

  @Test(arguments: UInt64(1)...8) func theProgramOutlivesRandomKeys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var service = try ServiceFixture.busy()
    let workers = [
      ServiceFixture.hubManager, ServiceFixture.teamManager, ServiceFixture.socialWorker,
      ServiceFixture.dutyWorker,
      ServiceFixture.officer, ServiceFixture.screener,
    ]
    service.actor = workers[Int(seed) % workers.count]
    var fixture = AppFixture(service)
    for step in 0..<900 {
      switch Int.random(in: 0..<40, using: &generator) {
      case 0:
        fixture.resize(
          rows: .random(in: 1...60, using: &generator), columns: .random(in: 1...200, using: &generator))
      case 1: fixture.resize(rows: 40, columns: 120)
      case 2:
        fixture.send(.rested)
        fixture.send(.tick)
      case 3..<18: fixture.press(Self.special.randomElement(using: &generator) ?? .enter)
      default: fixture.press(.character(Self.letters.randomElement(using: &generator) ?? "a"))
      }
      _ = fixture.view
      if fixture.hasEnded { fixture = AppFixture(fixture.service, fixture.size) }
      if step % 100 == 99 { fixture.press(.escape, .escape, .escape, .escape, .escape) }
    }
    #expect(fixture.view.size == fixture.size)
  }
}
