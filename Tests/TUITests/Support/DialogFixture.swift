import CaseModel

@testable import TUI

/// A dialog in front of an invented service: plays keys, answers its wishes, draws it.
struct DialogFixture<Shown: Dialog> {
  var service: ServiceFixture
  private(set) var dialog: Shown?
  /// What the dialog asked for besides reading, in order.
  private(set) var effects: [Effect] = []
  /// The dialog that took its place, if one did.
  private(set) var next: (any Dialog)?
  /// Whether submissions are recorded at once; otherwise a test answers them.
  var records = true

  init(_ service: ServiceFixture, reading records: [RecordID], _ make: (Context) -> Shown) {
    self.service = service
    dialog = make(service.context)
    send(service.read(records))
  }

  var submissions: [Submission] {
    effects.compactMap { if case .submit(let submission) = $0 { submission } else { nil } }
  }

  mutating func press(_ keys: Key...) { keys.forEach { send(.key($0)) } }

  mutating func type(_ text: String) { text.forEach { send(.key(.character($0))) } }

  mutating func send(_ message: Message) {
    guard let step = dialog?.update(message, service.context) else { return }
    switch step.next {
    case .stay, .goTo: break
    case .close, .run: dialog = nil
    case .open(let other): next = other
    case .replace(let other):
      next = other
      dialog = other as? Shown
      if let wanted = dialog?.wanted(service.context), !wanted.isEmpty { send(service.read(wanted)) }
    }
    for effect in step.effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .read(let records): send(service.read(records))
    case .submit(let submission):
      effects.append(effect)
      guard records else { return }
      do {
        let changed = try submission.commands.flatMap { try service.submit($0) }
        send(.changed(changed, byOthers: false))
        send(.recorded(submission))
      } catch {
        send(.refused(submission, why: (error as? Refusal)?.words ?? "\(error)"))
      }
    default: effects.append(effect)
    }
  }

  /// The dialog on a screen of this size, as text; header and footer are left out.
  func text(rows: Int, columns: Int) -> String { frame(rows: rows, columns: columns).text }

  func frame(rows: Int, columns: Int) -> Frame {
    var dialog = dialog
    let size = Size(rows: rows, columns: columns)
    _ = dialog?.update(.key(.resize(size)), service.context)
    let layout = Layout(size, banner: false)
    var frame = Frame(size)
    let body = Rect(
      row: layout.header.rows, column: 0, rows: rows - layout.header.rows - layout.footer.rows,
      columns: columns)
    frame.within(body) { dialog?.draw(on: &$0, service.context) }
    return frame
  }
}
