import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite
import TUI

/// The tracker on a terminal: keys and other programs' changes in, commands to the ledger and pictures out.
///
/// One loop shows, waits and acts. Whatever comes is handed to the screens, and what they ask is done in one straight line.
final class Tracker {
  private let desk: Desk
  private let actor: WorkerID
  private let screen: any Screen
  private let watcher: ChangeWatcher
  private var clock: ServiceClock
  private var drafts: DraftKeeper
  private var simulation: LiveSimulation?
  /// The screens; tests put a dialog of their own in front.
  var app: App
  private var lastKey: ContinuousClock.Instant
  private var lastTick: Instant
  private var tidyDue: ContinuousClock.Instant
  /// Faults found in the ledger and not reported yet.
  private var faults: [Verification.Fault] = []
  /// Whether somebody asked to leave.
  private var isLeaving = false
  /// The signal that ended the program, if one did.
  private(set) var endedBy: Int32?

  /// How long the cursor rests before the record in focus is drawn: shorter than a look, longer than a held key.
  private static let rest = Duration.milliseconds(90)
  /// How long nobody types before the ledger is tidied, which waits for the disk.
  private static let pause = Duration.seconds(1)
  /// How often the ledger is tidied.
  private static let tidying = Duration.seconds(3_600)

  init(
    _ opened: OpenDesk, on screen: any Screen, clock: ServiceClock, simulation: LiveSimulation? = nil
  ) {
    desk = opened.desk
    actor = opened.actor
    self.screen = screen
    self.clock = clock
    self.simulation = simulation
    (lastKey, lastTick) = (clock.steady, clock.now)
    tidyDue = lastKey + Self.pause
    watcher = ChangeWatcher(file: desk.fileToWatch, ledger: desk.ledger.path, at: lastKey)
    drafts = DraftKeeper(DraftStore(ledger: desk.ledger.path, account: OpenDesk.account))
    app = App(
      size: screen.size, Context(register: desk.register, now: lastTick, actor: actor, simulation: nil))
    if let notice = opened.notice { _ = app.update(.notice(notice), context) }
    desk.tellFaults { [weak self] in self?.faults.append($0) }
  }

  private var context: Context {
    let pace = clock.pace.map { Context.Pace(speed: $0.speed, isPaused: $0.isPaused) }
    return Context(register: desk.register, now: clock.now, actor: actor, simulation: pace)
  }

  /// Shows, waits and acts until somebody leaves.
  func run() {
    show()
    follow(app.start(context))
    deliver(drafts.left())
    while !isLeaving {
      show()
      take(screen.waitForInput(until: deadline, alsoWatching: watcher.descriptors))
    }
    drafts.keepAll(openDrafts)
  }

  private func show() { screen.show(app.view(screen.size, context)) }

  private var openDrafts: [Draft] { app.openDrafts(at: lastTick) }

  /// Takes in what one wait brought: the keys before anything else.
  private func take(_ batch: InputBatch) {
    answer(batch.keys)
    if isLeaving { return }
    if !batch.readable.isEmpty { watcher.noteWrite(at: clock.steady) }
    if watcher.isTimeToLook(at: clock.steady) { deliver(changesByOthers()) }
    letTimePass()
    if clock.steady >= lastKey + Self.rest, app.isRestless { deliver(.rested) }
    deliver(drafts.note(openDrafts, at: clock.steady))
    tellFaults()
  }

  /// Answers keys one after the other; what was typed behind a wish to leave is not taken in.
  private func answer(_ keys: [Key]) {
    if !keys.isEmpty { lastKey = clock.steady }
    for key in keys where !isLeaving {
      if case .terminate(let signal) = key {
        endedBy = signal
        isLeaving = true
      } else {
        deliver(.key(key))
      }
    }
  }

  // MARK: Messages and effects

  private func deliver(_ messages: [Message]) {
    for message in messages { deliver(message) }
  }

  /// Hands a message to the screens and does what follows.
  private func deliver(_ message: Message) { follow(tell(message)) }

  private func tell(_ message: Message) -> [Effect] { app.update(message, context) }

  private func follow(_ effects: [Effect]) {
    carryOut(effects, perform: { perform($0) }, tell: { tell($0) })
  }

  /// Does one effect; returns what the screens are told of it, oldest first.
  private func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .submit(let submission): return submit(submission)
    case .read(let records): return answer { [.read(try read(records))] }
    case .find(let query):
      return answer {
        let (found, more) = try ChildSearch(desk).find(query)
        return [.found(found, query: query, more: more)]
      }
    case .countSharing(let days):
      return answer { [.sharing(try desk.partnerSharing(days: days, at: clock.now))] }
    case .readLastAct:
      return answer { [.lastAct(try desk.lastAct(of: actor, on: London.day(of: clock.now)))] }
    case .keep(let draft): return drafts.keep(draft)
    case .discard(let key): drafts.discard(key)
    case .pace(let change): clock.change(change)
    case .quit: isLeaving = true
    case .say: break
    }
    return []
  }

  /// What the ledger says, or why it could not.
  private func answer(_ ask: () throws -> [Message]) -> [Message] {
    do { return try ask() } catch { return [.notice(words(of: error))] }
  }

  private func words(of error: any Error) -> String { ErrorWords.words(error, desk.register) }

  private func submit(_ submission: Submission) -> [Message] {
    do {
      let touched = try desk.submit(submission.commands, by: actor, at: clock.now, seen: submission.seen)
      var messages: [Message] = [.changed(touched, byOthers: false), .recorded(submission)]
      if let act = desk.outOfOrder { messages.append(.notice(ClockWarning.words(act))) }
      return messages
    } catch {
      return changesByOthers() + [.refused(submission, why: words(of: error))]
    }
  }

  private func read(_ records: [RecordID]) throws -> ReadRecords {
    for record in records { try desk.load(record) }
    return ReadRecords(
      records, try desk.events(of: records), possibleMatches: try desk.possibleMatches(among: records))
  }

  /// Brings in what other programs recorded.
  private func changesByOthers() -> [Message] {
    answer { Self.changes(try desk.refresh()) }
  }

  private static func changes(_ records: [RecordID]) -> [Message] {
    records.isEmpty ? [] : [.changed(records, byOthers: true)]
  }

  // MARK: Time

  /// Lets time do its work: a simulated service's next acts, the minute on every clock, order in the ledger's files.
  private func letTimePass() {
    let now = clock.now
    deliver(answer { Self.changes(try simulation?.advance(to: now, desk) ?? []) })
    if now.seconds / 60 != lastTick.seconds / 60 {
      lastTick = now
      deliver(.tick)
      // The kernel does not tell that a folder was moved.
      deliver(changesByOthers())
    }
    if clock.steady >= nextTidying {
      tidyDue = clock.steady + Self.tidying
      try? desk.tidy()
    }
  }

  /// When the ledger is tidied, if nobody types until then.
  private var nextTidying: ContinuousClock.Instant { max(tidyDue, lastKey + Self.pause) }

  /// When to wake up without input: at the next minute, at a simulated service's next act, when the cursor has rested.
  private var deadline: ContinuousClock.Instant? {
    let nextMinute = Instant(seconds: (clock.now.seconds / 60 + 1) * 60)
    let moments = [
      clock.wait(until: nextMinute), simulation?.nextInstant.flatMap { clock.wait(until: $0) },
      app.isRestless ? lastKey + Self.rest : nil, drafts.due, watcher.nextLook, nextTidying,
    ]
    let soonest = moments.compactMap { $0 }.min()
    // A fast simulation draws at most five times a second.
    guard clock.pace != nil else { return soonest }
    return soonest.map { max($0, clock.steady + (app.isRestless ? .milliseconds(20) : .milliseconds(200))) }
  }

  /// Reports a fault found in the ledger since the last wait; where there are several, verify lists them.
  private func tellFaults() {
    guard let first = faults.first else { return }
    let others = faults.count > 1 ? " \(faults.count - 1) more: frontdoor verify lists them." : ""
    faults.removeAll()
    deliver(.notice("\(first)\(others)"))
  }
}
