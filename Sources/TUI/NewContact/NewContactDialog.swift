import CaseModel

/// The form for a new contact: searched before anything is created, kept as a draft until it is recorded.
struct NewContactDialog: Dialog {
  var form: ContactForm
  /// The field that has the keys.
  var focus = ContactField.channel
  var stage = Stage.filling
  /// The matches of the child in focus.
  var matches = ListScroll()
  /// The records that were asked for, so that each is asked for once.
  var asked: Set<RecordID> = []
  /// Lines by which the confirmation is scrolled.
  var scrolled = 0
  /// The line above the form: a refusal, or that a draft was restored.
  var note: Note?
  let masked: Bool
  private var size: Size
  private var pending: Submission?

  /// Where the form is.
  enum Stage: Equatable {
    case filling
    /// Choosing among the possible matches of the child at this place.
    case matching(Int)
    case confirming
    case removingChild(Int)
    case startingAnew
  }

  /// A line above the form.
  struct Note: Equatable {
    var text: String
    var role: Role
  }

  /// Opens the form, empty or as a draft left it.
  ///
  /// - Parameter size: the size of the whole screen, which says how wide the narrative is.
  init(draft: Draft?, masked: Bool, size: Size, _ context: Context) {
    self.masked = masked
    self.size = size
    form = draft.map { ContactForm($0) } ?? ContactForm(opened: context.now)
    if let draft {
      note = Note(text: draft.restoredWords(context) + "; Ctrl-X discards it", role: .notice)
    }
    fitNarrative()
  }

  /// What must be asked as the form opens: the search for a draft's children, the records of its known ones.
  mutating func start(_ context: Context) -> [Effect] { askings(context) }

  func draft(at now: Instant) -> Draft? { form.draft(at: now) }

  private mutating func fitNarrative() { form.narrative.size = ContactFormView.narrativeSize(screen: size) }
}

extension NewContactDialog {
  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      fitNarrative()
      return .stay
    case .key(let key): return take(key, context)
    case .found(let children, let query, let more):
      for place in form.children.indices where form.children[place].asked == query {
        form.children[place].found = children
        form.children[place].foundMore = more
      }
      followMatches()
      return .stay
    case .read, .changed: return step(context)
    case .recorded(let done):
      return done == pending ? .close(.discard(.newContact)) : .stay
    case .refused(let submission, let why):
      guard submission == pending else { return .stay }
      pending = nil
      stage = .filling
      note = Note(text: "not recorded: \(why)", role: .error)
      return .stay
    case .tick, .rested, .drafts, .sharing, .lastAct, .notice: return .stay
    }
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    guard pending == nil else { return .stay }
    switch stage {
    case .filling: return fill(key, context)
    case .matching(let place): return choose(key, of: place, context)
    case .confirming: return confirm(key, context)
    case .removingChild(let place):
      if key == .character("y") { removeChild(place) }
      if key == .character("y") || key == .escape { stage = .filling }
      return step(context)
    case .startingAnew:
      if key == .escape { stage = .filling }
      guard key == .character("y") else { return .stay }
      self = NewContactDialog(draft: nil, masked: masked, size: size, context)
      return .stay(.discard(.newContact))
    }
  }

  private mutating func fill(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return leave(.newContact, context)
    case .control("s"):
      scrolled = 0
      stage = .confirming
      note = nil
    case .control("f"), .function(2): return showMatches()
    case .control("x"):
      guard !form.typed.isEmpty else { return .stay }
      stage = .startingAnew
    case .control("r"):
      guard let place = focus.childPlace, form.children.count > 1 || !form.children[place].isBlank
      else { return .stay(.say("go to the child first, then Ctrl-R removes it from the form")) }
      stage = .removingChild(place)
    case .tab: move(by: 1, context)
    case .backTab: move(by: -1, context)
    case .pageDown where focus != .narrative: movePart(by: 1, context)
    case .pageUp where focus != .narrative: movePart(by: -1, context)
    default: edit(key, context)
    }
    return step(context)
  }

  private mutating func confirm(_ key: Key, _ context: Context) -> Step {
    let check = form.check(context)
    switch key {
    case .escape: stage = .filling
    case .up: scrolled = max(0, scrolled - 1)
    case .down: scrolled += 1
    case .enter:
      guard let fault = check.faults.first else { return .stay }
      stage = .filling
      focus = fault.field
    case .character("y"):
      guard let submission = form.submission(context) else { return .stay }
      pending = submission
      return .stay(.submit(submission))
    default: break
    }
    return .stay
  }

  var keys: [(key: String, label: String)] {
    switch stage {
    case .matching: [("↑↓", "choose"), ("Enter", "it is this child"), ("Esc", "none of these")]
    case .confirming: [("y", "record"), ("Esc", "back"), ("Enter", "to what is missing"), ("↑↓", "read on")]
    case .removingChild: [("y", "remove the child from the form"), ("Esc", "keep it")]
    case .startingAnew: [("y", "discard it"), ("Esc", "keep it")]
    case .filling:
      matchKeys + [("Tab", "next"), ("Ctrl-S", "record")] + fieldKeys + [("Esc", "save draft and close")]
        + partKeys + removalKeys
    }
  }

  private var matchKeys: [(key: String, label: String)] {
    shownMatches?.isEmpty == false ? [("Ctrl-F", "matches")] : []
  }

  private var removalKeys: [(key: String, label: String)] {
    guard focus.childPlace != nil, form.children.count > 1 else { return [] }
    return [("Ctrl-R", "remove the child")]
  }

  private var fieldKeys: [(key: String, label: String)] {
    switch focus {
    case .narrative: return [("Enter", "new line")]
    case .addChild, .addAdult, .sibling: return [("Enter", "add")]
    case .knownChild: return [("Del", "not this child")]
    default: return form.choice(focus) == nil ? [] : [("Enter", "choose"), ("←→", "move")]
    }
  }

  private var partKeys: [(key: String, label: String)] {
    switch focus {
    case .narrative, .addChild, .addAdult, .sibling, .knownChild: []
    default: [("PgDn", "next part")]
    }
  }
}
