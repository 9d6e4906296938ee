import Glibc
import TUI

/// Says something to the person on standard error: progress, notices, complaints.
///
/// The text may come from outside, so characters that would control the terminal are shown as symbols.
func say(_ text: String) {
  // Nobody can be told that even this could not be said.
  try? StandardStream.error.write("frontdoor: \(shownLines(text))\n")
}

/// A text of several lines for a terminal: characters that would control it are shown as symbols.
func shownLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { shownText($0) }
    .joined(separator: "\n")
}

/// Where results go, or everything else.
struct StandardStream {
  private let descriptor: Int32

  /// Results.
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Everything else.
  static let error = StandardStream(descriptor: STDERR_FILENO)

  /// Writes all of a text as it is.
  ///
  /// - Throws: ``Failed`` when not all of it could be written.
  func write(_ text: String) throws(Failed) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let why = String(cString: strerror(errno)).lowercased()
        throw Failed("the result could not be written to standard output: \(why)")
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
