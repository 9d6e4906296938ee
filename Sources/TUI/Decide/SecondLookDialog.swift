import CaseModel

/// A second manager's look at a decision: what was decided and why, what is known, then agree or not and a view.
struct SecondLookDialog: Dialog {
  let contact: ContactID
  let child: ChildID
  let masked: Bool
  private(set) var size: Size
  private(set) var texts: Texts
  private(set) var field = Field.decision
  private(set) var choice = SecondLookDialog.picker(nil)
  private(set) var view = TextEditor()
  private(set) var isConfirming = false
  private(set) var remark: (text: String, role: Role)?
  private(set) var scroll = TextScroll()
  /// Whether the decision was seen to its end.
  private(set) var hasRead = false
  private var seen: [RecordID: Int32] = [:]
  private var pending: Submission?

  /// What can be gone to.
  enum Field: Int, CaseIterable {
    case decision, choice, view, record
  }

  init(contact: Contact, child: ChildID, masked: Bool, size: Size, texts: Texts = Texts()) {
    self.contact = contact.id
    self.child = child
    self.masked = masked
    self.size = size
    self.texts = texts
    view.size = DecideLayout(size).editor
  }

  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {
    guard let draft = drafts[key] else { return }
    choice = Self.picker(draft.fields["agreed"].map { $0 == "yes" })
    view = TextEditor(draft.fields["view"] ?? "", size: view.size)
    remark = (draft.restoredWords(context), .notice)
  }

  func wanted(_ context: Context) -> [RecordID] {
    context.register.contacts[contact].map { HistoryParagraphs.records(for: $0, context.register) } ?? []
  }

  private static func picker(_ chosen: Bool?) -> Picker<Bool> {
    Picker(
      [
        (true, "agree: the decision stands and closes"),
        (false, "disagree: back to be decided, both views kept"),
      ],
      chosen: chosen)
  }

  var key: Draft.Key { .secondLook(contact, child) }

  var keys: [(key: String, label: String)] {
    if isConfirming { return [("y", "record"), ("Esc", "back to the form")] }
    let first: (String, String) =
      switch field {
      case .decision: ("↑↓", "read on")
      case .choice: ("Enter", "choose")
      case .view: ("Tab", "next field")
      case .record: ("Enter", "look over and record")
      }
    return [
      first, ("Tab", "next field"), ("PgDn", "read on"), ("Ctrl-S", "record…"),
      ("Esc", "save draft and close"),
    ]
    .enumerated().filter { place, key in place == 0 || key.0 != first.0 }.map {
      ($0.element.0, $0.element.1)
    }
  }

  func draft(at now: Instant) -> Draft? {
    guard choice.chosen != nil || !view.isBlank else { return nil }
    var fields = ["view": view.text]
    fields["agreed"] = choice.chosen.map { $0 ? "yes" : "no" }
    return Draft(key: key, fields: fields, savedAt: now)
  }

  /// The decision that awaits the look; nil when it no longer does.
  func awaited(_ context: Context) -> Contact.Decision? {
    let entry = context.register.contacts[contact]?.children.first { $0.child == child }
    return entry?.decision.flatMap { $0.awaitsSecondLook ? $0 : nil }
  }

  /// Why the person who sits here cannot give the look; nil when nothing is in the way.
  func obstacle(_ context: Context) -> String? {
    guard let decision = awaited(context) else {
      return "\(contact) no longer awaits a second look at this child"
    }
    if decision.by == context.actor { return "you decided this: another manager gives the second look" }
    return context.mayDo(.secondLook) ? nil : context.whyNot(.secondLook)
  }

  /// What the look still lacks, in words.
  func missing(_ context: Context) -> [(field: Field, words: String)] {
    var missing: [(Field, String)] = []
    if choice.chosen == nil || !choice.typed.isEmpty { missing.append((.choice, "agree or disagree")) }
    if wordCount(of: view.text, upTo: 1) == 0 { missing.append((.view, "your view, in a few words")) }
    return missing
  }
}

extension SecondLookDialog {
  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      view.size = DecideLayout(size).editor
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      defer { noteRead(context) }
      return isConfirming ? confirm(key, context) : edit(key, context)
    case .read(let read):
      texts.keep(read)
      noteRead(context)
    case .changed(let records, let byOthers): return changed(records, byOthers: byOthers, context)
    case .recorded(let submission): if submission == pending { return recorded(context) }
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      pending = nil
      isConfirming = false
      field = .record
      remark = ("not recorded: \(why)", .error)
    case .tick, .rested, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func changed(_ records: [RecordID], byOthers: Bool, _ context: Context) -> Step {
    let needed = wanted(context)
    guard records.contains(where: needed.contains) else { return .stay }
    texts.forget(records)
    if byOthers, isConfirming, pending == nil {
      isConfirming = false
      field = .record
      remark = ("the record changed while you looked: look again, then record", .error)
    }
    return .stay(.read(needed))
  }

  private mutating func recorded(_ context: Context) -> Step {
    pending = nil
    let now = context.register.contacts[contact]
    guard let now,
      let next = now.children.first(where: { $0.child != child && $0.decision?.awaitsSecondLook ?? false })
    else { return .close(.discard(key)) }
    let dialog = SecondLookDialog(
      contact: now, child: next.child, masked: masked, size: size, texts: texts)
    return .replace(dialog, .discard(key))
  }

  private mutating func edit(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(self.key, context)
    case .tab: move(by: 1)
    case .backTab: move(by: -1)
    case .control("s"): lookOver(context)
    case .pageUp, .pageDown: page(key, context)
    default: editField(key, context)
    }
    return .stay
  }

  private mutating func move(by step: Int) {
    let place = max(0, min(field.rawValue + step, Field.allCases.count - 1))
    field = Field(rawValue: place) ?? .decision
  }

  private mutating func page(_ key: Key, _ context: Context) {
    if DecideLayout(size).shape != .wide, field != .decision {
      field = .decision
    } else {
      read(key, context)
    }
  }

  private mutating func read(_ key: Key, _ context: Context) {
    let layout = DecideLayout(size)
    guard let words = words(context) else { return }
    let lines = Paragraph.lines(scrolled(words), width: layout.known.columns).count
    _ = scroll.update(key, lines: lines, room: readingRows)
  }

  private var readingRows: Int {
    let layout = DecideLayout(size)
    return layout.shape == .stacked ? size.rows - 11 : layout.known.rows
  }

  /// The scrolled text: what is known, and before it the decision where the screen cannot show all of that by itself.
  func scrolled(_ words: SecondLookWords) -> [Paragraph] {
    showsWhole(words) ? words.known : words.decision + words.known
  }

  /// Whether the whole decision fits above the form.
  private func showsWhole(_ words: SecondLookWords) -> Bool {
    let layout = DecideLayout(size)
    guard layout.shape == .wide else { return false }
    return Paragraph.lines(words.decision, width: layout.formColumns - 4).count < size.rows - 20
  }

  /// Notes when the end of the decision has been on the screen.
  private mutating func noteRead(_ context: Context) {
    guard !hasRead, texts.decision(contact, child) != nil, let words = words(context) else { return }
    let layout = DecideLayout(size)
    let lines = Paragraph.lines(words.decision, width: layout.known.columns).count
    let isShown = layout.shape == .wide || field == .decision
    hasRead = showsWhole(words) || isShown && scroll.top + readingRows >= lines
  }

  /// What is read before the look is given; nil when the contact is not at hand.
  func words(_ context: Context) -> SecondLookWords? {
    context.register.contacts[contact].map {
      SecondLookWords(
        contact: $0, child: child, context: context,
        names: Names(masked: masked, register: context.register), texts: texts)
    }
  }

  private mutating func editField(_ key: Key, _ context: Context) {
    switch field {
    case .decision:
      if key == .enter { move(by: 1) } else { read(key, context) }
    case .choice:
      if key == .up, choice.isOnFirst { return move(by: -1) }
      if key == .down, choice.isOnLast { return move(by: 1) }
      _ = choice.update(key)
      if key == .enter, choice.chosen != nil, choice.chosen == choice.highlighted { move(by: 1) }
    case .view:
      if key == .up, view.isOnFirstRow { return move(by: -1) }
      if key == .down, view.isOnLastRow { return move(by: 1) }
      _ = view.update(key)
    case .record:
      if key == .enter { lookOver(context) } else if key == .up { move(by: -1) }
    }
  }

  /// Shows what would be recorded, or what is still missing.
  private mutating func lookOver(_ context: Context) {
    if let obstacle = obstacle(context) {
      remark = (obstacle, .error)
      return
    }
    guard hasRead else {
      field = .decision
      remark = ("read the decision to its end first (PgDn)", .error)
      return
    }
    seen = [
      contact.record: context.register.version(of: contact.record),
      child.record: context.register.version(of: child.record),
    ]
    isConfirming = true
  }

  private mutating func confirm(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: isConfirming = false
    case .enter:
      guard let missing = missing(context).first else { return .stay }
      field = missing.field
      isConfirming = false
    case .character("y"):
      guard let agreed = choice.chosen, missing(context).isEmpty else { return .stay }
      let name = Names(masked: masked, register: context.register).short(child)
      let submission = Submission(
        [.contact(contact, .secondLook(child, agreed: agreed, view: view.text))], seen: seen,
        notice:
          "Second look for \(name) (\(contact)): "
          + (agreed ? "agreed, the decision stands" : "disagreed, back to be decided"))
      pending = submission
      return .stay(.submit(submission))
    default: break
    }
    return .stay
  }
}
