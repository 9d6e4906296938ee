import CaseModel

/// How lists are brought in.
public struct ImportOptions: Equatable, Sendable {
  /// When the import runs; nothing it records lies later.
  public var now: Instant
  /// Contacts received on this day or later are still to be decided; nil when all are history.
  public var undecidedFrom: Day?

  /// Describes an import.
  public init(now: Instant, undecidedFrom: Day? = nil) {
    self.now = now
    self.undecidedFrom = undecidedFrom
  }

  /// The time that a day in a list stands for: lists have no times of day, so the day service's usual opening, 08:45.
  func instant(of day: Day) -> Instant { min(London.instant(day: day, minute: 8 * 60 + 45), now) }
}
