import CaseModel

/// The fields of a threshold decision, in the order in which they are filled in.
enum DecideField: Int, CaseIterable {
  case history, level, outcome
  /// Asked for where another authority is to take the child over.
  case authority
  /// Asked for where the designated officer is to be told.
  case person, personRole, setting, settingKind, alleged
  case consent, worry, dailyLife, whatHistorySays, voice, identity, record

  /// The name of the field.
  var label: String {
    switch self {
    case .history: "History"
    case .level: "Level of need"
    case .outcome: "Outcome"
    case .authority: "Which authority"
    case .person: "Whom it is about"
    case .personRole: "Their role there"
    case .setting: "Where"
    case .settingKind: "What kind of place"
    case .alleged: "What is alleged"
    case .consent: "Consent"
    case .worry: "The worry"
    case .dailyLife: "Daily life"
    case .whatHistorySays: "The history says"
    case .voice: "Child’s voice"
    case .identity: "Identity"
    case .record: "Record…"
    }
  }

  /// What the field asks for; empty where the label says it.
  var question: String {
    switch self {
    case .history, .level, .outcome, .settingKind, .consent, .record: ""
    case .authority: "Its name; the child is ours until it accepts in writing"
    case .person: "For the designated officer alone"
    case .personRole: "Such as teaching assistant, coach, foster carer"
    case .setting: "School, club or employer, by name"
    case .alleged: "What was said or seen, for the designated officer alone"
    case .worry: "What is the worry, in plain words?"
    case .dailyLife: "What does it mean in this child’s day?"
    case .whatHistorySays: "What does it tell, what does it change?"
    case .voice: "What does the child say, show or want?"
    case .identity: "Culture, language, faith, own words"
    }
  }

  /// The part of the rationale that the field holds; nil for other fields.
  var part: Rationale.Part? {
    switch self {
    case .worry: .worry
    case .dailyLife: .dailyLife
    case .whatHistorySays: .history
    case .history, .level, .outcome, .authority, .person, .personRole, .setting, .settingKind, .alleged,
      .consent, .voice, .identity, .record:
      nil
    }
  }

  /// Whether a group of fields that belong together begins here.
  var beginsGroup: Bool {
    switch self {
    case .level, .worry, .voice, .record: true
    case .history, .outcome, .authority, .person, .personRole, .setting, .settingKind, .alleged, .consent,
      .dailyLife, .whatHistorySays, .identity:
      false
    }
  }

  /// The outcome that asks for the field; nil for a field that does not depend on the outcome.
  var outcome: Outcome? {
    switch self {
    case .authority: .otherAuthority
    case .person, .personRole, .setting, .settingKind, .alleged: .allegationToLADO
    case .history, .level, .outcome, .consent, .worry, .dailyLife, .whatHistorySays, .voice, .identity,
      .record:
      nil
    }
  }

  /// The text fields that an outcome asks for.
  static let details: [DecideField] = [.authority, .person, .personRole, .setting, .alleged]

  init(_ part: Rationale.Part) {
    switch part {
    case .worry: self = .worry
    case .dailyLife: self = .dailyLife
    case .history: self = .whatHistorySays
    }
  }
}
