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
  }
}
