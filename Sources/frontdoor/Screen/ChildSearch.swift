import CaseLedger
import CaseModel
import TUI

/// Looks for children before a record is created: by the ledger's keys, then by comparing each find.
struct ChildSearch {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// Children who may be the one searched for, best match first, and how many more hold what was typed.
  func find(_ query: ChildQuery) throws -> (found: [FoundChild], more: Int) {
    let searcher = ChildSearcher(query)
    let named = try desk.children(named: searcher.name)
    let like = try desk.children(like: searcher.subject)
    var found: [FoundChild] = []
    for id in named.found + like.filter({ !named.found.contains($0) }) {
      try desk.load(id.record)
      guard let child = desk.register.children[id], child.mergedInto == nil else { continue }
      if let home = child.household { try desk.load(home.record) }
      let home = child.household.flatMap { desk.register.households[$0] }
      guard let finding = searcher.finding(MatchSubject(child, home: home)) else { continue }
      found.append(
        FoundChild(
          child: child, household: home, score: finding.score, reasons: finding.reasons.map(\.words)))
    }
    found.sort { ($0.score, $1.child.id.number) > ($1.score, $0.child.id.number) }
    return (found, named.more)
  }
}
