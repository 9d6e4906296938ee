import Foundation
import Testing

@testable import frontdoor

/// A crash leaves no copy of the memory, which holds children's names, from the first line that is read.
@Suite struct MemoryDumpTests {
  private static let canDump: Bool = {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 && limit.rlim_max > 0
  }()

  @Test(.enabled(if: canDump)) func aProgramThatReadsAContactLeavesNoMemoryBehind() throws {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "ulimit -S -c $(ulimit -H -c); exec '\(Program.path.path)' contact add"]
    process.environment = ["HOME": folder.path, "FRONTDOOR_LEDGER": folder.ledger, "PATH": "/usr/bin:/bin"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // More than a pipe holds: once it is written, the program is reading.
    input.fileHandleForWriting.write(Data(String(repeating: "narrative: Maisie\n", count: 20_000).utf8))
    let limits = try String(contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
  }
}
