import Foundation

/// A home folder of a test's own: a ledger, settings and whatever else the program writes lie in it.
struct Workplace {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "frontdoor-test-\(UUID().uuidString.prefix(8))"
      ).path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// A ledger in the folder.
  var ledger: String { folder + "/ledger.sqlite" }

  /// What the program sees around it: nothing of the person who runs the tests.
  var environment: [String: String] {
    ["HOME": folder, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs the program as a plain command, without a terminal.
  func frontdoor(_ arguments: String..., input: String = "") throws -> Ended {
    try run(
      Self.program, arguments, environment: environment, folder: Self.package, input: input)
  }

  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The program that was built together with these tests.
  static let program = built("frontdoor")

  /// A program of this package that was built together with these tests.
  static func built(_ name: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent(name).path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : package + "/.build/debug/\(name)"
  }
}
