import CaseModel

/// Gives one case, or the marked ones together, to a social worker: who, why, what to do first, and a last look.
struct AllocateDialog: Dialog {
  let cases: [CaseID]
  /// The versions that the confirmation showed.
  private var seen: [RecordID: Int32] = [:]
  let masked: Bool
  private(set) var list: ListScroll
  private(set) var stage = Stage.choosing
  private(set) var chosen: AllocationChoice?
  private(set) var joint: WorkerID?
  /// Rules that are overridden, each with its reason.
  private(set) var overrides: [Override] = []
  /// The rule whose override is being explained; nil while none is.
  private(set) var overriding: Override.Rule?
  /// The reason typed for overriding each rule; it is kept when the choice is made again.
  private(set) var overrideWhys: [Override.Rule: LineEditor] = [:]
  private(set) var reason: Picker<AllocationReason>
  private(set) var reasonText = LineEditor()
  /// The changes of worker that the allocation makes, and the code given for each.
  private(set) var changes: [WorkerChange]
  private(set) var codes: [Picker<WorkerChangeReason>] = []
  private(set) var direction = TextEditor()
  private var pending: Submission?
  private(set) var choices: [AllocationChoice]
  private(set) var remark: String?

  /// The name of an allocation in drafts.
  static let form = "case-allocate"

  /// Where the form is.
  enum Stage: Equatable {
    case choosing, jointWorker, overriding, reason, reasonWords
    /// Why the worker at this place of ``changes`` no longer holds the cases.
    case change(Int)
    case direction, confirming
  }

  init(cases: [Case], masked: Bool, _ context: Context) {
    self.cases = cases.map(\.id)
    self.masked = masked
    choices = context.register.choices(for: cases.map(\.id), at: context.now)
    changes = context.register.workerChanges(of: cases.map(\.id), on: context.today)
    list = ListScroll(count: choices.count, height: 10)
    reason = Picker(AllocationReason.allCases.map { (value: $0, label: $0.rawValue) })
  }

  var keys: [(key: String, label: String)] {
    switch stage {
    case .choosing: [("↑↓", "choose"), ("Enter", "continue"), ("Esc", "save draft and close")]
    case .jointWorker:
      [("↑↓", "choose"), ("Enter", "joint worker"), ("o", "override, with a reason"), ("Esc", "back")]
    case .overriding: [("Enter", "continue"), ("Esc", "back")]
    case .reason, .change: [("↑↓", "choose"), ("Enter", "continue"), ("Esc", "back")]
    case .reasonWords: [("Enter", "continue"), ("Esc", "back")]
    case .direction: [("Ctrl-S or Tab", "continue"), ("Esc", "back")]
    case .confirming: [("y", "record"), ("Esc", "back")]
    }
  }
}

extension AllocateDialog {
  private var key: Draft.Key { .act(Self.form, (cases.first ?? CaseID(0)).record) }

  func wanted(_ context: Context) -> [RecordID] { cases.map(\.record) }

  /// The name of the reason for overriding a rule in a draft.
  private static func blank(_ rule: Override.Rule) -> String { "override " + rule.rawValue }

  func draft(at now: Instant) -> Draft? {
    var fields = ["direction": direction.isBlank ? "" : direction.text, "why": reasonText.text]
    for (rule, why) in overrideWhys { fields[Self.blank(rule)] = why.text }
    fields = fields.filter { !$0.value.isEmpty }
    return pending != nil || fields.isEmpty ? nil : Draft(key: key, fields: fields, savedAt: now)
  }

  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {
    guard let draft = drafts[key] else { return }
    direction = TextEditor(draft.fields["direction"] ?? "")
    reasonText = LineEditor(draft.fields["why"] ?? "")
    for rule in Override.Rule.allCases {
      overrideWhys[rule] = draft.fields[Self.blank(rule)].map { LineEditor($0) }
    }
    remark =
      "Draft from \(draft.savedAt.shortText(relativeTo: context.now)) restored: what was written is there"
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .recorded(let submission): return submission == pending ? .close(.discard(key)) : .stay
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      // What was written stays, and what has changed is on the screen: it may be recorded on top.
      pending = nil
      remark = "not recorded: \(why)"
      return go(.choosing)
    case .changed, .tick:
      let before = list.selected.map { choices[$0].worker }
      choices = context.register.choices(for: cases, at: context.now)
      list.follow(
        before.flatMap { worker in choices.firstIndex { $0.worker == worker } }, count: choices.count)
      return .stay
    case .key(.resize): return .stay
    case .key(let key):
      guard pending == nil else { return .stay }
      remark = nil
      return take(key, context)
    case .rested, .read, .found, .drafts, .sharing, .lastAct, .notice: return .stay
    }
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch stage {
    case .choosing: return choose(key, context)
    case .jointWorker: return chooseJoint(key, context)
    case .overriding: return explain(key, context)
    case .reason:
      if key == .escape { return go(.choosing) }
      _ = reason.update(key)
      guard key == .enter, let why = reason.chosen, why == reason.highlighted else { return .stay }
      return why == .other ? go(.reasonWords) : askForCodes(context)
    case .reasonWords:
      if key == .escape { return go(.reason) }
      if key == .enter { return reasonText.isEmpty ? .stay : askForCodes(context) }
      _ = reasonText.update(key)
      return .stay
    case .change(let place): return chooseCode(key, place)
    case .direction:
      if key == .escape { return go(codes.isEmpty ? beforeCodes : .change(codes.count - 1)) }
      if key == .control("s") || key == .tab { return lookOver(context) }
      _ = direction.update(key)
      return .stay
    case .confirming:
      if key == .escape { return go(.direction) }
      return key == .character("y") ? submit(context) : .stay
    }
  }

  private mutating func go(_ next: Stage) -> Step {
    stage = next
    return .stay
  }

  private mutating func choose(_ key: Key, _ context: Context) -> Step {
    if key == .escape {
      return draft(at: context.now).map { .close(.keep($0)) } ?? .close(.discard(self.key))
    }
    if list.update(key.listKey) { return .stay }
    guard key == .enter, let place = list.selected else { return .stay }
    chosen = choices[place]
    joint = nil
    overrides = []
    return goOn(context)
  }

  /// The next stage; where a rule refuses, first what can be done about it.
  private mutating func goOn(_ context: Context) -> Step {
    guard let refusal = obstacle(context) else { return isSuggested ? askForCodes(context) : go(.reason) }
    if case .asyeAlone = refusal { return go(.jointWorker) }
    guard let rule = refusal.overriddenBy, mayOverride(rule, context) else {
      return .stay(.say("cannot be given: \(refusal.words)"))
    }
    return explain(rule)
  }

  /// The first rule that refuses the present choice, for any of the cases.
  private func obstacle(_ context: Context) -> Refusal? {
    guard let worker = chosen.flatMap({ context.register.workers[$0.worker] }) else { return nil }
    return cases.lazy.compactMap { context.register.cases[$0] }.compactMap {
      context.register.obstacle(
        to: worker, taking: $0, jointly: joint != nil, on: context.today, overriding: overrides.map(\.rule))
    }.first
  }

  private func mayOverride(_ rule: Override.Rule, _ context: Context) -> Bool {
    context.register.settings.overridable.contains(rule)
  }

  private mutating func explain(_ rule: Override.Rule) -> Step {
    overriding = rule
    return go(.overriding)
  }

  private mutating func explain(_ key: Key, _ context: Context) -> Step {
    if key == .escape { return go(.choosing) }
    guard let rule = overriding else { return .stay }
    guard key == .enter else {
      _ = overrideWhys[rule, default: LineEditor()].update(key)
      return .stay
    }
    guard let why = overrideWhys[rule], !why.isEmpty else { return .stay }
    overrides.append(Override(rule: rule, reason: why.text))
    overriding = nil
    return goOn(context)
  }

  private mutating func chooseJoint(_ key: Key, _ context: Context) -> Step {
    if key == .escape { return go(.choosing) }
    if key == .character("o") {
      return mayOverride(.asyeAlone, context)
        ? explain(.asyeAlone) : .stay(.say(Refusal.overrideNotAllowed(.asyeAlone).words))
    }
    if list.update(key.listKey) { return .stay }
    guard key == .enter, let place = list.selected, choices[place].worker != chosen?.worker,
      choices[place].obstacle == nil
    else { return .stay }
    joint = choices[place].worker
    return go(.reason)
  }

  /// The stage before the questions about changes of worker.
  private var beforeCodes: Stage {
    isSuggested ? .choosing : reason.chosen == .other ? .reasonWords : .reason
  }

  /// Asks for the code of each change of worker; skipped where the cases are in the tray.
  ///
  /// The reason given for the new worker comes before the old worker’s situation.
  private mutating func askForCodes(_ context: Context) -> Step {
    let said = isSuggested ? nil : reason.chosen?.change
    // Somebody else may have given or taken a case since.
    changes = workerChanges(context)
    codes = changes.map { change in
      Picker(
        WorkerChangeReason.allCases.map { (value: $0, label: "\($0.rawValue)  \($0.words)") },
        chosen: said ?? change.preset)
    }
    return go(codes.isEmpty ? .direction : .change(0))
  }

  private func workerChanges(_ context: Context) -> [WorkerChange] {
    context.register.workerChanges(of: cases, on: context.today)
  }

  /// Shows what would be recorded; the codes were given for those who hold the cases now.
  private mutating func lookOver(_ context: Context) -> Step {
    guard workerChanges(context) == changes else {
      remark = "the cases changed hands while you wrote: look again"
      return askForCodes(context)
    }
    seen = Dictionary(
      cases.map { ($0.record, context.register.version(of: $0.record)) }, uniquingKeysWith: { one, _ in one })
    return go(.confirming)
  }

  private mutating func chooseCode(_ key: Key, _ place: Int) -> Step {
    if key == .escape { return go(place == 0 ? beforeCodes : .change(place - 1)) }
    _ = codes[place].update(key)
    guard key == .enter, let code = codes[place].chosen, code == codes[place].highlighted else {
      return .stay
    }
    return go(place + 1 < codes.count ? .change(place + 1) : .direction)
  }

  /// The code that was chosen for a case’s change of worker; nil for a case in the tray.
  private func code(of id: CaseID) -> WorkerChangeReason? {
    zip(changes, codes).first { $0.0.cases.contains(id) }?.1.chosen
  }

  /// Whether the choice is the suggestion: the first worker with no reason against.
  private var isSuggested: Bool {
    guard let chosen, joint == nil else { return false }
    return chosen.obstacle == nil && choices.first?.worker == chosen.worker
  }

  func reasonWords(_ context: Context) -> String {
    if isSuggested, let chosen { return "suggested: " + chosen.reasons.map(\.words).joined(separator: "; ") }
    return reason.chosen == .other ? reasonText.text : reason.chosen?.rawValue ?? ""
  }

  /// One submission for all cases: recorded and undone together, or not at all.
  private mutating func submit(_ context: Context) -> Step {
    guard let chosen else { return .stay }
    let names = Names(masked: masked, register: context.register)
    let allocation = NewAllocation(
      worker: chosen.worker, jointWorker: joint, reason: reasonWords(context),
      direction: direction.isBlank ? nil : direction.text, overrides: overrides)
    let commands = cases.map { id in
      Command.case(id, code(of: id).map { .reallocate(allocation, $0) } ?? .allocate(allocation))
    }
    let what = cases.count == 1 ? names.about(cases[0].record) ?? "" : "\(cases.count) cases"
    let submission = Submission(
      commands, seen: seen, notice: "\(what) allocated to \(names.short(chosen.worker))")
    pending = submission
    return .stay(.submit(submission))
  }
}
