import CaseModel

/// A screen in front of the board: a form, a record, a list of commands.
///
/// Each is model, update and view of its own; the app keeps a stack of them.
protocol Dialog {
  /// Takes in one message.
  mutating func update(_ message: Message, _ context: Context) -> Step

  /// Draws itself on the part of the frame that it is given, the header and footer excluded.
  func draw(on frame: inout Frame, _ context: Context)

  /// The keys that work here, for the footer: key and label.
  var keys: [(key: String, label: String)] { get }

  /// What was typed and not yet recorded; nil when nothing was.
  func draft(at now: Instant) -> Draft?

  /// The records whose events it shows, asked for as it opens.
  func wanted(_ context: Context) -> [RecordID]

  /// Restores an earlier draft of it, if one of these is.
  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context)
}

extension Dialog {
  /// Nothing to lose.
  func draft(at now: Instant) -> Draft? { nil }

  /// Nothing to read.
  func wanted(_ context: Context) -> [RecordID] { [] }

  /// Nothing to bring back.
  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) {}

  /// Closes: what was typed is kept as a draft, and one that was emptied is thrown away, from the disk too.
  func leave(_ key: Draft.Key, _ context: Context) -> Step {
    draft(at: context.now).map { .close(.keep($0)) } ?? .close(.discard(key))
  }
}

/// What a dialog asks the app to do after an update.
struct Step {
  /// What becomes of the dialog.
  var next: Next
  /// What the program is to do.
  var effects: [Effect]

  /// What becomes of a dialog.
  enum Next {
    case stay
    case close
    case open(any Dialog)
    case replace(any Dialog)
    /// Close, and let the board run this action.
    case run(Action)
    /// Stay below, and open the record with what it lacks ready to be done.
    case goTo(Watch.Item)
  }

  /// The dialog stays.
  static var stay: Step { Step(next: .stay, effects: []) }
  /// The dialog closes.
  static var close: Step { Step(next: .close, effects: []) }

  static func stay(_ effects: Effect...) -> Step { Step(next: .stay, effects: effects) }
  static func close(_ effects: Effect...) -> Step { Step(next: .close, effects: effects) }
  static func open(_ dialog: any Dialog, _ effects: Effect...) -> Step {
    Step(next: .open(dialog), effects: effects)
  }
  static func replace(_ dialog: any Dialog, _ effects: Effect...) -> Step {
    Step(next: .replace(dialog), effects: effects)
  }
}
