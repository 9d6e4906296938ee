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
    (OpeningError.actingAsOnRealLedger, 3), (OpeningError.dataNotFound("x", looked: []), 1),
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
  ["queue", "--help"], ["strategy", "ask", "--help"], ["help", "queue"], ["--version"], ["case"],
])
func aCommandIsReadAsFromTheRoot(arguments: [String]) {
  func reading(_ parse: ([String]) throws -> any ParsableCommand) -> String {
    do { return String(describing: type(of: try parse(arguments))) } catch {
      return Frontdoor.fullMessage(for: error)
    }
  }
  #expect(reading(Frontdoor.parse) == reading { try Frontdoor.parseAsRoot($0) })
}
