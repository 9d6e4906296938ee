import CaseModel

extension App {
  /// Runs an action on the board; `key` is the one pressed, nil from the palette.
  mutating func run(_ action: Action, _ key: Key?, _ context: Context) -> [Effect] {
    if let act = Action.all.first(where: { $0.action == action })?.act, !context.mayDo(act) {
      notice = Notice(text: context.whyNot(act), role: .error)
      return []
    }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return move(action)
    case .previousTab: return showTab(offset: -1, context)
    case .nextTab: return showTab(offset: 1, context)
    case .tab1: return show(.toDecide, context)
    case .tab2: return show(.secondLook, context)
    case .tab3: return show(.toAllocate, context)
    case .tab4: return show(.open, context)
    case .tab5: return show(.byWorker, context)
    case .nextPane: return movePane(by: 1)
    case .previousPane: return movePane(by: -1)
    case .back: return back(context)
    case .filter:
      board.pane = .queue
      filtering = LineEditor(board.filter?.text ?? "")
      return []
    case .sort:
      board.sortNext(context)
      notice = Notice(text: "sorted by \(board.queue.order.words)", role: .notice)
      return []
    case .mark:
      board.toggleMark()
      return board.move(.down) ? [] : []
    case .mask:
      masked.toggle()
      return []
    case .pause: return context.simulation == nil ? [] : [.pace(.pauseOrResume)]
    case .faster: return context.simulation == nil ? [] : [.pace(.faster)]
    case .slower: return context.simulation == nil ? [] : [.pace(.slower)]
    case .quit: return quit(context)
    case .help: return open(HelpDialog())
    case .palette: return open(PaletteDialog())
    case .watch: return open(WatchDialog(masked: masked, size: size, context))
    case .partners: return [.countSharing(days: PartnerSharing.usualDays)]
    case .places: return open(PlacesDialog(masked: masked, size: size, context))
    case .reportAllegation: return openForm("allegation-report", on: ServiceID.own.record, context)
    case .allegations: return open(AllegationsDialog(masked: masked, size: size, context))
    case .open, .working, .considerHistory, .decide, .allocate, .newContact, .rate, .ask, .answer, .consent,
      .acceptRisk, .goToRisk, .tellReferrer, .acknowledge, .returnToTray, .close, .absence, .setAside, .seen,
      .work, .acts:
      return act(action, context)
    }
  }

  private mutating func move(_ action: Action) -> [Effect] {
    switch board.pane {
    case .queue: _ = board.move(action.moveKey)
    case .panel: board.panel.move(by: action.step)
    case .focus: board.focusTop = max(0, board.focusTop + action.step)
    }
    return []
  }

  private mutating func showTab(offset: Int, _ context: Context) -> [Effect] {
    let all = QueueKind.allCases
    let place = (all.firstIndex(of: board.tab) ?? 0) + offset
    return show(all[(place + all.count) % all.count], context)
  }

  mutating func show(_ kind: QueueKind, _ context: Context) -> [Effect] {
    board.pane = .queue
    board.show(kind, context)
    return []
  }

  private mutating func movePane(by step: Int) -> [Effect] {
    let all = Board.Pane.allCases
    let place = (all.firstIndex(of: board.pane) ?? 0) + step
    board.pane = all[(place + all.count) % all.count]
    if board.pane == .panel, board.panel.selected == nil { board.panel.move(by: 0) }
    return []
  }

  private mutating func back(_ context: Context) -> [Effect] {
    if board.pane != .queue {
      board.pane = .queue
    } else if board.filter != nil {
      board.setFilter(nil, context)
    } else if !board.marked.isEmpty {
      board.unmarkAll()
    }
    return []
  }

  /// A key typed into the filter: the list narrows at once.
  mutating func typeFilter(_ key: Key, _ context: Context) -> [Effect] {
    guard var editor = filtering else { return [] }
    switch key {
    case .enter:
      filtering = nil
      return goElsewhere(context)
    case .escape:
      filtering = nil
      board.setFilter(nil, context)
    case .up, .down, .pageUp, .pageDown: _ = board.move(key)
    default:
      let before = editor.text
      guard editor.update(key) else { return [] }
      filtering = editor
      if editor.text != before { board.setFilter(Filter(editor.text), context) }
      if let question = board.question { return [.find(question)] }
    }
    return []
  }

  /// Goes to where a filter finds something, when it finds nothing in the list in front.
  private mutating func goElsewhere(_ context: Context) -> [Effect] {
    guard let elsewhere = board.elsewhere, let filter = board.filter else { return [] }
    if elsewhere.open > 0 {
      board.show(.open, context)
      board.setFilter(filter, context)
    } else if let found = elsewhere.register, !found.isEmpty {
      return open(FoundDialog(found, more: elsewhere.more, masked: masked, size: size))
    }
    return []
  }

  /// Leaves at once when nothing is half done, and asks otherwise.
  mutating func quit(_ context: Context) -> [Effect] {
    let open = dialogs.compactMap { $0.draft(at: context.now)?.key } + drafts.keys
    guard !open.isEmpty else { return [.quit] }
    let names = Set(open).map(DraftWords(names(context)).name).sorted()
    return self.open(ConfirmQuitDialog(drafts: names))
  }
}

extension Action {
  /// The key that list widgets know the move by.
  var moveKey: Key {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .home
    case .last: .end
    default: .escape
    }
  }

  /// How many lines a move goes in a pane that is scrolled.
  var step: Int {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -10
    case .pageDown: 10
    case .first: -10_000
    case .last: 10_000
    default: 0
    }
  }
}
