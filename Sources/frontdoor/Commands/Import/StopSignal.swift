import Glibc
import Synchronization

/// Whether somebody asked the program to stop (Ctrl-C, SIGTERM, a closed terminal), for runs that end between steps.
struct StopSignal {
  private static let asked = Atomic<Bool>(false)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Whether a stop was asked for since ``watch()``.
  var isAsked: Bool { Self.asked.load(ordering: .relaxed) }

  /// Takes the signals.
  func watch() {
    Self.asked.store(false, ordering: .relaxed)
    for number in Self.signals { signal(number) { _ in StopSignal.asked.store(true, ordering: .relaxed) } }
  }

  /// Gives the signals back.
  func unwatch() {
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}
