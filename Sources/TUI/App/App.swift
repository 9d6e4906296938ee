import CaseModel

/// The whole program on the screen: the board, dialogs in front of it, and what the message line says.
public struct App {
  var board = Board()
  var dialogs: [any Dialog] = []
  var texts = Texts()
  var notice: Notice?
  var masked = false
  /// What is being typed into the filter; nil when nobody types.
  var filtering: LineEditor?
  var drafts: [Draft.Key: Draft] = [:]
  /// The settings that the screen’s clocks ran to last.
  private var settings: ServiceSettings
  private(set) var size: Size

  /// What the message line says.
  struct Notice: Equatable {
    var text: String
    var role: Role
  }

  /// Opens on the board.
  public init(size: Size, _ context: Context) {
    self.size = size
    settings = context.register.settings
    board.load(context)
    resizeBoard(context)
    _ = board.rest()
  }

  /// What must be read before the first drawing is complete.
  public mutating func start(_ context: Context) -> [Effect] { readFocus() }

  /// Takes in one message and says what the program should do next.
  public mutating func update(_ message: Message, _ context: Context) -> [Effect] {
    switch message {
    case .key(.resize(let size)):
      self.size = size
      resizeBoard(context)
      return passToAllDialogs(message, context)
    case .key(let key): return take(key, context)
    case .changed(let records, let byOthers):
      texts.forget(records)
      board.changed(records, byOthers: byOthers, context)
      if records.contains(ServiceID.own.record) { takeInSettings(context) }
      resizeBoard(context)
      return passToAllDialogs(message, context) + readFocus()
    case .tick:
      board.tick(context)
      resizeBoard(context)
      return passToDialogs(message, context)
    case .rested:
      _ = board.rest()
      return readFocus()
    case .recorded(let submission): return recorded(submission, context)
    case .refused(let submission, let why):
      let words = names(context).naming(why)
      notice = Notice(text: "not recorded: " + words, role: .error)
      return passToDialogs(.refused(submission, why: words), context)
    case .read(let read):
      texts.keep(read)
      return passToAllDialogs(message, context)
    case .found(let children, let query, let more):
      board.found(children, more: more, to: query)
      return passToDialogs(message, context)
    case .sharing(let sharing):
      return open(TextDialog(PartnerWords.title(sharing), PartnerWords.paragraphs(sharing)))
    case .lastAct(let commands): return offerUndo(of: commands, context)
    case .drafts(let kept):
      for draft in kept { drafts[draft.key] = draft }
      if let first = kept.first {
        notice = Notice(text: DraftWords(names(context)).found(first, more: kept.count - 1), role: .notice)
      }
      return []
    case .notice(let text):
      notice = Notice(text: text, role: .notice)
      return []
    }
  }

  /// Whether something waits to be drawn once no key comes for a moment.
  public var isRestless: Bool { board.isRestless && dialogs.isEmpty }

  /// Drafts to keep on disk: whatever is half done now.
  public func openDrafts(at now: Instant) -> [Draft] { dialogs.compactMap { $0.draft(at: now) } }

  /// New settings change the dates of open work: the lists are read again, and the message line says what moved.
  private mutating func takeInSettings(_ context: Context) {
    let shift = ClockShift(
      in: context.register, before: settings, on: London.day(of: context.now), for: context.actor)
    settings = context.register.settings
    board.load(context)
    notice = Notice(text: "settings changed: \(shift.words ?? "no clock moved")", role: .notice)
  }

  private mutating func recorded(_ submission: Submission, _ context: Context) -> [Effect] {
    // The row that was acted on may have left the list: nobody should take the next one for it.
    let next = board.steppedTo.map { " · the cursor is on \(names(context).subject($0)) now" } ?? ""
    notice = Notice(text: submission.notice + next, role: .notice)
    board.unmark(submission.commands.flatMap(\.records))
    if let worker = submission.receivingWorker { board.panel.selected = worker }
    return passToDialogs(.recorded(submission), context)
  }

  private mutating func take(_ key: Key, _ context: Context) -> [Effect] {
    if key == .control("c"), !(dialogs.last is ConfirmQuitDialog) { return quit(context) }
    notice = nil
    if !dialogs.isEmpty { return passToDialogs(.key(key), context) }
    if filtering != nil { return typeFilter(key, context) }
    guard let action = Action.of(key) else { return [] }
    return run(action, key, context)
  }

  /// Hands a message to every dialog, so that those behind the front one are up to date too; they stay where they are.
  private mutating func passToAllDialogs(_ message: Message, _ context: Context) -> [Effect] {
    var effects: [Effect] = []
    for place in dialogs.indices.dropLast() { effects += dialogs[place].update(message, context).effects }
    return effects + passToDialogs(message, context)
  }

  /// Hands a message to the dialog in front, and does what it asks.
  mutating func passToDialogs(_ message: Message, _ context: Context) -> [Effect] {
    guard var front = dialogs.popLast() else { return [] }
    var step = front.update(message, context)
    switch step.next {
    case .stay: dialogs.append(front)
    case .close: break
    case .open(let next):
      dialogs.append(front)
      step.effects += put(next, context)
    case .replace(let next): step.effects += put(next, context)
    case .run(let action): return step.effects + run(action, nil, context)
    case .goTo(let item):
      dialogs.append(front)
      return step.effects + goTo(item, context)
    }
    for effect in step.effects {
      switch effect {
      case .keep(let draft):
        drafts[draft.key] = draft
        notice = Notice(text: DraftWords(names(context)).kept(draft), role: .notice)
      case .discard(let key): drafts[key] = nil
      case .say(let text): notice = Notice(text: text, role: .error)
      case .submit, .read, .find, .countSharing, .readLastAct, .pace, .quit: break
      }
    }
    return step.effects
  }

  /// Puts a dialog in front.
  mutating func open(_ dialog: any Dialog, _ effects: Effect...) -> [Effect] {
    dialogs.append(dialog)
    return effects
  }

  /// Puts a dialog in front with its draft, and asks for what it shows.
  mutating func put(_ dialog: any Dialog, _ context: Context) -> [Effect] {
    var dialog = dialog
    dialog.restore(drafts, context)
    dialogs.append(dialog)
    let wanted = dialog.wanted(context)
    return wanted.isEmpty ? [] : [.read(wanted)]
  }

  /// Asks for the events of the record in focus, unless they are at hand.
  mutating func readFocus() -> [Effect] {
    guard let record = board.focused, texts[record] == nil else { return [] }
    return [.read([record])]
  }

  mutating func resizeBoard(_ context: Context) {
    let layout = Layout(size, banner: board.counts.riskNotAccepted > 0)
    board.resize(lines: layout.queueLines)
  }

  func names(_ context: Context) -> Names { Names(masked: masked, register: context.register) }
}
