/// Who says facts in words: knows what people are called, and whether names are masked.
package protocol FactSpeaker {
  /// Words that somebody wrote, fit for whoever reads them now.
  func text(_ text: String) -> String
  /// What a team is called.
  func team(_ id: TeamID) -> String
}

extension FactSpeaker {
  /// A reason behind what it is the reason for; empty for none.
  package func because(_ why: String) -> String { why.isEmpty ? "" : ": \(text(why))" }
  /// A moment, with its year.
  package func moment(_ instant: Instant) -> String { Wording.dayAndTime(instant, withYear: true) }
  /// Partners in a row; “nobody” for none.
  package func list(_ partners: [Partner]) -> String {
    partners.isEmpty ? "nobody" : partners.map(\.words).joined(separator: ", ")
  }
}
