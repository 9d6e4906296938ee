/// What one wait for input brought.
public struct InputBatch: Equatable, Sendable {
  /// Every key at hand, oldest first, so that type-ahead can be merged before one drawing.
  public var keys: [Key]
  /// The other file descriptors that have something to read, or whose other end is closed.
  public var readable: [Int32]
  /// Says whether the deadline has passed.
  public var isDeadlinePassed: Bool

  /// Makes a batch; the default holds nothing.
  public init(keys: [Key] = [], readable: [Int32] = [], isDeadlinePassed: Bool = false) {
    self.keys = keys
    self.readable = readable
    self.isDeadlinePassed = isDeadlinePassed
  }
}

/// Where frames are shown and keys come from.
///
/// Ctrl-Z (stop until the shell's `fg`) and Ctrl-L (draw everything again) are the screen's own and no keys; Ctrl-C,
/// Ctrl-S and Ctrl-Q are keys like any other.
public protocol Screen: AnyObject {
  /// The size of the next frame to show.
  var size: Size { get }

  /// Shows a frame; sends nothing where nothing changed.
  func show(_ frame: Frame)

  /// Waits until there is input, one of `descriptors` can be read, or the deadline passes.
  ///
  /// - Parameter deadline: nil waits for as long as it takes.
  func waitForInput(
    until deadline: ContinuousClock.Instant?, alsoWatching descriptors: [Int32]
  ) -> InputBatch
}
