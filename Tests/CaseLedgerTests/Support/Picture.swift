import CaseModel
import Testing

@testable import CaseLedger

/// All that is open in a register, and with `everything` the closed records in memory too, comparable.
struct Picture: Equatable, CustomTestStringConvertible {
  var states: [RecordID: RecordState] = [:]
  var moves: [CaseloadMove]
  var next: [UInt32]
  var settings: ServiceSettings
  var held: [WorkerID: Set<CaseID>] = [:]

  init(_ register: Register, everything: Bool = false) {
    moves = register.moves
    next = RecordKind.allCases.map { register.nextNumber($0) }
    settings = register.settings
    var records = register.teams.all.map(\.id.record) + register.workers.all.map(\.id.record)
    records += register.households.all.map(\.id.record) + register.children.all.map(\.id.record)
    records += register.contacts.all.map(\.id.record) + register.cases.all.map(\.id.record)
    records += register.contexts.map(\.record)
    for record in records + [ServiceID.own.record] where everything || register.isOpen(record) {
      states[record] = register.state(of: record)
    }
    for worker in register.workers.all { held[worker.id] = Set(register.cases(heldBy: worker.id)) }
  }

  var testDescription: String {
    let versions = states.sorted { $0.key < $1.key }.map { "\($0.key) v\($0.value.version)" }
    return "\(versions.joined(separator: ", ")); \(moves.count) moves; next \(next)"
  }
}

extension Ledger {
  func eventCount() throws -> Int {
    try store.reading { Int(try $0.ends().found.sequence) }
  }
}
