import CaseModel

/// Places and peer groups in which children come to harm, those with most children linked on top.
struct PlacesDialog: Dialog {
  let masked: Bool
  private var size: Size
  private var list = ListScroll()

  init(masked: Bool, size: Size, _ context: Context) {
    self.masked = masked
    self.size = size
    list = ListScroll(count: context.register.contexts.count)
  }

  var keys: [(key: String, label: String)] {
    [
      ("↑↓", "choose"), ("Enter", "open"), ("e", "acts"), ("n", "new place"), ("g", "new peer group"),
      ("Esc", "back"),
    ]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .changed: list.follow(list.selected, count: context.register.contexts.count)
    case .tick, .rested, .recorded, .refused, .read, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape, .character("q"): return .close
    case .enter:
      guard let record = selected(context) else { return .stay }
      // Whoever is linked may be closed by now, and is named all the same.
      let children = context.register.context(of: record)?.children ?? []
      return .open(
        RecordDialog(record: record, masked: masked, size: size), .read([record] + children.map(\.record)))
    case .character("e"):
      guard let record = selected(context) else { return .stay }
      return .open(ActsDialog(record, masked: masked, size: size, context))
    case .character("n"): return register("place-add", context)
    case .character("g"): return register("peer-group-add", context)
    default:
      list.resize(height: rowsForList)
      _ = list.update(key.listKey)
    }
    return .stay
  }

  private func register(_ name: String, _ context: Context) -> Step {
    guard let form = ActForm.named(name) else { return .stay }
    guard context.mayDo(form.act) else { return .stay(.say("your role may not \(form.act.rawValue)")) }
    return .open(
      FormDialog(
        form, on: ServiceID.own.record, who: "harm outside the home", masked: masked, size: size,
        context))
  }

  /// Titles stand above the list.
  private var rowsForList: Int { max(1, size.rowsForText - 1) }

  private func items(_ context: Context) -> [(record: RecordID, context: HarmContext)] {
    context.register.contexts.sorted {
      ($1.context.children.count, $0.record) < ($0.context.children.count, $1.record)
    }
  }

  private func selected(_ context: Context) -> RecordID? {
    let items = items(context)
    return list.selected.flatMap { items.indices.contains($0) ? items[$0].record : nil }
  }
}

extension PlacesDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    let items = items(context)
    let names = Names(masked: masked, register: context.register)
    frame.box(Rect(frame.size), title: "Places and peer groups: \(items.count)")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      guard !items.isEmpty else {
        frame.put("none yet: n registers a place, g a peer group", row: 0, column: 1, role: .dim)
        return
      }
      let columns = Columns(frame.size.columns)
      columns.put(["Record", "Children", "Name", "Harm feared"], on: &frame, row: 0, .label)
      var list = list
      list.resize(height: max(1, frame.size.rows - 1))
      for (line, place) in list.visible.enumerated() where items.indices.contains(place) {
        columns.put(words(items[place], names), on: &frame, row: line + 1, .plain)
        guard place == list.selected else { continue }
        frame.tint(row: line + 1, role: .selected)
        frame.cursor = (line + 1, 0)
      }
    }
  }

  private func words(_ item: (record: RecordID, context: HarmContext), _ names: Names) -> [String] {
    let details = item.context.details
    return [
      item.record.text, "\(item.context.children.count)", names.text(details.name),
      (details.kind?.words ?? "peer group") + ": " + details.concerns.map(\.words).joined(separator: ", "),
    ]
  }

  /// Where the columns stand.
  private struct Columns {
    private let starts: [Int]
    private let width: Int

    init(_ width: Int) {
      self.width = width
      let name = min(36, max(12, (width - 24) / 2))
      starts = [1, 11, 21, 22 + name]
    }

    func put(_ texts: [String], on frame: inout Frame, row: Int, _ role: Role) {
      for (place, text) in texts.enumerated() {
        let end = place + 1 < starts.count ? starts[place + 1] - 1 : width
        frame.put(text, row: row, column: starts[place], width: max(0, end - starts[place]), role: role)
      }
    }
  }
}
