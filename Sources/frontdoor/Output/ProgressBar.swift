import Glibc

/// How far a long run is, on standard error where that is a terminal; nothing for a run that ends at once.
final class ProgressBar {
  private let what: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var isDrawn = false

  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)
  private static let width = 40

  init(_ what: String) { self.what = what }

  /// Says how far it is.
  func show(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isTerminal, total > 0, now - start > Self.patience, !isDrawn || now - shown > Self.pause else {
      return
    }
    shown = now
    isDrawn = true
    let filled = Self.width * min(done, total) / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    write("\r\(what) \(bar) \(done) of \(total)")
  }

  /// Takes the bar away.
  func end() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
