import ArgumentParser
import CaseLedger
import CaseModel
import Testing

@testable import frontdoor

@Test func everyErrorEndsWithItsCode() {
  let endings: [(any Error, Int32)] = [
    (UsageMistake("x"), 2), (Refused(description: "x"), 3), (Refusal.reasonMissing, 3), (Failed("x"), 1),
    (LedgerError.missing(path: "x"), 1), (OpeningError.unknownAccount("x"), 3),
    (OpeningError.noSuchWorker("x"), 2),
    (OpeningError.actingAsOnRealLedger, 3), (OpeningError.notBegun("x", isInvented: false), 1),
    (OpeningError.dataNotFound("x", looked: []), 1),
    (ValidationError("x"), 2), (ExitCode(143), 143), (CleanExit.message("x"), 0),
    (DocumentMistakes(all: [], isSettings: true), 1), (DocumentMistakes(all: [], isSettings: false), 2),
  ]
  for (error, code) in endings { #expect(Ending(error).code == code, "\(error)") }
}

@Test func whatWasAskedForIsAResultAndAComplaintIsNot() {
  #expect(Ending(CleanExit.helpRequest(Frontdoor.self)).isResult)
  #expect(!Ending(ValidationError("Give a day.")).isResult)
  #expect(Ending(ValidationError("Give a day.")).words?.hasPrefix("Give a day.") == true)
}

@Test func argumentsThatDoNotParseAreUsedWrongly() throws {
  for wrong in [["queue", "--list", "x"], ["nonsense"], ["allocate"], ["case", "12"], ["absence", "W-1"]] {
    do {
      _ = try Frontdoor.parseAsRoot(wrong)
      Issue.record("\(wrong) was taken")
    } catch { #expect(Ending(error).code == Ending.misused, "\(wrong)") }
  }
  #expect(try Frontdoor.parseAsRoot(["case", "r-12"]) is CaseRecord)
  #expect(try Frontdoor.parseAsRoot([]) is OpenTracker)
}

/// The command that is named is read without the others; what comes of it, and what is said of mistakes, is the same.
@Test(arguments: [
  [], ["--as", "W-000001"], ["queue", "--json"], ["case", "R-000012"], ["strategy", "ask", "R-000012"],
  ["contact"], ["strategy"], ["queue", "--sideways"], ["strategy", "sing"], ["no-such-command"], ["--help"],
  ["-h"], ["--ledger", "x", "--help"], ["open", "--help"], ["queue", "--help"],
  ["strategy", "ask", "--help"], ["help", "queue"], ["--version"], ["case"],
])
func aCommandIsReadAsFromTheRoot(arguments: [String]) {
  func reading(_ parse: ([String]) throws -> any ParsableCommand) -> String {
    do {
      var command = try parse(arguments)
      let name = String(describing: type(of: command))
      // What it says is thrown.
      if name == "HelpCommand" { try command.run() }
      return name
    } catch {
      return Frontdoor.fullMessage(for: error)
    }
  }
  #expect(reading(Frontdoor.parse) == reading { try Frontdoor.parseAsRoot($0) })
}

@Test(arguments: ["--help", "-h"]) func helpAloneListsTheCommandsAndOfOneExplainsIt(flag: String) throws {
  let folder = try Folder()
  let help = try Program([flag], in: folder)
  #expect(help.code == 0)
  #expect(help.output.hasPrefix("OVERVIEW: A case-tracker for the front door of children's services."))
  #expect(help.output.contains("LEDGER SUBCOMMANDS:"))
  let open = try Program(["open", flag], in: folder).output
  #expect(open.hasPrefix("OVERVIEW: Open the tracker") && open.contains("USAGE: frontdoor open "))
}
