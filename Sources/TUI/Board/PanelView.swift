import CaseModel

/// The caseload panel: a bar for each worker with number, band letter and the trend over twelve weeks.
struct PanelView {
  let panel: Panel
  let context: Context
  let names: Names
  let hasKeys: Bool

  /// Columns right of the bar: children, families, received in seven days, trend.
  private static let figures = 4 + 4 + 3 + 1 + Panel.weeks

  func draw(on frame: inout Frame) {
    let width = frame.size.columns
    let bar = max(6, min(24, width - 2 - Self.nameWidth(width) - 7 - Self.figures - 1))
    let nameWidth = max(8, width - 2 - bar - 7 - Self.figures)
    drawHeading(on: &frame, nameWidth, bar)
    let lines = frame.size.rows - 3
    let first = firstLine(lines: lines)
    for (offset, line) in panel.lines.dropFirst(first).prefix(lines).enumerated() {
      draw(line, on: &frame, row: offset + 1, nameWidth, bar)
    }
    let hidden = panel.lines.count - first - lines
    let legend = "C capacity  F full  O over  W well over" + (hidden > 0 ? "   \(hidden) more below" : "")
    frame.put(legend, row: frame.size.rows - 1, column: 1, width: width - 1, role: .dim)
  }

  private static func nameWidth(_ width: Int) -> Int { min(24, max(17, width / 3)) }

  /// Keeps the selected worker visible.
  private func firstLine(lines: Int) -> Int {
    guard let selected = panel.selected, let place = panel.lines.firstIndex(where: { $0.worker == selected }),
      place >= lines
    else { return 0 }
    return place - lines + 1
  }

  private func drawHeading(on frame: inout Frame, _ nameWidth: Int, _ bar: Int) {
    var x = frame.put("Caseload", row: 0, column: 1, width: nameWidth + 1, role: .heading)
    x = frame.put("Workload %", row: 0, column: x, width: 7 + bar, role: .heading)
    frame.put(" ch fam 7d 12 weeks", row: 0, column: x, role: .heading)
  }

  private func draw(_ line: Panel.Line, on frame: inout Frame, row: Int, _ nameWidth: Int, _ bar: Int) {
    switch line {
    case .team(let team):
      draw(
        name: team.name, role: .strong, percent: team.load.workloadPercent, band: team.band, bar: bar,
        figures: (team.load.children, team.load.families, team.load.receivedLast7Days), trend: team.trend,
        note: nil,
        on: &frame, row: row, nameWidth)
    case .worker(let worker):
      let note = worker.load.isAvailable ? nil : "needs cover"
      let mark = worker.mark.isEmpty ? "" : " " + worker.mark
      draw(
        name: " " + names.short(worker.load.worker) + mark, role: .plain,
        percent: worker.load.workloadPercent,
        band: worker.band, bar: bar,
        figures: (worker.load.children, worker.load.families, worker.load.receivedLast7Days),
        trend: worker.trend,
        note: note, on: &frame, row: row, nameWidth)
      guard worker.load.worker == panel.selected else { return }
      frame.put("▌", row: row, column: 0)
      frame.tint(row: row, role: hasKeys ? .selected : .selectedUnfocused)
      if hasKeys { frame.cursor = (row, 0) }
    }
  }

  private func draw(
    name: String, role: Role, percent: Int, band: Band, bar: Int, figures: (Int, Int, Int), trend: [Int],
    note: String?, on frame: inout Frame, row: Int, _ nameWidth: Int
  ) {
    var x = frame.put(name, row: row, column: 1, width: nameWidth, role: role) + 1
    if let note {
      x = frame.put(note, row: row, column: x, width: 6 + bar, role: .dim) + 1
    } else {
      x = frame.put("\(percent)", row: row, column: x, width: 3, role: role, alignment: .right)
      x = frame.put(" \(band.letter) ", row: row, column: x, role: band.role)
      x =
        frame.put(
          CaseloadBar.text(percent: percent, columns: bar), row: row, column: x, width: bar,
          role: band.barRole)
        + 1
    }
    x = frame.put("\(figures.0)", row: row, column: x, width: 3, role: role, alignment: .right)
    x = frame.put("\(figures.1)", row: row, column: x, width: 4, role: role, alignment: .right)
    x = frame.put("\(figures.2)", row: row, column: x, width: 3, role: role, alignment: .right) + 1
    frame.put(sparkline(trend), row: row, column: x, role: .dim)
  }
}

extension Band {
  /// How the band looks.
  var role: Role {
    switch self {
    case .room: .room
    case .full: .full
    case .over: .over
    case .unsafe: .unsafe
    }
  }

  /// How the band's bar looks: well over is a red bar, where its letter is light on red.
  var barRole: Role { self == .unsafe ? .red : role }
}

/// The bar beside a workload: full at 125 %, so that over and well over still differ in length.
enum CaseloadBar {
  static func text(percent: Int, columns: Int) -> String { bar(percent, of: 125, columns: columns) }
}
