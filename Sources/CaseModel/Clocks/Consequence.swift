/// How grave it is for a child when a clock runs out; the gravest first.
///
/// A row has room for one deadline. What is late but matters less must not hide one that matters more: an assessment
/// that is weeks late says nothing of the hours that police protection has left.
///
/// - Source: local policy, this project’s own order. It follows the law’s limits: a child in police protection is kept no
///   longer than 72 hours (Children Act 1989, section 46(6)), under an order as long as the order lasts (section 45); then
///   the child of an enquiry is to be seen (section 47(4)), those who know the child talk, somebody takes the case, and so
///   on to the conference, the assessment and what a manager looks at.
public enum Consequence: Int, Comparable, CaseIterable, Sendable {
  /// A child is protected for hours or days, or in danger and no team has come.
  case protection
  /// A child who may be suffering significant harm is to be seen.
  case seen
  /// A strategy discussion or the enquiry that the law asks for.
  case strategy
  /// Nobody has read it, decided it, holds it or has taken it over: what is in it is not known.
  case unread
  /// A child who is assessed, or looked after, is to be seen.
  case visited
  /// The way to a conference and its reviews.
  case conference
  /// An assessment, a plan’s meeting, a looked after child’s review.
  case assessment
  /// A manager’s look at the work, reasons, answers, word to others.
  case checkpoint

  /// The graver is less.
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

  /// The deadline in at most eleven columns, for a row.
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

/// The deadline of a record that counts most, and whether it hides another.
public struct NextDeadline: Hashable, Sendable {
  /// The clock whose running out is gravest; of several, the one that runs out first.
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
