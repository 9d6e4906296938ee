import Foundation
import Testing

extension EndToEnd {
  @Suite struct Working {
    @Test func aContactBecomesAReferralIsAllocatedAndStaysSo() async throws {
      // Tall enough for every worker to stand in the panel.
      try await inDemo(rows: 60) { terminal, workplace in
        try await walksTheQueue(terminal)
        let contact = try Self.loneChild(of: workplace)
        let before = try workplace.listed("caseload", as: Load.self)
        try await terminal.decide(contact)
        try await terminal.see("decision recorded for", "(\(contact.id)): referral for assessment")

        try await terminal.find(contact.children[0].name, inList: "3")
        try terminal.press("a")
        try await terminal.see("Allocate", contact.children[0].name, "SUGGESTED")
        let offer = try await terminal.confirmAllocation()
        try terminal.press("y")
        try await terminal.see("(\(offer.record)) allocated to", offer.shortName)
        try await terminal.seeScreen(showing: "\(offer.shortName) at \(offer.after) % in the panel") {
          screen in
          screen.split(separator: "\n").contains {
            $0.contains("│▌ \(offer.shortName)") && $0.contains(" \(offer.after) ")
          }
        }
        let after = try workplace.listed("caseload", as: Load.self)
        let children = { (loads: [Load]) in loads.first { $0.name == offer.name }?.children }
        #expect(children(after) == children(before).map { $0 + 1 })

        try terminal.press("q")
        try await terminal.see("ended with 0")
        try await terminal.openDemo(workplace)
        try await terminal.find(offer.record, inList: "5")
        try await terminal.see("1 of", offer.shortName)
        try terminal.press("q")
        try await terminal.see("ended with 0")
        let verified = try workplace.frontdoor("verify", "--ledger", workplace.ledger)
        #expect(verified.code == 0)
        #expect(verified.output.hasPrefix("intact: "))
      }
    }

    @Test func whatOneDecidesTheOtherSees() async throws {
      try await inDemo { first, workplace in
        let second = try Terminal(workplace)
        defer { second.close() }
        try await second.see("shell>")
        try await second.openDemo(workplace)
        let contact = try Self.loneChild(of: workplace)
        try await second.find(contact.id, inList: "1")
        let count = try Self.count(of: "ecide", on: try await second.see("1 of"))
        try await first.decide(contact)
        try await first.see("): referral for assessment")
        try await second.see("ecide \(count - 1) ", "nothing in this list matches")
        try await second.see("\(contact.id) left this list: somebody else acted on it")
      }
    }

    @Test func theSecondToAllocateACaseIsRefusedWithWhoAndWhen() async throws {
      try await inDemo { first, workplace in
        let second = try Terminal(workplace)
        defer { second.close() }
        try await second.see("shell>")
        try await second.openDemo(workplace)
        let item = try #require(
          try workplace.listed("unallocated", as: Unallocated.self).first { $0.holder == nil })
        for terminal in [first, second] {
          try await terminal.find(item.id, inList: "3")
          try terminal.press("a")
          try await terminal.see("SUGGESTED", item.id)
        }
        _ = try await first.confirmAllocation()
        _ = try await second.confirmAllocation()
        try first.press("y")
        try await first.see("(\(item.id)) allocated to")
        try second.press("y")
        try await second.seeScreen(showing: "the refusal with who and when") { screen in
          screen.split(separator: "\n").contains {
            $0.contains("\(item.id) changed since you looked") && $0.contains("Margaret Holroyd")
              && $0.contains("9 Jan")
          }
        }
        let verified = try workplace.frontdoor("verify", "--ledger", workplace.ledger)
        #expect(verified.code == 0)
      }
    }

    // MARK: Parts of journeys

    /// Goes down and up the queue and sees the record in focus follow.
    private func walksTheQueue(_ terminal: Terminal) async throws {
      let top = try Self.focused(try await terminal.seeTheLists())
      try terminal.press("Down", "Down")
      try await terminal.seeScreen(showing: "another record") { (try? Self.focused($0)) != top }
      try terminal.press("Up", "Up")
      try await terminal.seeScreen(showing: "the first record again") { (try? Self.focused($0)) == top }
    }

    /// The record that the lower part shows.
    private static func focused(_ screen: String) throws -> String {
      let line = try #require(screen.split(separator: "\n").last { $0.hasPrefix(" C-") })
      return String(line.dropFirst().prefix(8))
    }

    /// A contact to decide about one child who is not known yet, so that no case of the child is open.
    static func loneChild(of workplace: Workplace) throws -> ListedContact {
      let contacts = try workplace.listed("queue", "--list", "to-decide", as: ListedContact.self)
      return try #require(contacts.first { $0.children.count == 1 && ($0.minutesLeft ?? 0) > 0 })
    }

    /// The number beside a list's title.
    private static func count(of title: String, on screen: String) throws -> Int {
      let rest = try #require(screen.range(of: title + " ")).upperBound
      return try #require(Int(screen[rest...].prefix { $0.isNumber }))
    }

    private struct Load: Decodable {
      let name: String
      let children: Int
    }

    private struct Unallocated: Decodable {
      let id: String
      let holder: String?
    }
  }
}

/// What the last look before an allocation says.
struct Offer {
  let record: String
  let name: String
  /// Per cent of workload with the case added.
  let after: String

  /// The name as the panel has it.
  var shortName: String {
    let words = name.split(separator: " ")
    return "\(words[0].prefix(1)). \(words.dropFirst().joined(separator: " "))"
  }
}

extension Terminal {
  /// Decides a contact about one child: a child in need, referral for assessment.
  func decide(_ contact: ListedContact) async throws {
    try await find(contact.id, inList: "1")
    try press("d")
    try await see("Decide", contact.id, "Read what is known")
    try press("Enter")
    try await see("✓ History", "▌· Level of need")
    try type("4")
    try press("Enter")
    try await see("✓ Level of need     4", "▌· Outcome")
    try type("referral for a")
    try press("Enter")
    try await see("✓ Outcome           referral for assessment")
    let isConsent = /▌. Consent/
    let next = try await seeScreen(showing: "the field after the outcome") {
      $0.contains("▌· The worry") || $0.contains(isConsent)
    }
    if next.contains(isConsent) {
      try type("obtained")
      try press("Enter")
    }
    let texts = [
      ("The worry", "The child is frightened when father shouts"),
      ("Daily life", "The child sleeps badly and clings at school"),
      ("The history says", "There is no earlier contact with this family"),
      ("Child’s voice", "The child says the bear hides too"),
      ("Identity", "Speaks English and goes to church"),
    ]
    for (field, text) in texts {
      try await see("▌· \(field)")
      try type(text)
      try press("Tab")
      try await see("✓ \(field)")
    }
    try press("Enter")
    try await see("OUTCOME   referral for assessment", "y records it")
    try press("y")
  }

  /// Takes the suggested worker, writes no direction, and reads the last look.
  func confirmAllocation() async throws -> Offer {
    try press("Enter")
    try await see("Direction: what to do first")
    try press("Tab")
    let screen = try await see("y records it")
    // Give R-001172 to Tendai Moyo: 85 % F → 92 % F
    let line = try #require(screen.split(separator: "\n").first { $0.contains("│ Give R-") })
    let match = try #require(line.firstMatch(of: /Give (R-\d+) to (.+?): \d+ % \w → (\d+) % \w/))
    return Offer(record: String(match.1), name: String(match.2), after: String(match.3))
  }
}
