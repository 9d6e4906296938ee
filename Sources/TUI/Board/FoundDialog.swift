import CaseModel

/// Children of the register, closed records included, whose names hold what was typed into a filter; Enter opens a record.
struct FoundDialog: Dialog {
  private let found: [FoundChild]
  private let more: Int
  private let masked: Bool
  private var size: Size
  private var list: ListScroll

  init(_ found: [FoundChild], more: Int, masked: Bool, size: Size) {
    self.found = found
    self.more = more
    self.masked = masked
    self.size = size
    list = ListScroll(count: found.count, height: max(1, size.rowsForText - 2))
  }

  var keys: [(key: String, label: String)] {
    [("↑↓", "choose"), ("Enter", "open the record"), ("Esc", "back")]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      list.resize(height: max(1, size.rowsForText - 2))
    case .key(.escape): return .close
    case .key(.enter): return open()
    case .key(let key): _ = list.update(key.listKey)
    case .changed, .tick, .rested, .recorded, .refused, .read, .found, .drafts, .sharing, .notice, .lastAct:
      break
    }
    return .stay
  }

  private func open() -> Step {
    guard let place = list.selected else { return .stay }
    guard let record = found[place].record else {
      return .stay(.say("\(found[place].child.id) has no contact and no case"))
    }
    return .open(RecordDialog(record: record, masked: masked, size: size), .read([record]))
  }

  func draw(on frame: inout Frame, _ context: Context) {
    let title =
      more > 0 ? "In the register: the closest \(found.count) of \(found.count + more)" : "In the register"
    frame.box(Rect(frame.size), title: title)
    let names = Names(masked: masked, register: context.register)
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      var list = list
      list.resize(height: frame.size.rows)
      for (line, place) in list.visible.enumerated() {
        let text = words(found[place], names, context)
        frame.put(text, row: line, column: 1, width: frame.size.columns - 2)
        guard place == list.selected else { continue }
        frame.tint(row: line, role: .selected)
        frame.cursor = (line, 0)
      }
    }
  }

  private func words(_ found: FoundChild, _ names: Names, _ context: Context) -> String {
    let child = context.register.children[found.child.id] ?? found.child
    var parts = [
      names.full(child.id), ChildWords(child, names: names, today: context.today).born, child.id.text,
    ]
    if let episode = child.openEpisode ?? child.episodes.last {
      parts.append(episode.closedAt == nil ? "OPEN CASE \(episode.case)" : "closed case \(episode.case)")
    } else if let last = child.contacts.last {
      parts.append("contact \(last.contact), \(London.day(of: last.receivedAt).longText)")
    }
    return parts.joined(separator: "  ")
  }
}

extension FoundChild {
  /// The record to open for the child: the open case, else the last one, else the last contact; nil where there is none.
  fileprivate var record: RecordID? {
    (child.openEpisode ?? child.episodes.last)?.case.record ?? child.contacts.last?.contact.record
  }
}
