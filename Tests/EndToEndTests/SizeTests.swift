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
        try await terminal.see("no contact waits for a decision", "Caseload", "unallocated")
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

extension EndToEnd.Sizes {
  @Test(arguments: [(120, 40), (80, 24), (200, 50), (40, 10)])
  func everyListAndPaneCanBeReached(columns: Int, rows: Int) async throws {
    try await inDemo(columns: columns, rows: rows) { terminal, _ in
      for (key, kind) in [("1", "C-"), ("2", "C-"), ("3", "R-"), ("4", ""), ("5", "R-")] {
        try terminal.press(key)
        let screen = try await terminal.seeScreen(showing: "list \(key) in front with rows") { screen in
          screen.contains(" of ") && screen.contains("shown") && screen.contains("▌")
        }
        #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns })
        // One part at a time where there is room for no more: the record stands behind two Tabs.
        guard rows > 10 else { continue }
        try await terminal.seeScreen(showing: "the record of list \(key)") { screen in
          screen.split(separator: "\n").contains {
            $0.hasPrefix(" " + kind) || (kind.isEmpty && $0.contains("-00"))
          }
        }
      }
      try terminal.press("1", "Tab")
      try await terminal.see("Caseload", "Workload %")
      try terminal.press("Tab")
      try await terminal.seeScreen(showing: "the record") { $0.contains(" C-") }
      try terminal.press("Tab")
      try await terminal.seeTheLists()
      try terminal.press("Enter")
      try await terminal.see("C-")
      try terminal.press("Escape")
      try await terminal.seeTheLists()
    }
  }
}
