/// Who brought a contact or referral, by the DfE's codes.
///
/// - Source: DfE children in need census, code sets for `ReferralSource` (5D from the 2022-23 collection).
public enum ContactSource: String, Coded {
  case relative = "1A"
  case acquaintance = "1B"
  case selfReferral = "1C"
  case otherIndividual = "1D"
  case school = "2A"
  case educationService = "2B"
  case generalPractitioner = "3A"
  case healthVisitor = "3B"
  case schoolNurse = "3C"
  case otherPrimaryHealth = "3D"
  case accidentAndEmergency = "3E"
  case otherHealth = "3F"
  case housing = "4"
  case adultSocialCare = "5A"
  case otherCouncilService = "5B"
  case otherAuthority = "5C"
  case earlyHelp = "5D"
  case police = "6"
  case otherLegal = "7"
  case otherSource = "8"
  case anonymous = "9"
  case unknown = "10"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .relative: "family member, relative or carer"
    case .acquaintance: "acquaintance or neighbour"
    case .selfReferral: "the child or young person"
    case .otherIndividual: "other individual"
    case .school: "school"
    case .educationService: "education service"
    case .generalPractitioner: "GP"
    case .healthVisitor: "health visitor"
    case .schoolNurse: "school nurse"
    case .otherPrimaryHealth: "other primary health"
    case .accidentAndEmergency: "A&E"
    case .otherHealth: "other health"
    case .housing: "housing"
    case .adultSocialCare: "council social care"
    case .otherCouncilService: "other council service"
    case .otherAuthority: "another authority"
    case .earlyHelp: "early help"
    case .police: "police"
    case .otherLegal: "court, probation or other legal agency"
    case .otherSource: "voluntary or other organisation"
    case .anonymous: "anonymous"
    case .unknown: "unknown"
    }
  }

  /// One short word for a narrow column: "School", "Police".
  public var short: String {
    switch self {
    case .relative: "Family"
    case .acquaintance, .otherIndividual: "Public"
    case .selfReferral: "Self"
    case .school, .educationService: "School"
    case .generalPractitioner: "GP"
    case .healthVisitor, .schoolNurse, .otherPrimaryHealth, .otherHealth: "Health"
    case .accidentAndEmergency: "A&E"
    case .housing: "Housing"
    case .adultSocialCare, .otherCouncilService: "Council"
    case .otherAuthority: "Other LA"
    case .earlyHelp: "Early help"
    case .police: "Police"
    case .otherLegal: "Legal"
    case .otherSource: "Other"
    case .anonymous: "Anon"
    case .unknown: "Unknown"
    }
  }
}
