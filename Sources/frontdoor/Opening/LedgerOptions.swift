import ArgumentParser
import Foundation

/// Which ledger a command works on, under which settings, and as whom.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: "The ledger's file (default: $FRONTDOOR_LEDGER, else $XDG_DATA_HOME/frontdoor/ledger.sqlite).")
  var ledger: String?

  @Option(
    help: """
      The service's settings (default: $FRONTDOOR_SERVICE, else $XDG_CONFIG_HOME/frontdoor/service.yml, else the \
      installed service.yml).
      """)
  var service: String?

  @Option(name: .customLong("as"), help: "Act as this worker (W-000012); on simulated ledgers only.")
  var actingAs: String?

  /// The ledger's path, by option, environment or default.
  var ledgerPath: String { Self.path(ledger) }

  /// The named path, else the environment's, else the default.
  static func path(_ named: String?) -> String {
    if let named { return named }
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["FRONTDOOR_LEDGER"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? "."
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    return data + "/frontdoor/ledger.sqlite"
  }
}
