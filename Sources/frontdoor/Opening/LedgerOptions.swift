import ArgumentParser
import Foundation

/// Which ledger a command works on, under which settings, and as whom.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger's file (default: $FRONTDOOR_LEDGER, else $XDG_DATA_HOME/frontdoor/ledger.sqlite).",
      valueName: "file"))
  var ledger: String?

  @Option(
    help: ArgumentHelp(
      """
      The service's settings (default: $FRONTDOOR_SERVICE, else $XDG_CONFIG_HOME/frontdoor/service.yml, else the \
      installed service.yml).
      """, valueName: "file"))
  var service: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Act as this worker (W-000012); on simulated ledgers only.", valueName: "worker"))
  var actingAs: String?

  /// The ledger's path, by option, environment or default.
  ///
  /// - Throws: ``UsageMistake`` where nothing says where it is.
  var ledgerPath: String { get throws { try Self.path(ledger) } }

  /// The named path, else the environment's, else the default.
  static func path(_ named: String?) throws -> String {
    if let named {
      guard !named.isEmpty else { throw UsageMistake("--ledger names no file: give the ledger's path.") }
      return named
    }
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["FRONTDOOR_LEDGER"], !path.isEmpty { return path }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return data + "/frontdoor/ledger.sqlite" }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw UsageMistake(
        "Nothing says where the ledger is: HOME is not set. Name it with --ledger FILE or FRONTDOOR_LEDGER.")
    }
    return home + "/.local/share/frontdoor/ledger.sqlite"
  }
}
