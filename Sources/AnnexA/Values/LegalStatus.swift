/// The legal status of a child looked after.
///
/// - Source: DfE, children looked after (SSDA903) return, code set for legal status, which Annex A, list 8, uses; from
///   memory, not checked.
enum LegalStatus: String, CaseIterable, Hashable, Sendable {
  case interimCareOrder = "C1"
  case fullCareOrder = "C2"
  case freeingOrder = "D1"
  case placementOrder = "E1"
  case remand = "J1"
  case policeDetention = "J2"
  case youthRehabilitation = "J3"
  case policeProtection = "L1"
  case protectionOrder = "L2"
  case assessmentOrder = "L3"
  case singlePeriod = "V2"
  case agreedShortBreaks = "V3"
  case shortBreak = "V4"

  /// The status in plain words.
  var words: String {
    switch self {
    case .interimCareOrder: "interim care order"
    case .fullCareOrder: "full care order"
    case .freeingOrder: "freeing order"
    case .placementOrder: "placement order"
    case .remand: "remand"
    case .policeDetention: "detained by the police"
    case .youthRehabilitation: "youth rehabilitation order"
    case .policeProtection: "police protection"
    case .protectionOrder: "an emergency protection order"
    case .assessmentOrder: "child assessment order"
    case .singlePeriod: "section 20 accommodation"
    case .agreedShortBreaks: "series of short breaks"
    case .shortBreak: "single short break"
    }
  }

  /// What has to run here from the hour at which it began, which a list does not give; nil for any other status.
  ///
  /// - Source: Children Act 1989, section 46(6) and section 45.
  var runsHere: String? {
    switch self {
    case .policeProtection: "its 72 hours run"
    case .protectionOrder: "its days run"
    case .interimCareOrder, .fullCareOrder, .freeingOrder, .placementOrder, .remand, .policeDetention,
      .youthRehabilitation, .assessmentOrder, .singlePeriod, .agreedShortBreaks, .shortBreak:
      nil
    }
  }

  static let codes: [String: LegalStatus] = Dictionary(
    allCases.map { ($0.rawValue.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  static let labels: [String: LegalStatus] = [
    "Interim care order": .interimCareOrder, "ICO": .interimCareOrder, "Full care order": .fullCareOrder,
    "Care order": .fullCareOrder, "FCO": .fullCareOrder, "Freeing order granted": .freeingOrder,
    "Placement order granted": .placementOrder, "Placement order": .placementOrder,
    "Remanded to LA accommodation or to youth detention accommodation": .remand,
    "Placed in LA accommodation under PACE 1984": .policeDetention,
    "Under police protection and in LA accommodation": .policeProtection,
    "Under police protection in LA accommodation": .policeProtection, "Police protection": .policeProtection,
    "Emergency protection order": .protectionOrder, "EPO": .protectionOrder,
    "Emergency protection order (EPO)": .protectionOrder,
    "Under child assessment order and in LA accommodation": .assessmentOrder,
    "Child assessment order": .assessmentOrder,
    "Single period of accommodation under section 20": .singlePeriod,
    "Single period of accommodation under section 20 (Children Act 1989)": .singlePeriod,
    "Section 20": .singlePeriod, "S20": .singlePeriod, "S.20": .singlePeriod,
    "Section 20 accommodation": .singlePeriod,
  ]
}
