/// What somebody is in the service; ``Role/may(_:)`` is the one table of what each may do.
public enum Role: String, Coded {
  case administrator
  case hubManager = "hub-manager"
  case screeningWorker = "screening-worker"
  case teamManager = "team-manager"
  case seniorPractitioner = "senior-practitioner"
  case socialWorker = "social-worker"
  case emergencyDutyWorker = "emergency-duty-worker"
  case performanceLead = "performance-lead"
  case designatedOfficer = "designated-officer"

  /// What the role is called.
  public var words: String {
    switch self {
    case .administrator: "administrator"
    case .hubManager: "hub manager"
    case .screeningWorker: "screening worker"
    case .teamManager: "team manager"
    case .seniorPractitioner: "senior practitioner"
    case .socialWorker: "social worker"
    case .emergencyDutyWorker: "emergency duty worker"
    case .performanceLead: "performance lead"
    case .designatedOfficer: "designated officer"
    }
  }

  /// With its article: “an administrator”.
  public var withArticle: String {
    (self == .administrator || self == .emergencyDutyWorker ? "an " : "a ") + words
  }

  /// Whether the role can be given a child's case to hold.
  public var holdsCases: Bool { self == .socialWorker || self == .seniorPractitioner }
}

/// The kinds of act that a role may or may not do.
public enum Act: String, CaseIterable, Sendable {
  case record = "record contacts and what agencies say"
  case decide = "decide thresholds"
  case secondLook = "give a second look"
  case acceptRisk = "accept an immediate risk"
  case allocate = "allocate cases"
  case work = "record work on a case"
  case protect = "record visits, emergencies and harm outside the home"
  case discuss = "hold strategy discussions"
  case authorise = "authorise enquiries and assessments"
  case staff = "manage workers and absence"
  case administer = "change settings and bring in lists"
  case allegations = "read and keep the register of allegations"
}

extension WorkerDetails {
  /// Whether only a registered social worker does the act and this one is known to be none.
  ///
  /// - Source: *Working Together* 2018: the decision on a referral is made by a local authority social worker. 2023: a
  ///   practice supervisor or manager who is qualified in social work decides who leads the work (as Sussex’s glossary
  ///   quotes it); that they decide on the referral too was not checked against the guidance.
  public func lacksQualification(for act: Act) -> Bool {
    registration == .notRegistered && (act == .decide || act == .secondLook)
  }
}

extension Role {
  /// Whether the role may do an act.
  ///
  /// The administrator is the head of service who set the ledger up. Nobody but the designated officer reads allegations.
  ///
  /// - Source: a manager decides in most hubs (local procedures); Working Together 2018: a decision within one
  ///   working day by a social worker; emergency duty workers who work alone and meet the council’s duties at night:
  ///   Islington’s and Walsall’s procedures; local policy, default from this project.
  public func may(_ act: Act) -> Bool {
    switch self {
    case .administrator: act != .allegations
    case .hubManager, .teamManager: act != .administer && act != .allegations
    case .seniorPractitioner: act == .record || act == .acceptRisk || act == .work || act == .protect
    case .screeningWorker: act == .record
    case .socialWorker: act == .record || act == .work || act == .protect
    // At night nobody else is there to hold a strategy discussion.
    case .emergencyDutyWorker: act == .record || act == .protect || act == .discuss
    case .performanceLead: false
    case .designatedOfficer: act == .record || act == .allegations
    }
  }
}
