import Foundation

@testable import frontdoor

/// The built program, run as a process of its own.
struct Program {
  let code: Int32
  let output: String
  let errors: String

  /// Runs the program; the test's own environment does not reach it.
  ///
  /// - Parameter without: variables that are not set for it.
  init(_ arguments: [String], input: String = "", in folder: Folder, without: Set<String> = []) throws {
    try self.init(Self.path, arguments, input, folder, without: without)
  }

  /// Runs the program as a line of the shell, which may send its output elsewhere.
  static func shell(_ line: String, in folder: Folder) throws -> Program {
    try Program(URL(fileURLWithPath: "/bin/sh"), ["-c", "'\(path.path)' \(line)"], "", folder, without: [])
  }

  /// Runs the program while a folder lies on a disk that cannot be written to; root alone can.
  static func onReadOnlyDisk(_ line: String, in folder: Folder) throws -> Program {
    let mount = "mount --bind '\(folder.path)' '\(folder.path)' && mount -o remount,bind,ro '\(folder.path)'"
    return try Program(
      URL(fileURLWithPath: "/usr/bin/unshare"),
      ["-m", "/bin/sh", "-c", "\(mount) && cd / && exec '\(path.path)' \(line)"], "", folder, without: [])
  }

  /// Whether this computer lets a test mount a folder for itself.
  static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? Folder() else { return false }
    return (try? onReadOnlyDisk("--version", in: folder).code) == 0
  }()

  private init(
    _ program: URL, _ arguments: [String], _ input: String, _ folder: Folder, without: Set<String>
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "HOME": folder.path, "FRONTDOOR_LEDGER": folder.ledger, "PATH": "/usr/bin:/bin", "COLUMNS": "80",
    ].filter { !without.contains($0.key) }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    let errorFile = folder.path + "/errors-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: errorFile, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    output = String(decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
    errors = String(decoding: FileManager.default.contents(atPath: errorFile) ?? Data(), as: UTF8.self)
  }

  /// The program beside the tests that run.
  static var path: URL {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("frontdoor")
  }
}
