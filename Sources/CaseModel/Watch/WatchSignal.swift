/// What goes wrong at front doors, and must be impossible to miss.
///
/// - Source: this project’s reading of 272 inspection reports of 2018 to 2025 and 14 letters of joint inspections; the
///   signals are its proposal.
public enum WatchSignal: Int, CaseIterable, Hashable, Sendable {
  case undecided = 1
  case riskNotAccepted
  case strategy
  case notSeen
  case unallocated
  case history
  case decisionWaits
  case conference
  case assessment
  case night
  case caseload
  case identity
  case consent
  case referrer
  case allegation

  /// The letter that marks its rows.
  public var letter: Character {
    switch self {
    case .undecided: "U"
    case .riskNotAccepted: "‼"
    case .strategy: "S"
    case .notSeen: "E"
    case .unallocated: "A"
    case .history: "H"
    case .decisionWaits: "D"
    case .conference: "P"
    case .assessment: "F"
    case .night: "Z"
    case .caseload: "%"
    case .identity: "I"
    case .consent: "C"
    case .referrer: "T"
    case .allegation: "§"
    }
  }

  /// What it is called.
  public var title: String {
    switch self {
    case .undecided: "Contacts to decide, late or due today"
    case .riskNotAccepted: "Immediate risk that no team accepted"
    case .strategy: "Strategy discussion missing, or not whole"
    case .notSeen: "Child not seen, or not alone"
    case .unallocated: "No allocated worker"
    case .history: "History to be read first"
    case .decisionWaits: "Decision that waits for a manager"
    case .conference: "ICPC due, or review overdue"
    case .assessment: "Assessment or s47 overdue, or stuck"
    case .night: "EDT handover not read, child in an emergency"
    case .caseload: "Over capacity, ASYE on CP, supervision or audit overdue"
    case .identity: "Identity or voice missing"
    case .consent: "Consent not settled"
    case .referrer: "Referrer not told"
    case .allegation: "Allegation against a professional"
    }
  }
}

/// What is missing on a record, and what would put it right.
public struct WatchFinding: Hashable, Sendable {
  /// Of which signal it is.
  public let signal: WatchSignal
  /// What is missing.
  public let missing: Missing
  /// Since when.
  public let since: Instant
  /// When it must be done; nil where no clock runs.
  public let due: Instant?

  /// What can be missing.
  public enum Missing: Hashable, Sendable {
    case decision
    case acceptance
    case strategyNotAsked
    case riskWithoutConference
    case planIncomplete
    case authorityNotAccepted
    case transferNotAccepted
    case consentRefused
    case consentOpen(Consent)
    case strategyNotHeld
    case partnersDidNotCome([Partner])
    case minutesNotShared
    case childNotSeen
    case childNotSeenAlone
    /// The due date of an unborn child has passed.
    case birthNotRecorded
    case worker
    case workerAway(WorkerID)
    case workerHoldsNone(WorkerID)
    case historyUnread
    case historyKnown
    case secondLook
    case twoViews
    case concernNotTakenOn([TeamKind])
    case thresholdToReconsider
    /// What a fact of casework says is owed.
    case owed(Owed)
    case assessmentToAuthorise
    case informationUnread
    case conferenceNotRequested
    case conferenceNotBooked
    case interimPlan
    case conferenceNotHeld
    case enquiryLate
    case reviewLate
    case meetingLate
    case lookedAfterLate(LookedAfterTask)
    case checkpoint
    case assessmentLate(AssessmentStep)
    case assessmentSoonLate(AssessmentStep)
    case handoverUnread
    case taskUnread
    case nightUnread(ProtectionKind?)
    case nightUnreasoned
    case childInPoliceStation
    case protectionRuns(ProtectionKind)
    case tooMuch(percent: Int)
    case supervision
    case audit
    case aloneOnProtection
    case identity
    case voice
    case voiceInAssessment
    case consent
    case word
    case allegationNotEvaluated
    case allegationNotMet
    case allegationOpen
  }

  /// Something owed on a case, as the fact says that settles it.
  public struct Owed: Hashable, Sendable {
    /// In a few words: “family group meeting accepted, not held”.
    public let words: String
    /// The name of the form that settles it.
    public let form: String
    /// Since when.
    let since: Instant
  }

  /// What an assessment waits for.
  public enum AssessmentStep: Hashable, Sendable {
    case start
    case submit
    case authorise
  }

  /// What orders a list: the moment from which nothing that comes later can stand before it.
  ///
  /// It is fixed once the finding is there, so that everything that waits comes to the top. What was done, but not
  /// whole, stands four weeks behind what was not done at all; the four weeks are a proposal of this project.
  public var urgency: Instant {
    if let due { return due }
    return missing.wasDoneInPart ? since.advanced(bySeconds: 28 * 86_400) : since
  }

  /// Whether its limit has run out.
  public func isLate(at now: Instant) -> Bool { due.map { $0 <= now } ?? false }
}

extension WatchFinding.Missing {
  /// Done incompletely: seen, but not alone; discussed without an agency, or with minutes not shared.
  fileprivate var wasDoneInPart: Bool {
    switch self {
    case .childNotSeenAlone, .partnersDidNotCome, .minutesNotShared, .planIncomplete: true
    default: false
    }
  }
}

extension WatchFinding.Missing {
  /// What is missing, in a few words.
  public var words: String {
    switch self {
    case .decision: "not decided"
    case .acceptance: "no team accepted it"
    case .strategyNotAsked: "needed, not requested"
    case .riskWithoutConference: "continuing risk found, no conference"
    case .planIncomplete: "plan known from a list, category or start not known"
    case .authorityNotAccepted: "other authority has not accepted"
    case .transferNotAccepted: "transfer requested, not accepted"
    case .consentOpen(let consent): "went ahead, consent \(consent.words)"
    case .strategyNotHeld: "requested, not held"
    case .partnersDidNotCome(let partners): "held without \(partners.map(\.words).joined(separator: ", "))"
    case .minutesNotShared: "minutes not shared"
    case .childNotSeen: "not seen"
    case .childNotSeenAlone: "seen, but never alone"
    case .birthNotRecorded: "due date passed: was the child born?"
    case .worker: "awaiting allocation"
    case .workerAway: "its worker is away"
    case .workerHoldsNone: "held by somebody who may hold no cases"
    case .historyUnread: "known before, history not looked at"
    case .historyKnown: "known before"
    case .secondLook: "awaits a second manager"
    case .twoViews: "managers disagree"
    case .concernNotTakenOn(let kinds):
      "harm outside the home, not accepted by "
        + (kinds.isEmpty ? "any team" : kinds.map(\.words).joined(separator: ", "))
    case .thresholdToReconsider: "threshold to be reconsidered"
    case .owed(let owed): owed.words
    case .assessmentToAuthorise: "assessment waits to be authorised"
    case .informationUnread: "new information not read"
    case .conferenceNotRequested: "ICPC not requested"
    case .conferenceNotBooked: "no chair booked"
    case .interimPlan: "no safety plan until then"
    case .conferenceNotHeld: "ICPC not held"
    case .enquiryLate: "section 47 enquiry overdue"
    case .reviewLate: "review conference overdue"
    case .meetingLate: "child in need meeting overdue"
    case .lookedAfterLate(let task): "\(task.words) overdue"
    case .checkpoint: "checkpoint missed"
    case .assessmentLate(let step): "assessment overdue\(step.words)"
    case .assessmentSoonLate(let step): "assessment due within a week\(step.words)"
    case .handoverUnread: "EDT handover not read"
    case .taskUnread: "task from EDT not read"
    case .nightUnread(let kind):
      kind.map { "\($0.words), EDT’s work not read" } ?? "EDT’s work not read"
    case .nightUnreasoned: "EDT rationale outstanding"
    case .childInPoliceStation: "CHILD IN A POLICE STATION"
    case .protectionRuns(let kind): kind.words
    case .tooMuch(let percent): "workload \(percent) %"
    case .supervision: "supervision overdue"
    case .audit: "case audit overdue"
    case .aloneOnProtection: "newly qualified, alone on child protection"
    case .identity: "identity not recorded"
    case .voice: "voice not heard"
    case .voiceInAssessment: "seen, the child’s words not recorded"
    case .consent: "consent not settled"
    case .consentRefused: "consent refused"
    case .word: "referrer not told"
    case .allegationNotEvaluated: "not decided what is done at once"
    case .allegationNotMet: "no meeting held"
    case .allegationOpen: "to be concluded or reviewed"
    }
  }

  /// The form that puts it right, by its name; nil where another screen does.
  public var form: String? {
    switch self {
    case .strategyNotAsked: "strategy-ask"
    case .riskWithoutConference: "audit-record"
    case .planIncomplete: "plan-record"
    case .authorityNotAccepted: "contact-accepted"
    case .transferNotAccepted: "transfer-accept"
    case .strategyNotHeld, .partnersDidNotCome: "strategy-hold"
    case .minutesNotShared: "strategy-share"
    case .childNotSeen, .childNotSeenAlone, .voiceInAssessment: "visit-make"
    case .concernNotTakenOn: "concern-accept"
    case .thresholdToReconsider: "threshold-reconsider"
    case .owed(let owed): owed.form
    case .assessmentToAuthorise: "assessment-authorise"
    case .conferenceNotRequested: "conference-request"
    case .conferenceNotBooked: "conference-book"
    case .interimPlan: "conference-safety-plan"
    case .conferenceNotHeld: "conference-hold"
    case .enquiryLate: "enquiry-complete"
    case .reviewLate: "review-hold"
    case .meetingLate: "meeting-hold"
    case .lookedAfterLate: "looked-after-record"
    case .checkpoint: "assessment-checkpoint"
    case .assessmentLate(let step), .assessmentSoonLate(let step): step.form
    case .handoverUnread: "contact-acknowledge-handover"
    case .nightUnread: "night-acknowledge"
    case .nightUnreasoned: "night-rationale"
    case .childInPoliceStation: "emergency-place"
    case .protectionRuns: "emergency-end"
    case .supervision: "worker-supervise"
    case .allegationNotEvaluated: "allegation-evaluate"
    case .allegationNotMet: "allegation-meet"
    case .allegationOpen: "allegation-review"
    case .decision, .acceptance, .worker, .workerAway, .workerHoldsNone, .historyUnread, .historyKnown,
      .secondLook, .twoViews,
      .informationUnread, .taskUnread, .tooMuch, .audit, .aloneOnProtection, .identity, .voice, .consent,
      .consentRefused, .consentOpen, .word, .birthNotRecorded:
      nil
    }
  }
}

extension WatchFinding.AssessmentStep {
  fileprivate var words: String {
    switch self {
    case .start: ", not started"
    case .submit: ""
    case .authorise: ", to be authorised"
    }
  }

  fileprivate var form: String {
    switch self {
    case .start: "assessment-start"
    case .submit: "assessment-submit"
    case .authorise: "assessment-authorise"
    }
  }
}
