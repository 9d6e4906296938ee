import ArgumentParser

/// Measures the model and the ledger, and makes the ledgers that `bench/run` measures the screen on.
///
/// Not installed; each command prints one JSON object on standard output.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Bench", abstract: "Measure frontdoor without its screen.",
    subcommands: [
      MeasureModel.self, MakeLedger.self, ListKinds.self, MeasureActions.self, MeasureRebuild.self,
    ])
}
