import Glibc

/// Says something to the person on standard error: progress, notices, complaints.
func say(_ text: String) {
  var bytes = Array("frontdoor: \(text)\n".utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 else { return }
    bytes = bytes.dropFirst(count)
  }
}
