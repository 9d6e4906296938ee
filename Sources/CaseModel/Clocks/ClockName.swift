/// The clocks of the front door, numbered as the project's own table of them is.
public enum ClockName: String, CaseIterable, Codable, Hashable, Sendable {
  case decision
  case riskAcceptance
  case redAnswer
  case amberAnswer
  case greenAnswer
  case allocation
  case seenInEnquiry
  case seenInAssessment
  case strategy
  case enquiry
  case conference
  case conferenceRequest
  case assessment
  case checkpoint
  case inNeedMeeting
  case policeProtection
  case protectionOrder
  case enquiryDuty
  case lookedAfterVisit
  case lookedAfterReview
  case healthAssessment
  case allegationReport
  case allegationDecision
  case allegationMeeting
  case allegationConclusion
  case handover
  case nightRationale
  case referrerTold
  case reReferral
  case earlyHelp
  case earlyHelpShared
  case earlyHelpReview
  case earlyHelpFurtherReview
  case supervisionASYEFirst
  case supervisionASYE
  case supervisionASYELater
  case supervision
  case audit
  case reviewConference
  case furtherReview
  case lookedAfterFurtherVisit
  case lookedAfterSecondReview
  case lookedAfterFurtherReview
  case authority
  case authorityUrgent
}

/// Whether a clock's limit is law or somebody's custom.
public enum ClockStatus: String, Hashable, Sendable {
  /// National guidance or statute.
  case national
  /// Local policy somewhere, taken as a default.
  case local = "local policy"
  /// Seen at Rochdale.
  case rochdale = "Rochdale’s practice"
}

/// What is known of a clock besides the limit that the settings give it.
public struct ClockRule: Sendable {
  /// Such as "C11".
  public let number: String
  /// What settings call it: "conference request".
  public let key: String
  /// What a person calls it.
  public let title: String
  /// What sets it going.
  public let starts: String
  /// What stops it.
  public let stops: String
  /// Law or custom.
  public let status: ClockStatus
  /// The project's default.
  public let limit: ClockLimit
  /// Where the default is from.
  public let source: String

  init(
    _ number: String, _ key: String, _ title: String, from starts: String, to stops: String,
    _ status: ClockStatus, _ limit: ClockLimit, _ source: String
  ) {
    self.number = number
    self.key = key
    self.title = title
    self.starts = starts
    self.stops = stops
    self.status = status
    self.limit = limit
    self.source = source
  }
}
