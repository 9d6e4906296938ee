import Foundation
import Testing

extension EndToEnd {
  /// A family of three in a real terminal: from a Friday night to a step-down.
  @Suite struct Family: Journey {
    private static let contact = """
      channel: phone
      source: 6
      referrer: {name: PC Invented}
      worry: left-alone
      narrative: Three children were found alone at ten at night.
      immediate risk: yes
      rating: red
      consent: not-needed
      children:
        - {given name: Isla, family name: Quillfeather, born: 2015-03-12}
        - {given name: Noah, family name: Quillfeather, born: 2013-05-30}
        - {given name: Ruby, family name: Quillfeather, born: 2011-01-02}
      """

    private static let rationale = """
      Worry: They were alone and it was dark and late.
      Daily life: The eldest cooks and puts the others to bed.
      History: Nothing was known before this night here.
      Voice: I look after them.
      Identity unknown: nobody could ask tonight
      """

    @Test func fromAFridayNightToAStepDown() async throws {
      try await inTerminal(withLedger: false) { terminal, workplace in
        let ledger = try SimulatedLedger(workplace, at: "2019-01-18T22:00:00Z")
        try await fridayNight(terminal, workplace, ledger)
        try await monday(terminal, workplace, ledger)
        try await enquiryAndConference(terminal, workplace, ledger)
        try await assessmentAndStepDown(terminal, workplace, ledger)
        let verified = try workplace.frontdoor("verify", "--ledger", workplace.ledger)
        #expect(verified.output.hasPrefix("intact: "))
      }
    }

    /// The same form for the other two of the family, as a document: the command takes what the screen takes.
    private func siblings(
      _ workplace: Workplace, as worker: String, _ act: String, _ form: String = "{}"
    ) throws {
      let words = act.split(separator: " ").map(String.init)
      for item in ["R-2", "R-3"] {
        try command(workplace, as: worker, input: form, words + [item, "--file", "-"])
      }
    }

    private func fridayNight(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-01-18T22:10:00Z")
      try command(
        workplace, as: SimulatedLedger.nightWorker, input: Self.contact, "contact", "add", "--file", "-")
      try await open(terminal, workplace, as: SimulatedLedger.nightManager)
      try await terminal.see("IMMEDIATE RISK", "C-000001", "Quillfeather ×3", "1 EDT not read")
      try terminal.press("!")
      try await terminal.see("Emergency duty")
      try terminal.type("Emergency")
      try terminal.press("Enter", "C-s")
      try await terminal.see("records this for good")
      try terminal.press("y")
      try await terminal.seeNo("IMMEDIATE RISK")
      try await quit(terminal)
      try command(workplace, as: SimulatedLedger.nightManager, "contact", "history", "C-1")
      for child in ["P-1", "P-2", "P-3"] {
        try command(
          workplace, as: SimulatedLedger.nightManager, input: Self.rationale, "decide", "C-1", child,
          "--outcome",
          "referral-with-strategy-discussion", "--level", "5")
      }
      try await open(terminal, workplace, as: SimulatedLedger.nightWorker)
      try await act(
        terminal, on: "R-000001", list: "4", "emergency protection",
        [
          .code("police protection"), .words("now"), .words(""), .code("police station"),
          .words("alone at night"), .words("the duty manager"),
        ], says: "(R-000001): ")
      try await terminal.see("police protection since", "IN A POLICE STATION")
      // It counts from what was typed: the minute at which it was recorded.
      try await clocks(
        terminal, "R-000001", ["Police protection: 72 hours", "EDT handover: 15 minutes of opening time"])
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.nightWorker, "emergency start",
        """
        kind: police-protection
        at: 2019-01-18 22:10
        place: police-station
        why: alone at night
        told: the duty manager
        """)
    }

    private func monday(_ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger) async throws
    {
      try ledger.pass(to: "2019-01-21T08:50:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.screener)
      try await act(
        terminal, on: "C-000001", list: "4", "acknowledge the EDT handover", [.words("read by all")],
        says: "EDT handover acknowledged")
      try await act(
        terminal, on: "R-000001", list: "4", "sign off", [.words("read by all")],
        says: "EDT’s work signed off")
      try await quit(terminal)
      try siblings(workplace, as: SimulatedLedger.screener, "night acknowledge", "note: read by all")
      try await open(terminal, workplace, as: SimulatedLedger.nightWorker)
      try await act(
        terminal, on: "R-000001", list: "4", "EDT rationale",
        [
          .words(
            "Three children were alone and nobody could be found who might keep them safe until morning.")
        ],
        says: "rationale recorded")
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.nightWorker, "night rationale",
        "why: Three children were alone and nobody could be found who might keep them safe until morning.")
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try await terminal.find("R-000001", inList: "3")
      try terminal.press("a")
      try await terminal.see("SUGGESTED")
      _ = try await terminal.confirmAllocation()
      try terminal.press("y")
      try await terminal.see("(R-000001) allocated to")
      try await act(
        terminal, on: "R-000001", list: "4", "strategy discussion held",
        [
          .words("now"), .marks(3), .words(""), .words("two calls in May"), .code("yes"), .code("yes"),
          .code("joint"),
          .words("harm is likely"), .words("police see the father today"),
        ], says: "strategy discussion recorded")
      try await act(
        terminal, on: "R-000001", list: "4", "end the protection",
        [.words(""), .words("now"), .words("with their aunt")],
        says: "(R-000001): ")
      try await clocks(
        terminal, "R-000001",
        ["Section 47 enquiry: 15 working days", "day 0", "Child seen, section 47: 24 hours"])
      try await quit(terminal)
      for item in ["R-2", "R-3"] {
        try command(
          workplace, as: SimulatedLedger.manager, input: "holds the eldest", "allocate", item,
          SimulatedLedger.worker)
      }
      try siblings(
        workplace, as: SimulatedLedger.manager, "strategy hold",
        """
        held: 2019-01-21 08:50
        present: [social-care, police, health]
        shared: two calls in May
        police checks: yes
        threshold met: yes
        enquiry: joint
        decision: harm is likely
        actions: police see the father today
        """)
      try siblings(
        workplace, as: SimulatedLedger.manager, "emergency end",
        "which: police-protection\nat: 2019-01-21 08:50\nhow: with their aunt")
      try await open(terminal, workplace, as: SimulatedLedger.worker)
      try await act(
        terminal, on: "R-000001", list: "4", "visit made",
        [
          .words("now"), .code("yes"), .code("yes"), .code("home"), .words("a walk"),
          .words("I look after them."),
        ],
        says: "visit recorded")
      try await act(
        terminal, on: "R-000001", list: "4", "start the assessment", [.words("today")], says: "(R-000001): ")
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.worker, "visit make",
        """
        at: 2019-01-21 08:50
        seen: yes
        alone: yes
        place: home
        words: I like it at my aunt’s.
        """)
      try siblings(workplace, as: SimulatedLedger.worker, "assessment start", "on: 2019-01-21")
    }

    private func enquiryAndConference(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-02-04T10:00:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try await act(
        terminal, on: "R-000001", list: "4", "complete the section 47",
        [.code("continuing risk"), .code("yes"), .words("the risk goes on")], says: "(R-000001): ")
      try await act(
        terminal, on: "R-000001", list: "4", "request ICPC", [.words("conference unit")],
        says: "(R-000001): ")
      try await act(
        terminal, on: "R-000001", list: "4", "book ICPC", [.words("Ms Chair"), .words("08/02/2019")],
        says: "(R-000001): ")
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.manager, "enquiry complete",
        "outcome: continuing-risk\nconference: yes\nwhy: the risk goes on")
      try siblings(workplace, as: SimulatedLedger.manager, "conference request", "of: conference unit")
      try siblings(
        workplace, as: SimulatedLedger.manager, "conference book", "chair: Ms Chair\non: 2019-02-08")
      try ledger.pass(to: "2019-02-08T15:00:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try await clocks(
        terminal, "R-000001",
        ["Initial child protection conference: 15 working days", "due by end of today", "day 15"])
      for item in ["R-2", "R-3"] {
        let listed = try run(
          Workplace.program, ["clocks", item, "--ledger", workplace.ledger, "--as", SimulatedLedger.manager],
          environment: workplace.environment, folder: Workplace.package)
        #expect(listed.output.contains("day 15 of 15"))
      }
      try await act(
        terminal, on: "R-000001", list: "4", "record ICPC outcome",
        [.words("today"), .code("child in need"), .words("the family can make it with help")],
        says: "(R-000001): ")
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.manager, "conference hold",
        "on: 2019-02-08\noutcome: child-in-need-plan\nwhy: the family can make it with help")
    }

    /// Neither by command nor on the screen, which says why.
    private func whoScreensDoesNotAuthorise(_ terminal: Terminal, _ workplace: Workplace) async throws {
      let why = "a screening worker may not authorise enquiries and assessments"
      let refused = try run(
        Workplace.program,
        ["assessment", "authorise", "R-1", "--ledger", workplace.ledger, "--as", SimulatedLedger.screener],
        environment: workplace.environment, folder: Workplace.package, input: "")
      #expect(refused.code == 3)
      #expect(refused.errors.contains(why))
      try await open(terminal, workplace, as: SimulatedLedger.screener)
      try await terminal.find("R-000001", inList: "4")
      try terminal.press("e")
      try await terminal.see("What can be recorded about R-000001")
      try terminal.type("authorise the assessment")
      try await terminal.see("not now: \(why)")
      try terminal.press("Enter")
      try await terminal.seeNo("Ctrl-S record")
      try terminal.press("Escape")
      try await terminal.seeNo("What can be recorded")
      try await quit(terminal)
    }

    private func assessmentAndStepDown(
      _ terminal: Terminal, _ workplace: Workplace, _ ledger: SimulatedLedger
    ) async throws {
      try ledger.pass(to: "2019-03-22T15:00:00Z")
      try await open(terminal, workplace, as: SimulatedLedger.worker)
      try await clocks(
        terminal, "R-000001",
        ["Child and family assessment: 45 working days", "due by end of today", "day 45"])
      try await act(
        terminal, on: "R-000001", list: "4", "submit the assessment for authorisation",
        [.code("early help"), .marks(1), .words("Evenings are calm now."), .words("I like it quiet.")],
        says: "(R-000001): ")
      try await quit(terminal)
      try siblings(
        workplace, as: SimulatedLedger.worker, "assessment submit",
        "outcome: early-help\nfactors: [3B]\nsummary: Evenings are calm now.\nvoice: I sleep at night.")
      try await whoScreensDoesNotAuthorise(terminal, workplace)
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try await act(
        terminal, on: "R-000001", list: "4", "authorise the assessment", [], says: "(R-000001): ")
      try await act(
        terminal, on: "R-000001", list: "4", "offer a step-down", [.words("family hub"), .words("monthly")],
        says: "step-down offered")
      try await act(
        terminal, on: "R-000001", list: "4", "step-down accepted", [.words("hub manager")],
        says: "step-down accepted")
      try await act(
        terminal, on: "R-000001", list: "4", "end the plan", [.words("today"), .words("the hub takes over")],
        says: "plan ended")
      try await quit(terminal)
      try siblings(workplace, as: SimulatedLedger.manager, "assessment authorise")
      try siblings(
        workplace, as: SimulatedLedger.manager, "step-down offer", "service: family hub\nplan: monthly")
      try siblings(workplace, as: SimulatedLedger.manager, "step-down accept", "by: hub manager")
      try siblings(workplace, as: SimulatedLedger.manager, "plan end", "on: today\nwhy: the hub takes over")
      for item in ["R-1", "R-2", "R-3"] {
        try command(
          workplace, as: SimulatedLedger.manager, input: "the hub goes on", "close", item, "--reason", "RC7")
      }
      try await open(terminal, workplace, as: SimulatedLedger.manager)
      try terminal.press("4")
      for item in ["R-000001", "R-000002", "R-000003"] { try await terminal.seeNo(item) }
      try await quit(terminal)
    }
  }
}
