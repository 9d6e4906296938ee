import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// A process that records is killed at any moment; whatever it called saved is there.
@Suite struct CrashTests {
  private static let kills = 60

  @Test func nothingThatWasCalledSavedIsLostByAKill() throws {
    let folder = try Folder()
    var seeded = Seeded(state: 20_190_109)
    var saved: [String: Int32] = [:]
    for _ in 0..<Self.kills {
      for (contact, version) in try Self.lines(of: folder.ledger, &seeded) { saved[contact] = version }
      // Whoever comes next finds a sound ledger; a kill before the first action may leave none.
      guard PrivateFile.exists(folder.ledger) else { continue }
      let desk = try folder.desk()
      #expect(try desk.ledger.verify().fault == nil)
      for (contact, version) in saved {
        let id = try #require(ContactID(text: contact))
        #expect(desk.register.version(of: id.record) == version, "\(contact) was called saved")
      }
      // What was saved but not yet said is whole: a contact's two events, its child and home.
      #expect(desk.register.contacts.all.allSatisfy { $0.version == 2 })
      #expect(desk.register.children.count == desk.register.contacts.count)
      try desk.close()
    }
    #expect(saved.count > Self.kills)
    let desk = try folder.desk()
    let rebuilt = try desk.ledger.rebuild()
    #expect(rebuilt.corrected == 0 && rebuilt.keys == 0 && rebuilt.moves == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".new-") }.count
        <= 3)
  }

  /// The program that records one contact after the other.
  static var writer: URL {
    get throws {
      URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        .deletingLastPathComponent().appending(path: "CrashWriter")
    }
  }

  /// Runs the writer, kills it at a random moment, and gives what it had called saved by then.
  private static func lines(of ledger: String, _ seeded: inout Seeded) throws -> [(String, Int32)] {
    let writer = Process()
    writer.executableURL = try Self.writer
    writer.arguments = [ledger]
    let pipe = Pipe()
    writer.standardOutput = pipe
    try writer.run()
    var text = Data()
    let wanted = Int.random(in: 0...12, using: &seeded)
    while text.count(where: { $0 == 0x0A }) < wanted {
      let more = pipe.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      text += more
    }
    // Not to wait for anything: to fall at any place within the next action.
    usleep(UInt32.random(in: 0...(wanted == 0 ? 40_000 : 4_000), using: &seeded))
    kill(writer.processIdentifier, SIGKILL)
    text += pipe.fileHandleForReading.readDataToEndOfFile()
    writer.waitUntilExit()
    return try String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      return (String(parts[0]), try #require(Int32(parts[1])))
    }
  }
}

/// Numbers that come out the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
