import ArgumentParser

/// A reason: short in the arguments, or from a file where it names a child.
struct WhyOptions: ParsableArguments {
  @Option(name: [.customLong("reason"), .customLong("why")], help: "Why, in a few words that name no child.")
  var reason: String?

  @Option(help: ArgumentHelp("Why, from a file or - for standard input.", valueName: "file"))
  var reasonFile: String?

  /// The reason; empty when none was given, which the rules then refuse.
  func text() throws -> String {
    if let reason { return reason }
    return try reasonFile.map { try InputFile.text($0) } ?? ""
  }
}
