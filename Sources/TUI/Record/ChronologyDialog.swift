import CaseModel

/// A record’s events, a line each: one kind or all, each to be opened, or chosen as significant.
struct ChronologyDialog: Dialog {
  let record: RecordID
  let masked: Bool
  private var size: Size
  private var texts: Texts
  private(set) var kind = Chapter.all
  private var list = ListScroll()

  init(_ record: RecordID, masked: Bool, size: Size, texts: Texts, _ context: Context) {
    self.size = size
    self.record = record
    self.masked = masked
    self.texts = texts
    list = ListScroll(count: events(context).count)
  }

  /// The form that marks an event as significant; the event is chosen here.
  static let form = "event-mark"

  func wanted(_ context: Context) -> [RecordID] {
    Chronology.records(of: record, context.register).filter { texts[$0] == nil }
  }

  var keys: [(key: String, label: String)] {
    [
      ("↑↓", "choose"), ("Enter", "open"), ("Esc", "back"), ("f F", "next kind, kind before"),
      ("!", "significant"), ("u", "undo"),
    ]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .read(let read):
      texts.keep(read)
      list.follow(nil, count: self.events(context).count)
    case .changed(let records, _):
      let own = Chronology.records(of: record, context.register)
      guard records.contains(where: own.contains) else { return .stay }
      texts.forget(records)
      return .stay(.read(own.filter { texts[$0] == nil }))
    case .tick, .rested, .recorded, .refused, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape, .character("q"): return .close
    case .character("f"), .right: show(kind.stepped(by: 1), context)
    case .character("F"), .left: show(kind.stepped(by: -1), context)
    case .enter: return selected(context).map { .open(whole($0, context)) } ?? .stay
    case .character("!"): return mark(context)
    case .character("u"): return undo(context)
    default:
      list.resize(height: size.rowsForText)
      _ = list.update(key.listKey)
    }
    return .stay
  }

  private mutating func show(_ kind: Chapter, _ context: Context) {
    self.kind = kind
    list = ListScroll(count: events(context).count, height: list.height)
  }

  /// The events of the kind, newest first.
  private func events(_ context: Context) -> [RecordedEvent] {
    let all = Chronology.events(of: record, texts, context.register)
    let significant = Self.significant(all)
    return all.filter { recorded in
      kind == .significant
        ? significant[recorded.place] != nil : kind.holds(recorded.event)
    }.reversed()
  }

  /// What was chosen, and why.
  private static func significant(_ events: [RecordedEvent]) -> [FactPlace: String] {
    var chosen: [FactPlace: String] = [:]
    for recorded in events {
      guard let marked = recorded.event.fact(EventMarked.self) else { continue }
      chosen[FactPlace(record: marked.record, version: marked.version)] = marked.because
    }
    return chosen
  }

  private func selected(_ context: Context) -> RecordedEvent? {
    let events = events(context)
    return list.selected.flatMap { events.indices.contains($0) ? events[$0] : nil }
  }

  private func whole(_ recorded: RecordedEvent, _ context: Context) -> TextDialog {
    let names = Names(masked: masked, register: context.register)
    let all = Chronology.events(of: record, texts, context.register)
    let words = EventWords(names: names, settings: context.register.settings, among: all)
    var lines = [
      Paragraph("WHEN", Wording.dayAndTime(recorded.stamp.at, withYear: true)),
      Paragraph("BY", names.full(recorded.stamp.by)),
      Paragraph(
        "RECORD", "\(names.subject(recorded.event.record)), event \(recorded.version)"),
      Paragraph("WHAT", words.words(recorded)),
    ]
    if recorded.isOutOfOrder {
      lines.append(
        Paragraph(
          "OUT OF ORDER",
          "The computer’s clock said an earlier time than for the entry recorded before this one. frontdoor verify lists"
            + " both times.", .strong))
    }
    if let aside = all.setAside[recorded.place] {
      lines.append(
        Paragraph(
          "UNDONE",
          "\(Wording.dayAndTime(aside.stamp.at, withYear: true)) by \(names.full(aside.stamp.by)): "
            + words.words(aside.event), .strong))
    }
    if let because = Self.significant(all)[recorded.place] {
      lines.append(Paragraph("BECAUSE", names.text(because), .strong))
    }
    return TextDialog(recorded.event.kind.words, lines)
  }

  private func mark(_ context: Context) -> Step {
    guard record.kind == .case else { return .stay(.say("significant events are chosen on a case")) }
    guard let recorded = selected(context) else { return .stay }
    let item = CaseID(record.number)
    let names = Names(masked: masked, register: context.register)
    let words = EventWords(names: names, settings: context.register.settings).words(recorded.event)
    return .open(
      ReasonDialog(
        "Significant event", [Wording.dayAndTime(recorded.stamp.at, withYear: true), words],
        label: "Significant because", draft: .significant(recorded.place),
        make: { because in
          let marked = EventMarked(
            record: recorded.event.record, version: recorded.version, because: because)
          return Submission(
            [.case(item, .record(marked))],
            notice: "Marked as significant on \(names.subject(item.record))")
        }))
  }

  /// Undoes the chosen event, with everything that its act recorded.
  private func undo(_ context: Context) -> Step {
    guard let recorded = selected(context) else { return .stay }
    let own = recorded.event.record
    let history = texts[own] ?? []
    let act = PastAct(events: [recorded], histories: [own: history])
    if act.isSettingAside { return .stay(.say("it is itself an undo: record again what was right")) }
    if act.isUndone { return .stay(.say("it was undone already")) }
    let names = Names(masked: masked, register: context.register)
    let words = EventWords(names: names, settings: context.register.settings, among: history)
    return .open(
      UndoWords(words: words, names: names).dialog([act], title: "Undo (kept on the record)"))
  }

  func draw(on frame: inout Frame, _ context: Context) {
    let events = events(context)
    let all = Chronology.events(of: record, texts, context.register)
    let significant = Self.significant(all)
    let hasBox = frame.wholeSize.rows >= 20
    if hasBox {
      frame.box(Rect(frame.size), title: "\(record): \(kind.title), \(events.count) of \(all.count)")
    }
    let names = Names(masked: masked, register: context.register)
    let words = EventWords(names: names, settings: context.register.settings, among: all)
    frame.within(hasBox ? Rect(frame.size).inset(rows: 1, columns: 1) : Rect(frame.size)) { frame in
      if events.isEmpty { frame.put("nothing of this kind was recorded", row: 0, column: 1, role: .dim) }
      var list = list
      list.resize(height: max(1, frame.size.rows))
      for (line, place) in list.visible.enumerated() where events.indices.contains(place) {
        let recorded = events[place]
        let isChosen = significant[recorded.place] != nil
        let isWide = frame.size.columns >= 72
        let when =
          isWide
          ? Wording.dayAndTime(recorded.stamp.at, withYear: true)
          : London.day(of: recorded.stamp.at).shortText
        frame.put(isChosen ? "!" : " ", row: line, column: 1, role: .strong)
        frame.put(when, row: line, column: 3, width: 22, role: .label)
        let column = isWide ? 40 : 14
        if isWide {
          frame.put(names.short(recorded.stamp.by), row: line, column: 26, width: 13, role: .label)
        }
        frame.put(
          words.words(recorded), row: line, column: column, width: frame.size.columns - column - 1,
          role: isChosen ? .strong : .plain)
        guard place == list.selected else { continue }
        frame.tint(row: line, role: .selected)
        frame.cursor = (line, 0)
      }
    }
  }
}
