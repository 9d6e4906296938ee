import Foundation
import Testing

@testable import CaseLedger

/// A crash leaves no copy of the memory, which holds children's names.
@Suite struct MemoryDumpTests {
  @Test func whoOpensALedgerLeavesNoMemoryBehind() throws {
    let folder = try Folder()
    _ = try folder.desk()
    var limit = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
    #expect(limit.rlim_cur == 0 && limit.rlim_max == 0)
    #expect(try isDumpable() == 0)
  }

  /// What the kernel says, which also a collector of crashes outside the process goes by.
  private func isDumpable() throws -> Int32 {
    // Swift cannot call a function of a variable number of arguments.
    typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    let control = try #require(dlsym(nil, "prctl"))
    let askDumpable: Int32 = 3
    return unsafeBitCast(control, to: Control.self)(askDumpable, 0, 0, 0, 0)
  }
}
