/// A screen for tests: plays batches of input and keeps the frames shown.
///
/// After the last batch it asks the program to end, again and again, so that no test waits for ever.
public final class ScriptedScreen: Screen {
  /// The size, changed by a `.resize` of the script.
  public private(set) var size: Size
  /// Every frame shown that differs from the one before it, oldest first.
  public private(set) var frames: [Frame] = []
  /// The deadline of each wait, oldest first.
  public private(set) var deadlines: [ContinuousClock.Instant?] = []
  private var batches: ArraySlice<InputBatch>

  /// Makes a screen that plays the batches in order.
  public init(_ size: Size, batches: [InputBatch]) {
    self.size = size
    self.batches = batches[...]
  }

  /// Makes a screen that plays the keys one at a time.
  public convenience init(_ size: Size, keys: [Key]) {
    self.init(size, batches: keys.map { InputBatch(keys: [$0]) })
  }

  /// The text of the frame shown last; empty when there was none.
  public var text: String { frames.last?.text ?? "" }

  /// Keeps a frame.
  public func show(_ frame: Frame) {
    if frames.last != frame { frames.append(frame) }
  }

  /// Returns the next batch at once.
  public func waitForInput(
    until deadline: ContinuousClock.Instant?, alsoWatching descriptors: [Int32]
  ) -> InputBatch {
    deadlines.append(deadline)
    guard let batch = batches.popFirst() else { return InputBatch(keys: [.terminate(signal: 15)]) }
    for case .resize(let size) in batch.keys { self.size = size }
    return batch
  }
}
