import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import TUI
@testable import frontdoor

/// What is being typed is on the disk within seconds, whatever becomes of the program.
@Suite struct DraftTests {
  let user: Sitting

  init() throws { user = try Sitting(children: "Maisie") }

  private func startRating(_ why: String) {
    user.press(.character("r"))
    user.press(.down, .enter)
    user.type(why)
  }

  private func expectOnDisk(_ words: [String], at place: SourceLocation = #_sourceLocation) {
    user.meanwhile { [user] in
      let found = user.draftsOnDisk.flatMap { $0.fields.values.filter { $0.contains(" ") } }
      #expect(found == words, sourceLocation: place)
    }
  }

  @Test func whatIsTypedIsKeptWhileOneTypes() {
    startRating("bruises on")
    expectOnDisk([])
    user.pass(.seconds(3))
    expectOnDisk(["bruises on"])
    user.type(" both arms")
    user.pass(.seconds(2))
    expectOnDisk(["bruises on"])
    user.pass(.seconds(1))
    expectOnDisk(["bruises on both arms"])
    user.run()
  }

  @Test func whoNeverPausesLosesNoMoreThanThreeSeconds() {
    startRating("aa ")
    for _ in 0..<7 {
      user.type("b")
      user.pass(.milliseconds(500))
    }
    expectOnDisk(["aa bbbbbb"])
    user.run()
  }

  @Test func whatIsRecordedIsNoLongerADraft() {
    startRating("bruises on both arms")
    user.pass(.seconds(3))
    user.press(.control("s"), .character("y"))
    user.see("(C-000001): rated")
    expectOnDisk([])
    user.pass(.seconds(10))
    expectOnDisk([])
    user.run()
  }

  @Test func whoClosesAHalfFilledFormHasItsDraftAtOnce() {
    startRating("bruises on both arms")
    user.press(.escape)
    user.see("draft saved: ")
    expectOnDisk(["bruises on both arms"])
    user.run()
  }

  @Test func whatWasTakenBackIsNoDraftAnyLonger() {
    user.press(.character("d"))
    user.press(.tab, .tab, .tab)
    user.see("▌· The worry")
    user.type("a b")
    user.pass(.seconds(3))
    expectOnDisk(["a b"])
    user.press(.backspace, .backspace, .backspace, .escape)
    user.seeNo("The worry")
    expectOnDisk([])
    user.run()
  }

  @Test func whatWasHalfDoneWhenTheProgramWasEndedIsThereTheNextTime() throws {
    startRating("bruises on both arms")
    user.run()
    try expectRestored(in: user.folder)
  }

  @Test func whatWasHalfDoneWhenTheProgramWasKilledIsThereTheNextTime() throws {
    startRating("bruises on both arms")
    user.pass(.seconds(3))
    // The one who typed has not left: as far as the disk knows, the program is gone.
    user.meanwhile { [user] in try self.expectRestored(in: user.folder) }
    user.run()
  }

  private func expectRestored(in folder: Folder) throws {
    let next = try Sitting(folder)
    next.see("kept from before: ", "r opens it")
    next.press(.character("r"))
    next.see("bruises on both arms", "restored")
    next.press(.control("s"), .character("y"))
    next.see("(C-000001): rated")
    next.run()
    #expect(next.draftsOnDisk.isEmpty)
  }

  @Test func whatCannotBeKeptIsSaidOnceAndKeptAsSoonAsItCanBe() throws {
    let place = DraftStore(ledger: user.folder.ledger, account: OpenDesk.account).folder
    user.meanwhile { try Data("in the way".utf8).write(to: URL(fileURLWithPath: place)) }
    startRating("bruises on")
    user.pass(.seconds(3))
    user.see("drafts are not kept: ")
    user.type(" both arms")
    user.pass(.seconds(9))
    user.seeNo("drafts are not kept: ")
    user.see("bruises on both arms")
    user.meanwhile { try FileManager.default.removeItem(atPath: place) }
    user.pass(.seconds(3))
    expectOnDisk(["bruises on both arms"])
    user.run()
  }

  @Test func aFolderThatWasOpenToOthersIsClosedAndThatIsSaid() throws {
    let place = DraftStore(ledger: user.folder.ledger, account: OpenDesk.account).folder
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    #expect(chmod(place, 0o755) == 0)
    user.see("the drafts folder was open to other accounts and was closed")
    user.run()
  }
}
