import CaseModel

/// The top of the screen: who and when, an immediate risk that nobody has accepted, and what waits.
struct HeaderView {
  let board: Board
  let context: Context
  let names: Names

  /// The open immediate risk that has waited longest; nil when there is none.
  static func worstRisk(_ context: Context, _ board: Board) -> Contact? {
    // Risks that nobody has accepted stand first in every order.
    guard let first = board.openRows.first, first.riskNotAccepted else { return nil }
    return first.contact.flatMap { context.register.contacts[$0] }
  }

  func draw(on frame: inout Frame) {
    drawTitle(on: &frame)
    let risk = Self.worstRisk(context, board)
    if let risk { drawBanner(risk, on: &frame) }
    let row = risk == nil ? 1 : 2
    if frame.size.rows > row { drawCounts(on: &frame, row: row) }
  }

  private func drawTitle(on frame: inout Frame) {
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: frame.size.columns), role: .title)
    let columns = frame.size.columns
    var column = frame.put(" frontdoor ", row: 0, column: 0, role: .title)
    if columns >= 60 {
      column = frame.put(" " + context.register.settings.name, row: 0, column: column, role: .title)
    }
    if let pace = context.simulation {
      column = frame.put(" · ", row: 0, column: column, role: .title)
      column = frame.put(columns >= 60 ? "SIMULATED" : "SIM", row: 0, column: column, role: .simulated)
      column = frame.put(
        pace.isPaused ? "  ‖ paused" : "  ▶ \(pace.speed)×", row: 0, column: column, role: .title)
    }
    if names.masked { column = frame.put("  names masked", row: 0, column: column, role: .title) }
    if columns >= 100, let end = context.register.calendar.endsSoon(after: context.today) {
      column = frame.put(
        "  bank holidays known to \(end.longText) only", row: 0, column: column, role: .title)
    }
    let time = Wording.dayAndTime(context.now, withYear: columns >= 70)
    let who = columns >= 100 ? "   " + names.short(context.actor) : ""
    let text = time + who + " "
    let start = max(column + 1, columns - displayWidth(text))
    frame.put(text, row: 0, column: start, role: .title)
  }

  private func drawBanner(_ contact: Contact, on frame: inout Frame) {
    frame.fill(Rect(row: 1, column: 0, rows: 1, columns: frame.size.columns), role: .banner)
    let children = contact.children.map(\.child)
    let due = context.register.acceptanceDue(of: contact)
    let waited = Wording.span(seconds: contact.receivedAt.seconds(until: context.now))
    let late = due.map { $0 <= context.now } ?? false
    let others = board.counts.riskNotAccepted - 1
    var text = " ‼ IMMEDIATE RISK not accepted by a team  \(contact.id)  \(names.children(children))"
    if frame.size.columns < 100 { text = " ‼ IMMEDIATE RISK \(contact.id)  \(names.children(children))" }
    if frame.size.columns < 60 { text = " ‼ RISK \(contact.id)" }
    text += "  waited \(waited)" + (late ? ", OVERDUE" : "")
    if others > 0 { text += "  and \(others) more" }
    frame.put(text, row: 1, column: 0, width: frame.size.columns - 8, role: .banner)
    frame.put("g go ", row: 1, column: frame.size.columns - 6, role: .banner)
  }

  private func drawCounts(on frame: inout Frame, row: Int) {
    let counts = board.counts
    var items = [
      CountItem(counts.breached, "overdue", .breached),
      CountItem(
        counts.dueBeforeClose, board.close.map { "due before \(closing($0))" } ?? "due today", .dueSoon),
      CountItem(counts.awaitingAllocation, "unallocated", .strong),
      CountItem(counts.awaitingSecondLook, "second look", .strong),
    ]
    // What nobody has read may be the gravest of all; it stands with the risk, before what is only late.
    if counts.handoverUnread > 0 {
      items.insert(CountItem(counts.handoverUnread, "EDT not read", .dueSoon), at: 0)
    }
    var column = 1
    for item in items {
      // Whole items or none: half a word says less than nothing.
      guard column + item.width < frame.size.columns else { return }
      column = frame.put("\(item.count)", row: row, column: column, role: item.count > 0 ? item.role : .dim)
      column = frame.put(" " + item.words, row: row, column: column, role: item.count > 0 ? .plain : .dim) + 3
    }
    let calm = "no immediate risk"
    if counts.riskNotAccepted == 0, column + displayWidth(calm) < frame.size.columns {
      frame.put(calm, row: row, column: column, role: .dim)
    }
  }

  /// One of the numbers in the line under the title.
  private struct CountItem {
    let count: Int
    let words: String
    let role: Role

    init(_ count: Int, _ words: String, _ role: Role) {
      self.count = count
      self.words = words
      self.role = role
    }

    var width: Int { displayWidth("\(count) \(words)") }
  }

  /// The hour of the next close; with its day when that is not today.
  private func closing(_ close: Instant) -> String {
    let text = close.shortText(relativeTo: context.now)
    return text.hasPrefix("today ") ? String(text.dropFirst(6)) : text
  }
}
