/// The edition of *Working Together to Safeguard Children* that a service follows.
///
/// The limits of the clocks are the same in both.
///
/// - Source: *Working Together* 2018 and 2023. That a lead practitioner need not be a social worker is unverified: it is
///   known from the joint inspection of Rochdale of July 2024, and not from the guidance’s own text.
public enum WorkingTogether: String, Coded {
  case wt2018 = "2018"
  case wt2023 = "2023"

  /// The edition in plain words.
  public var words: String { "Working Together \(rawValue)" }

  /// Whether work under section 17 may be led by somebody who is no registered social worker.
  public func lets(unregisteredLead work: Work) -> Bool {
    switch work {
    case .childInNeed: self == .wt2023
    case .dutyVisit, .assessment, .assessmentWithSection47, .conferencePending, .childProtection, .emergency,
      .lookedAfter:
      false
    }
  }
}
