import CaseModel
import Testing

@testable import frontdoor

/// Texts about children come from standard input or a file: arguments are seen by everybody on the computer.
@Suite struct SpokenReasonTests {
  @Test(arguments: [
    ["contact", "rate", "C-1", "red", "--reason"], ["return", "R-1", "--reason"], ["return", "R-1", "--why"],
    ["set-aside", "rating", "C-1", "--reason"], ["allocate", "R-1", "W-1", "--reason"],
    ["close", "R-1", "--reason", "RC8", "--why"],
  ])
  func aReasonAmongTheArgumentsIsRefusedWithTheWayOn(arguments: [String]) throws {
    let folder = try Folder.withOneContact()
    let ended = try Program(arguments + ["Kyle Smith of 1 Secret Street"], in: folder)
    #expect(ended.code == 2)
    #expect(ended.errors.contains("Write it to standard input, or name a file with --"))
    #expect(!ended.errors.contains("Kyle"))
  }

  @Test func aReasonComesFromStandardInputOrAFile() throws {
    let folder = try Folder.withOneContact()
    let rated = try Program(["contact", "rate", "C-1", "red"], input: "a weapon in the home", in: folder)
    #expect(rated.output.contains("a weapon in the home"))
    let file = try folder.write("why.txt", "calmer now\n")
    let again = try Program(["contact", "rate", "C-1", "green", "--reason-file", file], in: folder)
    #expect(again.output.contains("calmer now"))
    #expect(try Program(["contact", "rate", "C-1", "amber"], in: folder).code == 3)
  }

  @Test func howSomebodyWasReachedIsACodeOrAFile() throws {
    let folder = try Folder.withOneContact()
    try #require(try Program(["contact", "ask", "C-1", "police"], in: folder).code == 0)
    let chase = ["contact", "chase", "C-1", "police"]
    #expect(try Program(chase + ["--how", "to Kyle’s mother"], in: folder).code == 2)
    #expect(try Program(chase, in: folder).code == 2)
    let told = try Program(chase + ["--how-file", "-"], input: "through the liaison desk", in: folder)
    #expect(told.output.contains("police chased: through the liaison desk"))
  }

  @Test func aNameIsNotSearchedForAmongTheArguments() throws {
    let folder = try Folder.withOneContact()
    #expect(try Program(["queue", "--filter", "kyle"], in: folder).code == 2)
    #expect(try Program(["queue", "--filter", "due<90d -kyle"], in: folder).code == 2)
    #expect(try Program(["queue", "--filter", "due<90d rag:none"], in: folder).code == 0)
    let found = try Program(["queue", "--filter", "-", "--json"], input: "nobodyofthatname", in: folder)
    #expect(found.code == 0)
    #expect(found.output == "[]\n")
  }

  @Test func aDocumentOfMegabytesIsNotRead() throws {
    let folder = try Folder.withOneContact()
    let long = String(repeating: "x", count: 1_000_001)
    let ended = try Program(["contact", "rate", "C-1", "red"], input: long, in: folder)
    #expect(ended.code == 2)
    #expect(ended.errors.contains("standard input has more than 1000000 bytes"))
  }
}
