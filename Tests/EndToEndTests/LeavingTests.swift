import Foundation
import Testing

extension EndToEnd {
  @Suite struct Leaving {
    @Test func quittingGivesTheTerminalBack() async throws {
      try await leaves(with: 0) { try $0.press("q") }
    }

    @Test func controlCQuitsAsQDoes() async throws {
      try await leaves(with: 0) { try $0.press("C-c") }
    }

    @Test func aRequestToEndGivesTheTerminalBack() async throws {
      try await leaves(with: 143) { try $0.signal(SIGTERM) }
    }

    @Test func aLostLineGivesTheTerminalBack() async throws {
      try await leaves(with: 129) { try $0.signal(SIGHUP) }
    }

    @Test func aTrapGivesTheTerminalBack() async throws {
      try await leaves(with: 132) { try $0.signal(SIGILL) }
    }

    @Test(arguments: [(SIGUSR1, 138), (SIGUSR2, 140), (SIGALRM, 142), (SIGXCPU, 152), (SIGPWR, 158)])
    func anyOtherSignalGivesTheTerminalBackToo(number: Int32, code: Int) async throws {
      try await leaves(with: code) { try $0.signal(number) }
    }

    @Test func stoppedAndResumedItIsThereAgain() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        try terminal.press("C-z")
        try await terminal.see("shell>", "Stopped")
        #expect(try terminal.fact("alternate_on") == "0")
        try terminal.shell("fg")
        try await terminal.see("no contact waits for a decision", "1 To decide 0")
        #expect(try terminal.fact("alternate_on") == "1")
        try terminal.press("?")
        try await terminal.see("Move up by a page")
        try terminal.press("Escape")
        try await terminal.seeNo("Move up by a page")
        try terminal.press("q")
        try await terminal.see("shell>")
        #expect(try terminal.fact("alternate_on") == "0")
      }
    }

    /// Starts, leaves in one way, and compares the terminal with what it was.
    private func leaves(with code: Int, _ leave: (Terminal) throws -> Void) async throws {
      try await inTerminal { terminal, workplace in
        try terminal.shell("stty -g > ~/before")
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        #expect(try terminal.fact("alternate_on") == "1")
        try leave(terminal)
        let screen = try await terminal.see("ended with \(code)")
        #expect(!screen.contains("To decide"))
        #expect(try terminal.fact("alternate_on") == "0")
        #expect(try terminal.fact("cursor_flag") == "1")
        try terminal.shell("stty -g > ~/after; cmp ~/before ~/after && echo the line is as before")
        try await terminal.see("the line is as before\n")
      }
    }
  }
}
