/// What a cell means; the theme alone knows what that looks like.
public enum Role: UInt8, CaseIterable, Equatable, Sendable {
  /// Ordinary text.
  case plain
  /// Text that matters less.
  case dim
  /// Text that matters more.
  case strong
  /// The line at the top that names the program and the service.
  case title
  /// The heading of a pane, column or part.
  case heading
  /// The selected row of the pane that has the keys.
  case selected
  /// The selected row of a pane that does not have the keys.
  case selectedUnfocused
  /// A row marked for a bulk action.
  case marked
  /// A clock that has run out.
  case breached
  /// A clock that runs out before close of play.
  case dueSoon
  /// Rated red.
  case red
  /// Rated amber.
  case amber
  /// Rated green.
  case green
  /// A neutral accent, such as a link or a count.
  case blue
  /// A caseload band: room for more.
  case room
  /// A caseload band: full.
  case full
  /// A caseload band: over the limit.
  case over
  /// A caseload band: unsafe.
  case unsafe
  /// The banner for immediate risk that nobody has accepted.
  case banner
  /// A key's name in the footer or help.
  case key
  /// The name of a field or of what a key does.
  case label
  /// Lines around and between panes.
  case border
  /// A field that can be typed into.
  case input
  /// A message that something went as asked.
  case notice
  /// A message that something was refused or failed.
  case error
  /// A name hidden from others who see the screen.
  case masked
  /// The mark of a simulated service.
  case simulated
  /// The part of a text that a filter matched.
  case match
  /// The tab in front.
  case tabActive
  /// A tab behind.
  case tab
}
