import ArgumentParser
import CaseLedger
import Glibc
import LedgerSQLite

/// The program: the tracker on a terminal, and the same acts as plain commands.
@main
struct Frontdoor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdoor",
    abstract: "A case-tracker for the front door of children's services.",
    discussion: """
      Without a command it opens the tracker on your service's ledger. Try "frontdoor demo" first: it shows an invented \
      service at work and touches nothing of yours.

      Results go to standard output, everything else to standard error. Ends with 0 when done, 1 when something failed, \
      2 when used wrongly, 3 when a rule refused.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(name: "Screen", subcommands: [OpenTracker.self, Demo.self]),
      CommandGroup(
        name: "List",
        subcommands: [
          QueueCommand.self, UnallocatedCommand.self, CaseloadCommand.self, CaseRecord.self,
          ClocksCommand.self, WatchCommand.self, HandoverCommand.self,
          WorkersCommand.self, PartnersCommand.self, AllegationsCommand.self,
          PlacesCommand.self,
        ]),
      CommandGroup(
        name: "Contact",
        subcommands: [ContactGroup.self, DecideCommand.self, SecondLookCommand.self]),
      CommandGroup(
        name: "Case",
        subcommands: [
          AllocateCommand.self, ReturnCase.self, ChangeWork.self, SeenChild.self, AcknowledgeContact.self,
          CloseCase.self,
          SetAsideGroup.self, UndoCommand.self,
        ]),
      CommandGroup(
        name: "From allocation to outcome",
        subcommands: CaseworkCommands.groups + [TaskGroup.self, NightGroup.self]),
      CommandGroup(
        name: "People",
        subcommands: [
          ChildGroup.self, HouseholdGroup.self, AllegationGroup.self, PlaceGroup.self, PeerGroupGroup.self,
        ]),
      CommandGroup(
        name: "Staff", subcommands: [AbsenceCommand.self, WorkerGroup.self, RoleGroup.self, TeamGroup.self]),
      CommandGroup(
        name: "Ledger",

        subcommands: [
          InitCommand.self, ImportGroup.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self,
          RestoreCommand.self,
        ]),
    ],
    defaultSubcommand: OpenTracker.self)

  /// The command that the arguments name, with its options, built without all the others.
  ///
  /// What cannot be read so is read again from the root, which says what is wrong and knows help and completions.
  static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let (command, rest) = named(by: arguments), let parsed = try? command.parseAsRoot(rest) {
      return parsed
    }
    return try parseAsRoot(arguments)
  }

  private static func named(by arguments: [String]) -> (any ParsableCommand.Type, [String])? {
    // The root's help names the program before the command, and lists the commands where none is named.
    if arguments.contains("--help") || arguments.contains("-h") { return nil }
    guard let word = arguments.first, !word.hasPrefix("-") else { return (OpenTracker.self, arguments) }
    let command = configuration.groupedSubcommands.lazy.flatMap(\.subcommands).first {
      $0.configuration.commandName == word
    }
    return command.map { ($0, Array(arguments.dropFirst())) }
  }

  static func main() {
    // Before anything is read: what is typed or handed over names children, too.
    forbidMemoryDumps()
    // A file that may grow no further is then an error with words, like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parse(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      let ending = Ending(error)
      if let words = ending.words, !words.isEmpty {
        guard ending.isResult else {
          say(words)
          Glibc.exit(ending.code)
        }
        do { try StandardStream.output.write(words + "\n") } catch {
          say(error.description)
          Glibc.exit(Ending.failed)
        }
      }
      Glibc.exit(ending.code)
    }
  }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
