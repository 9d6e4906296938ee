import CaseModel

@testable import TUI

/// The whole program in memory: plays keys and sizes, and answers what the screens ask as the program does.
struct AppFixture {
  var service: ServiceFixture
  private(set) var app: App
  private(set) var size: Size
  /// What was recorded, in order.
  private(set) var recorded: [Submission] = []
  /// Where the events begin of the commands that were recorded together here, in order.
  private var acts: [[Int64]] = []
  /// Whether the program was left.
  private(set) var hasEnded = false

  init(_ service: ServiceFixture, _ size: Size = Size(rows: 40, columns: 120)) {
    self.service = service
    self.size = size
    app = App(size: size, service.context)
    follow(app.start(service.context))
  }

  /// The dialog in front; nil when the board is.
  var front: (any Dialog)? { app.dialogs.last }

  /// The screen as text.
  var screen: String { view.text }

  /// The screen.
  var view: Frame { app.view(size, service.context) }

  /// The line of the screen that holds some words; empty when none does.
  func row(_ words: String) -> String {
    screen.split(separator: "\n").map(String.init).first { $0.contains(words) } ?? ""
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Opens a form as the list of acts, or its key, does.
  mutating func open(_ form: String, on record: RecordID) {
    if form == ChronologyDialog.form {
      follow(
        app.put(
          ActsDialog(record, masked: false, size: size, service.context), service.context))
      type("significant event")
      press(.enter)
    } else {
      follow(app.openForm(form, on: record, service.context))
    }
  }

  mutating func resize(rows: Int, columns: Int) {
    size = Size(rows: rows, columns: columns)
    press(.resize(size))
  }

  /// Somebody else records something, which this screen hears of.
  mutating func another(_ worker: WorkerID, records command: Command) throws {
    send(.changed(try service.submit(command, by: worker), byOthers: true))
  }

  /// Records what a dialog would.
  mutating func submitHere(_ submission: Submission) { follow([.submit(submission)]) }

  mutating func send(_ message: Message) { follow(app.update(message, service.context)) }

  /// Does what the screens ask in the order in which the program does it.
  private mutating func follow(_ effects: [Effect]) {
    carryOut(effects, perform: { perform($0) }, tell: { app.update($0, service.context) })
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .submit(let submission): return submit(submission)
    case .read(let records): return [service.read(records)]
    case .find(let query): return [.found([], query: query)]
    case .countSharing(let days): return [.sharing(PartnerSharing(days: days, to: service.now))]
    case .readLastAct: return [.lastAct(acts.reversed().map { commands($0) }.first { !$0.isEmpty })]
    case .quit: hasEnded = true
    case .keep, .discard, .pace, .say: break
    }
    return []
  }

  /// What is still to be undone of what was recorded together.
  private func commands(_ act: [Int64]) -> [PastAct] {
    act.map { PastAct(with: $0, in: service.events, begun: service.begun) }.toUndo
  }

  /// Records all or nothing, and nothing that rests on what has changed since it was seen.
  private mutating func submit(_ submission: Submission) -> [Message] {
    for (record, version) in submission.seen where service.register.version(of: record) != version {
      return [.refused(submission, why: "\(record) changed since you looked")]
    }
    var trial = service
    do {
      let changed = try submission.commands.flatMap { try trial.submit($0) }
      acts.append(Array(trial.begun.dropFirst(service.begun.count)))
      service = trial
      recorded.append(submission)
      return [.changed(changed, byOthers: false), .recorded(submission)]
    } catch {
      return [.refused(submission, why: (error as? Refusal)?.words ?? "\(error)")]
    }
  }
}
