import CaseModel

extension NewContactDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    let names = Names(masked: masked, register: context.register)
    frame.box(Rect(frame.size), title: "New contact")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      var area = Rect(frame.size)
      if let note {
        frame.put(note.text, row: 0, column: 2, width: max(0, area.columns - 3), role: note.role)
        area = area.splitRows(1).bottom
      }
      frame.within(area) { draw(stageOn: &$0, context, names) }
    }
  }

  private func draw(stageOn frame: inout Frame, _ context: Context, _ names: Names) {
    let form = ContactFormView(dialog: self, context: context, names: names)
    let matches = MatchesView(dialog: self, context: context, names: names)
    let isWide = ContactFormView.isWide(frame.size.columns)
    switch stage {
    case .confirming:
      ConfirmationView(dialog: self, context: context, names: names).draw(on: &frame)
    case .removingChild(let place):
      ask(
        "Take child \(place + 1) off the form?", removal(of: place, names), "takes the child off", on: &frame)
    case .startingAnew:
      ask("Discard this draft?", "The form is then empty.", "discards it", on: &frame)
    case .filling, .matching:
      if isWide {
        let (left, right) = Rect(frame.size).splitColumns(frame.size.columns - ContactFormView.sideWidth)
        frame.within(left) { form.draw(on: &$0) }
        frame.verticalRule(column: right.column)
        frame.within(right.splitColumns(1).right) { drawSide(matches, on: &$0, context) }
      } else if stage != .filling {
        matches.draw(on: &frame)
      } else {
        let rows = frame.size.rows >= 16 && shownMatches?.isEmpty == false ? 7 : 0
        let (top, bottom) = Rect(frame.size).splitRows(frame.size.rows - rows)
        frame.within(top) { form.draw(on: &$0) }
        guard rows > 0 else { return }
        frame.horizontalRule(row: bottom.row)
        frame.within(bottom.splitRows(1).bottom) { matches.draw(on: &$0) }
      }
    }
  }

  /// The matches, and under them what is missing.
  private func drawSide(_ matches: MatchesView, on frame: inout Frame, _ context: Context) {
    let faults = form.check(context).faults
    let rows = min(frame.size.rows / 3, faults.isEmpty ? 2 : faults.count + 1)
    let (top, bottom) = Rect(frame.size).splitRows(frame.size.rows - rows)
    frame.within(top) { matches.draw(on: &$0) }
    frame.within(bottom) { pane in
      pane.put(faults.isEmpty ? "NOTHING MISSING" : "MISSING", row: 0, column: 2, role: .heading)
      if faults.isEmpty {
        pane.put("Ctrl-S shows it all before recording", row: 1, column: 2, role: .dim)
      }
      for (row, fault) in faults.enumerated() {
        pane.put(fault.words, row: row + 1, column: 2, width: pane.size.columns - 3, role: .dim)
      }
    }
  }

  private func removal(of place: Int, _ names: Names) -> String {
    let child = form.children[place]
    let who = child.known.map { names.full($0) } ?? child.details(today: Day(number: 0)).fullName
    return (who.isEmpty ? "What was typed of the child" : who) + " will not be part of this contact."
  }

  private func ask(_ question: String, _ text: String, _ yes: String, on frame: inout Frame) {
    let width = max(0, frame.size.columns - 4)
    frame.put(question, row: 0, column: 2, width: width, role: .strong)
    frame.put(text, row: 1, column: 2, width: width)
    let column = frame.put("y", row: 3, column: 2, role: .key)
    frame.put(" \(yes); Esc goes back", row: 3, column: column)
    frame.cursor = (3, 2)
  }
}
