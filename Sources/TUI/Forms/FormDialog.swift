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
  private(set) var size: Size
  private var began: FormAnswers
  private var asked: Set<RecordID> = []
  private var seen: [RecordID: Int32] = [:]
  private var pending: Submission?

  init(
    _ form: ActForm, on record: RecordID, who: String, draft: Draft?, masked: Bool, size: Size,
    _ context: Context
  ) {
    self.form = form
    self.record = record
    self.who = who
    self.masked = masked
    self.size = size
    began = form.prefilled(Self.place(record, context))
    answers = began.with(draft?.fields ?? [:])
    seen = [record: context.register.version(of: record)]
    if let draft {
      remark = ("a draft of \(draft.savedAt.shortText(relativeTo: context.now)), as it was left", .notice)
    }
    go(to: fields.first?.name, context)
  }

  var key: Draft.Key { .act(form.name, record) }

  var keys: [(key: String, label: String)] {
    if isConfirming { return [("y", "record"), ("↑↓", "read on"), ("Esc", "back to the form")] }
    let first: (key: String, label: String) =
      switch blank {
      case .text: ("Enter", "new line")
      case .several: ("Space", "mark")
      case .one: ("Enter", "take it")
      case .line: ("Enter", "next")
      case nil: ("Enter", "look over and record")
      }
    return [first, ("Tab", "next field"), ("Ctrl-S", "record…"), ("Esc", "leave")]
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

  /// The optional blanks that are needed after all.
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
      blank?.resize(FormView.editor(size))
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      return isConfirming ? confirm(key, context) : edit(key, context)
    case .changed(let records, let byOthers):
      guard pending == nil, records.contains(record) else { return .stay }
      rebase(context)
      guard byOthers, isConfirming else { return .stay }
      isConfirming = false
      remark = ("the record changed while you looked: look again, then record", .error)
    case .recorded(let submission): return submission == pending ? .close(.discard(key)) : .stay
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      pending = nil
      isConfirming = false
      remark = ("not recorded: \(why)", .error)
    case .tick, .rested, .read, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  /// Lays what was written over the record as it stands now, so that nobody else's change is taken back.
  private mutating func rebase(_ context: Context) {
    let changes = answers.changes(from: began)
    began = form.prefilled(Self.place(record, context))
    answers = began.with(changes)
    if let focus, changes[focus] == nil { go(to: focus, context) }
  }

  /// Records that a blank names and that are not at hand; each is asked for once.
  private mutating func wanted(_ context: Context) -> [RecordID] {
    fields.compactMap { field in
      guard case .record(let kind) = field.kind, let id = RecordID(text: answers[field.name].trimmedBlanks),
        id.kind == kind, context.register.version(of: id) == 0, asked.insert(id).inserted
      else { return nil }
      return id
    }
  }

  private mutating func edit(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(context)
    case .tab: move(by: 1, context)
    case .backTab: move(by: -1, context)
    case .control("s"): lookOver(context)
    case .up where blank?.isAtTop ?? true: move(by: -1, context)
    case .down where blank?.isAtBottom ?? true: move(by: 1, context)
    case .enter where blank == nil: lookOver(context)
    default: write(key, context)
    }
    let wanted = wanted(context)
    return wanted.isEmpty ? .stay : .stay(.read(wanted))
  }

  private mutating func write(_ key: Key, _ context: Context) {
    guard let focus, var blank else { return }
    let goesOn = blank.update(key)
    self.blank = blank
    answers[focus] = blank.written
    if goesOn { move(by: 1, context) }
  }

  private func leave(_ context: Context) -> Step {
    draft(at: context.now).map { .close(.keep($0)) } ?? .close(.discard(key))
  }

  /// Moves so many blanks on; behind the last one stands the line that records.
  private mutating func move(by step: Int, _ context: Context) {
    let names = fields.map(\.name)
    let place = focus.flatMap { names.firstIndex(of: $0) } ?? names.count
    let next = max(0, min(place + step, names.count))
    go(to: next < names.count ? names[next] : nil, context)
  }

  private mutating func go(to name: String?, _ context: Context) {
    focus = name
    blank = fields.first { $0.name == name }.map {
      FormBlank(
        $0.kind.choosable(context.register, on: context.today), answers[$0.name], FormView.editor(size))
    }
  }

  /// Goes to the confirmation when nothing is wrong, to what is wrong otherwise.
  private mutating func lookOver(_ context: Context) {
    if let obstacle = obstacle(context) {
      remark = (obstacle, .error)
    } else if let fault = faults(context).first {
      go(to: fault.field, context)
      remark = ("\(fault.field): \(fault.words)", .error)
    } else if answers == began, !began.texts.isEmpty {
      remark = ("nothing has been changed", .error)
    } else {
      seen = [record: context.register.version(of: record)]
      scroll.rewind()
      isConfirming = true
    }
  }

  private mutating func confirm(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: isConfirming = false
    case .character("y"):
      guard case .success(let commands) = form.commands(answers, Self.place(record, context)) else {
        isConfirming = false
        return .stay
      }
      let submission = Submission(commands, seen: seen, notice: "\(record): \(form.done)")
      pending = submission
      return .stay(.submit(submission))
    default:
      let lines = FormView(dialog: self, context: context).confirmation(width: size.columns - 4)
      _ = scroll.update(key, lines: lines.count, room: size.rowsForText)
    }
    return .stay
  }
}
