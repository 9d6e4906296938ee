import CaseLedger
import CaseModel
import Foundation

/// What an error means to the person at the screen.
enum ErrorWords {
  static func words(_ error: any Error, _ register: Register) -> String {
    switch error {
    case let refusal as Refusal: named(refusal.words, register)
    case let stale as StaleRecord:
      named(
        "\(stale.record) changed since you looked: \(stale.kind.words) by \(stale.by), \(Wording.dayAndTime(stale.at))",
        register)
    case let failure as LedgerError: failure.description
    case let opening as OpeningError: opening.description
    default: "\(error)"
    }
  }

  /// Puts the name of each worker behind an identifier.
  private static func named(_ words: String, _ register: Register) -> String {
    words.split(separator: " ").map { word in
      let bare = word.trimmingCharacters(in: [",", ":", "."])
      guard let id = WorkerID(text: bare), bare.hasPrefix("W-"), let worker = register.workers[id] else {
        return String(word)
      }
      return word.replacingOccurrences(of: bare, with: "\(worker.details.name) (\(bare))")
    }.joined(separator: " ")
  }
}
