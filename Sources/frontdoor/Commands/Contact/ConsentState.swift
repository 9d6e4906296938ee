import ArgumentParser
import CaseModel

/// Where consent stands, as an argument or in a document.
enum ConsentState: String, CaseIterable, ExpressibleByArgument {
  case obtained
  case refused
  case overridden
  case notNeeded = "not-needed"
  case notSettled = "not-settled"

  /// How the code for ``overridden`` was written before; documents and scripts that hold it still work.
  static let formerlyOverridden = "dispensed-with"

  /// Reads the code.
  init?(argument: String) {
    self.init(rawValue: argument == Self.formerlyOverridden ? Self.overridden.rawValue : argument)
  }

  /// The consent that is recorded.
  func consent(why: String) -> Consent {
    switch self {
    case .obtained: .obtained
    case .refused: .refused
    case .overridden: .dispensedWith(why: why)
    case .notNeeded: .notNeeded
    case .notSettled: .notSettled
    }
  }
}
