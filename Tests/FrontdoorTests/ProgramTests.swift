import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

@Test func theWholeWayOfAChildGoesThroughTheCommandLine() throws {
  let folder = try Folder()
  func run(_ arguments: String..., input: String = "") throws -> Program {
    try Program(arguments, input: input, in: folder)
  }
  let made = try run("init")
  #expect(made.code == 0)
  #expect(
    made.output
      == "made \(folder.ledger)\nnew ledger: the account \(OpenDesk.account) is its administrator\n")
  let team = try run("team", "add", "First Response 1")
  #expect(team.code == 0)
  #expect(team.output == "T-000002  version 1  team registered: First Response 1, first response\n")
  #expect(try run("worker", "add", "Sana Mirza", "--team", "T-2").code == 0)
  let contact = try run(
    "contact", "add", "--channel", "phone", "--source", "2A", "--worry", "neglect",
    input:
      "narrative: Came to school hungry.\nchildren:\n  - given name: Maisie\n    family name: Testchild\n")
  #expect(contact.code == 0)
  let texts = """
    Worry: She comes to school hungry most days.
    Daily life: She cannot concentrate and is left out.
    History: Nothing is known from before this contact.
    Voice: I am hungry.
    Identity unknown: not asked
    """
  let decide = ["decide", "C-1", "P-1", "--outcome", "referral-for-assessment", "--level", "4"]
  let early = try Program(decide, input: texts, in: folder)
  #expect(early.code == 3)
  #expect(
    early.errors == "frontdoor: look at the children's history first (C-000001): no decision without it\n")
  #expect(try run("contact", "history", "C-1").code == 0)
  let unsettled = try Program(decide, input: texts, in: folder)
  #expect(unsettled.code == 3)
  #expect(
    unsettled.errors
      == "frontdoor: consent on C-000001 is not settled and this level needs it: record consent, or why you go ahead without it (overridden, because …)\n"
  )
  #expect(try run("contact", "consent", "C-1", "obtained").code == 0)
  #expect(try Program(decide, input: texts, in: folder).code == 0)
  #expect(try run("allocate", "R-1", "W-2", input: "has room").code == 0)
  let second = try run("allocate", "R-1", "W-1", input: "has room")
  #expect(second.code == 3)
  #expect(second.output == "")
  #expect(second.errors.hasPrefix("frontdoor: R-000001 was given to Sana Mirza (W-000002) by "))
  let today = London.day(of: .now).text
  #expect(try run("seen", "R-1", "--on", today).code == 0)
  #expect(try run("close", "R-1", "--reason", "RC7", input: "assessment done").code == 0)
  #expect(try run("set-aside", "closure", "R-1", input: "wrong case").code == 0)
  let queue = try run("unallocated", "--json")
  #expect(queue.output == "[]\n")
  #expect(try run("verify").output.hasPrefix("intact: "))
  #expect(try run("rebuild").output.hasSuffix("every current state agreed with them\n"))
}

@Test func helpAndVersionAreResults() throws {
  let folder = try Folder()
  let version = try Program(["--version"], in: folder)
  #expect(version.code == 0)
  #expect(version.output == Version.text + "\n")
  #expect(version.errors == "")
}

@Test func wrongUseEndsWithTwoAndAMissingLedgerWithOne() throws {
  let folder = try Folder()
  let wrong = try Program(["queue", "--list", "nothing"], in: folder)
  #expect(wrong.code == 2)
  #expect(wrong.output == "")
  #expect(wrong.errors.hasPrefix("frontdoor: The value 'nothing' is invalid for '--list <list>'."))
  let missing = try Program(["queue"], in: folder)
  #expect(missing.code == 1)
  #expect(missing.errors.hasPrefix("frontdoor: There is no ledger at \(folder.ledger)."))
  let file = try Program(["--ledger", "x"], in: folder)
  #expect(file.code != 0)
}

@Test func aMistakeInTheSettingsIsNamedAndNothingIsMade() throws {
  let folder = try Folder()
  let file = try folder.write("mine.yml", "clocks:\n  decision: 1 wd\n")
  let run = try Program(["init", "--service", file], in: folder)
  #expect(run.code == 1)
  #expect(
    run.errors
      == "frontdoor: mine.yml line 2, clocks.decision: “1 wd” is not a limit; write for example “1 working day”\n"
  )
  #expect(!InstalledData.isFile(folder.ledger))
}

@Test func anAlteredLedgerIsNotIntact() throws {
  let folder = try Folder().begun()
  #expect(try Program(["team", "add", "North"], in: folder).code == 0)
  let copy = folder.path + "/copy.sqlite"
  #expect(try Program(["backup", copy], in: folder).code == 0)
  #expect(try Program(["backup", copy], in: folder).code == 1)
  let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
  let place = try #require(bytes.range(of: Data("{\"kind\":\"first-response\"".utf8)))
  var altered = bytes
  altered.replaceSubrange(place, with: Data("{\"kind\":\"first-responsf\"".utf8))
  try altered.write(to: URL(fileURLWithPath: copy))
  let run = try Program(["verify", "--ledger", copy], in: folder)
  #expect(run.code == 1)
  let json = try Program(["verify", "--ledger", copy, "--json"], in: folder)
  #expect(json.output.hasPrefix("[\n  {\"intact\": false, \"events\": 3, \"head\": \"3 "))
  #expect(run.errors.contains("is NOT intact. Event 4 (teamRegistered on T-000002) was altered"))
}

@Test func anImportReportsAndEndsWithOneOnlyWhenAFileCannotBeRead() throws {
  let folder = try Folder()
  let list = try folder.write(
    "list1.csv",
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\n"
      + "100,2,WBRI,12/03/2014,4,02/01/2019,2A\n101,2,WBRI,12/03/2014,4,never,2A\n")
  let dry = try Program(["import", "annex-a", list, "--day-first", "--dry-run"], in: folder)
  #expect(dry.code == 0)
  #expect(dry.output.hasPrefix("Nothing was recorded; this is what would have been:\nlist1.csv"))
  #expect(!InstalledData.isFile(folder.ledger))
  try folder.begun()
  let run = try Program(["import", "annex-a", list, "--day-first", "--json"], in: folder)
  #expect(run.code == 0)
  let report = try #require(
    try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  #expect((report["totals"] as? [String: Int])?["rejected"] == 1)
  #expect((report["totals"] as? [String: Int])?["imported"] == 1)
  let other = try folder.write("other.csv", "a,b\n1,2\n")
  let second = try Program(["import", "annex-a", list, other, "--day-first"], in: folder)
  #expect(second.code == 1)
  #expect(second.output.contains("1 already there"))
  #expect(second.errors == "frontdoor: 1 of 2 files could not be read\n")
}

@Test func aListWhoseDatesReadBothWaysIsAskedAboutUntilSomebodySaysTheOrder() throws {
  let folder = try Folder().begun()
  let list = try folder.write(
    "list1.csv", "Child Unique ID,Date of Contact,Contact Source\n100,03/04/2018,2A\n")
  let asked = try Program(["import", "annex-a", list], in: folder)
  #expect(asked.code == 1)
  #expect(asked.output.contains("Tue 3 Apr 2018 or Sun 4 Mar 2018"))
  #expect(asked.output.contains("--day-first or --month-first"))
  #expect(asked.output.contains("All files: 0 rows"))
  let both = try Program(["import", "annex-a", list, "--day-first", "--month-first"], in: folder)
  #expect(both.code == 2)
  #expect(both.errors.contains("Give either --day-first or --month-first, not both."))
  let said = try Program(["import", "annex-a", list, "--month-first"], in: folder)
  #expect(said.code == 0)
  #expect(said.output.contains("1 imported"))
}
