import CaseModel

/// Everything that a key on the board can do; binding, footer, help and palette are drawn from ``all``.
enum Action: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case previousTab, nextTab, nextPane, previousPane
  case tab1, tab2, tab3, tab4, tab5, watch, partners, places, allegations, reportAllegation
  case open, back, filter, sort, mark
  case decide, allocate, newContact, considerHistory
  case rate, ask, answer, acceptRisk, goToRisk, tellReferrer, consent
  case returnToTray, close, absence, acknowledge, seen, work, acts
  case working, setAside, mask, help, palette, quit
  case pause, faster, slower
}

/// How an action is reached and what it is called.
struct Binding: Sendable {
  /// The action.
  let action: Action
  /// Keys that run it, the one to show first.
  let keys: [Key]
  /// What the footer and help call the key.
  let keyName: String
  /// One or two words for the footer.
  let label: String
  /// A sentence for help and palette.
  let words: String
  /// Other words that find it in the palette.
  let alsoFoundBy: String
  /// The act that a role must be allowed; nil for looking and moving.
  let act: Act?
  /// Whether the footer of the board shows it when there is room, and how soon; nil for never.
  let footerRank: Int?

  init(
    _ action: Action, _ keys: [Key], _ keyName: String, _ label: String, _ words: String, also: String = "",
    act: Act? = nil, footer: Int? = nil
  ) {
    self.action = action
    self.keys = keys
    self.keyName = keyName
    self.label = label
    self.words = words
    alsoFoundBy = also
    self.act = act
    footerRank = footer
  }
}

extension Action {
  /// The one table of actions, in the order that help lists them.
  static let all: [Binding] = [
    Binding(.up, [.up, .character("k")], "↑", "up", "Move up", footer: 0),
    Binding(.down, [.down, .character("j")], "↓", "down", "Move down"),
    Binding(.pageUp, [.pageUp], "PgUp", "page up", "Move up by a page"),
    Binding(.pageDown, [.pageDown], "PgDn", "page down", "Move down by a page"),
    Binding(.first, [.home], "Home", "first", "Go to the first row", also: "top beginning"),
    Binding(.last, [.end], "End", "last", "Go to the last row", also: "bottom end"),
    Binding(.previousTab, [.left, .character("h")], "←", "list before", "Show the list before"),
    Binding(.nextTab, [.right, .character("l")], "→", "next list", "Show the next list"),
    Binding(
      .tab1, [.character("1")], "1", "to decide", "Show contacts to decide", also: "triage new contacts"),
    Binding(.tab2, [.character("2")], "2", "second look", "Show decisions that await a second manager"),
    Binding(
      .tab3, [.character("3")], "3", "unallocated", "Show cases awaiting allocation", also: "to allocate tray"
    ),
    Binding(.tab4, [.character("4")], "4", "all open", "Show everything open"),
    Binding(.tab5, [.character("5")], "5", "by worker", "Show cases by worker"),
    Binding(
      .watch, [.character("6"), .function(5)], "6", "watch",
      "Watch everything that goes wrong, signal by signal",
      also: "signals late missing overdue drift handover performance", footer: 7),
    Binding(
      .partners, [.character("7")], "7", "partners",
      "How partner agencies answered in the last four weeks: late, chased, incomplete",
      also: "agencies checks information sharing police health poor weak overdue performance"),
    Binding(
      .places, [.character("8")], "8", "places",
      "Places and peer groups in which children come to harm outside the home",
      also: "contextual safeguarding exploitation gangs county lines map peers locations"),
    Binding(
      .reportAllegation, [.character("R")], "R", "report to LADO",
      "Report an allegation against somebody who works with children",
      also: "LADO designated officer professional volunteer teacher coach carer", act: .record),
    Binding(
      .allegations, [.character("L")], "L", "allegations",
      "The register of allegations against professionals",
      also: "LADO designated officer", act: .allegations),
    Binding(.nextPane, [.tab], "Tab", "panel", "Go to the next pane: queue, caseload, record", footer: 9),
    Binding(.previousPane, [.backTab], "S-Tab", "pane before", "Go to the pane before"),
    Binding(.open, [.enter], "Enter", "open", "Open the record, or list a worker’s cases", footer: 1),
    Binding(.back, [.escape], "Esc", "back", "Go back; clear the filter"),
    Binding(
      .decide, [.character("d")], "d", "decide", "Decide a contact’s threshold, or give the second look",
      also: "threshold outcome triage no further action referral early help agree disagree second manager",
      act: .decide,
      footer: 2),
    Binding(
      .allocate, [.character("a")], "a", "allocate", "Give the case or the marked cases to a social worker",
      also: "give case to assign reallocate move worker", act: .allocate, footer: 3),
    Binding(
      .newContact, [.character("n")], "n", "new contact", "Record a new contact",
      also: "create add referral received",
      act: .record, footer: 4),
    Binding(
      .filter, [.character("/")], "/", "filter", "Filter the list as you type", also: "search find", footer: 5
    ),
    Binding(.sort, [.character("s")], "s", "sort", "Sort the list another way", also: "order", footer: 6),
    Binding(
      .mark, [.character(" ")], "Space", "mark", "Mark the row for allocation together", also: "select",
      footer: 8),
    Binding(
      .considerHistory, [.character("H")], "H", "history",
      "Look at the children’s history and note that it was considered",
      also: "previous contacts siblings", footer: 8),
    Binding(
      .acts, [.character("e"), .function(4)], "e", "everything else",
      "Everything that can be recorded about the row, its children and their home",
      also: "edit details identity move home sibling merge duplicate add child chase check acts", footer: 8),
    Binding(
      .rate, [.character("r")], "r", "rate", "Rate the contact red, amber, green or blue",
      also: "rag priority urgency",
      act: .record),
    Binding(
      .ask, [.character("c")], "c", "ask agency", "Ask an agency what it knows",
      also: "check police health school",
      act: .record),
    Binding(
      .answer, [.character("C")], "C", "answer", "Record an agency’s answer", also: "check came back",
      act: .record),
    Binding(
      .consent, [.character("o")], "o", "consent", "Record consent", also: "agree refuse override dispense",
      act: .record),
    Binding(
      .acceptRisk, [.character("!")], "!", "accept risk", "Record that a team accepted the immediate risk",
      also: "immediate danger first response", act: .acceptRisk),
    Binding(.goToRisk, [.character("g")], "g", "go to risk", "Go to the immediate risk that waits longest"),
    Binding(
      .tellReferrer, [.character("t")], "t", "tell referrer", "Record that the referrer was told the outcome",
      also: "feedback letter", act: .record),
    Binding(
      .acknowledge, [.character("N")], "N", "acknowledge", "Acknowledge new information on an open case",
      also: "passed contact read", act: .work),
    Binding(
      .returnToTray, [.character("b")], "b", "back to tray", "Return the case to the tray",
      also: "unallocate give back", act: .allocate),
    Binding(
      .close, [.character("x")], "x", "close", "Close the case with its reason", also: "end", act: .allocate),
    Binding(
      .seen, [.character("v")], "v", "seen", "Record that the child was seen", also: "visit saw", act: .work),
    Binding(
      .work, [.character("W")], "W", "work", "Change the kind of work that a case is",
      also: "section 47 conference plan child protection in need", act: .work),
    Binding(
      .absence, [.character("A")], "A", "absence", "Record that the selected worker is away, or back",
      also: "sick leave return", act: .staff),
    Binding(
      .working, [.character("w")], "w", "working", "Show how a clock or a worker’s load was worked out",
      also: "explain due date deadline points workload"),
    Binding(
      .setAside, [.character("u")], "u", "undo", "Undo the last thing you did today, with a reason",
      also: "set aside mistake back",
      footer: 9),
    Binding(
      .mask, [.character("m")], "m", "mask", "Mask names, for a screen that others can see",
      also: "hide privacy"),
    Binding(
      .palette, [.character(":")], ":", "commands", "Find a command by plain words", also: "palette"),
    Binding(
      .help, [.character("?"), .function(1)], "?", "help", "Show all keys; type to filter"),
    Binding(
      .pause, [.character("p")], "p", "pause", "Pause simulated time, or let it run",
      also: "simulation stop"),
    Binding(
      .faster, [.character("+"), .character("=")], "+", "faster", "Let simulated time run faster",
      also: "speed"),
    Binding(.slower, [.character("-")], "-", "slower", "Let simulated time run slower", also: "speed"),
    Binding(
      .quit, [.character("q"), .control("c")], "q", "quit", "Leave; asks if a draft is open", also: "exit"),
  ]

  private static let byKey: [Key: Action] = Dictionary(
    all.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })

  /// The action of a key on the board; nil for a key without one.
  static func of(_ key: Key) -> Action? { byKey[key] }
}

extension Action {
  /// The form of an act with a key of its own; empty for other actions.
  var form: String {
    switch self {
    case .rate: "contact-rate"
    case .ask: "contact-ask"
    case .answer: "contact-answer"
    case .consent: "contact-consent"
    case .acceptRisk: "contact-risk"
    case .tellReferrer: "contact-tell"
    case .close: "case-close"
    case .returnToTray: "case-return"
    case .seen: "case-seen"
    case .work: "case-work"
    case .acknowledge: "case-acknowledge"
    case .absence: "worker-absent"
    case .allocate: AllocateDialog.form
    case .reportAllegation: "allegation-report"
    default: ""
    }
  }

  /// The key that opens a form; nil for one that the list of acts opens.
  static func key(ofForm name: String) -> String? { all.first { $0.action.form == name }?.keyName }
}
