import Testing

@testable import CaseModel

/// An act is called what a practitioner calls it, wherever a rule or a conflict names it.
@Suite struct EventKindWordsTests {
  @Test(arguments: [
    (EventKind.ragChanged, "rating changed"), (.caseReturned, "case returned to the tray"),
    (.nightAcknowledged, "EDT work signed off"), (.conferenceRequested, "ICPC requested"),
    (.eventMarked, "significant event chosen"), (.factSetAside, "undone (kept on the record)"),
  ])
  func anActIsNamedInWords(kind: EventKind, words: String) { #expect(kind.words == words) }

  @Test func noTwoActsHaveTheSameWords() {
    #expect(Set(EventKind.allCases.map(\.words)).count == EventKind.allCases.count)
  }
}
