/// What the simulated service does next: a command, by whom, and when.
public struct TimedCommand: Equatable, Sendable {
  /// When it happens; also the time to record.
  public let at: Instant
  /// The simulated worker; the program itself for setting the service up.
  public let by: WorkerID
  /// What is asked for.
  public let command: Command
}
