import CaseLedger
import Foundation

/// A note, in a file of its own beside the ledger, of where the ledger ended when something was last called recorded.
///
/// The ledger's own note of its end lies in the same write-ahead file as its newest events, and goes missing with them. This
/// one is written after they are safe on the disk, so it never runs ahead of them; it may lag behind by an action when a
/// program is killed, or by more after a power cut.
final class EndNote {
  private let path: String
  private var descriptor: Int32 = -1
  /// Every note has the same length, so that a newer one covers an older one completely.
  private static let length = 96

  init(ledger: String) { path = Self.path(of: ledger) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path of a ledger's note.
  static func path(of ledger: String) -> String { ledger + ".end" }

  /// What is noted; nil where nothing is, or nothing that can be read.
  static func read(ofLedger ledger: String) -> Head? {
    let descriptor = open(path(of: ledger), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = Foundation.read(descriptor, &bytes, length)
    guard count > 0, let text = String(validating: bytes[..<count], as: UTF8.self) else { return nil }
    return Head(text: text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Notes where the ledger ends.
  ///
  /// A failure here does not affect what was recorded: the note then lags behind.
  func write(_ head: Head) {
    if descriptor < 0 { descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { return }
    let text = head.text
    let bytes = Array(
      (text + String(repeating: " ", count: max(0, Self.length - 1 - text.utf8.count)) + "\n").utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}
