import ArgumentParser
import CaseLedger
import CaseModel
import LedgerSQLite

/// Puts a backup in the place of the ledger.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the ledger, which is kept beside.",
    discussion: """
      The backup is verified first and stays where it is. The ledger that was there is kept beside, under a name that \
      is printed. Nothing happens while another program has the ledger open, when the backup is not intact, or, without \
      --even-if-newer, when the ledger has entries that the backup lacks. Do not copy a backup over a ledger by hand: the \
      files that lie beside the ledger would be taken for the backup's.
      """)

  @Argument(help: "The backup.")
  var backup: String

  @Flag(help: "Also when the ledger has entries that the backup lacks, or cannot be read.")
  var evenIfNewer = false

  @OptionGroup var files: LedgerFile

  func run() throws {
    let path = try files.path
    let bar = ProgressBar("verifying")
    do {
      let done = try Ledger.restore(
        backup, to: path, evenIfNewer: evenIfNewer, by: OpenDesk.account, at: .now
      ) { bar.show($0, of: $1) }
      bar.end()
      var lines = ["restored \(path) from \(backup): \(done.events) events"]
      if let aside = done.setAside { lines.append("the ledger that was there is kept as \(aside)") }
      try Listing(lines: lines).print(thoughDone: "restored")
    } catch let refusal as RestoreRefusal {
      bar.end()
      throw Refused(description: refusal.description)
    }
  }
}
