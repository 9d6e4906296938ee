import CaseModel

/// One child's entry in list 1.
public struct ContactRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The day of the contact.
  public var day: Day
  /// Who brought it; unknown where the list does not say.
  public var source: ContactSource
}

/// One early help assessment in list 2.
public struct EarlyHelpRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The assessment.
  public var listed: EarlyHelpListed
}

/// One referral in list 3.
public struct ReferralRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The day of the referral.
  public var day: Day
  /// Who referred; unknown where the list does not say.
  public var source: ContactSource
  /// Whether it ended with no further action; false where the list does not say, so that the case is not lost.
  public var noFurtherAction: Bool
  /// Nil when nobody is named.
  public var staff: ListedStaff
}

/// One assessment in list 4.
public struct AssessmentRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The assessment.
  public var listed: AssessmentListed
  /// Who holds the case.
  public var staff: ListedStaff
}

/// One section 47 enquiry in list 5.
public struct EnquiryRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The enquiry and its conference.
  public var listed: EnquiryListed
  /// Who holds the case.
  public var staff: ListedStaff
}

/// One spell as a child in need in list 6.
public struct ChildInNeedRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// The first day in need.
  public var start: Day
  /// Why the child is in need; nil where the list does not say.
  public var need: PrimaryNeed?
  /// When the child was last seen; nil where the list does not say.
  public var lastSeen: Day?
  /// The last day in need; nil while open.
  public var closed: Day?
  /// Why it ended; nil where the list does not say.
  public var closure: ClosureReason?
  /// What the status stands for while open; nil for a closed spell and where the list does not say.
  public var work: Work?
  /// Who holds it.
  public var staff: ListedStaff
}

/// One child protection plan in list 7, or one time of being looked after in list 8.
public struct PlanRow: Equatable, Sendable {
  /// The physical line on which the row begins.
  public var line: Int
  /// The child.
  public var child: ListedChild
  /// What it says of the plan, as it is recorded.
  public var listed: PlanListed
  /// The day on which it began.
  public var start: Day
  /// The last visit at which the child was seen; nil where the list does not say.
  public var seen: Day?
  /// The day on which it ended; nil while it runs.
  public var ended: Day?
  /// Who holds the case.
  public var staff: ListedStaff
}

/// Who holds a case, as a list writes it.
public struct ListedStaff: Hashable, Sendable {
  /// Nil when no team is named.
  public var team: String?
  /// Nil when no worker is named, or the list says that nobody holds the case.
  public var worker: String?

  /// Whether the list says who holds the case.
  var namesWorker: Bool { worker != nil && worker != StaffName.notKnown }
}

/// The rows of one list that could be read, in the order of the file.
public enum ListRows: Equatable, Sendable {
  case contacts([ContactRow])
  case earlyHelp([EarlyHelpRow])
  case referrals([ReferralRow])
  case assessments([AssessmentRow])
  case enquiries([EnquiryRow])
  case childrenInNeed([ChildInNeedRow])
  case childProtection([PlanRow])
  case lookedAfter([PlanRow])

  /// How many there are.
  public var count: Int {
    switch self {
    case .contacts(let rows): rows.count
    case .earlyHelp(let rows): rows.count
    case .referrals(let rows): rows.count
    case .assessments(let rows): rows.count
    case .enquiries(let rows): rows.count
    case .childrenInNeed(let rows): rows.count
    case .childProtection(let rows), .lookedAfter(let rows): rows.count
    }
  }
}
