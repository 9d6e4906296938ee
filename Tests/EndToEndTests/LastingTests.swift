import Foundation
import Testing

extension EndToEnd {
  /// What was typed or brought in is there afterwards, whatever became of the program.
  @Suite struct Lasting {
    @Test func aDecisionHalfTypedOutlivesAKill() async throws {
      try await inDemo { terminal, workplace in
        let contact = try EndToEnd.Working.loneChild(of: workplace)
        try await terminal.find(contact.id, inList: "1")
        try terminal.press("d")
        try await terminal.see("Decide")
        let form = try await terminal.see("Level of need")
        try terminal.press("Enter", "Tab", "Tab")
        // Consent is asked for where it is not settled.
        if form.contains("Consent  ") { try terminal.press("Tab") }
        try terminal.type("She is alone each evening")
        try await terminal.see("She is alone each evening")
        let folder = try await draft(of: contact.id, in: workplace)
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try terminal.signal(SIGKILL)
        let second = try Terminal(workplace)
        defer { second.close() }
        try await second.see("shell>")
        try second.start("demo", "--ledger", workplace.ledger, "--speed", "1")
        try await second.see("kept from before: a decision for ", "(\(contact.id))")
        try await second.find(contact.id, inList: "1")
        try second.press("d")
        try await second.see("restored", "She is alone each evening")
      }
    }

    @Test func whatCouldNotBeKeptOnDiskIsSaidAndTriedAgain() async throws {
      try await inDemo { terminal, workplace in
        let contact = try EndToEnd.Working.loneChild(of: workplace)
        try await terminal.find(contact.id, inList: "1")
        // What stands where the drafts belong, as a full disk or somebody’s file does.
        let folder = workplace.ledger + ".drafts-" + NSUserName()
        try? FileManager.default.removeItem(atPath: folder)
        try Data("in the way".utf8).write(to: URL(fileURLWithPath: folder))
        try terminal.press("d")
        let form = try await terminal.see("Level of need")
        try terminal.press("Enter", "Tab", "Tab")
        if form.contains("Consent  ") { try terminal.press("Tab") }
        try terminal.type("She is alone each evening")
        try await terminal.see("drafts are not kept")
        try FileManager.default.removeItem(atPath: folder)
        _ = try await draft(of: contact.id, in: workplace)
      }
    }

    /// The draft's file, once it is on the disk.
    private func draft(of contact: String, in workplace: Workplace) async throws -> String {
      let folder = workplace.ledger + ".drafts-" + NSUserName()
      for _ in 0..<600 {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if let name = names.first(where: { $0.contains(contact) && $0.hasSuffix(".json") }) {
          return "\(folder)/\(name)"
        }
        try await Task.sleep(for: .milliseconds(100))
      }
      throw CocoaError(.fileNoSuchFile)
    }

    @Test func fiveHundredKeysAtOnceEndOnTheirRow() async throws {
      try await inDemo { terminal, _ in
        try terminal.press("4", "Home")
        try await terminal.see(" shown, none hidden")
        let before = try await terminal.seeScreen(showing: "the first row") { $0.contains("▌") }
        try terminal.type(String(repeating: "j", count: 500) + String(repeating: "k", count: 500))
        try terminal.press("?")
        try await terminal.see("Show contacts to decide")
        try terminal.press("Escape")
        let after = try await terminal.seeScreen(showing: "the board again") { $0.contains("▌") }
        #expect(selected(before) == selected(after))
        try terminal.type(String(repeating: "j", count: 500))
        try await terminal.seeScreen(showing: "another row") { selected($0) != selected(before) }
      }
    }

    private func selected(_ screen: String) -> String {
      screen.split(separator: "\n").first { $0.hasPrefix("▌") }.map { String($0.prefix(60)) } ?? ""
    }

    @Test func importedCasesStandOnTheBoard() async throws {
      try await inTerminal { terminal, workplace in
        let list = """
          Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker
          A1,a) Male,a) WBRI,09/01/2014,5,07/01/2019,q) 6: Police,b) No,0,,
          A2,b) Female,a) WBRI,09/01/2012,7,07/01/2019,q) 6: Police,b) No,0,North,Pat Lowe
          """
        let file = workplace.folder + "/List 3.csv"
        try Data(list.utf8).write(to: URL(fileURLWithPath: file))
        let done = try workplace.frontdoor(
          "import", "annex-a", file, "--day-first", "--ledger", workplace.ledger)
        #expect(done.code == 0, "\(done.errors)")
        try terminal.start("--ledger", workplace.ledger)
        try await terminal.see("3 Unalloc 1", "4 All 2")
        try terminal.press("3")
        try await terminal.see("ID A1")
      }
    }
  }
}
