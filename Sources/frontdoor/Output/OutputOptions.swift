import ArgumentParser
import TUI

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON for programs: a list of objects.")
  var json = false

  @Flag(help: "Mask children's names, for a screen that others can see.")
  var mask = false
}

/// What a command found, as plain lines for people and as JSON for programs.
struct Listing {
  var lines: [String] = []
  var json: [JSONValue] = []

  /// Prints the lines, or the objects where those are asked for.
  ///
  /// - Throws: ``Failed`` when standard output does not take them.
  func print(_ options: OutputOptions) throws { try print(asJSON: options.json) }

  func print(asJSON: Bool) throws {
    if asJSON {
      try StandardStream.output.write(JSONValue.list(json).lines + "\n")
    } else if !lines.isEmpty {
      try StandardStream.output.write(lines.map { shownText($0) + "\n" }.joined())
    }
  }

  /// Prints what an act did; if that cannot be printed, the error says that it was done all the same.
  ///
  /// - Parameter done: what was done: "recorded".
  func print(asJSON: Bool = false, thoughDone done: String) throws {
    do { try print(asJSON: asJSON) } catch let failed as Failed {
      throw Failed("It is \(done), but \(failed.description)")
    }
  }
}
