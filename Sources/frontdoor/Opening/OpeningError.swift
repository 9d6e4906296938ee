/// Why a ledger was not opened for this person.
enum OpeningError: Error, Equatable, CustomStringConvertible {
  case unknownAccount(String)
  /// Nothing has been recorded in the ledger yet, not even who may use it.
  case notBegun(String, isInvented: Bool)
  case noSuchWorker(String)
  case actingAsOnRealLedger
  case demoOnRealLedger(String)
  case dataNotFound(String, looked: [String])
  case firstIsNoAdministrator(String)

  var description: String {
    switch self {
    case .unknownAccount(let account):
      "The account \(account) belongs to no worker of this service. An administrator can name it: "
        + "frontdoor worker change W-… --account \(account). Where no administrator can act any more, the owner of the "
        + "ledger's file can: frontdoor role grant W-…"
    case .notBegun(let path, let isInvented):
      "Nothing has been recorded in \(path) yet: making it was interrupted. "
        + (isInvented
          ? "Its service is invented: frontdoor demo --ledger finishes it."
          : "Run frontdoor init, which finishes it, with your account as its administrator.")
    case .noSuchWorker(let text): "There is no worker \(text) in this ledger; frontdoor workers lists them."
    case .actingAsOnRealLedger:
      "--as works on simulated ledgers only: on a real one the account says who acts."
    case .demoOnRealLedger(let path):
      "\(path) is the ledger of a real service: a simulated one is not played into it. Give another --ledger."
    case .dataNotFound(let name, let looked):
      "\(name) was not found in \(looked.joined(separator: " or ")). Install the program whole (make install), or name "
        + "the file: --service FILE, or FRONTDOOR_SERVICE."
    case .firstIsNoAdministrator(let account):
      "Who opens a new ledger first is its administrator, but the settings list the account \(account) with another "
        + "role: give it the role administrator, or let an administrator open the ledger first."
    }
  }
}
