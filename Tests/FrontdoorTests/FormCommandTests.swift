import CaseModel
import Testing

@testable import frontdoor

/// Forms on the command line: blanks from a document, and from options where they name nobody.
@Suite struct FormCommandTests {
  @Test func aFormIsFilledInFromADocument() throws {
    let folder = try Folder.withOneContact()
    let document =
      "to: new\naddress: 1 Invented Road\nadults:\n  - Kay Test, aunt\nreason: lives with her aunt\n"
    let moved = try Program(["child", "move", "P-1", "--file", "-"], input: document, in: folder)
    #expect(moved.code == 0)
    #expect(moved.output.contains("Maisie T. lives in H-000001: lives with her aunt"))
  }

  @Test func whatMayNameSomebodyIsNoArgument() throws {
    let folder = try Folder.withOneContact()
    let refused = try Program(["child", "move", "P-1", "--set", "reason=lives with Kay"], in: folder)
    #expect(refused.code == 2)
    #expect(!refused.errors.contains("Kay"))
    #expect(refused.errors.contains("--file"))
    let set = try Program(["child", "change", "P-1", "--set", "sex=F"], in: folder)
    #expect(set.code == 0)
    let upn = try Program(["child", "change", "P-1", "--file", "-"], input: "UPN: A12\n", in: folder)
    #expect(upn.code == 0)
    let emptied = try Program(["child", "change", "P-1", "--file", "-"], input: "UPN: \"\"\n", in: folder)
    #expect(emptied.output.contains("details of"))
  }

  @Test func aChildOfAContactIsProtectedWithoutADecision() throws {
    let folder = try Folder.withOneContact()
    let document =
      "kind: police-protection\nat: \(London.day(of: .now).text) 00:00\n"
      + "place: police-station\nwhy: found alone\ntold: the manager\n"
    let protected = try Program(["contact", "protect", "C-1", "--file", "-"], input: document, in: folder)
    #expect(protected.code == 0, "\(protected.errors)")
    #expect(
      protected.output.contains(
        "Maisie T.: police protection, R-000001 opened without a manager’s decision"))
    let shown = try Program(["contact", "show", "C-1"], in: folder).output
    #expect(shown.contains("for police protection, without a manager’s decision"))
    let listed = try Program(["case", "R-1"], in: folder).output
    #expect(listed.contains("for police protection, without a manager’s decision"))
    let handed = try Program(["handover"], in: folder).output
    #expect(handed.contains("police protection, the child is in: POLICE STATION"))
    #expect(try Program(["contact", "protect", "C-1", "--file", "-"], input: document, in: folder).code == 3)
  }

  @Test func everyFaultIsNamedAndNothingIsRecorded() throws {
    let folder = try Folder.withOneContact()
    let before = try Program(["verify"], in: folder).output
    let wrong = try Program(["child", "relate", "P-1", "--set", "relation=aunt"], in: folder)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("other: still missing"))
    #expect(wrong.errors.contains("relation: write one of sibling, "))
    let unknown = try Program(["child", "move", "P-1", "--file", "-"], input: "where: there\n", in: folder)
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("unknown key; known here: to, household, "))
    let idle = try Program(
      ["child", "move", "P-1", "--file", "-"],
      input: "to: unknown\naddress: 1 Invented Road\nreason: moved\n",
      in: folder)
    #expect(idle.code == 2)
    #expect(idle.errors.contains("address: only when to is new"))
    #expect(try Program(["child", "move", "C-1", "--set", "to=unknown"], in: folder).code == 2)
    #expect(try Program(["child", "change", "P-9", "--set", "sex=F"], in: folder).code == 3)
    #expect(try Program(["verify"], in: folder).output == before)
  }

  @Test func everyFormHasItsCommand() {
    var commands: Set<String> = []
    for group in Frontdoor.configuration.groupedSubcommands.flatMap(\.subcommands) {
      let name = group.configuration.commandName ?? ""
      for command in group.configuration.subcommands {
        commands.insert("\(name) \(command.configuration.commandName ?? "")")
      }
    }
    for form in ActForm.all {
      #expect(commands.contains("\(form.group) \(form.verb)"), "\(form.name)")
    }
  }
}
