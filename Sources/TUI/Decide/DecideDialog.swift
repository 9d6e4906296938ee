import CaseModel

/// The threshold decision for one child of a contact; siblings come one after another.
struct DecideDialog: Dialog {
  let contact: ContactID
  let child: ChildID
  let masked: Bool
  var size: Size
  var form: DecideForm
  var field: DecideField
  var isConfirming = false
  var texts = Texts()
  /// How far what is known is scrolled.
  private(set) var known = TextScroll()
  /// How far the confirmation is scrolled, where it is long.
  private(set) var confirmation = TextScroll()
  /// The other children of the contact, whose rationale may be taken over.
  private let siblings: [ChildID]
  /// What the form has to say of the last key or answer; nil for nothing.
  var remark: (text: String, role: Role)?
  private var isInConsentWhy = false
  /// The versions that the confirmation showed.
  private var seen: [RecordID: Int32] = [:]
  private var pending: Submission?

  init(
    contact: Contact, child: ChildID, masked: Bool, size: Size, texts: Texts = Texts(), _ context: Context
  ) {
    self.contact = contact.id
    self.child = child
    self.masked = masked
    self.size = size
    self.texts = texts
    siblings = contact.children.map(\.child).filter { $0 != child }
    form = DecideForm(context.register.settings)
    form.resize(DecideLayout(size).editor)
    field = .history
  }

  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {
    guard let draft = drafts[key] else { return }
    form.restore(draft.fields, context.register.settings, context.register.child(child))
    form.resize(DecideLayout(size).editor)
    remark = (draft.restoredWords(context), .notice)
    // Where what is known has no pane of its own, its field comes first whatever was done before.
    if DecideLayout(size).shape == .wide, let review = review(context), review.isHistoryConsidered,
      !form.isBlank
    {
      field = review.missing.first?.field ?? .record
    }
  }

  func wanted(_ context: Context) -> [RecordID] {
    context.register.contacts[contact].map { HistoryParagraphs.records(for: $0, context.register) } ?? []
  }

  var key: Draft.Key { .decision(contact, child) }

  var keys: [(key: String, label: String)] {
    if isConfirming {
      return [("y", "record"), ("Enter", "go to what is missing"), ("Esc", "back to the form")]
    }
    var keys = [
      ("Tab S-Tab", "fields"), ("Ctrl-S", "record…"), ("Esc", "save draft and close"),
      ("PgDn", "what is known"),
    ]
    switch field {
    case .history: keys.insert(("Enter", "I considered the history"), at: 0)
    case .level, .outcome, .settingKind, .consent: keys.insert(("Enter", "choose"), at: 0)
    case .voice, .identity: keys.insert(("Ctrl-N", "known / not known"), at: 0)
    case .record: keys.insert(("Enter", "look over and record"), at: 0)
    case .authority, .person, .personRole, .setting, .alleged, .worry, .dailyLife, .whatHistorySays: break
    }
    if siblings.contains(where: { texts.decision(contact, $0) != nil }) {
      keys.append(("Ctrl-R", "same worry and history, edit"))
    }
    return keys
  }

  func draft(at now: Instant) -> Draft? {
    form.isBlank ? nil : Draft(key: key, fields: form.fields, savedAt: now)
  }

  /// What the form would record; nil when the register does not hold the contact.
  func review(_ context: Context) -> DecideReview? {
    context.register.contacts[contact].map {
      DecideReview(
        form: form, contact: $0, child: child,
        siblings: siblings.compactMap { texts.decision(contact, $0)?.decided },
        context: context, names: Names(masked: masked, register: context.register))
    }
  }

  /// The decision that somebody else recorded while the form was open; nil when there is none.
  func decidedMeanwhile(_ context: Context) -> Contact.Decision? {
    guard pending == nil else { return nil }
    return context.register.contacts[contact]?.children.first { $0.child == child }?.decision
  }
}

extension DecideDialog {
  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      form.resize(DecideLayout(size).editor)
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      return isConfirming ? confirm(key, context) : edit(key, context)
    case .changed(let records, let byOthers): return changed(records, byOthers: byOthers, context)
    case .recorded(let submission):
      if submission == pending { return recorded(context) }
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      pending = nil
      isConfirming = false
      go(to: .record)
      remark = ("not recorded: \(why)", .error)
    case .read(let read): texts.keep(read)
    case .tick, .rested, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func changed(_ records: [RecordID], byOthers: Bool, _ context: Context) -> Step {
    let known = wanted(context)
    guard records.contains(where: known.contains) else { return .stay }
    texts.forget(records)
    if byOthers, isConfirming, pending == nil,
      records.contains(contact.record) || records.contains(child.record)
    {
      isConfirming = false
      go(to: .record)
      remark = ("the record changed while you looked: look again, then record", .error)
    }
    return .stay(.read(known))
  }

  private mutating func recorded(_ context: Context) -> Step {
    pending = nil
    let now = context.register.contacts[contact]
    guard let now, let next = now.children.first(where: { $0.decision == nil && $0.child != child })?.child
    else {
      return .close(.discard(key))
    }
    let dialog = DecideDialog(
      contact: now, child: next, masked: masked, size: size, texts: texts, context)
    return .replace(dialog, .discard(key))
  }

  // MARK: The form

  private mutating func edit(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(self.key, context)
    case .tab: move(by: 1, context)
    case .backTab: move(by: -1, context)
    case .control("s"): lookOver(context)
    case .control("r"): copySibling(context)
    case .pageUp, .pageDown: pageKnown(key, context)
    default: editField(key, context)
    }
    return .stay
  }

  private mutating func move(by step: Int, _ context: Context) {
    guard let fields = review(context)?.fields else { return }
    let place = (fields.firstIndex(of: field) ?? 0) + step
    go(to: fields[max(0, min(place, fields.count - 1))])
  }

  private mutating func go(to field: DecideField) {
    self.field = field
    isInConsentWhy = false
  }

  /// Scrolls what is known; where it has no pane of its own, goes to its field first.
  private mutating func pageKnown(_ key: Key, _ context: Context) {
    if DecideLayout(size).shape != .wide, field != .history {
      go(to: .history)
    } else {
      scrollKnown(key, context)
    }
  }

  private mutating func scrollKnown(_ key: Key, _ context: Context) {
    guard let review = review(context) else { return }
    let room = DecideLayout(size).known
    _ = known.update(key, lines: knownLines(review, width: room.columns).count, room: room.rows)
  }

  /// What is known about the child, as lines.
  func knownLines(_ review: DecideReview, width: Int) -> [Paragraph] {
    let known = HistoryParagraphs(
      contact: review.contact, context: review.context, names: review.names, texts: texts)
    return Paragraph.lines(known.forDecision(about: child), width: width)
  }

  private mutating func editField(_ key: Key, _ context: Context) {
    switch field {
    case .history: considerHistory(key, context)
    case .level, .outcome: choose(key, context)
    case .authority, .person, .personRole, .setting, .alleged: writeDetail(key, context)
    case .settingKind: chooseSettingKind(key, context)
    case .consent: settleConsent(key, context)
    case .worry, .dailyLife, .whatHistorySays:
      guard let part = field.part else { return }
      write(key, in: \.[part], context)
    case .voice: note(key, in: \.voice, context)
    case .identity: note(key, in: \.identity, context)
    case .record:
      if key == .enter { lookOver(context) } else if key == .up { move(by: -1, context) }
    }
  }

  private mutating func considerHistory(_ key: Key, _ context: Context) {
    switch key {
    case .enter, .character(" "):
      form.considered = context.register.contacts[contact]?.historyConsidered == nil
      move(by: 1, context)
    default: scrollKnown(key, context)
    }
  }

  /// A key on the list of levels or outcomes, which stays shut until the history was considered.
  private mutating func choose(_ key: Key, _ context: Context) {
    let isShut = !(review(context)?.isHistoryConsidered ?? false)
    let isFirst = isShut || (field == .level ? form.level.isOnFirst : form.outcome.isOnFirst)
    let isLast = isShut || (field == .level ? form.level.isOnLast : form.outcome.isOnLast)
    if key == .up, isFirst { return move(by: -1, context) }
    if key == .down, isLast { return move(by: 1, context) }
    guard !isShut else {
      remark = ("look at the history first: Enter on History says that you considered it", .error)
      return
    }
    let child = context.register.child(child)
    if field == .level {
      form.updateLevel(key, context.register.settings, child)
      if key == .enter, form.level.chosen != nil, form.level.chosen == form.level.highlighted {
        move(by: 1, context)
      }
    } else {
      form.updateOutcome(key)
      guard key == .enter, form.outcome.chosen != nil, form.outcome.chosen == form.outcome.highlighted else {
        return
      }
      move(by: 1, context)
    }
  }

  /// A key in a text that the outcome asks for; Enter moves to the next field where one line is enough.
  private mutating func writeDetail(_ key: Key, _ context: Context) {
    guard var editor = form.details[field] else { return }
    if key == .enter, field != .alleged { return move(by: 1, context) }
    if key == .up, editor.isOnFirstRow { return move(by: -1, context) }
    if key == .down, editor.isOnLastRow { return move(by: 1, context) }
    _ = editor.update(key)
    form.details[field] = editor
  }

  private mutating func chooseSettingKind(_ key: Key, _ context: Context) {
    if key == .up, form.settingKind.isOnFirst { return move(by: -1, context) }
    if key == .down, form.settingKind.isOnLast { return move(by: 1, context) }
    form.updateSettingKind(key)
    guard key == .enter, let kind = form.settingKind.chosen, kind == form.settingKind.highlighted else {
      return
    }
    move(by: 1, context)
  }

  private mutating func settleConsent(_ key: Key, _ context: Context) {
    if isInConsentWhy { return explainConsent(key, context) }
    if key == .up, form.consent.isOnFirst { return move(by: -1, context) }
    if key == .down, form.consent.isOnLast { return move(by: 1, context) }
    form.updateConsent(key)
    guard key == .enter, let choice = form.consent.chosen, choice == form.consent.highlighted else { return }
    if choice == .dispensedWith { isInConsentWhy = true } else { move(by: 1, context) }
  }

  private mutating func explainConsent(_ key: Key, _ context: Context) {
    switch key {
    case .up: isInConsentWhy = false
    case .down, .enter: move(by: 1, context)
    default: _ = form.consentWhy.update(key)
    }
  }

  /// Whether the reason for going without consent is being typed.
  var isExplainingConsent: Bool { isInConsentWhy }

  private mutating func write(
    _ key: Key, in text: WritableKeyPath<DecideForm, TextEditor>, _ context: Context
  ) {
    if key == .up, form[keyPath: text].isOnFirstRow { return move(by: -1, context) }
    if key == .down, form[keyPath: text].isOnLastRow { return move(by: 1, context) }
    _ = form[keyPath: text].update(key)
  }

  private mutating func note(
    _ key: Key, in noted: WritableKeyPath<DecideForm, NotedEditor>, _ context: Context
  ) {
    if key == .control("n") { return form[keyPath: noted].isUnknown.toggle() }
    write(key, in: noted.appending(path: \.editor), context)
  }

  /// The sibling decided last, whose rationale can be taken over; nil when there is none or it has not been read.
  func sibling(_ context: Context) -> ChildDecided? {
    let decided = (context.register.contacts[contact]?.children ?? []).filter {
      $0.child != child && $0.decision != nil
    }
    return decided.max { ($0.decision?.at.seconds ?? 0) < ($1.decision?.at.seconds ?? 0) }
      .flatMap { texts.decision(contact, $0.child)?.decided }
  }

  private mutating func copySibling(_ context: Context) {
    guard let decided = sibling(context) else {
      remark = ("no sibling of this contact was decided yet", .error)
      return
    }
    form.copy(decided)
    form.resize(DecideLayout(size).editor)
    let name = Names(masked: masked, register: context.register).short(decided.child)
    remark = ("worry and history taken over from \(name): change what is not so for this child", .notice)
    if form.level.chosen != nil, form.outcome.chosen != nil { go(to: .worry) }
  }

  // MARK: The confirmation

  private mutating func lookOver(_ context: Context) {
    let register = context.register
    seen = [
      contact.record: register.version(of: contact.record), child.record: register.version(of: child.record),
    ]
    confirmation.rewind()
    isConfirming = true
  }

  private mutating func confirm(_ key: Key, _ context: Context) -> Step {
    guard let review = review(context) else { return .close }
    let missing = review.missing.first?.field
    switch key {
    case .escape: isConfirming = false
    case .enter:
      guard let missing else { return .stay }
      isConfirming = false
      go(to: missing)
    case .character("y"):
      guard missing == nil, decidedMeanwhile(context) == nil, let commands = review.commands else {
        return .stay
      }
      let outcome = form.outcome.chosen?.words ?? ""
      let known = form.outcome.chosen == .allegationToLADO ? ", who has it now" : ""
      let submission = Submission(
        commands, seen: seen,
        notice: "decision recorded for \(review.names.short(child)) (\(contact)): \(outcome)\(known)")
      pending = submission
      return .stay(.submit(submission))
    case .pageUp, .pageDown:
      if DecideLayout(size).shape == .wide {
        scrollKnown(key, context)
      } else {
        scrollConfirmation(key, review)
      }
    default: scrollConfirmation(key, review)
    }
    return .stay
  }

  private mutating func scrollConfirmation(_ key: Key, _ review: DecideReview) {
    let layout = DecideLayout(size)
    let width = layout.shape == .wide ? layout.formColumns - 4 : layout.known.columns
    let room = layout.shape == .stacked ? size.rows - 10 : layout.known.rows
    _ = confirmation.update(key, lines: Paragraph.lines(review.paragraphs, width: width).count, room: room)
  }
}
