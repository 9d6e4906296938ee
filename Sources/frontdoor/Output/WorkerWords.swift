import CaseModel

/// What is to be said of a worker.
enum WorkerWords {
  /// Absence, leave, departure and ASYE in words; empty for nothing to say.
  static func notes(_ worker: Worker, on day: Day) -> [String] {
    var notes: [String] = []
    if worker.details.asye { notes.append("ASYE") }
    if let left = worker.left { notes.append(left < day ? "left \(left)" : "leaves \(left)") }
    if let absence = worker.absence(on: day) ?? worker.openAbsence {
      let back = (worker.backOn ?? absence.expectedBack).map { ", back \($0)" } ?? ""
      let since = absence.from <= day ? "AWAY since" : "away from"
      notes.append("\(since) \(absence.from): \(absence.reason.words)\(back)")
    } else if let leave = worker.leave(on: day) {
      notes.append("AWAY: planned leave until \(leave.through)")
    }
    if let request = worker.roleAsked {
      notes.append("AWAITS CONFIRMATION as \(request.given.role.words), asked for by \(request.asked.by)")
    }
    if worker.details.registration == .notRegistered { notes.append("not registered") }
    return notes
  }

  /// A role that waits to be confirmed as an object; null for none.
  static func json(_ request: RoleRequest?, _ reader: RowReader) -> JSONValue {
    guard let request else { return .null }
    return .object([
      ("role", .text(request.given.role.rawValue)), ("account", .optional(request.given.account)),
      ("by", reader.json(request.asked.by)), ("at", reader.json(request.asked.at)),
    ])
  }

  /// A spell of absence as an object; null for none.
  static func json(_ absence: Worker.Absence?, of worker: Worker) -> JSONValue {
    guard let absence else { return .null }
    return .object([
      ("reason", .text(absence.reason.rawValue)), ("words", .text(absence.reason.words)),
      ("from", .text(absence.from.text)), ("expectedBack", .optional(absence.expectedBack?.text)),
      ("backOn", .optional(worker.backOn?.text)),
    ])
  }
}
