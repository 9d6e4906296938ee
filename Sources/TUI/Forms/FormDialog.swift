import CaseModel

/// Any act's form: its blanks one under another, a look over what was written, `y` to record.
struct FormDialog: Dialog {
  let form: ActForm
  let record: RecordID
  /// What the heading says of the record.
  let who: String
  let masked: Bool
  private(set) var answers: FormAnswers
  /// The blank that has the keys; nil on the line that records.
  private(set) var focus: String?
  private(set) var blank: FormBlank?
  private(set) var isConfirming = false
  private(set) var remark: (text: String, role: Role)?
  private(set) var scroll = TextScroll()
  /// How far the text beside the blanks is scrolled.
  private(set) var reading = TextScroll()
  /// Whether the attested text was seen to its end.
  private(set) var hasRead = false
  /// Whether the attested text is in front: where there is no room beside the blanks it is shown before them.
  private(set) var isReading = false
  private(set) var texts = Texts()
  private(set) var size: Size
  private var began: FormAnswers
  private var asked: Set<RecordID> = []
  private var seen: [RecordID: Int32] = [:]
  private var pending: Submission?

  init(
    _ form: ActForm, on record: RecordID, who: String, masked: Bool, size: Size, _ context: Context
  ) {
    self.form = form
    self.record = record
    self.who = who
    self.masked = masked
    self.size = size
    began = form.prefilled(Self.place(record, context))
    answers = began
    seen = [record: context.register.version(of: record)]
    isReading = form.attests != nil && !layout.isWide
    go(to: fields.first?.name, context)
  }

  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {
    guard let draft = drafts[key] else { return }
    answers = began.with(draft.fields)
    remark = (draft.restoredWords(context), .notice)
    go(to: focus, context)
  }

  /// How the form uses the screen.
  var layout: FormLayout { FormLayout(size, hasSubject: record.kind != .service) }

  var key: Draft.Key { .act(form.name, record) }

  var keys: [(key: String, label: String)] {
    if isReading { return [("↑↓ PgDn", "read on"), ("Enter", "to the form, once read"), ("Esc", "leave")] }
    if isConfirming {
      return [
        ("y", "record"), ("Enter", "to what is missing"), ("↑↓", "read on"), ("Esc", "back to the form"),
      ]
    }
    let first: (key: String, label: String) =
      switch blank {
      case .text: ("Enter", "new line")
      case .several: ("Space", "mark")
      case .one: ("Enter", "choose")
      case .line: ("Enter", "next")
      case nil: ("Enter", "look over and record")
      }
    let known = record.kind == .service ? [] : [("PgDn", form.attests == nil ? "what is known" : "read on")]
    return [first, ("Tab", "next field"), ("Ctrl-S", "record…"), ("Esc", "save draft and close")] + known
  }

  func draft(at now: Instant) -> Draft? {
    answers == began || pending != nil
      ? nil : Draft(key: key, fields: answers.changes(from: began), savedAt: now)
  }

  /// The blanks that are asked for as the answers stand.
  var fields: [FormField] {
    form.fields.filter { $0.isAsked(answers) }
  }

  /// Why the act cannot be done now; nil when it can.
  func obstacle(_ context: Context) -> String? { form.obstacle(Self.place(record, context)) }

  /// What is wrong with the answers, by blank.
  func faults(_ context: Context) -> [FormFault] {
    guard case .failure(let faults) = form.commands(answers, Self.place(record, context)) else { return [] }
    return faults.all
  }

  /// The optional blanks that have become necessary.
  func needs(_ context: Context) -> [FormNeed] { form.needs(answers, Self.place(record, context)) }

  private static func place(_ record: RecordID, _ context: Context) -> FormPlace {
    FormPlace(context.register, record, at: context.now, by: context.actor)
  }
}

extension FormDialog {
  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      if layout.isWide || form.attests == nil { isReading = false }
      let editor = FormView.editor(layout)
      blank?.resize(editor)
      noteRead(context)
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      defer { noteRead(context) }
      if isReading { return read(key, context) }
      return isConfirming ? confirm(key, context) : edit(key, context)
    case .read(let read):
      texts.keep(read)
      noteRead(context)
    case .changed(let records, let byOthers): return changed(records, byOthers: byOthers, context)
    case .recorded(let submission): return submission == pending ? .close(.discard(key)) : .stay
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      pending = nil
      rebase(context)
      sendBack(context)
      remark = ("not recorded: \(why)", .error)
    case .tick, .rested, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  /// Shows what the record says now and keeps what was written, to be looked over again.
  private mutating func changed(_ records: [RecordID], byOthers: Bool, _ context: Context) -> Step {
    let needed = wanted(context)
    guard records.contains(record) || records.contains(where: needed.contains) else { return .stay }
    if form.attests != nil { hasRead = false }
    texts.forget(records)
    if pending == nil, records.contains(record) {
      rebase(context)
      if byOthers, isConfirming {
        sendBack(context)
        remark = ("the record changed while you looked: look again, then record", .error)
      }
    }
    return needed.isEmpty ? .stay : .stay(.read(needed))
  }

  /// Returns to the line that records, where letters are not typed into a blank.
  private mutating func sendBack(_ context: Context) {
    isConfirming = false
    go(to: nil, context)
  }

  /// The records whose events are shown beside the form.
  func wanted(_ context: Context) -> [RecordID] {
    let attested = form.attests?.records(Self.place(record, context)) ?? []
    let known = FormSubject.records(of: record, context.register)
    return attested + known.filter { !attested.contains($0) }
  }

  /// Lays what was written over the record as it stands now, so that nobody else's change is taken back.
  private mutating func rebase(_ context: Context) {
    let changes = answers.changes(from: began)
    began = form.prefilled(Self.place(record, context))
    answers = began.with(changes)
    if let focus, changes[focus] == nil { go(to: focus, context) }
  }

  /// Records that a blank names and that are not at hand; each is asked for once.
  private mutating func named(_ context: Context) -> [RecordID] {
    fields.compactMap { field in
      guard case .record(let kind) = field.kind, let id = RecordID(text: answers[field.name].trimmedBlanks),
        id.kind == kind, context.register.version(of: id) == 0, asked.insert(id).inserted
      else { return nil }
      return id
    }
  }

  private mutating func edit(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(self.key, context)
    case .tab: move(by: 1, context)
    case .backTab: move(by: -1, context)
    case .control("s"): lookOver(context)
    case .pageUp, .pageDown: page(key, context)
    case .up where blank?.isAtTop ?? true: move(by: -1, context)
    case .down where blank?.isAtBottom ?? true: move(by: 1, context)
    case .enter where blank == nil: lookOver(context)
    default: write(key, context)
    }
    let named = named(context)
    return named.isEmpty ? .stay : .stay(.read(named))
  }

  private mutating func write(_ key: Key, _ context: Context) {
    guard let focus, var blank else { return }
    let goesOn = blank.update(key)
    self.blank = blank
    answers[focus] = blank.written
    if goesOn { move(by: 1, context) }
  }

  /// Moves on by a number of blanks; after the last one comes the line that records.
  private mutating func move(by step: Int, _ context: Context) {
    let names = fields.map(\.name)
    let place = focus.flatMap { names.firstIndex(of: $0) } ?? names.count
    let next = max(0, min(place + step, names.count))
    go(to: next < names.count ? names[next] : nil, context)
  }

  private mutating func go(to name: String?, _ context: Context) {
    focus = name
    blank = fields.first { $0.name == name }.map {
      FormBlank(kind(of: $0, context), answers[$0.name], FormView.editor(layout))
    }
  }

  /// What may be written into a blank on this record now; people are chosen by name.
  func kind(of field: FormField, _ context: Context) -> FormField.Kind {
    let names = Names(masked: masked, register: context.register)
    return form.offer(field, Self.place(record, context))
      .choosable(instead: field.kind, names, on: context.today)
  }

  // MARK: Reading

  /// Scrolls the text beside the blanks; where there is no room for it, brings the attested text to the front.
  private mutating func page(_ key: Key, _ context: Context) {
    if layout.isWide { return scrollReading(key, context) }
    isReading = form.attests != nil
  }

  private mutating func scrollReading(_ key: Key, _ context: Context) {
    let lines = FormView(dialog: self, context: context).besides(width: layout.reading.columns)
    _ = reading.update(key, lines: lines.count, room: layout.reading.rows)
  }

  /// A key while the attested text is in front of the blanks.
  private mutating func read(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(self.key, context)
    case .enter, .tab, .control("s"):
      if hasRead { isReading = false } else { remark = (Self.readFirst, .error) }
    default: scrollReading(key, context)
    }
    return .stay
  }

  private static let readFirst = "read to the end first (PgDn): recording says that you have read it"

  /// Notes when the end of the attested text has been on the screen.
  private mutating func noteRead(_ context: Context) {
    guard form.attests != nil, !hasRead else { return }
    let view = FormView(dialog: self, context: context)
    guard let words = view.attested, words.isRead else { return }
    let lines = Paragraph.lines(words.paragraphs, width: layout.reading.columns, labelWidth: FormView.noLabel)
    hasRead = (layout.isWide || isReading) && reading.top + layout.reading.rows >= lines.count
  }

  // MARK: Looking over

  /// Shows what would be recorded, and what is still missing.
  private mutating func lookOver(_ context: Context) {
    sendBack(context)
    if let obstacle = obstacle(context) {
      remark = (obstacle, .error)
    } else if form.attests != nil, !hasRead {
      isReading = !layout.isWide
      remark = (Self.readFirst, .error)
    } else if form.isChange, answers == began, faults(context).isEmpty {
      remark = ("nothing has been changed", .error)
    } else {
      let records = [record] + (form.attests?.records(Self.place(record, context)) ?? [])
      seen = Dictionary(
        records.map { ($0, context.register.version(of: $0)) }, uniquingKeysWith: { one, _ in one })
      scroll.rewind()
      isConfirming = true
    }
  }

  private mutating func confirm(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: isConfirming = false
    case .enter:
      guard let fault = faults(context).first else { return .stay }
      isConfirming = false
      go(to: fault.field, context)
    case .character("y"):
      guard case .success(let commands) = form.commands(answers, Self.place(record, context)) else {
        remark = ("not recorded: something is still missing, Enter goes to it", .error)
        return .stay
      }
      let about = Names(masked: masked, register: context.register).about(record)
      let submission = Submission(commands, seen: seen, notice: (about.map { $0 + ": " } ?? "") + form.done)
      pending = submission
      return .stay(.submit(submission))
    case .pageUp where layout.isWide, .pageDown where layout.isWide: scrollReading(key, context)
    default:
      let lines = FormView(dialog: self, context: context).confirmation(width: layout.formColumns - 4)
      _ = scroll.update(key, lines: lines.count, room: size.rowsForText)
    }
    return .stay
  }
}
