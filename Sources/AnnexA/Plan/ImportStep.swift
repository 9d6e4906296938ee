import CaseModel

/// One thing that an import does, from one row or from rows that belong together.
public struct ImportStep: Equatable, Sendable {
  let work: Work

  enum Work: Equatable, Sendable {
    case team(name: String)
    case worker(StaffMember)
    case contact(Placed<ContactRow>)
    case earlyHelp(Placed<EarlyHelpRow>)
    case episode(ListedEpisode)
    case assessment(Placed<AssessmentRow>, of: ListedEpisode)
    case enquiry(Placed<EnquiryRow>, of: ListedEpisode)
    case plan(Placed<PlanRow>)
  }

  /// The rows that the step accounts for; empty for teams and workers.
  var rows: [RowReference] {
    switch work {
    case .team, .worker: []
    case .contact(let contact): [contact.at]
    case .earlyHelp(let entry): [entry.at]
    case .episode(let episode): episode.rows
    case .assessment(let assessment, _): [assessment.at]
    case .enquiry(let enquiry, _): [enquiry.at]
    case .plan(let plan): [plan.at]
    }
  }
}

/// What a step asks for, given the register as it stands.
public struct StepAction: Equatable, Sendable {
  /// Commands in order, all or none; empty when the register has it all.
  public internal(set) var commands: [Command] = []
  var endings: [Ending] = []
  var warnings: [(Warning.Kind, RowReference)] = []

  struct Ending: Equatable, Sendable {
    var row: RowReference
    var ending: RowEnding
  }

  /// Whether two actions do and say the same.
  public static func == (one: Self, other: Self) -> Bool {
    one.commands == other.commands && one.endings == other.endings
      && one.warnings.elementsEqual(other.warnings, by: ==)
  }
}

/// A worker whom the lists name.
struct StaffMember: Hashable, Sendable {
  var name: String
  var nameKey: String
  var teamKey: String
}
