import Testing

extension EndToEnd {
  @Suite struct Keys {
    @Test func helpShowsEveryKeyAndFilters() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        try terminal.press("?")
        try await terminal.see("Help", "Move up by a page", "Record a new contact")
        try terminal.type("mask")
        try await terminal.see("Mask names, for a screen that others can see")
        try await terminal.seeNo("Record a new contact", "Move up by a page")
        try terminal.press("Escape")
        try await terminal.see("no contact waits for a decision")
      }
    }

    @Test func plainWordsFindACommandAndRunIt() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        try terminal.press(":")
        try await terminal.see("Commands")
        try terminal.type("give case to")
        try await terminal.see("Give the case or the marked cases to a social worker")
        try await terminal.seeNo("Record a new contact")
        for _ in "give case to" { try terminal.press("BSpace") }
        try await terminal.see("Record a new contact")
        try terminal.type("privacy")
        try await terminal.seeNo("Record a new contact")
        try terminal.press("Enter")
        try await terminal.see("names masked", "no contact waits for a decision")
      }
    }

    @Test func eachListIsReachedByItsNumber() async throws {
      try await inTerminal { terminal, workplace in
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("no contact waits for a decision")
        for (key, words) in [
          ("2", "no decision waits for a second manager"), ("3", "no case waits for a worker"),
          ("4", "nothing is open"), ("5", "no worker holds a case"), ("1", "no contact waits for a decision"),
        ] {
          try terminal.press(key)
          try await terminal.see(words)
        }
      }
    }
  }
}
