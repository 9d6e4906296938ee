import Foundation
import Testing

extension EndToEnd {
  @Suite struct Colours {
    @Test func aColourTerminalShowsColours() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        #expect(Self.hasColour(try terminal.colouredScreen()))
      }
    }

    @Test(arguments: ["NO_COLOR=1", "TERM=vt100"])
    func whereColourIsNotWantedNoneIsSent(_ setting: String) async throws {
      try await inTerminal { terminal, workplace in
        try terminal.shell("export \(setting)")
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        #expect(!Self.hasColour(try terminal.colouredScreen()))
      }
    }

    /// Whether a captured screen holds a sequence that sets a foreground or background colour.
    static func hasColour(_ screen: String) -> Bool {
      screen.split(separator: "\u{1B}[").dropFirst().contains { rest in
        let codes = rest.prefix { $0.isNumber || $0 == ";" || $0 == ":" }.split { $0 == ";" || $0 == ":" }
        return codes.compactMap { Int($0) }.contains {
          (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
        }
      }
    }
  }
}
