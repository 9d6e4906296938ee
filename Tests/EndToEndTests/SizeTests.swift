import Testing

extension EndToEnd {
  @Suite struct Sizes {
    @Test func aSmallWindowShowsOnePartAndALargeOneAll() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision", "Caseload")
        try terminal.resize(columns: 40, rows: 10)
        try await terminal.see("no contact waits for a decision")
        try await terminal.seeNo("Caseload")
        try terminal.press("Tab")
        try await terminal.see("Caseload")
        try terminal.press("BTab")
        try await terminal.see("no contact waits for a decision")
        try terminal.resize(columns: 120, rows: 40)
        try await terminal.see("no contact waits for a decision", "Caseload", "awaiting allocation")
      }
    }

    @Test func aWindowTooSmallSaysWhatItNeeds() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        try terminal.resize(columns: 30, rows: 6)
        try await terminal.see("frontdoor needs 38×8")
        try terminal.resize(columns: 80, rows: 24)
        try await terminal.see("no contact waits for a decision")
      }
    }
  }
}
