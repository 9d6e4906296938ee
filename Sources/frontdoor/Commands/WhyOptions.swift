import ArgumentParser
import Foundation

/// A reason, which may name a child: from standard input or a file, never as an argument.
struct WhyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why, from a file, - for standard input.", valueName: "file"))
  var reasonFile = "-"

  @Option(name: [.customLong("reason"), .customLong("why")], help: .hidden)
  var spoken: String?

  func validate() throws { try Spoken.refuse(spoken, "reason", instead: "reason-file") }

  /// The reason; empty when none was given, which the rules then refuse.
  func text() throws -> String { try InputFile.text(reasonFile) }
}

/// Options that once took text as an argument, where other users of the computer could see a child's name.
enum Spoken {
  /// - Throws: a usage error that names the option to use instead.
  static func refuse(_ text: String?, _ name: String, instead: String) throws {
    guard text != nil else { return }
    throw ValidationError(
      "--\(name): what may name a child does not stand in arguments, which other users of this computer can see. "
        + "Write it to standard input, or name a file with --\(instead).")
  }
}

/// How somebody was reached: one of a few ways, or in words from a file.
struct HowOptions: ParsableArguments {
  @Option(help: "How: \"by phone\", \"by email\", \"by letter\" or \"in person\".")
  var how: Way?

  @Option(help: ArgumentHelp("How, in other words, from a file or - for standard input.", valueName: "file"))
  var howFile: String?

  /// Ways that name nobody.
  enum Way: String, CaseIterable, ExpressibleByArgument {
    case byPhone = "by phone"
    case byEmail = "by email"
    case byLetter = "by letter"
    case inPerson = "in person"
  }

  func validate() throws {
    guard (how == nil) != (howFile == nil) else { throw ValidationError("Give either --how or --how-file.") }
  }

  /// How, in words.
  func text() throws -> String { try how?.rawValue ?? howFile.map { try InputFile.text($0) } ?? "" }
}
