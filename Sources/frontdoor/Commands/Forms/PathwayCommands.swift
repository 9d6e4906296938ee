import ArgumentParser

/// Ask for a strategy discussion, record one, share its minutes.
struct StrategyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy", abstract: "Ask for a strategy discussion, record one, share its minutes.",
    subcommands: [FormCommand<Ask>.self, FormCommand<Hold>.self, FormCommand<Share>.self])

  enum Ask: FormName { static let name = "strategy-ask" }
  enum Hold: FormName { static let name = "strategy-hold" }
  enum Share: FormName { static let name = "strategy-share" }
}

/// Complete a section 47 enquiry.
struct EnquiryGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquiry", abstract: "Complete a section 47 enquiry.",
    subcommands: [FormCommand<Complete>.self])

  enum Complete: FormName { static let name = "enquiry-complete" }
}

/// Ask for, book, delay and record a child protection conference.
struct ConferenceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conference", abstract: "Ask for, book, delay and record a child protection conference.",
    subcommands: [
      FormCommand<Request>.self, FormCommand<Book>.self, FormCommand<SafetyPlan>.self,
      FormCommand<Delay>.self, FormCommand<Hold>.self,
    ])

  enum Request: FormName { static let name = "conference-request" }
  enum Book: FormName { static let name = "conference-book" }
  enum SafetyPlan: FormName { static let name = "conference-safety-plan" }
  enum Delay: FormName { static let name = "conference-delay" }
  enum Hold: FormName { static let name = "conference-hold" }
}

/// Start, check, submit and authorise an assessment.
struct AssessmentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment", abstract: "Start, check, submit and authorise an assessment.",
    subcommands: [
      FormCommand<Start>.self, FormCommand<Checkpoint>.self, FormCommand<Submit>.self,
      FormCommand<Return>.self, FormCommand<Authorise>.self,
    ])

  enum Start: FormName { static let name = "assessment-start" }
  enum Checkpoint: FormName { static let name = "assessment-checkpoint" }
  enum Submit: FormName { static let name = "assessment-submit" }
  enum Return: FormName { static let name = "assessment-return" }
  enum Authorise: FormName { static let name = "assessment-authorise" }
}

/// Plan visits and record them.
struct VisitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Plan visits and record them.",
    subcommands: [FormCommand<Plan>.self, FormCommand<Make>.self])

  enum Plan: FormName { static let name = "visit-plan" }
  enum Make: FormName { static let name = "visit-make" }
}

/// Record help offered while the assessment runs.
struct SupportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "support", abstract: "Record help offered while the assessment runs.",
    subcommands: [FormCommand<Offer>.self, FormCommand<Answer>.self])

  enum Offer: FormName { static let name = "support-offer" }
  enum Answer: FormName { static let name = "support-answer" }
}

/// Record police protection, orders and accommodation.
struct EmergencyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emergency", abstract: "Record police protection, orders and accommodation.",
    subcommands: [
      FormCommand<Start>.self, FormCommand<Place>.self, FormCommand<Extend>.self, FormCommand<End>.self,
    ])

  enum Start: FormName { static let name = "emergency-start" }
  enum Place: FormName { static let name = "emergency-place" }
  enum Extend: FormName { static let name = "emergency-extend" }
  enum End: FormName { static let name = "emergency-end" }
}

/// What has to be done for a child who became looked after.
struct LookedAfterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "looked-after", abstract: "Record a looked after child's review and health assessment.",
    subcommands: [FormCommand<Record>.self])

  enum Record: FormName { static let name = "looked-after-record" }
}

/// Pass on harm from outside the home.
struct ConcernGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern", abstract: "Pass on harm from outside the home.",
    subcommands: [FormCommand<Raise>.self, FormCommand<Accept>.self])

  enum Raise: FormName { static let name = "concern-raise" }
  enum Accept: FormName { static let name = "concern-accept" }
}

/// Reconsider the threshold of an open case.
struct ThresholdGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threshold", abstract: "Reconsider the threshold of an open case.",
    subcommands: [FormCommand<Reconsider>.self])

  enum Reconsider: FormName { static let name = "threshold-reconsider" }
}

/// Step a case down to early help.
struct StepDownGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step-down", abstract: "Step a case down to early help.",
    subcommands: [FormCommand<Offer>.self, FormCommand<Accept>.self])

  enum Offer: FormName { static let name = "step-down-offer" }
  enum Accept: FormName { static let name = "step-down-accept" }
}

/// Pass a case to another authority.
struct TransferGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "Pass a case to another authority.",
    subcommands: [FormCommand<Ask>.self, FormCommand<Accept>.self, FormCommand<Refuse>.self])

  enum Ask: FormName { static let name = "transfer-ask" }
  enum Accept: FormName { static let name = "transfer-accept" }
  enum Refuse: FormName { static let name = "transfer-refuse" }
}

/// Record a plan that began elsewhere, and end a plan.
struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Record a plan from elsewhere; end a plan.",
    subcommands: [FormCommand<Record>.self, FormCommand<End>.self])

  enum Record: FormName { static let name = "plan-record" }
  enum End: FormName { static let name = "plan-end" }
}

/// Record a child in need meeting.
struct MeetingGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Record a child in need meeting.",
    subcommands: [FormCommand<Hold>.self])

  enum Hold: FormName { static let name = "meeting-hold" }
}

/// Record a review conference.
struct ReviewGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Record a review conference.",
    subcommands: [FormCommand<Hold>.self])

  enum Hold: FormName { static let name = "review-hold" }
}

/// Audit a case.
struct AuditGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Record how good the work on a case is.",
    subcommands: [FormCommand<Record>.self])

  enum Record: FormName { static let name = "audit-record" }
}

/// Choose significant events.
struct EventGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Choose an event of a case as significant.",
    subcommands: [FormCommand<Mark>.self])

  enum Mark: FormName { static let name = "event-mark" }
}
