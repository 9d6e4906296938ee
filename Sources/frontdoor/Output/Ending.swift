import ArgumentParser
import CaseLedger
import CaseModel
import TUI

/// The program was used wrongly: a file that is not there, text that is not what the command reads.
struct UsageMistake: Error, Equatable, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A rule said no; in words, with workers' names.
struct Refused: Error, Equatable, CustomStringConvertible {
  let description: String
}

/// What was asked for did not come about, and no rule is to blame.
struct Failed: Error, Equatable, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// How the program ends: its exit code and its last words.
struct Ending: Equatable {
  var code: Int32
  /// Nil when everything has been said.
  var words: String?
  /// Whether the words are a result that was asked for, such as help, and no complaint.
  var isResult = false

  /// Done.
  static let done: Int32 = 0
  /// Storage or something else failed.
  static let failed: Int32 = 1
  /// Used wrongly.
  static let misused: Int32 = 2
  /// A rule said no.
  static let refused: Int32 = 3

  /// The ending that an error means.
  init(_ error: any Error) {
    switch error {
    case let exit as ExitCode: self.init(code: exit.rawValue)
    case let mistake as UsageMistake: self.init(code: Self.misused, words: mistake.description)
    case let mistakes as DocumentMistakes:
      self.init(code: mistakes.isSettings ? Self.failed : Self.misused, words: mistakes.description)
    case let refused as Refused: self.init(code: Self.refused, words: shownText(refused.description))
    case let refusal as Refusal: self.init(code: Self.refused, words: shownText(refusal.words))
    case let opening as OpeningError:
      self.init(code: opening.exitCode, words: shownText(opening.description))
    case let failed as Failed: self.init(code: Self.failed, words: failed.description)
    case let failure as LedgerError: self.init(code: Self.failed, words: shownText(failure.description))
    default: self.init(parsing: error)
    }
  }

  /// Help, the version, arguments that do not parse, and what the command line knows nothing of.
  private init(parsing error: any Error) {
    let message = Frontdoor.fullMessage(for: error)
    switch Frontdoor.exitCode(for: error) {
    case .success: self.init(code: Self.done, words: message, isResult: true)
    case .validationFailure: self.init(code: Self.misused, words: Self.withoutLabel(message))
    default: self.init(code: Self.failed, words: Self.withoutLabel(message))
    }
  }

  private init(code: Int32, words: String? = nil, isResult: Bool = false) {
    self.code = code
    self.words = words
    self.isResult = isResult
  }

  private static func withoutLabel(_ message: String) -> String {
    message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
  }
}

extension OpeningError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .unknownAccount, .actingAsOnRealLedger, .demoOnRealLedger, .firstIsNoAdministrator: Ending.refused
    case .noSuchWorker: Ending.misused
    case .dataNotFound, .notBegun: Ending.failed
    }
  }
}
