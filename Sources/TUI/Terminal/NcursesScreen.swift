import CNcurses
import CTerminal
import Glibc

/// Takes the terminal, calls `body` with its screen, and gives the terminal back on every way out.
///
/// The ways out are return and throw, `exit`, and traps such as a failed precondition. Standard error is kept aside
/// meanwhile and repeated afterwards. Call it on the main thread, once at a time.
///
/// - Throws: ``TerminalError`` before anything is sent; otherwise what `body` throws.
public func withTerminal<Result>(
  theme: ThemeChoice, environment: [String: String], _ body: (any Screen) throws -> Result
) throws -> Result {
  let screen = try NcursesScreen(theme: theme, environment: environment)
  defer { screen.giveBack() }
  return try body(screen)
}

/// The real terminal, drawn by ncurses.
///
/// ncurses finds the cheapest way from one picture to the next; it is told of changed cells only. Keys are read and
/// decoded here, because ncurses would hand on the rest of a sequence that it does not know as typed text.
final class NcursesScreen: Screen {
  private(set) var size: Size
  private var input: TerminalInput
  private let looks: [(attributes: attr_t, pair: Int16)]
  /// The frame on the screen; nil when all of it must be drawn.
  private var shown: Frame?
  /// The newest frame, to be drawn again after a stop.
  private var latest: Frame?
  private var isCursorShown = true

  /// What the terminal is told beyond what ncurses tells it: paste in brackets; no reordering of right-to-left text,
  /// which would upset the columns.
  private static let entering = "\u{1B}[?2004h\u{1B}[8l"
  private static let leaving = "\u{1B}[?2004l\u{1B}[8h"

  fileprivate init(theme: ThemeChoice, environment: [String: String]) throws {
    try Self.checkTerminal(environment["TERM"] ?? "")
    guard ct_take() == 0 else { throw TerminalError.refusedBySystem }
    cn_use_utf8()
    // What ncurses' own handlers do is not safe in a signal handler: ours replace them.
    guard cn_open() != nil else {
      ct_give_back()
      throw TerminalError.unknownTerminal(environment["TERM"] ?? "")
    }
    let signals = ct_watch_signals()
    guard signals >= 0 else {
      endwin()
      ct_give_back()
      throw TerminalError.refusedBySystem
    }
    Self.configure()
    looks = Self.looks(of: theme, environment: environment)
    input = TerminalInput(keyboard: STDIN_FILENO, signals: signals)
    size = Size(rows: Int(cn_rows()), columns: Int(cn_columns()))
    takeSize()
    ct_set_restoring(Self.restoring, Self.restoring.utf8.count)
    Self.send(Self.entering)
  }

  /// Refuses what cannot show a screen, before anything is sent.
  private static func checkTerminal(_ name: String) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    var outcome: Int32 = 0
    guard !name.isEmpty, setupterm(name, STDOUT_FILENO, &outcome) == OK else {
      throw TerminalError.unknownTerminal(name)
    }
    guard cn_sequence("cup") != nil else { throw TerminalError.cannotPlaceCursor(name) }
  }

  private static func configure() {
    raw()
    noecho()
    nonl()
    // Waiting keys must not stop a drawing half-way: they are merged before it.
    typeahead(-1)
    leaveok(cn_stdscr(), false)
    scrollok(cn_stdscr(), false)
  }

  /// What each role looks like to ncurses, by raw value.
  private static func looks(
    of choice: ThemeChoice, environment: [String: String]
  ) -> [(attributes: attr_t, pair: Int16)] {
    let hasColours = has_colors() && start_color() == OK && use_default_colors() == OK
    let theme = Theme(choice, environment: environment, colours: hasColours ? Int(cn_colours()) : 0)
    var pairs: [[UInt8?]] = []
    return Role.allCases.map { role in
      let style = theme.style(of: role)
      var attributes: attr_t = 0
      if style.isBold { attributes |= cn_bold() }
      if style.isUnderlined { attributes |= cn_underline() }
      if style.isReversed { attributes |= cn_reverse() }
      let colours = [style.foreground, style.background]
      guard colours != [nil, nil] else { return (attributes, 0) }
      if let known = pairs.firstIndex(of: colours) { return (attributes, Int16(known + 1)) }
      pairs.append(colours)
      init_pair(
        Int16(pairs.count), style.foreground.map { Int16($0) } ?? -1, style.background.map { Int16($0) } ?? -1
      )
      return (attributes, Int16(pairs.count))
    }
  }

  /// What gives the terminal back without ncurses' help.
  private static var restoring: String {
    let names = ["sgr0", "op", "rmacs", "cnorm"]
    let usual = names.compactMap { sequence($0) }.joined()
    // A terminal without a second screen continues below the last row.
    let leave = sequence("rmcup") ?? ((cn_to_row(998).map { String(cString: $0) } ?? "") + "\r\n")
    return leaving + usual + leave
  }

  /// A sequence of the terminal without its padding, such as `$<5>`, or nil.
  private static func sequence(_ name: String) -> String? {
    guard let text = cn_sequence(name).map({ String(cString: $0) }) else { return nil }
    var result = ""
    var isPadding = false
    for character in text {
      if character == "$" { isPadding = true }
      if !isPadding { result.append(character) }
      if character == ">" { isPadding = false }
    }
    return result
  }

  private static func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  fileprivate func giveBack() {
    Self.send(Self.leaving)
    endwin()
    ct_give_back()
  }

  // MARK: Showing

  func show(_ frame: Frame) {
    latest = frame
    var hasChanged = false
    if shown?.wholeSize != frame.wholeSize {
      shown = nil
      werase(cn_stdscr())
      hasChanged = true
    }
    for row in 0..<min(frame.wholeSize.rows, size.rows) where draw(row: row, of: frame) { hasChanged = true }
    if shown?.wholeCursor != frame.wholeCursor { hasChanged = true }
    guard hasChanged else { return }
    shown = frame
    showCursor(frame.wholeCursor)
    wrefresh(cn_stdscr())
  }

  private func showCursor(_ place: Frame.Place?) {
    if let place, place.row < size.rows, place.column < size.columns {
      wmove(cn_stdscr(), Int32(place.row), Int32(place.column))
    }
    if (place != nil) != isCursorShown {
      isCursorShown = place != nil
      curs_set(isCursorShown ? 1 : 0)
    }
  }

  /// Hands the changed cells of a row to ncurses; returns whether there were any.
  private func draw(row: Int, of frame: Frame) -> Bool {
    let cells = frame.cells(ofRow: row)
    var first = cells.startIndex
    var end = cells.endIndex
    if let old = shown?.cells(ofRow: row) {
      while first < end, cells[first] == old[first] { first += 1 }
      guard first < end else { return false }
      while cells[end - 1] == old[end - 1] { end -= 1 }
      // Whole characters only, the old ones as well as the new.
      while first > cells.startIndex, cells[first].isContinuation || old[first].isContinuation { first -= 1 }
      while end < cells.endIndex, cells[end].isContinuation || old[end].isContinuation { end += 1 }
    }
    let column = first - cells.startIndex
    let drawn = curses(cells[first..<min(end, cells.startIndex + size.columns)])
    guard !drawn.isEmpty else { return false }
    cn_put(Int32(row), Int32(column), drawn, Int32(drawn.count))
    return true
  }

  /// The cells as ncurses wants them: one for each character, whatever its width.
  private func curses(_ cells: ArraySlice<Cell>) -> [cchar_t] {
    var result: [cchar_t] = []
    result.reserveCapacity(cells.count)
    var text: [wchar_t] = [0, 0, 0, 0, 0]
    var one = cchar_t()
    for index in cells.indices {
      let cell = cells[index]
      guard !cell.isContinuation else { continue }
      let look = looks[Int(cell.role.rawValue)]
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      let isKnown = cell.scalar < 0x7F || cn_width(wchar_t(cell.scalar)) == (isWide ? 2 : 1)
      text[0] = isKnown ? wchar_t(cell.scalar) : 0xFFFD
      var count = 1
      var marks = cell.marks
      while marks != 0 {
        let mark = wchar_t(marks & 0x1F_FFFF)
        marks >>= 21
        if cn_width(mark) == 0 {
          text[count] = mark
          count += 1
        }
      }
      text[count] = 0
      cn_cell(&one, text, look.attributes, look.pair)
      result.append(one)
      // The machine's library disagrees about the width: keep the columns of those that follow.
      if isWide, !isKnown {
        text[0] = 0xFFFD
        text[1] = 0
        cn_cell(&one, text, look.attributes, look.pair)
        result.append(one)
      }
    }
    return result
  }

  // MARK: Input

  func waitForInput(
    until deadline: ContinuousClock.Instant?, alsoWatching descriptors: [Int32]
  ) -> InputBatch {
    while true {
      let arrival = input.wait(until: deadline, alsoWatching: descriptors)
      var batch = InputBatch(
        keys: [], readable: arrival.readable, isDeadlinePassed: arrival.isDeadlinePassed)
      let old = size
      for number in arrival.signals { take(signal: number, into: &batch) }
      for key in arrival.keys {
        switch key {
        case .control("z"): stop(withGroup: true)
        case .control("l"): drawAgain()
        default: batch.keys.append(key)
        }
      }
      if size != old {
        batch.keys.append(.resize(size))
      } else if arrival.signals.contains(SIGWINCH) {
        // There and back again: the terminal may have lost what stood at the edges.
        drawAgain()
      }
      if batch != InputBatch() { return batch }
    }
  }

  private func take(signal number: Int32, into batch: inout InputBatch) {
    switch number {
    case SIGWINCH:
      takeSize()
    case SIGTSTP:
      stop(withGroup: false)
    case SIGCONT:
      // Stopped by force: who knows what stands on the screen now.
      endwin()
      goOn()
    default:
      batch.keys.append(.terminate(signal: number))
    }
  }

  /// Takes in the terminal's size; the next frame is drawn whole, because terminals differ in what they keep.
  private func takeSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ct_size(&rows, &columns) == 0 else { return }
    let now = Size(rows: Int(rows), columns: Int(columns))
    guard now != size else { return }
    size = now
    resize_term(rows, columns)
    shown = nil
    clearok(cn_curscr(), true)
  }

  /// Gives the terminal back, stops, and takes it again when the program is resumed.
  private func stop(withGroup: Bool) {
    Self.send(Self.leaving)
    endwin()
    ct_stop(withGroup ? 1 : 0)
    goOn()
  }

  private func goOn() {
    takeSize()
    Self.send(Self.entering)
    drawAgain()
  }

  /// Draws everything, whatever stands on the screen: Ctrl-L, for a screen that something else has written on.
  private func drawAgain() {
    shown = nil
    clearok(cn_curscr(), true)
    if let latest, latest.wholeSize == size { show(latest) }
  }
}
