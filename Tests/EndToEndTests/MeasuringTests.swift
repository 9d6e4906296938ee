import Foundation
import Testing

extension EndToEnd {
  @Suite struct Measuring {
    /// What `make bench` plays must be accepted by the rules of today: cases that close, and children who come back.
    @Test func theRulesAcceptEveryLifeThatIsMeasured() throws {
      let ended = try run(
        Workplace.built("Bench"), ["model", "--events", "30000", "--open-cases", "40"],
        environment: ProcessInfo.processInfo.environment, folder: Workplace.package)
      #expect(ended.errors == "")
      #expect(ended.code == 0)
    }

    @Test func theLivesThatAreMeasuredHoldEveryKindOfEventButTheRare() throws {
      let ended = try run(
        Workplace.built("Bench"), ["kinds", "--lacking"],
        environment: ProcessInfo.processInfo.environment, folder: Workplace.package)
      #expect(ended.output == "")
      #expect(ended.errors == "")
      #expect(ended.code == 0)
    }

    /// Four events a week: 40 take ten weeks, and each week the next visit is planned.
    @Test func aCaseThatIsVisitedWeeklyComesToAsManyEventsAsAsked() throws {
      let workplace = try Workplace()
      defer { workplace.remove() }
      let made = try run(
        Workplace.built("Bench"), ["make", workplace.ledger, "--long-case", "40", "--open-cases", "7"],
        environment: ProcessInfo.processInfo.environment, folder: Workplace.package)
      #expect(made.errors == "")
      let shown = try workplace.frontdoor("case", "R-000001", "--ledger", workplace.ledger)
      #expect(shown.output.components(separatedBy: "visit planned for").count - 1 == 10)
      #expect(shown.code == 0)
    }
  }
}
