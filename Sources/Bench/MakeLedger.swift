import ArgumentParser
import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// Makes a ledger of an invented service through the production desk.
struct MakeLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a ledger of an invented service.")

  @Argument(help: "The new ledger's file.") var path: String
  @Option(help: "Events of whole lives to play before the rest.") var events = 0
  @Option(help: "Cases open and allocated at the end.") var openCases = 500
  @Option(help: "Contacts undecided at the end.") var undecided = 0
  @Option(help: "Cases in the tray at the end.") var tray = 0
  @Option(help: "Events of one case, R-000001, that is visited weekly until the end; 0 for no such case.")
  var longCase = 0
  @Option(help: "The bank holidays.") var holidays = "data/bank-holidays.json"

  func run() throws {
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    let desk = try Desk(
      opening: path, settings: Service.settings(holidays: holidays), movesSince: now, creates: true)
    try Maker(desk: desk, end: now).make(self)
    try desk.close()
  }
}

/// Plays lives and open work onto a ledger, a thousand commands a transaction.
private final class Maker {
  private let desk: Desk
  private let end: Instant
  private var lives = Lives(openCases: 0)

  init(desk: Desk, end: Instant) {
    self.desk = desk
    self.end = end
  }

  func make(_ wish: MakeLedger) throws {
    let begun = min(
      end.advanced(byDays: -5 * 365), LongCase.start(events: wish.longCase, endingAt: end))
    try desk.record { recording in
      for command in Service.staff(desk.register.settings) {
        try recording.submit(command, by: .program, at: begun)
      }
    }
    if wish.longCase > 0 { try playLongCase(events: wish.longCase) }
    lives = Lives(openCases: wish.openCases)
    // An invented life has eighteen events; they are spread so that the last cases opened in the last weeks.
    let count = max(wish.events / 18, wish.openCases * 10 / 7)
    let gap = Int64(count > 20_000 ? 2_700 : 1_800)
    try play(count, endingAt: end, gap: gap) { lives, instant, sink in
      try lives.liveOne(at: instant, &sink)
    }
    try play(wish.tray, endingAt: end, gap: 600) { lives, instant, sink in
      try lives.refer(at: instant, &sink)
    }
    try play(wish.undecided, endingAt: end, gap: wish.undecided > 10_000 ? 60 : 300) { lives, instant, sink in
      try lives.receive(at: instant, &sink)
    }
  }

  private func playLongCase(events: Int) throws {
    try desk.record { recording in
      var sink = LedgerSink(desk: desk, recording: recording)
      var long = try LongCase(events: events, endingAt: end, &sink)
      for _ in 0..<(events / LongCase.eventsAWeek) { try long.liveWeek(&sink) }
    }
    try desk.tidy()
  }

  private func play(
    _ count: Int, endingAt end: Instant, gap: Int64,
    _ one: (inout Lives, Instant, inout LedgerSink) throws -> Void
  ) throws {
    var done = 0
    while done < count {
      let until = min(count, done + 500)
      try desk.record { recording in
        var sink = LedgerSink(desk: desk, recording: recording)
        for place in done..<until {
          try one(&lives, end.advanced(bySeconds: -Int64(count - place) * gap), &sink)
        }
      }
      done = until
      try desk.tidy()
    }
  }
}

/// Commands into one transaction of a ledger.
private struct LedgerSink: CommandSink {
  let desk: Desk
  let recording: Recording

  func nextNumber(_ kind: RecordKind) -> UInt32 { desk.register.nextNumber(kind) }

  mutating func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws {
    try recording.submit(command, by: worker, at: instant)
  }
}
