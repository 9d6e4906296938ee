/// A disability, by the DfE's codes; a child may have several.
///
/// - Source: DfE children in need census, code sets for `Disabilities`.
public enum Disability: String, Coded {
  case none = "NONE"
  case mobility = "MOB"
  case hand = "HAND"
  case personalCare = "PC"
  case incontinence = "INC"
  case communication = "COMM"
  case learning = "LD"
  case hearing = "HEAR"
  case vision = "VIS"
  case behaviour = "BEH"
  case consciousness = "CON"
  case autism = "AUT"
  case other = "DDA"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .none: "no disability"
    case .mobility: "mobility"
    case .hand: "hand function"
    case .personalCare: "personal care"
    case .incontinence: "incontinence"
    case .communication: "communication"
    case .learning: "learning"
    case .hearing: "hearing"
    case .vision: "vision"
    case .behaviour: "behaviour"
    case .consciousness: "consciousness"
    case .autism: "autism"
    case .other: "other disability"
    }
  }
}
