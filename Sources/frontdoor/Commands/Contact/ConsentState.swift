import ArgumentParser
import CaseModel

/// Where consent stands, as an argument or in a document.
enum ConsentState: String, CaseIterable, ExpressibleByArgument {
  case obtained
  case refused
  case dispensedWith = "dispensed-with"
  case notNeeded = "not-needed"
  case notSettled = "not-settled"

  /// The consent that is recorded.
  func consent(why: String) -> Consent {
    switch self {
    case .obtained: .obtained
    case .refused: .refused
    case .dispensedWith: .dispensedWith(why: why)
    case .notNeeded: .notNeeded
    case .notSettled: .notSettled
    }
  }
}
