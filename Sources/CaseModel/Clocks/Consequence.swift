/// How grave it is for a child when a clock runs out; the gravest first.
///
/// A row has room for one deadline. A late but lesser one must not hide a graver one: an assessment that is weeks late
/// says nothing about how many hours of police protection are left.
///
/// - Source: local policy, this project’s own order. It follows the law’s limits: 72 hours of police protection (Children
///   Act 1989, section 46(6)) and the length of an emergency protection order (section 45); then seeing the child of an
///   enquiry (section 47(4)), the strategy discussion, reading and allocating the case, and so on to the conference, the
///   assessment and what a manager checks.
public enum Consequence: Int, Comparable, CaseIterable, Sendable {
  /// A child is protected for hours or days, or is in danger and no team has accepted.
  case protection
  /// A child who may be suffering significant harm has to be seen.
  case seen
  /// A strategy discussion or the enquiry that the law asks for.
  case strategy
  /// Nobody has read it, decided it, been allocated it or accepted it, so nobody knows what is in it.
  case unread
  /// A child who is assessed, or looked after, has to be seen.
  case visited
  /// The enquiry, the conference and its reviews.
  case conference
  /// An assessment, a plan’s meeting, a looked after child’s review.
  case assessment
  /// A manager’s checks, reasons, agencies’ answers, feedback to others.
  case checkpoint

  /// Graver sorts first.
  public static func < (one: Consequence, other: Consequence) -> Bool { one.rawValue < other.rawValue }
}

extension ClockName {
  /// How grave it is when the clock runs out.
  public var consequence: Consequence {
    switch self {
    case .policeProtection, .protectionOrder, .riskAcceptance: .protection
    case .seenInEnquiry: .seen
    case .strategy, .enquiryDuty: .strategy
    case .handover, .decision, .allocation, .authority, .authorityUrgent: .unread
    case .seenInAssessment, .lookedAfterVisit, .lookedAfterFurtherVisit: .visited
    case .conference, .conferenceRequest, .enquiry, .reviewConference, .furtherReview: .conference
    case .assessment, .inNeedMeeting, .lookedAfterReview, .lookedAfterSecondReview, .lookedAfterFurtherReview,
      .healthAssessment:
      .assessment
    case .checkpoint, .nightRationale, .redAnswer, .amberAnswer, .greenAnswer, .referrerTold, .reReferral,
      .earlyHelp, .earlyHelpShared, .earlyHelpReview, .earlyHelpFurtherReview, .supervisionASYEFirst,
      .supervisionASYE, .supervisionASYELater, .supervision, .audit, .allegationReport, .allegationDecision,
      .allegationMeeting, .allegationConclusion:
      .checkpoint
    }
  }

  /// A name for the deadline of at most eleven columns, for a row.
  public var short: String {
    switch self {
    case .decision: "decide"
    case .riskAcceptance: "team to go"
    case .redAnswer, .amberAnswer, .greenAnswer: "answer"
    case .allocation: "allocate"
    case .seenInEnquiry, .seenInAssessment: "see child"
    case .strategy: "strategy"
    case .enquiry: "s47"
    case .enquiryDuty: "start s47"
    case .conference: "ICPC"
    case .conferenceRequest: "ask ICPC"
    case .assessment: "assess"
    case .checkpoint: "checkpoint"
    case .inNeedMeeting: "CIN meeting"
    case .policeProtection: "police prot"
    case .protectionOrder: "EPO"
    case .lookedAfterVisit, .lookedAfterFurtherVisit: "CLA visit"
    case .lookedAfterReview, .lookedAfterSecondReview, .lookedAfterFurtherReview: "CLA review"
    case .healthAssessment: "health"
    case .allegationReport, .allegationDecision, .allegationMeeting, .allegationConclusion: "LADO"
    case .handover: "read EDT"
    case .nightRationale: "EDT reasons"
    case .authority, .authorityUrgent: "other LA"
    case .referrerTold: "referrer"
    case .reReferral: "re-referral"
    case .earlyHelp, .earlyHelpShared, .earlyHelpReview, .earlyHelpFurtherReview: "early help"
    case .supervisionASYEFirst, .supervisionASYE, .supervisionASYELater, .supervision: "supervision"
    case .audit: "audit"
    case .reviewConference, .furtherReview: "review conf"
    }
  }
}

/// A record’s gravest deadline, and when the first of all its deadlines is due.
public struct NextDeadline: Hashable, Sendable {
  /// The clock that is gravest when it runs out; of several, the one that runs out first.
  public var clock: Clock
  /// When it runs out.
  public var due: Instant
  /// When the first of all the record’s clocks runs out, however grave; never later than ``due``.
  public var firstDue: Instant

  mutating func take(_ clock: Clock, due: Instant) {
    firstDue = min(firstDue, due)
    let (own, other) = (self.clock.name.consequence, clock.name.consequence)
    if other < own || (other == own && due < self.due) { (self.clock, self.due) = (clock, due) }
  }
}
