/// Where a child in an emergency is.
///
/// - Source: a grouping of this project.
public enum Whereabouts: String, Coded {
  case policeStation = "police-station"
  case hospital
  case fosterCare = "foster-care"
  case residential
  case relatives
  case home
  case unknownPlace = "unknown"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .policeStation: "POLICE STATION"
    case .hospital: "hospital"
    case .fosterCare: "foster care"
    case .residential: "residential home"
    case .relatives: "relatives or friends"
    case .home: "home"
    case .unknownPlace: "not known"
    }
  }

  /// Whether the authority accommodates the child there.
  ///
  /// - Source: this project’s reading: a hospital or relatives may be, or not; so they are taken as not.
  var isWithAuthority: Bool { self == .fosterCare || self == .residential }
}
