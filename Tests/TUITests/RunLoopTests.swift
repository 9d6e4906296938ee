import Testing

@testable import TUI

/// Counts what was typed.
private struct Counter {
  var count = 0
  var draws = 0
  var ended: Int32?

  mutating func update(_ batch: InputBatch) -> Bool {
    for key in batch.keys {
      switch key {
      case .down: count += 1
      case .up: count -= 1
      case .character("q"): return false
      case .terminate(let signal):
        ended = signal
        return false
      default: break
      }
    }
    return true
  }

  mutating func view(_ size: Size) -> Frame {
    draws += 1
    var frame = Frame(size)
    frame.put("count \(count)", row: 0, column: 0)
    return frame
  }
}

private func play(_ screen: ScriptedScreen) -> Counter {
  var counter = Counter()
  runLoop(on: screen, view: { counter.view($0) }, update: { counter.update($0) })
  return counter
}

@Test func keysAtHandAreMergedIntoOneDrawing() {
  let flood = InputBatch(keys: Array(repeating: .down, count: 500))
  let screen = ScriptedScreen(
    Size(rows: 1, columns: 20), batches: [flood, InputBatch(keys: [.character("q")])])
  let counter = play(screen)
  #expect(counter.count == 500)
  #expect(screen.frames.map(\.text) == ["count 0", "count 500"])
  #expect(counter.draws == 2)
}

@Test func aResizeGivesTheNextFrameItsSize() {
  let screen = ScriptedScreen(
    Size(rows: 1, columns: 20), keys: [.down, .resize(Size(rows: 2, columns: 5)), .character("q")])
  _ = play(screen)
  #expect(screen.frames.map(\.text) == ["count 0", "count 1", "count\n"])
}

@Test func theScriptEndsInARequestToEnd() {
  #expect(play(ScriptedScreen(Size(rows: 1, columns: 20), keys: [])).ended == 15)
}

@Test func theDeadlineIsAskedBeforeEachWait() {
  let screen = ScriptedScreen(Size(rows: 1, columns: 20), keys: [.down, .character("q")])
  var counter = Counter()
  let start = ContinuousClock.now
  var asked = 0
  runLoop(
    on: screen,
    deadline: {
      asked += 1
      return asked == 2 ? nil : start
    }, view: { counter.view($0) }, update: { counter.update($0) })
  #expect(screen.deadlines == [start, nil])
}
