import CaseModel

extension AllocateDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    let names = Names(masked: masked, register: context.register)
    frame.box(Rect(frame.size), title: title(context))
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      let row = drawCases(on: &frame, context, names)
      let (top, bottom) = Rect(frame.size).splitRows(max(row + 6, frame.size.rows - 9))
      frame.within(top) { drawChoices(on: &$0, from: row, context, names) }
      frame.within(bottom) { drawStage(on: &$0, context, names) }
    }
  }

  /// Says from how many families the cases are, since marks may include a child of another family.
  private func title(_ context: Context) -> String {
    guard cases.count > 1 else { return "Allocate" }
    let families = context.register.families(among: cases)
    return "Allocate \(cases.count) cases of \(families == 1 ? "1 family" : "\(families) families")"
  }

  private func drawCases(on frame: inout Frame, _ context: Context, _ names: Names) -> Int {
    for (row, id) in cases.prefix(4).enumerated() {
      guard let item = context.register.cases[id] else { continue }
      let child = names.full(item.child) + ", " + names.ages([item.child], on: context.today)
      let holder = item.worker.map { "  now with \(names.short($0))" } ?? ""
      let flag = item.reReferral ? "  re-referral" : ""
      let text = "\(id)  \(child)  \(item.work.words), \(item.worry.words)\(flag)\(holder)"
      frame.put(text, row: row, column: 1, width: frame.size.columns - 2, role: .strong)
    }
    let more = cases.count - min(4, cases.count)
    if more > 0 { frame.put("and \(more) more", row: 4, column: 1, role: .dim) }
    return min(4, cases.count) + (more > 0 ? 2 : 1)
  }

  private func drawChoices(on frame: inout Frame, from first: Int, _ context: Context, _ names: Names) {
    let heading = "Worker              Team            Now   →   After     ch→   fam→  7d  Notes"
    frame.put(heading, row: first, column: 2, width: frame.size.columns - 3, role: .heading)
    var list = list
    list.resize(height: max(1, frame.size.rows - first - 2))
    for (line, place) in list.visible.enumerated() {
      draw(choices[place], on: &frame, row: first + 1 + line, isFirst: place == 0, context, names)
      guard place == list.selected else { continue }
      frame.put("▌", row: first + 1 + line, column: 0)
      let hasKeys = stage == .choosing || stage == .jointWorker
      frame.tint(row: first + 1 + line, role: hasKeys ? .selected : .selectedUnfocused)
      if hasKeys { frame.cursor = (first + 1 + line, 0) }
    }
    let order = "sorted: " + Register.choiceOrder
    frame.put(order, row: frame.size.rows - 1, column: 1, width: frame.size.columns - 2, role: .dim)
  }

  private func draw(
    _ choice: AllocationChoice, on frame: inout Frame, row: Int, isFirst: Bool, _ context: Context,
    _ names: Names
  ) {
    guard let worker = context.register.workers[choice.worker] else { return }
    let role: Role = choice.obstacle == nil ? .plain : .dim
    let name = names.full(choice.worker) + (worker.details.asye ? " ASYE" : "")
    var x = frame.put(name, row: row, column: 2, width: 19, role: role) + 1
    x = frame.put(names.team(worker.details.team), row: row, column: x, width: 13, role: role) + 1
    x = drawLoad(choice.now, on: &frame, row: row, x, context)
    x = frame.put(" → ", row: row, column: x, role: role)
    x = drawLoad(choice.after, on: &frame, row: row, x, context) + 1
    let children = "\(choice.now.children)→\(choice.after.children)"
    x = frame.put(children, row: row, column: x, width: 7, role: role, alignment: .right)
    let families = "\(choice.now.families)→\(choice.after.families)"
    x = frame.put(families, row: row, column: x, width: 7, role: role, alignment: .right)
    x =
      frame.put(
        "\(choice.now.receivedLast7Days)", row: row, column: x, width: 4, role: role, alignment: .right) + 2
    frame.put(
      notes(choice, worker, isFirst: isFirst), row: row, column: x, width: frame.size.columns - x, role: role)
  }

  private func drawLoad(_ load: Caseload, on frame: inout Frame, row: Int, _ column: Int, _ context: Context)
    -> Int
  {
    let band = context.register.band(of: load)
    let x = frame.put("\(load.workloadPercent) %", row: row, column: column, width: 6, alignment: .right)
    return frame.put(" \(band.letter)", row: row, column: x, role: band.role)
  }

  private func notes(_ choice: AllocationChoice, _ worker: Worker, isFirst: Bool) -> String {
    var notes: [String] = []
    if let obstacle = choice.obstacle { notes.append(obstacle.short) }
    if isFirst, choice.obstacle == nil { notes.append("SUGGESTED") }
    notes += choice.reasons.map(\.words)
    if worker.details.fte < 100 { notes.append("\(worker.details.fte) % FTE") }
    let said = notes
    notes += worker.details.languages.filter { $0 != "English" && !said.contains("speaks \($0)") }
    notes += worker.details.skills
    return notes.joined(separator: ", ")
  }

  private func drawStage(on frame: inout Frame, _ context: Context, _ names: Names) {
    frame.horizontalRule(row: 0)
    let width = frame.size.columns - 2
    if let remark { frame.put(" \(remark) ", row: 0, column: 2, width: max(0, width - 2), role: .error) }
    switch stage {
    case .choosing: drawReasons(on: &frame, context, names)
    case .jointWorker:
      let text =
        "\(chosen.map { names.full($0.worker) } ?? "") is newly qualified and does not hold this work alone. Choose who works it jointly, or o to override."
      frame.put(text, row: 1, column: 1, width: width)
    case .overriding: drawOverride(on: &frame, names)
    case .reason:
      frame.put("Why this worker and not the one suggested?", row: 1, column: 1, role: .label)
      reason.draw(
        in: &frame, Rect(row: 2, column: 1, rows: frame.size.rows - 2, columns: width), isFocused: true)
    case .reasonWords:
      let column = frame.put("why: ", row: 1, column: 1, role: .label)
      _ = reasonText.draw(in: &frame, row: 1, column: column, width: width - column, isFocused: true)
    case .change(let place): drawCodes(place, on: &frame, context, names)
    case .direction:
      frame.put(
        "Direction: what to do first, when to see the child, when to review (may be left empty)", row: 1,
        column: 1, width: width, role: .label)
      var editor = direction
      let rect = Rect(row: 2, column: 1, rows: max(1, frame.size.rows - 2), columns: width)
      editor.size = rect.size
      editor.draw(in: &frame, rect, isFocused: true, role: .input)
    case .confirming: drawConfirmation(on: &frame, context, names)
    }
  }

  private func drawReasons(on frame: inout Frame, _ context: Context, _ names: Names) {
    guard let place = list.selected else { return }
    let choice = choices[place]
    let reasons = choice.reasons.map(\.words)
    let what =
      choice.obstacle?.words
      ?? ([load(choice, context)].compactMap { $0 } + (reasons.isEmpty ? ["no reason against"] : reasons))
      .joined(separator: "; ")
    let lines = wrapped("\(names.full(choice.worker)): \(what)", width: frame.size.columns - 2)
    for (row, line) in lines.prefix(max(0, frame.size.rows - 1)).enumerated() {
      frame.put(line, row: row + 1, column: 1)
    }
  }

  private func drawOverride(on frame: inout Frame, _ names: Names) {
    let width = frame.size.columns - 2
    let who = chosen.map { names.full($0.worker) } ?? ""
    let what = overriding == .asyeAlone ? "newly qualified and alone with this work" : "away"
    frame.put("\(who) is \(what). Say why the case is given all the same.", row: 1, column: 1, width: width)
    let column = frame.put("why: ", row: 2, column: 1, role: .label)
    let why = overriding.flatMap { overrideWhys[$0] } ?? LineEditor()
    _ = why.draw(in: &frame, row: 2, column: column, width: width - column, isFocused: true)
  }

  /// What the cases do to the load of a worker who is, or will be, over capacity; nil for others.
  private func load(_ choice: AllocationChoice, _ context: Context) -> String? {
    let (now, after) = (context.register.band(of: choice.now), context.register.band(of: choice.after))
    let percent = "\(choice.after.workloadPercent) %"
    switch after {
    case .room, .full: return nil
    case .over: return now == .over ? "is over, and would be at \(percent)" : "goes over: \(percent)"
    case .unsafe:
      return now == .unsafe ? "is well over, and would be at \(percent)" : "goes well over: \(percent)"
    }
  }

  private func drawCodes(_ place: Int, on frame: inout Frame, _ context: Context, _ names: Names) {
    let change = changes[place]
    let cases = change.cases.count == 1 ? "\(change.cases[0])" : Wording.count(change.cases.count, "case")
    let state = context.register.workers[change.from].flatMap { worker in
      change.preset == nil ? nil : " (\(worker.whyAway(on: context.today)))"
    }
    let question = "Why does \(names.full(change.from))\(state ?? "") no longer hold \(cases)? (DfE code)"
    let width = frame.size.columns - 2
    frame.put(question, row: 1, column: 1, width: width, role: .label)
    codes[place].draw(
      in: &frame, Rect(row: 2, column: 1, rows: max(1, frame.size.rows - 2), columns: width), isFocused: true)
  }

  /// The codes of the changes of worker that will be recorded; empty where no case moves.
  private func codeWords(_ names: Names) -> String {
    zip(changes, codes).compactMap { change, code in
      code.chosen.map { "change from \(names.short(change.from)): \($0.rawValue), \($0.words)" }
    }.joined(separator: " · ")
  }

  private func drawConfirmation(on frame: inout Frame, _ context: Context, _ names: Names) {
    guard let chosen else { return }
    let register = context.register
    let what = cases.count == 1 ? "\(cases[0])" : "\(cases.count) cases"
    let jointly = joint.map { " jointly with \(names.full($0))" } ?? ""
    let text =
      "Give \(what) to \(names.full(chosen.worker))\(jointly): \(chosen.now.workloadPercent) % \(register.band(of: chosen.now).letter) → \(chosen.after.workloadPercent) % \(register.band(of: chosen.after).letter)"
    let width = frame.size.columns - 2
    frame.put(text, row: 1, column: 1, width: width, role: .strong)
    let overridden = overrides.map { "; \($0.rule.rawValue) overridden because \($0.reason)" }.joined()
    frame.put("because " + reasonWords(context) + overridden, row: 2, column: 1, width: width)
    let words =
      direction.isBlank
      ? "no direction written" : direction.text.split(separator: "\n").joined(separator: " ")
    frame.put("direction: " + words, row: 3, column: 1, width: width, role: .dim)
    frame.put(codeWords(names), row: 4, column: 1, width: width, role: .dim)
    let column = frame.put("y", row: 5, column: 1, role: .key)
    frame.put(" records it; Esc goes back", row: 5, column: column)
    frame.cursor = (5, 1)
  }
}

extension Refusal {
  /// A word or two for a narrow column.
  var short: String {
    switch self {
    case .workerAbsent: "AWAY"
    case .workerLeft: "LEFT"
    case .workerNotRegistered: "NOT REGISTERED"
    case .asyeAlone: "ASYE: not alone"
    case .holdsNoCases: "holds no cases"
    default: "cannot"
    }
  }
}
