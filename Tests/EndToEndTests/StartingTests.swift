import Foundation
import Testing

extension EndToEnd {
  @Suite struct Starting {
    @Test func aNewLedgerSaysWhoIsItsAdministrator() async throws {
      try await inTerminal(withLedger: false) { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("There is no ledger at", "Make a new, empty one there")
        try terminal.type("y")
        try terminal.press("Enter")
        try await terminal.see("frontdoor", "new ledger: the account \(NSUserName()) is its administrator")
        try await terminal.see("1 To decide 0", "no contact waits for a decision")
        let attributes = try FileManager.default.attributesOfItem(atPath: workplace.ledger)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
    }

    @Test func anythingButYesMakesNoLedger() async throws {
      try await inTerminal(withLedger: false) { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("Make a new, empty one there")
        try terminal.press("Enter")
        try await terminal.see("There is no ledger at", "frontdoor init", "ended with 1")
        #expect(!FileManager.default.fileExists(atPath: workplace.ledger))
      }
    }

    @Test func theSecondStartIsNoFirstRun() async throws {
      try await inTerminal(withLedger: false) { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("Make a new, empty one there")
        try terminal.type("y")
        try terminal.press("Enter")
        try await terminal.see("is its administrator")
        try terminal.press("q")
        try await terminal.see("ended with 0")
        try terminal.start("--ledger", workplace.ledger)
        let screen = try await terminal.see("no contact waits for a decision")
        #expect(!screen.contains("administrator"))
      }
    }

    @Test func withoutATerminalItSaysSoAndFails() throws {
      let workplace = try Workplace()
      defer { workplace.remove() }
      let ended = try workplace.frontdoor("--ledger", workplace.ledger)
      #expect(ended.code == 1)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.contains("The screen needs a terminal"))
    }

    @Test func makeRunWithoutATerminalSaysSoAndFails() throws {
      let ended = try run(
        "/usr/bin/env", ["make", "run"], environment: ProcessInfo.processInfo.environment,
        folder: Workplace.package)
      #expect(ended.code != 0)
      #expect(ended.errors.contains("make run opens a screen and needs a terminal"))
    }

    @Test func aTerminalThatNobodyKnowsIsNamed() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.shell("TERM=no-such-terminal; export TERM")
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("does not know the terminal “no-such-terminal”", "ended with 1")
      }
    }

    @Test func aLedgerThatOthersMayReadIsRefused() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        try terminal.press("q")
        try await terminal.see("ended with 0")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: workplace.ledger)
        try terminal.start("--ledger", workplace.ledger)
        let screen = try await terminal.see("ended with 1")
        // The terminal breaks a long line anywhere.
        #expect(screen.replacing("\n", with: "").contains("lets others on this computer at it"))
      }
    }
  }
}
