import CaseModel

/// The designated officer’s register: every open allegation, the one that runs out first on top.
struct AllegationsDialog: Dialog {
  let masked: Bool
  private var size: Size
  private var list = ListScroll()
  private var showsConcluded = false

  init(masked: Bool, size: Size, _ context: Context) {
    self.masked = masked
    self.size = size
    list = ListScroll(count: items(context).count)
  }

  var keys: [(key: String, label: String)] {
    [
      ("↑↓", "choose"), ("Enter", "open"), ("e", "acts"), ("n", "report one"),
      ("c", showsConcluded ? "open ones" : "concluded ones"), ("Esc", "back"),
    ]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .changed, .tick: list.follow(list.selected, count: items(context).count)
    case .rested, .recorded, .refused, .read, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape, .character("q"): return .close
    case .enter:
      guard let record = selected(context)?.id.record else { return .stay }
      return .open(RecordDialog(record: record, masked: masked, size: size), .read([record]))
    case .character("e"):
      guard let record = selected(context)?.id.record else { return .stay }
      return .open(ActsDialog(record, masked: masked, size: size, context))
    case .character("n"): return report(context)
    case .character("c"):
      showsConcluded.toggle()
      list = ListScroll(count: items(context).count)
    default:
      list.resize(height: size.rowsForText)
      _ = list.update(key.listKey)
    }
    return .stay
  }

  private func report(_ context: Context) -> Step {
    guard let form = ActForm.named("allegation-report") else { return .stay }
    return .open(
      FormDialog(
        form, on: ServiceID.own.record, who: "to the designated officer", masked: masked,
        size: size, context))
  }

  private func items(_ context: Context) -> [Allegation] {
    guard context.mayDo(.allegations) else { return [] }
    return context.register.allegations.all.filter { $0.isOpen != showsConcluded }.sorted { one, other in
      let key = { (item: Allegation) in
        (context.register.nextClock(of: item)?.due.seconds ?? .max, item.id.number)
      }
      return key(one) < key(other)
    }
  }

  private func selected(_ context: Context) -> Allegation? {
    let items = items(context)
    return list.selected.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }

  func draw(on frame: inout Frame, _ context: Context) {
    let items = items(context)
    let names = Names(masked: masked, register: context.register)
    frame.box(
      Rect(frame.size), title: "Allegations, \(showsConcluded ? "concluded" : "open"): \(items.count)")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      if items.isEmpty { frame.put("none", row: 0, column: 1, role: .dim) }
      var list = list
      list.resize(height: max(1, frame.size.rows))
      for (line, place) in list.visible.enumerated() where items.indices.contains(place) {
        draw(items[place], names, context, on: &frame, row: line)
        guard place == list.selected else { continue }
        frame.tint(row: line, role: .selected)
        frame.cursor = (line, 0)
      }
    }
  }

  private func draw(_ item: Allegation, _ names: Names, _ context: Context, on frame: inout Frame, row: Int) {
    let words = AllegationParagraphs(item, context.register, now: context.now, names: names)
    let due = context.register.nextClock(of: item)?.due
    let width = frame.size.columns
    frame.put(item.id.text, row: row, column: 1, width: 9, role: .label)
    frame.put(
      names.text(item.setting), row: row, column: 11, width: max(0, min(34, width - 52)), role: .strong)
    let state = min(46, max(11, width - 40))
    frame.put(words.state, row: row, column: state, width: width - state - 20)
    guard let due, width >= 60 else { return }
    frame.put(
      Wording.left(due: due, now: context.now), row: row, column: width - 18, width: 17,
      role: due <= context.now ? .breached : .dim)
  }
}
