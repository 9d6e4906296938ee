import ArgumentParser

/// Tasks that one shift leaves the other on a case.
struct TaskGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Leave a task on a case for the other shift, acknowledge and finish it.",
    subcommands: [FormCommand<Leave>.self, FormCommand<Acknowledge>.self, FormCommand<Finish>.self])

  enum Leave: FormName { static let name = "task-leave" }
  enum Acknowledge: FormName { static let name = "task-acknowledge" }
  enum Finish: FormName { static let name = "task-finish" }
}

/// What the emergency duty team did on a case.
struct NightGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "night",
    abstract: "Acknowledge what the emergency duty team did on a case, and record why it did so.",
    subcommands: [FormCommand<Acknowledge>.self, FormCommand<Rationale>.self])

  enum Acknowledge: FormName { static let name = "night-acknowledge" }
  enum Rationale: FormName { static let name = "night-rationale" }
}

enum AcknowledgeHandover: FormName { static let name = "contact-acknowledge-handover" }
enum EarlyHelpOfContact: FormName { static let name = "contact-early-help" }
enum AcceptedByAuthority: FormName { static let name = "contact-accepted" }
enum RefusedByAuthority: FormName { static let name = "contact-refused" }
enum LeaveTaskOnContact: FormName { static let name = "contact-leave-task" }
enum AcknowledgeTaskOnContact: FormName { static let name = "contact-acknowledge-task" }
enum FinishTaskOnContact: FormName { static let name = "contact-finish-task" }
enum SuperviseWorker: FormName { static let name = "worker-supervise" }
