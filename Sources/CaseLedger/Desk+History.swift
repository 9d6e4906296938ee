import CaseModel
import GRDB

extension Desk {
  /// Reads a record, and what hangs on it, that may be closed and not in memory.
  ///
  /// - Returns: whether the ledger has the record.
  @discardableResult
  public func load(_ record: RecordID) throws -> Bool {
    if hides(record) { return false }
    if !register.holds(record) { try ledger.reading { _ = try load([record], $0) } }
    return register.holds(record)
  }

  /// The events of some records together, oldest first: a history or a chronology.
  ///
  /// Those that were recorded out of order say so, except on an invented service, whose time is its own.
  public func events(of records: [RecordID]) throws -> [RecordedEvent] {
    try ledger.reading { database in
      let events = try Set(records.filter { !hides($0) }).flatMap {
        try EventTable.events(of: $0, codec: ledger.codec, database)
      }
      .sorted { $0.sequence < $1.sequence }
      return isSimulated ? events : try events.map { try OutOfOrder.marked($0, database) }
    }
  }

  /// A record's first event, which holds what the register leaves out, such as a contact's narrative.
  ///
  /// - Returns: nil when the ledger has no such record.
  public func firstEvent(of record: RecordID) throws -> RecordedEvent? {
    if hides(record) { return nil }
    return try ledger.reading { try EventTable.event(of: record, newest: false, codec: ledger.codec, $0) }
  }

  /// What was last recorded on a record, by whom and when; nil when the ledger has no such record.
  public func lastEvent(of record: RecordID) throws -> RecordedEvent? {
    if hides(record) { return nil }
    return try ledger.reading { try EventTable.event(of: record, newest: true, codec: ledger.codec, $0) }
  }

  /// When the newest event was recorded; nil in an empty ledger.
  public func lastRecordedAt() throws -> Instant? {
    try ledger.reading { try EventTable.newestAt($0) }
  }

  /// The sequence of the newest event in the ledger; 0 when it is empty.
  public func lastSequence() throws -> Int64 { try ledger.reading { try ledger.end($0).sequence } }

  /// Children whom another system knows by a number, loaded, lowest number first.
  ///
  /// For a merged duplicate, the record that it was merged into.
  public func children(numbered number: ChildNumber) throws -> [ChildID] {
    try children([number.key], limit: 100).sorted()
  }

  /// Children who may be the one described, closed ones too, loaded; who shares most comes first.
  ///
  /// - Parameter limit: how many records are looked at; what `match` then says of each decides.
  public func children(like subject: MatchSubject, limit: Int = 100) throws -> [ChildID] {
    try children(matchKeys(of: subject).map(\.text), limit: limit)
  }

  /// Children who may be the one described, or a brother or sister, and ask for a look, likeliest first.
  ///
  /// - Parameter child: the record of the child described, which is not compared with itself, nor with those who are known
  ///   to share its home or to be related; nil for a child without a record.
  public func possibleMatches(of subject: MatchSubject, _ child: Child? = nil) throws -> [PossibleMatch] {
    let asked = MatchProfile(subject)
    let found = try children(like: subject).compactMap { id -> PossibleMatch? in
      guard id != child?.id, let other = register.children[id], !(child?.isKnownBeside(other) ?? false)
      else { return nil }
      if let home = other.household { try load(home.record) }
      let home = other.household.flatMap { register.households[$0] }
      guard let found = match(asked, MatchProfile(MatchSubject(other, home: home))), found.asksForALook
      else { return nil }
      return PossibleMatch(child: id, kind: found.kind, score: found.score)
    }
    return found.sorted { ($1.score, $0.child) < ($0.score, $1.child) }
  }

  /// Whom each child among some records may be, of those children who seem not to have been known before.
  ///
  /// - Parameter records: children, or contacts and cases of children; others are passed over.
  public func possibleMatches(among records: [RecordID]) throws -> [ChildID: [PossibleMatch]] {
    var found: [ChildID: [PossibleMatch]] = [:]
    for id in records.flatMap(register.children(in:)) where found[id] == nil {
      guard let child = register.child(id), child.seemsNew else { continue }
      let home = child.household.flatMap { register.households[$0] }
      found[id] = try possibleMatches(of: MatchSubject(child, home: home), child)
    }
    return found
  }

  /// Loads the children who have a name, present or former, that holds what was typed; the closest come first.
  ///
  /// Children with closed records are included.
  ///
  /// - Parameter limit: how many records are looked at.
  /// - Returns: the children, and how many more there are; nobody for an empty query.
  public func children(named name: NameQuery, limit: Int = 100) throws -> (found: [ChildID], more: Int) {
    try ledger.reading { database in
      let (found, more) = try NameWords.children(name.words, limit: limit, database)
      return (try standing(found, database), more)
    }
  }

  private func children(_ keys: [String], limit: Int) throws -> [ChildID] {
    try ledger.reading { try standing(try ChildKeys.children(keys, limit: limit, $0), $0) }
  }

  /// The children, or those into whose records theirs were merged; loaded, each once.
  private func standing(_ children: [ChildID], _ database: Database) throws -> [ChildID] {
    var found: [ChildID] = []
    for child in children {
      try load([child.record], database)
      let standing = try standing(child, database)
      if !found.contains(standing) { found.append(standing) }
    }
    return found
  }

  /// The record that a duplicate was merged into, or the record itself.
  private func standing(_ child: ChildID, _ database: Database) throws -> ChildID {
    var current = child
    var passed: Set<ChildID> = []
    while passed.insert(current).inserted, let into = register.children[current]?.mergedInto {
      try load([into.record], database)
      current = into
    }
    return current
  }

  /// How partner agencies shared over the last days, today among them, and how far early help is with whom it was
  /// passed, counted over closed records too.
  ///
  /// Costs what was recorded in those days, and the decisions for early help of half a year, not the history before.
  public func partnerSharing(days: Int, at now: Instant) throws -> PartnerSharing {
    var sharing = PartnerSharing(days: days, to: now)
    let since = London.instant(day: sharing.firstDay, minute: 0)
    try ledger.reading { database in
      for record in try EventTable.recordsOfSharing(since: since, database) {
        guard let state = try ledger.state(of: record, database) else { continue }
        sharing.take(state, by: register)
      }
      let half = London.instant(day: sharing.firstDayOfHelp, minute: 0)
      for record in try EventTable.recordsOfEarlyHelp(since: half, database) {
        guard case .contact(let contact)? = try ledger.state(of: record, database) else { continue }
        sharing.takeHelp(of: contact, by: register)
      }
    }
    return sharing
  }

  /// Cases that came to a worker or left one since an instant, oldest first.
  public func moves(since instant: Instant) throws -> [CaseloadMove] {
    try ledger.reading { try Moves.read(since: instant, $0) }
  }
}
