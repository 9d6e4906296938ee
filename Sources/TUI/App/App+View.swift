import CaseModel

extension App {
  /// Draws everything at a size.
  public func view(_ size: Size, _ context: Context) -> Frame {
    var frame = Frame(size)
    let layout = Layout(size, banner: board.counts.riskNotAccepted > 0)
    guard layout.shape != .tooSmall else {
      frame.put("frontdoor needs \(Layout.smallest.columns)×\(Layout.smallest.rows)", row: 0, column: 0)
      return frame
    }
    let names = names(context)
    frame.within(layout.header) { HeaderView(board: board, context: context, names: names).draw(on: &$0) }
    if let dialog = dialogs.last {
      let rect = Rect(
        row: layout.header.endRow, column: 0, rows: size.rows - layout.header.rows - layout.footer.rows,
        columns: size.columns)
      frame.within(rect) { dialog.draw(on: &$0, context) }
    } else {
      drawBoard(on: &frame, layout, context, names)
    }
    frame.within(layout.footer) {
      FooterView(app: self, context: context, isSingle: layout.shape == .single).draw(on: &$0)
    }
    return frame
  }

  private func drawBoard(on frame: inout Frame, _ layout: Layout, _ context: Context, _ names: Names) {
    let queue = QueueView(
      board: board, context: context, names: names, isSingle: layout.shape == .single, typing: filtering?.text
    )
    let panel = PanelView(panel: board.panel, context: context, names: names, hasKeys: board.pane == .panel)
    let focus = FocusView(
      record: board.focused, top: board.focusTop, context: context, names: names, texts: texts,
      hasKeys: board.pane == .focus)
    switch layout.shape {
    case .wide:
      frame.within(below(layout.queue)) { queue.draw(on: &$0) }
      frame.within(below(rightOf(layout.panel))) { panel.draw(on: &$0) }
      frame.within(below(layout.focus)) { focus.draw(on: &$0) }
      frame.horizontalRule(row: layout.queue.row)
      frame.horizontalRule(row: layout.focus.row)
      frame.verticalRule(column: layout.panel.column, rows: layout.queue.row..<layout.focus.row + 1)
    case .stacked:
      if board.pane == .panel {
        frame.within(below(layout.panel)) { panel.draw(on: &$0) }
      } else {
        frame.within(below(layout.queue)) { queue.draw(on: &$0) }
      }
      frame.within(below(layout.focus)) { focus.draw(on: &$0) }
      frame.horizontalRule(row: layout.queue.row)
      frame.horizontalRule(row: layout.focus.row)
    case .single:
      switch board.pane {
      case .queue: frame.within(layout.queue) { queue.draw(on: &$0) }
      case .panel: frame.within(layout.panel) { panel.draw(on: &$0) }
      case .focus: frame.within(layout.focus) { focus.draw(on: &$0) }
      }
    case .tooSmall: break
    }
  }

  /// A part without its first row, where a rule stands.
  private func below(_ rect: Rect) -> Rect { rect.splitRows(1).bottom }

  /// A part without its first column, where a rule stands.
  private func rightOf(_ rect: Rect) -> Rect { rect.splitColumns(1).right }
}
