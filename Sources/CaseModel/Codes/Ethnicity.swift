/// A child's ethnicity, by the DfE's codes.
///
/// - Source: DfE children in need census, code sets for `Ethnicity`.
public enum Ethnicity: String, Coded {
  case whiteBritish = "WBRI"
  case whiteIrish = "WIRI"
  case irishTraveller = "WIRT"
  case otherWhite = "WOTH"
  case gypsyRoma = "WROM"
  case whiteAndBlackCaribbean = "MWBC"
  case whiteAndBlackAfrican = "MWBA"
  case whiteAndAsian = "MWAS"
  case otherMixed = "MOTH"
  case indian = "AIND"
  case pakistani = "APKN"
  case bangladeshi = "ABAN"
  case otherAsian = "AOTH"
  case blackCaribbean = "BCRB"
  case blackAfrican = "BAFR"
  case otherBlack = "BOTH"
  case chinese = "CHNE"
  case otherEthnicity = "OOTH"
  case refused = "REFU"
  case notYetObtained = "NOBT"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .whiteBritish: "White British"
    case .whiteIrish: "White Irish"
    case .irishTraveller: "Traveller of Irish heritage"
    case .otherWhite: "any other White background"
    case .gypsyRoma: "Gypsy or Roma"
    case .whiteAndBlackCaribbean: "White and Black Caribbean"
    case .whiteAndBlackAfrican: "White and Black African"
    case .whiteAndAsian: "White and Asian"
    case .otherMixed: "any other mixed background"
    case .indian: "Indian"
    case .pakistani: "Pakistani"
    case .bangladeshi: "Bangladeshi"
    case .otherAsian: "any other Asian background"
    case .blackCaribbean: "Black Caribbean"
    case .blackAfrican: "Black African"
    case .otherBlack: "any other Black background"
    case .chinese: "Chinese"
    case .otherEthnicity: "any other ethnic group"
    case .refused: "refused"
    case .notYetObtained: "not yet obtained"
    }
  }

  /// Whether no ethnicity is known: nobody has asked yet, or the family refused.
  public var isMissing: Bool { self == .notYetObtained || self == .refused }
}
