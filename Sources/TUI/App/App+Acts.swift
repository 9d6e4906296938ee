import CaseModel

extension App {
  /// Opens what an act on the selected record needs.
  mutating func act(_ action: Action, _ context: Context) -> [Effect] {
    switch action {
    case .newContact: return newContact(context)
    case .goToRisk: return goToRisk(context)
    case .setAside: return [.readLastAct]
    case .absence: return absence(context)
    case .open where board.pane == .panel: return listWorker(context)
    case .working where board.pane == .panel: return explainCaseload(context)
    case .open: return openRecord(context)
    case .allocate: return allocate(context)
    default: break
    }
    if action == .acts, board.pane == .panel, let worker = board.panel.selected {
      return put(ActsDialog(worker.record, masked: masked, size: size, context), context)
    }
    guard let record = board.selection else { return say("nothing is selected") }
    if action == .acts {
      return put(ActsDialog(record, masked: masked, size: size, context), context)
    }
    if record.kind == .contact, let contact = context.register.contacts[ContactID(record.number)] {
      return act(action, on: contact, context)
    }
    if record.kind == .case, let item = context.register.cases[CaseID(record.number)] {
      return act(action, on: item, context)
    }
    return []
  }

  mutating func say(_ text: String) -> [Effect] {
    notice = Notice(text: text, role: .error)
    return []
  }

  private mutating func act(_ action: Action, on contact: Contact, _ context: Context) -> [Effect] {
    switch action {
    case .decide: return decide(contact, context)
    case .considerHistory:
      return open(
        HistoryDialog(contact: contact.id, masked: masked, size: size),
        .read(HistoryParagraphs.records(for: contact, context.register)))
    case .rate, .ask, .answer, .consent, .acceptRisk, .tellReferrer:
      return openForm(action.form, on: contact.id.record, context)
    case .working: return open(TextDialog.clocks(of: contact.id.record, context))
    case .close, .returnToTray, .acknowledge, .seen, .work: return say(ofCases(contact, context))
    default: return []
    }
  }

  private mutating func act(_ action: Action, on item: Case, _ context: Context) -> [Effect] {
    switch action {
    case .close, .returnToTray, .seen, .work, .acknowledge:
      return openForm(action.form, on: item.id.record, context)
    case .working: return open(TextDialog.clocks(of: item.id.record, context))
    case .considerHistory:
      return open(RecordDialog(record: item.id.record, masked: masked, size: size), .read([item.id.record]))
    case .decide: return say("\(item.id) is a case: a allocates it, x closes it")
    default: return say("that belongs to contacts; \(item.id) is a case")
    }
  }

  private mutating func newContact(_ context: Context) -> [Effect] {
    var dialog = NewContactDialog(draft: drafts[.newContact], masked: masked, size: size, context)
    let effects = dialog.start(context)
    _ = open(dialog)
    return effects
  }

  private mutating func goToRisk(_ context: Context) -> [Effect] {
    guard let contact = HeaderView.worstRisk(context, board) else { return say("no immediate risk waits") }
    for kind in [QueueKind.toDecide, .secondLook, .open] {
      if board.tab != kind { board.show(kind, context) }
      board.setFilter(nil, context)
      if board.select(contact.id.record) { break }
    }
    board.pane = .queue
    _ = board.rest()
    return readFocus()
  }

  private mutating func listWorker(_ context: Context) -> [Effect] {
    guard let worker = board.panel.selected else { return say("choose a worker first") }
    _ = show(.byWorker, context)
    board.setFilter(Filter("worker:\(worker.text)"), context)
    if board.count == 0 {
      notice = Notice(text: "\(names(context).full(worker)) holds no case", role: .notice)
    }
    return []
  }

  private mutating func explainCaseload(_ context: Context) -> [Effect] {
    guard let worker = board.panel.selected.flatMap({ context.register.workers[$0] }) else {
      return say("choose a worker first")
    }
    return open(TextDialog.workload(of: worker, names(context), context))
  }

  private mutating func openRecord(_ context: Context) -> [Effect] {
    guard let record = board.selection else { return say("nothing is selected") }
    return open(RecordDialog(record: record, masked: masked, size: size), .read([record]))
  }

  /// Undoes what was done last, or nothing: never an older act in its place.
  mutating func offerUndo(of commands: [PastAct]?, _ context: Context) -> [Effect] {
    guard let commands else { return say("you have recorded nothing today that is still to be undone") }
    let names = names(context)
    let words = EventWords(names: names, settings: context.register.settings)
    return put(
      UndoWords(words: words, names: names).dialog(
        commands, title: "Undo your last act (kept on the record)"), context)
  }

  private mutating func absence(_ context: Context) -> [Effect] {
    guard board.pane == .panel, let id = board.panel.selected, let worker = context.register.workers[id]
    else {
      return say("go to the caseload panel (Tab) and choose the worker first")
    }
    let isAway = worker.absence(on: context.today) != nil
    return openForm(isAway ? "worker-back" : "worker-absent", on: id.record, context)
  }

  /// What to do with a contact.
  ///
  /// Where one child is undecided and another's decision awaits a second look, the list in front
  /// says which comes first.
  private mutating func decide(_ contact: Contact, _ context: Context) -> [Effect] {
    let looked = contact.children.first { $0.decision?.awaitsSecondLook ?? false }?.child
    let undecided = contact.children.first { $0.decision == nil }?.child
    if let looked, undecided == nil || board.tab == .secondLook {
      return put(SecondLookDialog(contact: contact, child: looked, masked: masked, size: size), context)
    }
    if let undecided {
      return put(
        DecideDialog(contact: contact, child: undecided, masked: masked, size: size, context), context)
    }
    return say(ofCases(contact, context))
  }

  /// Where work on a contact continues: with a decision, or on the cases that it opened.
  private func ofCases(_ contact: Contact, _ context: Context) -> String {
    switch contact.stage {
    case .toDecide: return "\(contact.id) is a contact: decide it first (d)"
    case .secondLook: return "\(contact.id) awaits a second look: d gives it"
    case .decided:
      let names = names(context)
      let cases = contact.children.compactMap { entry in
        entry.decision?.opened.map { "\($0) (\(names.short(entry.child)))" }
      }
      guard !cases.isEmpty else { return "\(contact.id) is decided and opened no case" }
      return "\(contact.id) is decided: go to its case \(cases.joined(separator: ", "))"
    }
  }

  private mutating func allocate(_ context: Context) -> [Effect] {
    var cases = board.shownMarks.map { CaseID($0.number) }
    if cases.isEmpty, let selection = board.selection, selection.kind == .case {
      cases = [CaseID(selection.number)]
    }
    let open = cases.compactMap { context.register.cases[$0] }.filter(\.isOpen)
    guard !open.isEmpty else {
      return say("choose a case to give to a worker (list 3 holds those that wait)")
    }
    return put(AllocateDialog(cases: open, masked: masked, context), context)
  }
}

/// What the message line says of drafts.
struct DraftWords {
  private let names: Names

  init(_ names: Names) { self.names = names }

  func found(_ draft: Draft, more: Int) -> String {
    "kept from before: \(goOn(draft))" + (more > 0 ? " and \(more) more" : "")
  }

  /// What the message line says when a form is left half done.
  func kept(_ draft: Draft) -> String { "draft saved: \(goOn(draft))" }

  private func goOn(_ draft: Draft) -> String {
    let key =
      switch draft.key {
      case .newContact: "n"
      case .decision, .secondLook: "d"
      case .act(let form, _): draft.key.aboutEvent?.key ?? Action.key(ofForm: form) ?? "e"
      }
    return "\(name(draft.key)); \(key) opens it"
  }

  /// What a draft is of.
  func name(_ key: Draft.Key) -> String {
    switch key {
    case .decision(let contact, let child): "a decision for \(names.short(child)) (\(contact))"
    case .secondLook(let contact, let child): "a second look for \(names.short(child)) (\(contact))"
    case .newContact: "a new contact"
    case .act(let form, let record): act(form, key.aboutEvent?.words, names.about(record))
    }
  }

  private func act(_ form: String, _ aboutEvent: String?, _ who: String?) -> String {
    let what = form == AllocateDialog.form ? "an allocation" : ActForm.named(form)?.title ?? form
    return (aboutEvent ?? what) + (who.map { " for \($0)" } ?? "")
  }
}
