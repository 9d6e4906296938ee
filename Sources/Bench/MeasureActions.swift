import ArgumentParser
import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// Durable actions, one at a time, as a manager takes them: a rating, then an allocation, and so on.
///
/// Reads a number of actions from each line of standard input, does so many, and prints the effort, so that another
/// program can take turns with it.
struct MeasureActions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "Durable actions, so many for each line of standard input.")

  @Argument(help: "A ledger with undecided contacts and cases in the tray.") var path: String
  @Option(help: "The bank holidays.") var holidays = "data/bank-holidays.json"

  func run() throws {
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    let desk = try Desk(
      opening: path, settings: Service.settings(holidays: holidays),
      movesSince: now.advanced(bySeconds: -12 * 7 * 86_400))
    try desk.tidy()
    var actions = Self.actions(desk)[...]
    // Each action has a second of its own, so that the plain program can tell whose rows are whose.
    var instant = now.advanced(bySeconds: 86_400)
    while let line = readLine(), let count = Int(line) {
      let before = Effort.now
      for action in actions.prefix(count) {
        instant = instant.advanced(bySeconds: 1)
        try desk.submit([action], by: Service.manager, at: instant)
      }
      let effort = Effort.now.since(before)
      Result.print([
        "actions": Double(min(count, actions.count)), "seconds": effort.seconds, "cpu": effort.cpu,
      ])
      actions = actions.dropFirst(count)
    }
    try desk.close()
  }

  private static func actions(_ desk: Desk) -> [Command] {
    let contacts = desk.register.contacts.all.filter { $0.rag == nil && $0.isOpen }.map(\.id).sorted()
    let cases = desk.register.cases.all.filter(\.awaitsAllocation).map(\.id).sorted()
    return zip(contacts, cases).enumerated().flatMap { place, pair -> [Command] in
      [
        .contact(pair.0, .rate(.red, why: "the police were called again last night")),
        .case(
          pair.1,
          .allocate(
            NewAllocation(
              worker: Service.worker(place), reason: "lowest workload",
              direction: "see the child alone within two days"))),
      ]
    }
  }
}
