import ArgumentParser

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

  func print(_ options: OutputOptions) { print(asJSON: options.json) }

  func print(asJSON: Bool) {
    if asJSON {
      Swift.print(JSONValue.list(json).lines)
    } else if !lines.isEmpty {
      Swift.print(lines.joined(separator: "\n"))
    }
  }
}
