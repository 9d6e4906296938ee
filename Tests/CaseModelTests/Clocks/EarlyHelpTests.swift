import Testing

@testable import CaseModel

/// How early help goes on.
@Suite struct EarlyHelpTests {
  @Test func eachStepFollowsTheOneBefore() {
    var help = EarlyHelp()
    #expect(help.next == .assessed)
    help.assessedOn = day("2019-01-09")
    #expect(help.next == .shared)
    help.sharedOn = day("2019-01-10")
    #expect(help.next == .reviewed)
    help.reviewedOn = day("2019-02-12")
    #expect(help.next == .reviewed, "it is reviewed again until it ends")
    help.endedOn = day("2019-03-12")
    #expect(help.next == nil)
  }

  @Test func helpThatEndedBeforeItWasAssessedAsksForNothing() {
    var help = EarlyHelp()
    help.endedOn = day("2019-01-09")
    #expect(help.next == nil)
  }
}
