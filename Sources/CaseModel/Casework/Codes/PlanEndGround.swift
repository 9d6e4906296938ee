/// Why a child protection plan ends without a review conference.
///
/// That the child is safe is for a review conference to find, which ends the plan itself.
///
/// - Source: *Working Together* 2018, chapter 1, discontinuing a child protection plan; that the plan continues with another
///   team ends the work here alone, not the plan.
public enum PlanEndGround: String, Coded {
  case otherAuthority = "other-authority"
  case reached18 = "reached-18"
  case died
  case leftCountry = "left-country"
  case otherTeam = "other-team"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .otherAuthority: "moved for good; the other authority held its conference"
    case .reached18: "the young person is 18"
    case .died: "the child died"
    case .leftCountry: "the child left the UK for good"
    case .otherTeam: "the plan continues with another team of this authority"
    }
  }
}
