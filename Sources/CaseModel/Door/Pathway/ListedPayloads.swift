/// An assessment that a list holds, made before the case was tracked here.
///
/// - Source: Ofsted ILACS Annex A, list 4.
public struct AssessmentListed: Codable, Hashable, Sendable {
  /// The day on which it started.
  public var startedOn: Day
  /// Whether the child was seen in it; nil where the list does not say.
  public var seen: Bool?
  /// The day on which a manager authorised it; nil while it is open.
  public var authorisedOn: Day?
  /// Whether it found that the child needs social care’s support; nil where the list does not say.
  public var needsSupport: Bool?

  /// Describes an assessment.
  public init(startedOn: Day, seen: Bool? = nil, authorisedOn: Day? = nil, needsSupport: Bool? = nil) {
    self.startedOn = startedOn
    self.seen = seen
    self.authorisedOn = authorisedOn
    self.needsSupport = needsSupport
  }
}

/// A section 47 enquiry that a list holds, begun before the case was tracked here.
///
/// - Source: Ofsted ILACS Annex A, list 5.
public struct EnquiryListed: Codable, Hashable, Sendable {
  /// The day of the strategy discussion that started it.
  public var startedOn: Day
  /// Whether its outcome asks for a conference; nil while it runs.
  public var conferenceNeeded: Bool?
  /// The day of the initial child protection conference, held or booked; nil while there is none.
  public var conferenceOn: Day?
  /// Whether the conference made a child protection plan; nil where the list does not say.
  public var planFollowed: Bool?
  /// The last day on which the child is known to have been seen, where it lies in the enquiry.
  public var seenOn: Day?

  /// Describes an enquiry.
  public init(
    startedOn: Day, conferenceNeeded: Bool? = nil, conferenceOn: Day? = nil, planFollowed: Bool? = nil,
    seenOn: Day? = nil
  ) {
    self.startedOn = startedOn
    self.conferenceNeeded = conferenceNeeded
    self.conferenceOn = conferenceOn
    self.planFollowed = planFollowed
    self.seenOn = seenOn
  }
}

/// The kind of a plan that began elsewhere.
public enum ListedPlanKind: String, Coded {
  case protection = "child-protection"
  case lookedAfter = "looked-after"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .protection: "child protection plan"
    case .lookedAfter: "child looked after"
    }
  }
}

/// What a list, or somebody who looked it up, says about a plan that began before the case was tracked here.
///
/// Fields that are nil change nothing.
///
/// - Source: Ofsted ILACS Annex A, lists 7 (child protection) and 8 (looked after).
public struct PlanListed: Codable, Hashable, Sendable {
  /// Which.
  public var kind: ListedPlanKind
  /// The day of its start; nil where that is not known.
  public var from: Day?
  /// The category of a child protection plan; nil where that is not known.
  public var category: AbuseCategory?
  /// The day of the last review; nil where there was none, or none is known.
  public var reviewedOn: Day?
  /// The day of the last visit at which the child was seen alone; nil where the list does not say that there was one.
  public var seenAloneOn: Day?
  /// Whether the last review of a child looked after was the first, as far as its day tells when it is recorded; nil
  /// where it was a later one, or nobody can tell.
  public var isFirstReview: Bool?

  /// Describes a plan.
  public init(
    kind: ListedPlanKind, from: Day? = nil, category: AbuseCategory? = nil, reviewedOn: Day? = nil,
    seenAloneOn: Day? = nil, isFirstReview: Bool? = nil
  ) {
    self.kind = kind
    self.from = from
    self.category = category
    self.reviewedOn = reviewedOn
    self.seenAloneOn = seenAloneOn
    self.isFirstReview = isFirstReview
  }
}

/// How much of what a list says the register has.
public enum RecordedExtent: Hashable, Sendable {
  /// Nothing of it.
  case unknown
  /// It, but not all that the list says of it.
  case inPart
  /// All of it.
  case whole
}

/// An early help assessment that a list holds.
///
/// - Source: Ofsted ILACS Annex A, list 2.
public struct EarlyHelpListed: Codable, Hashable, Sendable {
  /// The day on which it started.
  public var startedOn: Day
  /// The day on which it was completed; nil while it is open.
  public var completedOn: Day?
  /// Who makes it; empty where the list does not say.
  public var organisation: String

  /// Describes an early help assessment.
  public init(startedOn: Day, completedOn: Day? = nil, organisation: String = "") {
    self.startedOn = startedOn
    self.completedOn = completedOn
    self.organisation = organisation
  }

  /// The assessment in words: "early help since 2 November 2018, a school".
  public var words: String {
    let by = organisation.isEmpty ? "" : ", \(organisation)"
    guard let completedOn else { return "early help since \(startedOn.longText)\(by)" }
    return "early help assessed \(startedOn.longText) to \(completedOn.longText)\(by)"
  }

  /// Whether two entries are one assessment: the same day and organisation.
  public func isSame(as other: EarlyHelpListed) -> Bool {
    startedOn == other.startedOn && organisation.lowercased() == other.organisation.lowercased()
  }
}
