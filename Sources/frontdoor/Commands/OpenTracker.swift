import ArgumentParser
import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite
import TUI

/// Opens the tracker on the service's ledger.
struct OpenTracker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the tracker (what happens without a command).")

  @OptionGroup var options: LedgerOptions
  @OptionGroup var look: ScreenOptions

  func run() throws {
    try ScreenRun.requireTerminal()
    let path = try options.ledgerPath
    // Said before anybody is asked whether to make an empty one.
    try Ledger.requireNoInterruptedRestore(at: path)
    let opened = try OpenDesk(options, creates: !InstalledData.isThere(path) && NewLedger.isWanted(at: path))
    // An invented service's time starts where its record ends.
    let clock = opened.desk.isSimulated ? ServiceClock(simulatedFrom: opened.now, speed: 1) : ServiceClock()
    try ScreenRun.run(opened, look, clock: clock, simulation: nil)
  }
}

/// How the screen looks.
struct ScreenOptions: ParsableArguments {
  @Option(help: "Colours: auto, dark, light or mono.")
  var theme: ThemeChoice = .automatic
}

extension ThemeChoice: ExpressibleByArgument {}

/// Runs the tracker on this terminal.
enum ScreenRun {
  /// Refuses at once where there is no terminal, before anything is made or read.
  static func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
  }

  static func run(_ opened: OpenDesk, _ look: ScreenOptions, clock: ServiceClock, simulation: LiveSimulation?)
    throws
  {
    let ended = try withTerminal(theme: look.theme, environment: ProcessInfo.processInfo.environment) {
      screen in
      let tracker = Tracker(opened, on: screen, clock: clock, simulation: simulation)
      tracker.run()
      return tracker.endedBy
    }
    try opened.desk.close()
    if let ended { throw ExitCode(128 + ended) }
  }
}
