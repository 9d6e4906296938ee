import CaseModel

/// Why another worker than the suggested one.
enum AllocationReason: String, CaseIterable, Sendable {
  case knowsFamily = "knows the child or family"
  case skill = "has a skill the child needs"
  case language = "shares a language or culture"
  case place = "works near the family"
  case balance = "balances the team’s work"
  case plans = "leave or changes ahead that the figures do not show"
  case childAsked = "the child asked"
  case carerAsked = "a parent or carer asked"
  case other = "another reason"

  /// The DfE’s code for the change of worker, where the reason says it.
  var change: WorkerChangeReason? {
    switch self {
    case .balance: .managingCaseloads
    case .childAsked: .childAsked
    case .carerAsked: .carerAsked
    case .knowsFamily, .skill, .language, .place, .plans, .other: nil
    }
  }
}
