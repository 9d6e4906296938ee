import ArgumentParser

/// What is known of a child.
struct ChildGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "child", abstract: "Correct a child's details, record a move, connect or merge records.",
    subcommands: [
      FormCommand<ChangeChild>.self, FormCommand<MoveHome>.self, FormCommand<RelateChild>.self,
      FormCommand<MergeChild>.self,
    ])

  enum ChangeChild: FormName { static let name = "child-change" }
  enum MoveHome: FormName { static let name = "child-move" }
  enum RelateChild: FormName { static let name = "child-relate" }
  enum MergeChild: FormName { static let name = "child-merge" }
}

/// What is known of a home.
struct HouseholdGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "household", abstract: "Correct what is known of a home and its adults.",
    subcommands: [FormCommand<ChangeHousehold>.self])

  enum ChangeHousehold: FormName { static let name = "household-change" }
}

/// A child of a contact who was protected in an emergency.
enum ProtectChildOfContact: FormName { static let name = "contact-protect" }

/// A child whom a contact did not name at first.
enum AddChildToContact: FormName { static let name = "contact-add-child" }
