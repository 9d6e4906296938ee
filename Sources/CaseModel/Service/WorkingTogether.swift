/// The edition of *Working Together to Safeguard Children* that a service follows.
///
/// The limits of the clocks are the same in both.
///
/// - Source: that under the edition of 2023 a child in need’s lead practitioner need not be a social worker: Community
///   Care, 14 January 2024, and the joint inspection of Rochdale of July 2024. Community Care says that this includes
///   assessments, under a manager who is qualified in social work; here they keep a social worker. The guidance’s own
///   text was not checked, and the edition of 2026 was not available to this project.
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
