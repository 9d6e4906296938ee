import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite
import TUI

/// The tracker on a terminal: keys and other programs' changes in, commands to the ledger and pictures out.
final class Tracker {
  private let desk: Desk
  private let actor: WorkerID
  private let screen: any Screen
  private let watcher: ChangeWatcher
  private let drafts: DraftStore
  private var clock: ServiceClock
  private var app: App
  private var simulation: LiveSimulation?
  private var lastKey = ContinuousClock.now
  private var lastTick: Instant
  /// Faults found in the ledger and not reported yet.
  private var faults: [Verification.Fault] = []
  private var draftsKept: [Draft] = []
  /// Whether the user has been told that drafts cannot be kept on disk, since one last was.
  private var draftsFail = false
  private var draftsDue: ContinuousClock.Instant?
  /// When to look for what other programs recorded, soonest first; empty when nobody has written lately.
  private var looks: [ContinuousClock.Instant] = []
  private var tidyDue = ContinuousClock.now + Tracker.pause
  /// The signal that ended the program, if one did.
  private(set) var endedBy: Int32?

  /// How long the cursor rests before the record in focus is drawn: shorter than a look, longer than a held key.
  private static let rest = Duration.milliseconds(90)
  /// When to look after another program wrote: the kernel tells of a write at once, but what was written can be read
  /// only when it is safe on the disk, which takes longer on a slow one.
  private static let looksAfterWrite = [0, 25, 100, 300, 1_000, 3_000].map { Duration.milliseconds($0) }
  /// How long nobody types before the ledger is tidied, which waits for the disk.
  private static let pause = Duration.seconds(1)
  /// How often the ledger is tidied.
  private static let tidying = Duration.seconds(3_600)
  /// How often to look where the kernel offers no watching, or has no watch left to give.
  private static let unwatchedLook = Duration.milliseconds(400)
  /// How often what is being typed is kept on disk.
  private static let keepDrafts = Duration.seconds(3)

  init(
    _ opened: OpenDesk, on screen: any Screen, clock: ServiceClock, simulation: LiveSimulation? = nil
  ) {
    desk = opened.desk
    actor = opened.actor
    self.screen = screen
    self.clock = clock
    self.simulation = simulation
    watcher = ChangeWatcher(file: desk.fileToWatch, ledger: desk.ledger.path)
    drafts = DraftStore(ledger: desk.ledger.path, account: OpenDesk.account)
    let now = clock.now
    lastTick = now
    app = App(
      size: screen.size, Context(register: desk.register, now: now, actor: opened.actor, simulation: nil))
    if let notice = opened.notice { _ = app.update(.notice(notice), context) }
    desk.tellFaults { [weak self] in self?.faults.append($0) }
  }

  private var context: Context {
    let pace = clock.pace.map { Context.Pace(speed: $0.speed, isPaused: $0.isPaused) }
    return Context(register: desk.register, now: clock.now, actor: actor, simulation: pace)
  }

  /// Shows, waits and acts until somebody leaves.
  func run() throws {
    show()
    perform(app.start(context))
    do {
      if let words = try drafts.requirePrivate() { deliver(.notice(words)) }
    } catch {
      deliver(.notice("\(error)"))
    }
    let kept = drafts.all()
    if !kept.isEmpty { deliver(.drafts(kept)) }
    var goesOn = true
    while goesOn {
      show()
      let batch = screen.waitForInput(
        until: deadline, alsoWatching: watcher.isWatching ? [watcher.descriptor] : [])
      goesOn = try take(batch)
    }
    keepDrafts()
  }

  private func show() { screen.show(app.view(screen.size, context)) }

  /// Takes in what one wait brought; returns false to leave.
  private func take(_ batch: InputBatch) throws -> Bool {
    if !batch.keys.isEmpty { lastKey = .now }
    for key in batch.keys {
      if case .terminate(let signal) = key {
        endedBy = signal
        return false
      }
      if !deliver(.key(key)) { return false }
    }
    if !batch.readable.isEmpty {
      watcher.drain()
      let now = ContinuousClock.now
      looks = Self.looksAfterWrite.map { now + $0 }
    }
    if let due = nextLook, ContinuousClock.now >= due {
      if looks.isEmpty { looks = [.now + Self.unwatchedLook] } else { looks.removeFirst() }
      refresh()
    }
    step()
    if ContinuousClock.now >= lastKey + Self.rest, app.isRestless { deliver(.rested) }
    noteDrafts()
    tellFaults()
    return true
  }

  /// Hands a message to the screens and does what they ask; returns false to leave.
  @discardableResult
  private func deliver(_ message: Message) -> Bool { perform(app.update(message, context)) }

  @discardableResult
  private func perform(_ effects: [Effect]) -> Bool {
    var goesOn = true
    for effect in effects where !perform(effect) { goesOn = false }
    return goesOn
  }

  private func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .submit(let submission): submit(submission)
    case .read(let records): read(records)
    case .find(let query): find(query)
    case .countSharing(let days): countSharing(days)
    case .readLastAct: readLastAct()
    case .keep(let draft): keep(draft)
    case .discard(let key): drafts.discard(key)
    case .pace(let change):
      change == .faster ? clock.faster() : change == .slower ? clock.slower() : clock.pauseOrResume()
    case .say: break
    case .quit: return false
    }
    return true
  }

  private func submit(_ submission: Submission) {
    do {
      let touched = try desk.submit(submission.commands, by: actor, at: clock.now, seen: submission.seen)
      deliver(.changed(touched, byOthers: false))
      deliver(.recorded(submission))
      if let act = desk.outOfOrder { deliver(.notice(ClockWarning.words(act))) }
    } catch {
      refresh()
      deliver(.refused(submission, why: ErrorWords.words(error, desk.register)))
    }
  }

  private func read(_ records: [RecordID]) {
    do {
      for record in records { try desk.load(record) }
      let events = try desk.events(of: records)
      let alike = try desk.possibleMatches(among: records)
      deliver(.read(ReadRecords(records, events, possibleMatches: alike)))
    } catch {
      deliver(.notice(ErrorWords.words(error, desk.register)))
    }
  }

  private func find(_ query: ChildQuery) {
    do {
      let (found, more) = try ChildSearch(desk).find(query)
      deliver(.found(found, query: query, more: more))
    } catch {
      deliver(.notice(ErrorWords.words(error, desk.register)))
    }
  }

  private func readLastAct() {
    do {
      deliver(.lastAct(try desk.lastAct(of: actor, on: London.day(of: clock.now))))
    } catch {
      deliver(.notice(ErrorWords.words(error, desk.register)))
    }
  }

  private func countSharing(_ days: Int) {
    do {
      deliver(.sharing(try desk.partnerSharing(days: days, at: clock.now)))
    } catch {
      deliver(.notice(ErrorWords.words(error, desk.register)))
    }
  }

  /// Brings in what other programs recorded.
  private func refresh() {
    do {
      let changed = try desk.refresh()
      if !changed.isEmpty { deliver(.changed(changed, byOthers: true)) }
    } catch {
      deliver(.notice(ErrorWords.words(error, desk.register)))
    }
  }

  /// Lets time do its work: a simulated service's next acts, and the minute on every clock.
  private func step() {
    let now = clock.now
    if simulation != nil {
      do {
        let changed = try simulation?.advance(to: now, desk) ?? []
        if !changed.isEmpty { deliver(.changed(changed, byOthers: true)) }
      } catch {
        deliver(.notice(ErrorWords.words(error, desk.register)))
      }
    }
    if now.seconds / 60 != lastTick.seconds / 60 {
      lastTick = now
      deliver(.tick)
      // The kernel does not tell that a folder was moved.
      refresh()
    }
    if ContinuousClock.now >= nextTidying {
      tidyDue = .now + Self.tidying
      try? desk.tidy()
    }
  }

  /// When to look for what other programs recorded; nil while the kernel watches and nobody has written lately.
  private var nextLook: ContinuousClock.Instant? {
    watcher.isWatching ? looks.first : looks.first ?? .now
  }

  /// When the ledger is tidied, if nobody types until then.
  private var nextTidying: ContinuousClock.Instant { max(tidyDue, lastKey + Self.pause) }

  /// When to wake up without input: at the next minute, at a simulated service's next act, when the cursor has rested.
  private var deadline: ContinuousClock.Instant? {
    let now = clock.now
    var moments = [clock.wait(until: Instant(seconds: (now.seconds / 60 + 1) * 60))]
    if let next = simulation?.nextInstant { moments.append(clock.wait(until: next)) }
    if app.isRestless { moments.append(lastKey + Self.rest) }
    moments.append(draftsDue)
    moments.append(nextLook)
    moments.append(nextTidying)
    let soonest = moments.compactMap { $0 }.min()
    // A fast simulation draws at most five times a second.
    guard clock.pace != nil else { return soonest }
    return soonest.map { max($0, .now + (app.isRestless ? .milliseconds(20) : .milliseconds(200))) }
  }

  private func noteDrafts() {
    if let due = draftsDue, ContinuousClock.now >= due { keepDrafts() }
    if draftsDue == nil, app.openDrafts(at: lastTick) != draftsKept { draftsDue = .now + Self.keepDrafts }
  }

  private func keepDrafts() {
    draftsDue = nil
    let open = app.openDrafts(at: lastTick)
    // What could not be kept is not noted as kept, and so is tried again.
    draftsKept = open.filter { draftsKept.contains($0) || keep($0) }
  }

  /// Keeps a draft on disk; says once where that fails, until it works again.
  @discardableResult
  private func keep(_ draft: Draft) -> Bool {
    do {
      try drafts.keep(draft)
      draftsFail = false
      return true
    } catch {
      if !draftsFail { deliver(.notice("\(error)")) }
      draftsFail = true
      return false
    }
  }

  /// Reports a fault found in the ledger since the last wait; where there are several, verify lists them.
  private func tellFaults() {
    guard let first = faults.first else { return }
    let others = faults.count > 1 ? " \(faults.count - 1) more: frontdoor verify lists them." : ""
    faults.removeAll()
    deliver(.notice("\(first)\(others)"))
  }
}
