import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// Partner checks on the command line: asked, chased, answered, and counted for each agency.
@Suite struct PartnerCommandTests {
  private func agencies(_ folder: Folder, _ arguments: String...) throws -> [[String: Any]] {
    let output = try Program(["partners", "--json"] + arguments, in: folder).output
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  @Test func aCheckIsAskedChasedAnsweredAndCounted() throws {
    let folder = try Folder.withOneContact()
    let early = try Program(["contact", "chase", "C-1", "police", "--how", "by phone"], in: folder)
    #expect(early.code == 3)
    #expect(early.errors.contains("police has not been asked"))
    #expect(try Program(["contact", "ask", "C-1", "police"], in: folder).code == 0)
    for how in ["by phone", "by email"] {
      let chased = try Program(["contact", "chase", "C-1", "police", "--how", how], in: folder)
      #expect(chased.code == 0)
      #expect(chased.output.contains("police chased: \(how)"))
    }
    #expect(try Program(["case", "C-1"], in: folder).output.contains("chased twice, last today"))
    let answered = try Program(
      ["contact", "answer", "C-1", "police", "--shared", "thin"], input: "Known to us; more to follow.",
      in: folder)
    #expect(answered.code == 0)
    #expect(answered.output.contains("police answered: Known to us; more to follow. (shared: incomplete)"))
    let late = try Program(["contact", "chase", "C-1", "police", "--how", "by phone"], in: folder)
    #expect(late.code == 3)
    #expect(late.errors.contains("there is nothing to chase"))
    let police = try #require(try agencies(folder).first)
    #expect(police["agency"] as? String == "police")
    let expected = ["asked": 1, "inTime": 1, "late": 0, "overdue": 0, "waiting": 0, "chases": 2, "thin": 1]
    for (name, value) in expected { #expect(police[name] as? Int == value, "\(name)") }
    #expect(police["nothing"] as? Int == 0 && police["weak"] as? Int == 1)
    #expect(police["didNotCome"] as? Int == 0 && police["discussions"] as? Int == 0)
    let lines = try Program(["partners"], in: folder).output.split(separator: "\n")
    #expect(lines[0].hasPrefix("Checks asked ") && lines[0].hasSuffix("; 0 strategy discussions held"))
    #expect(lines.count == 3 + Agency.allCases.count)
    #expect(lines.last?.hasSuffix(": 0 contacts passed on, 0 assessed, 0 ended, 0 late") == true)
    #expect(
      lines[2].split(separator: " ") == ["police", "1", "1", "0", "0", "0", "0", "2", "1", "0", "0", "1"])
  }

  @Test func everyAgencyHasARowAndOnlyWhoIsNeededCanStayAway() throws {
    let folder = try Folder.withOneContact()
    let all = try agencies(folder, "--days", "1")
    #expect(all.map { $0["agency"] as? String } == Agency.allCases.map(\.rawValue))
    #expect(all.map { $0["didNotCome"] is NSNull } == [false, false, true, true, true, true])
    #expect(all.allSatisfy { $0["from"] as? String == $0["to"] as? String })
  }

  @Test(arguments: [("0", 2), ("1", 0), ("3660", 0), ("3661", 2), ("-1", 2), ("x", 2)])
  func aNumberOfDaysIsAskedFor(days: String, code: Int32) throws {
    let folder = try Folder.withOneContact()
    #expect(try Program(["partners", "--days=\(days)"], in: folder).code == code)
  }
}
