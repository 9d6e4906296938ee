import CaseLedger
import CaseModel
import TUI

/// Looks for children before a record is created: by the ledger's keys, then by comparing each find.
struct ChildSearch {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// The children who may be the one asked about, best match first.
  func find(_ query: ChildQuery) throws -> [FoundChild] {
    let subject = MatchSubject(
      names: [], givenName: query.givenName, familyName: query.familyName, birthDate: query.birthDate,
      expectedBirthDate: nil, postcode: query.postcode.isEmpty ? nil : query.postcode,
      phones: query.phone.isEmpty ? [] : [query.phone], nhsNumber: nil, upn: nil)
    let asked = MatchProfile(subject)
    var found: [FoundChild] = []
    for id in try desk.children(like: subject) {
      try desk.load(id.record)
      guard let child = desk.register.children[id], child.mergedInto == nil else { continue }
      if let home = child.household { try desk.load(home.record) }
      let home = child.household.flatMap { desk.register.households[$0] }
      let known = MatchSubject(child, home: home)
      if let match = match(asked, MatchProfile(known)) {
        found.append(
          FoundChild(child: child, household: home, score: match.score, reasons: match.reasons.map(\.words)))
      } else if query.givenName.isEmpty, !query.familyName.isEmpty,
        let reasons = known.nameContains(query: query.familyName)
      {
        found.append(
          FoundChild(
            child: child, household: home, score: Self.nameAlone, reasons: reasons.map(\.words)))
      }
    }
    return found.sorted { ($0.score, $1.child.id.number) > ($1.score, $0.child.id.number) }
  }

  /// The score of a child found by one name alone: less than anything that `match` shows.
  private static let nameAlone = 30
}
