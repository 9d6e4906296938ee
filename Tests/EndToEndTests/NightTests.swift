import Foundation
import Testing

extension EndToEnd {
  /// A night in a real terminal: a child whom nobody knows, a police station, a court in the morning.
  @Suite struct Night: Journey {
    private static let contact = """
      channel: phone
      source: 6
      referrer: {name: PC Invented}
      worry: left-alone
      narrative: Police found a child alone at half past one and took her to the station.
      immediate risk: yes
      rating: red
      consent: not-needed
      children:
        - {given name: Isla, family name: Quillfeather, born: 2015-03-12}
      """

    @Test func fromAPoliceStationToACourtsOrder() async throws {
      try await inTerminal(withLedger: false) { terminal, workplace in
        let ledger = try SimulatedLedger(workplace, at: "2019-01-10T01:40:00Z")
        try await theChildIsTaken(terminal, workplace, ledger)
        try await theNightDiscusses(terminal, workplace, ledger)
        try await theMorningReads(terminal, workplace, ledger)
        try await theCourtOrders(terminal, workplace, ledger)
        let verified = try workplace.frontdoor("verify", "--ledger", workplace.ledger)
        #expect(verified.output.hasPrefix("intact: "))
      }
    }

    /// At two, alone: the contact, the police protection since half past one, and the clock that runs from then.
    private func theChildIsTaken(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-01-10T02:00:00Z")
      let duty = SimulatedLedger.nightWorker
      try command(workplace, as: duty, input: Self.contact, "contact", "add", "--file", "-")
      try await open(terminal, workplace, as: duty)
      try await terminal.see("IMMEDIATE RISK", "C-000001")
      try await act(
        terminal, on: "C-000001", list: "4", "emergency protection",
        [
          .words(""), .code("police protection"), .words("01:30"), .words(""), .code("police station"),
          .words("alone at night"), .words("the duty manager"),
        ], says: "emergency recorded")
      try await terminal.seeNo("IMMEDIATE RISK")
      try await terminal.find("R-000001", inList: "4")
      try await terminal.see("police protection since", "IN A POLICE STATION")
      try await clocks(
        terminal, "R-000001",
        ["72 hours from Thu 10 Jan 01:30, due Sun 01:30", "without a manager’s decision"])
      try await quit(terminal)
      #expect(
        try command(workplace, as: duty, ["clocks", "R-1", "--json"]).contains("2019-01-13T01:30:00Z"))
    }

    private func theNightDiscusses(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-01-10T03:15:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.nightWorker)
      try await act(
        terminal, on: "R-000001", list: "4", "strategy discussion held",
        [
          .words("03:00"), .marks(3), .words(""), .words("two calls in May"), .code("yes"), .code("yes"),
          .code("joint"), .words("harm is likely"), .words("police see the father today"),
        ], says: "strategy discussion recorded")
      try await quit(terminal)
    }

    /// The day’s manager reads what the night did, on the command line and on the screen, and signs it off.
    private func theMorningReads(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-01-10T08:50:00Z")
      let manager = SimulatedLedger.manager
      let handed = try command(workplace, as: manager, ["handover"])
      for words in [
        "taken out of hours, not read; Isla Q.: police protection, R-000001 opened without a manager’s decision",
        "police protection, the child is in: POLICE STATION", "section 47 enquiry started",
        "strategy discussion held Thu 10 Jan 2019 03:00", "Sun 01:30",
      ] {
        #expect(handed.contains(words), "\(words) in\n\(handed)")
      }
      try await open(terminal, workplace, as: manager)
      try await act(
        terminal, on: "C-000001", list: "4", "acknowledge the EDT handover", [.words("read")],
        says: "EDT handover acknowledged")
      try await terminal.find("R-000001", inList: "4")
      try await terminal.see("IN A POLICE STATION")
      try await act(
        terminal, on: "R-000001", list: "4", "sign off", [.words("read")],
        says: "EDT’s work signed off")
      try await quit(terminal)
      let left = try command(workplace, as: manager, ["handover", "--shift", "day"])
      #expect(!left.contains("not read"))
    }

    /// At eleven the court makes an order until the sixteenth at four; police protection is over with it.
    private func theCourtOrders(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-01-10T11:30:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try await act(
        terminal, on: "R-000001", list: "4", "emergency protection",
        [
          .code("emergency protection order"), .words("11:00"), .words("16/01/2019 16:00"), .code("no"),
          .code("foster care"), .words("nobody can keep her safe at home"), .words("both parents"),
        ], says: "emergency recorded")
      try await terminal.see("emergency protection order since", "foster care")
      try await terminal.seeNo("IN A POLICE STATION")
      try await clocks(terminal, "R-000001", ["as the court ordered from Thu 10 Jan 11:00"])
      try await quit(terminal)
      let listed = try command(workplace, as: SimulatedLedger.manager, ["clocks", "R-1", "--json"])
      #expect(listed.contains("2019-01-16T16:00:00Z"))
    }
  }
}
