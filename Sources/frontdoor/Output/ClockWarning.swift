import CaseLedger
import CaseModel

/// The warning about an act that was recorded at an earlier time than the event before it.
enum ClockWarning {
  /// For whoever recorded it.
  static func words(_ act: OutOfOrder) -> String {
    "The computer's clock says \(time(act.at)), but the entry before was recorded at \(time(act.after)). Event"
      + " \(act.sequence) is marked as recorded out of order, and frontdoor verify lists it. Have the clock put right."
  }

  /// In a list.
  static func line(_ act: OutOfOrder) -> String {
    "recorded out of order: event \(act.sequence), \(time(act.at)) by \(act.by), after \(time(act.after))"
  }

  /// A day with its year, and the time.
  static func time(_ instant: Instant) -> String {
    Wording.dayAndTime(instant, withYear: true)
  }
}
