import ArgumentParser
import CaseModel

/// The commands for casework: one for each fact that somebody may ask for, by the group and the verb of its form.
enum CaseworkCommands {
  /// A group a subject, in the order in which menus list the facts.
  static var groups: [any ParsableCommand.Type] {
    var seen: Set<String> = []
    return PathwayFacts.acts.filter { seen.insert($0.form.group).inserted }.map { group($0) }
  }

  private static func group<Fact: PathwayAct>(_: Fact.Type) -> any ParsableCommand.Type {
    FactGroup<Fact>.self
  }
}

/// The commands for all facts of one subject, of which `First` is the first: “strategy ask”, “strategy hold”.
struct FactGroup<First: PathwayAct>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let facts = PathwayFacts.acts.filter { $0.form.group == First.form.group }
    return CommandConfiguration(
      commandName: First.form.group, abstract: facts.map { $0.form.title }.joined(separator: " · "),
      subcommands: facts.map { command($0) })
  }

  private static func command<Fact: PathwayAct>(_: Fact.Type) -> any ParsableCommand.Type {
    FormCommand<FormOf<Fact>>.self
  }
}

/// Names the form that stands with a fact.
enum FormOf<Fact: PathwayAct>: FormName {
  static var name: String { Fact.form.name }
}
