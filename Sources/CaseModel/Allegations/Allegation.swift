/// An allegation against somebody who works with children, as the designated officer’s register holds one.
///
/// The name of whom it is about stands in the events alone. The child’s record does not mention it: the link is here.
///
/// - Source: *Working Together* 2018, chapter 2, and 2023, chapter 4 (paragraph 223): a designated officer, or team of
///   officers.
public struct Allegation: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The allegation’s identifier.
  public let id: AllegationID
  /// What the person does there: “teaching assistant”.
  public var role: String
  /// Where the person works with children, by name; a provider outside the authority is named like any other.
  public var setting: String
  /// What kind of place that is.
  public var kind: SettingKind
  /// The children whom it concerns, in the order of linking.
  public var children: [ChildID]
  /// When the employer knew.
  public var knownAt: Instant
  /// When it was reported to the designated officer.
  public var reportedAt: Instant
  /// When it was decided what to do at once; nil before.
  public var evaluatedAt: Instant?
  /// Whether people meet about it; true until the evaluation says otherwise.
  public var needsMeeting: Bool
  /// The day of the first allegations management meeting; nil before one.
  public var metOn: Day?
  /// The day of the last review beyond three months; nil before one.
  public var reviewedOn: Day?
  /// To whom it was referred on, each once.
  public var referredTo: [AllegationReferral]
  /// When it was concluded; nil while it is open.
  public var concludedAt: Instant?
  /// What was concluded.
  public var outcome: AllegationOutcome?

  /// Whether it is not concluded.
  public var isOpen: Bool { concludedAt == nil }
}

extension Allegation: Identified {
  /// Allegation records.
  public static var kind: RecordKind { .allegation }
}

/// Names an allegation.
public typealias AllegationID = Identifier<Allegation>

/// Where somebody works with children.
///
/// - Source: a grouping of this project.
public enum SettingKind: String, Coded {
  case school
  case earlyYears = "early-years"
  case fosterCare = "foster-care"
  case residential
  case health
  case council
  case police
  case faith
  case sport
  case afterSchool = "after-school"
  case voluntary
  case transport
  case other

  /// The code in plain words.
  public var words: String {
    switch self {
    case .school: "school or college"
    case .earlyYears: "nursery or childminder"
    case .fosterCare: "foster care"
    case .residential: "children’s home"
    case .health: "health service"
    case .council: "council"
    case .police: "police"
    case .faith: "faith group"
    case .sport: "sports club"
    case .afterSchool: "after-school club"
    case .voluntary: "voluntary group"
    case .transport: "transport"
    case .other: "other setting"
    }
  }
}

/// Who may have to act on an allegation besides the employer and the designated officer.
///
/// - Source: *Keeping Children Safe in Education*, part four; Safeguarding Vulnerable Groups Act 2006, section 35 (the
///   Disclosure and Barring Service).
public enum AllegationReferral: String, Coded {
  case police
  case barring = "DBS"
  case regulator

  /// The code in plain words.
  public var words: String {
    switch self {
    case .police: "police"
    case .barring: "Disclosure and Barring Service (DBS)"
    case .regulator: "professional regulator"
    }
  }
}

/// What was concluded about an allegation.
///
/// - Source: Department for Education, *Keeping Children Safe in Education*, part four: the definitions of outcomes.
public enum AllegationOutcome: String, Coded {
  case substantiated
  case malicious
  case falseAllegation = "false"
  case unsubstantiated
  case unfounded

  /// The code in plain words.
  public var words: String { rawValue }
}
