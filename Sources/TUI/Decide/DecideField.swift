import CaseModel

/// The fields of a threshold decision, in the order in which they are filled in.
enum DecideField: Int, CaseIterable {
  case history, level, outcome, consent, worry, dailyLife, whatHistorySays, voice, identity, record

  /// The name of the field.
  var label: String {
    switch self {
    case .history: "History"
    case .level: "Level of need"
    case .outcome: "Outcome"
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
    case .history, .level, .outcome, .consent, .record: ""
    case .worry: "What is the worry, in plain words?"
    case .dailyLife: "What does it mean for this child’s daily life?"
    case .whatHistorySays: "What does the history say, and what does it change?"
    case .voice: "What does the child say, show or want?"
    case .identity: "Who is this child: culture, language, faith, disability, own words?"
    }
  }

  /// The part of the rationale that the field holds; nil for other fields.
  var part: Rationale.Part? {
    switch self {
    case .worry: .worry
    case .dailyLife: .dailyLife
    case .whatHistorySays: .history
    case .history, .level, .outcome, .consent, .voice, .identity, .record: nil
    }
  }

  /// Whether a group of fields that belong together begins here.
  var beginsGroup: Bool {
    switch self {
    case .level, .worry, .voice, .record: true
    case .history, .outcome, .consent, .dailyLife, .whatHistorySays, .identity: false
    }
  }

  init(_ part: Rationale.Part) {
    switch part {
    case .worry: self = .worry
    case .dailyLife: self = .dailyLife
    case .history: self = .whatHistorySays
    }
  }
}
