import Testing

@testable import TUI

/// All that the screens ask is done in one straight line, in the order in which it follows.
@Suite struct CarryOutTests {
  @Test func whatFollowsFromAnEffectIsDoneBeforeTheEffectBesideIt() {
    var line: [String] = []
    carryOut(
      [.say("a"), .say("b")],
      perform: { effect in
        line.append("do \(effect.text)")
        return effect.text == "a" ? [.notice("1"), .notice("2")] : []
      },
      tell: { message in
        line.append("tell \(message.text)")
        return message.text == "1" ? [.say("c"), .say("d")] : []
      })
    #expect(line == ["do a", "tell 1", "do c", "do d", "tell 2", "do b"])
  }

  @Test func howeverMuchFollowsAllOfItIsDone() {
    var left = 100_000
    carryOut(
      [.say("on")],
      perform: { _ in
        left -= 1
        return [.tick]
      },
      tell: { _ in left > 0 ? [.say("on")] : [] })
    #expect(left == 0)
  }
}

extension Effect {
  fileprivate var text: String { if case .say(let text) = self { text } else { "" } }
}

extension Message {
  fileprivate var text: String { if case .notice(let text) = self { text } else { "" } }
}
