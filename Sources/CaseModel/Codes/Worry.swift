/// The main worry of a contact, in a few words for the queue.
///
/// - Source: local grouping of the DfE's assessment factors (codes 1 to 24).
public enum Worry: String, Coded {
  case domesticAbuse = "domestic-abuse"
  case neglect
  case physicalAbuse = "physical-abuse"
  case emotionalAbuse = "emotional-abuse"
  case sexualAbuse = "sexual-abuse"
  case sexualExploitation = "sexual-exploitation"
  case criminalExploitation = "criminal-exploitation"
  case missing
  case parentalMentalHealth = "parental-mental-health"
  case childMentalHealth = "child-mental-health"
  case selfHarm = "self-harm"
  case parentalSubstances = "parental-substances"
  case childSubstances = "child-substances"
  case disability
  case youngCarer = "young-carer"
  case radicalisation
  case harmfulBehaviour = "harmful-behaviour"
  case leftAlone = "left-alone"
  case familyStress = "family-stress"
  case asylum
  case privateFostering = "private-fostering"
  case other
  case notStated = "not-stated"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .domesticAbuse: "Domestic abuse"
    case .neglect: "Neglect"
    case .physicalAbuse: "Physical injury"
    case .emotionalAbuse: "Emotional abuse"
    case .sexualAbuse: "Sexual abuse"
    case .sexualExploitation: "Sexual exploitation"
    case .criminalExploitation: "Criminal exploitation"
    case .missing: "Missing"
    case .parentalMentalHealth: "Parent’s mental health"
    case .childMentalHealth: "Child’s mental health"
    case .selfHarm: "Self-harm"
    case .parentalSubstances: "Parent’s alcohol or drugs"
    case .childSubstances: "Child’s alcohol or drugs"
    case .disability: "Disability or illness"
    case .youngCarer: "Young carer"
    case .radicalisation: "Radicalisation"
    case .harmfulBehaviour: "Child’s behaviour"
    case .leftAlone: "Left home alone"
    case .familyStress: "Family stress"
    case .asylum: "Unaccompanied asylum"
    case .privateFostering: "Private fostering"
    case .other: "Other worry"
    case .notStated: "Not stated"
    }
  }

  /// Whether the worry is harm outside the home, which the queue marks with X.
  public var isExploitation: Bool {
    switch self {
    case .sexualExploitation, .criminalExploitation, .radicalisation, .missing: true
    default: false
    }
  }
}
