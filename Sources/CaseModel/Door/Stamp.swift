/// Who did something, and when.
public struct Stamp: Codable, Hashable, Sendable {
  /// The worker.
  public var by: WorkerID
  /// The time of recording.
  public var at: Instant

  /// Puts worker and time together.
  public init(by: WorkerID, at: Instant) {
    self.by = by
    self.at = at
  }
}
