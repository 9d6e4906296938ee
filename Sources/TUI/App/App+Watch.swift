import CaseModel

extension App {
  /// Opens a record with what it lacks ready to be done in front of it; Esc leads back step by step.
  mutating func goTo(_ item: Watch.Item, _ context: Context) -> [Effect] {
    let record = item.record
    if record.kind == .worker { return goToWorker(item, context) }
    if record.kind == .allegation {
      let effects = open(RecordDialog(record: record, masked: masked, size: size), .read([record]))
      return effects + (item.finding.missing.form.map { openForm($0, on: record, context) } ?? [])
    }
    board.show(.open, context)
    board.setFilter(nil, context)
    guard board.select(record) else { return say("\(record) is not open any more") }
    _ = board.rest()
    let dialog = RecordDialog(record: record, masked: masked, size: size)
    let effects = open(dialog, .read([record])) + readFocus()
    guard let next = next(item, context.register) else { return effects }
    switch next {
    case .form(let name, let subject): return effects + openForm(name, on: subject, context)
    case .action(let action): return effects + run(action, nil, context)
    }
  }

  /// What puts a finding right.
  private enum Remedy {
    case form(String, RecordID)
    case action(Action)
  }

  private func next(_ item: Watch.Item, _ register: Register) -> Remedy? {
    if let form = item.finding.missing.form { return .form(form, item.record) }
    switch item.finding.missing {
    case .decision, .secondLook, .twoViews, .voice: return .action(.decide)
    case .acceptance: return .action(.acceptRisk)
    case .worker, .workerAway, .workerHoldsNone, .aloneOnProtection: return .action(.allocate)
    case .historyUnread, .historyKnown: return .action(.considerHistory)
    case .informationUnread: return .action(.acknowledge)
    case .consent, .consentRefused, .consentOpen: return .action(.consent)
    case .word: return .action(.tellReferrer)
    case .taskUnread:
      let form = item.record.kind == .case ? "task-acknowledge" : "contact-acknowledge-task"
      return .form(form, item.record)
    case .identity: return lacking(item.record, register).map { .form("child-change", $0.record) }
    default: return nil
    }
  }

  /// The first child of a record whose identity is not whole.
  private func lacking(_ record: RecordID, _ register: Register) -> ChildID? {
    let children =
      record.kind == .case
      ? [register.cases[CaseID(record.number)]?.child].compactMap { $0 }
      : register.contacts[ContactID(record.number)]?.children.map(\.child) ?? []
    return children.compactMap { register.child($0) }.first { $0.details.lacksIdentity }?.id
  }

  mutating func openForm(_ name: String, on record: RecordID, _ context: Context) -> [Effect] {
    guard let form = ActForm.named(name) else { return [] }
    if let obstacle = form.obstacle(FormPlace(context.register, record, at: context.now, by: context.actor)) {
      return say(obstacle)
    }
    let who = record.kind == .service ? context.register.settings.name : "\(record) \(who(record, context))"
    return put(
      FormDialog(form, on: record, who: who, masked: masked, size: size, context), context)
  }

  private func who(_ record: RecordID, _ context: Context) -> String {
    let names = names(context)
    switch record.kind {
    case .child: return names.short(ChildID(record.number))
    case .case: return context.register.cases[CaseID(record.number)].map { names.short($0.child) } ?? ""
    case .contact:
      return names.children(context.register.contacts[ContactID(record.number)]?.children.map(\.child) ?? [])
    case .worker: return names.full(WorkerID(record.number))
    case .service, .team, .household, .allegation, .place, .peerGroup: return ""
    }
  }

  private mutating func goToWorker(_ item: Watch.Item, _ context: Context) -> [Effect] {
    let worker = WorkerID(item.record.number)
    board.panel.selected = worker
    if case .supervision = item.finding.missing {
      return openForm("worker-supervise", on: item.record, context)
    }
    if case .audit = item.finding.missing, let next = context.register.nextToAudit(by: worker) {
      board.show(.open, context)
      board.setFilter(nil, context)
      _ = board.select(next.record)
      return openForm("audit-record", on: next.record, context)
    }
    dialogs.removeAll()
    _ = show(.byWorker, context)
    board.setFilter(Filter("worker:\(worker.text)"), context)
    return readFocus()
  }
}
