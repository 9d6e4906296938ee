import CaseModel
import Foundation
import Glibc

/// What a person hands over as a file or on standard input, so that no child's data stands in arguments.
enum InputFile {
  /// The bytes of a file, or of standard input for "-".
  ///
  /// - Parameter limit: how many bytes it may have; nil for a list, which may be of any length and so has to end by itself.
  /// - Throws: ``UsageMistake`` when there is no such file, it cannot be read or is longer.
  static func bytes(_ path: String, upTo limit: Int?) throws -> [UInt8] {
    if path == "-" {
      if isatty(STDIN_FILENO) == 1 { say("type the text; Ctrl-D on a line of its own ends it") }
      return try read(STDIN_FILENO, path, upTo: limit)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UsageMistake("\(path) cannot be read: \(reason)") }
    defer { close(descriptor) }
    if limit == nil, isDevice(descriptor) {
      throw UsageMistake("\(path) cannot be read: it is a device, not a file")
    }
    return try read(descriptor, path, upTo: limit)
  }

  /// The text of a file, or of standard input for "-"; a byte order mark and the blank around it are left out.
  ///
  /// - Throws: ``UsageMistake`` also where it is not UTF-8.
  static func text(_ path: String) throws -> String {
    var bytes = try bytes(path, upTo: TextLimit.document)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageMistake("\(name(path)) is not in UTF-8")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What messages call a file.
  static func name(_ path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  private static var reason: String { String(cString: strerror(errno)).lowercased() }

  /// Whether it is something like `/dev/zero`, which may never end.
  private static func isDevice(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return [S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT)
  }

  private static func read(_ descriptor: Int32, _ path: String, upTo limit: Int?) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw UsageMistake("\(path == "-" ? name(path) : path) cannot be read: \(reason)")
      }
      bytes += chunk[..<count]
      if let limit, bytes.count > limit {
        throw UsageMistake(
          "\(name(path)) has more than \(limit) bytes: no form or text of this program is that long")
      }
    }
  }
}
