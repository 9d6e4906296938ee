import CaseModel

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
    try ledger.reading { view in
      let events = try view.histories(of: Set(records.filter { !hides($0) })).values.flatMap(\.self)
        .sorted { $0.sequence < $1.sequence }
      return isSimulated ? events : try OutOfOrder.marked(events, view)
    }
  }

  /// A record's first event, which holds what the register leaves out, such as a contact's narrative.
  ///
  /// - Returns: nil when the ledger has no such record.
  public func firstEvent(of record: RecordID) throws -> RecordedEvent? {
    if hides(record) { return nil }
    return try ledger.reading { try $0.firstEvent(of: record) }
  }

  /// What was last recorded on a record, by whom and when; nil when the ledger has no such record.
  public func lastEvent(of record: RecordID) throws -> RecordedEvent? {
    if hides(record) { return nil }
    return try ledger.reading { try $0.lastEvent(of: record) }
  }

  /// When the newest event was recorded; nil in an empty ledger.
  public func lastRecordedAt() throws -> Instant? { try ledger.reading { try $0.newestAt() } }

  /// The sequence of the newest event in the ledger; 0 when it is empty.
  public func lastSequence() throws -> Int64 { try ledger.reading { try $0.lastSequence() } }

  /// Children whom another system knows by a number, loaded, lowest number first.
  ///
  /// For a merged duplicate, the record that it was merged into.
  public func children(numbered number: ChildNumber) throws -> [ChildID] {
    try children(sharing: [[number.key]], limit: 100)[0].sorted()
  }

  /// Children who may be the one described, closed ones too, loaded; who shares most comes first.
  ///
  /// - Parameter limit: how many records are looked at; what `match` then says of each decides.
  public func children(like subject: MatchSubject, limit: Int = 100) throws -> [ChildID] {
    try children(like: [subject], limit: limit)[0]
  }

  private func children(like subjects: [MatchSubject], limit: Int = 100) throws -> [[ChildID]] {
    try children(sharing: subjects.map { matchKeys(of: $0).map(\.text) }, limit: limit)
  }

  /// Children who may be the one described, or a brother or sister, and ask for a look, likeliest first.
  ///
  /// - Parameter child: the record of the child described, which is not compared with itself, nor with those who are known
  ///   to share its home or to be related; nil for a child without a record.
  public func possibleMatches(of subject: MatchSubject, _ child: Child? = nil) throws -> [PossibleMatch] {
    likeliest(try children(like: subject), to: subject, child)
  }

  /// Whom each child among some records may be, of those children who seem not to have been known before.
  ///
  /// - Parameter records: children, or contacts and cases of children; others are passed over.
  public func possibleMatches(among records: [RecordID]) throws -> [ChildID: [PossibleMatch]] {
    let new = Set(records.flatMap(register.children(in:))).compactMap { id -> (id: ChildID, child: Child)? in
      guard let child = register.child(id), child.seemsNew else { return nil }
      return (id, child)
    }
    let subjects = new.map { MatchSubject($0.child, home: home(of: $0.child)) }
    let found = try children(like: subjects)
    var matches: [ChildID: [PossibleMatch]] = [:]
    for (place, new) in new.enumerated() {
      matches[new.id] = likeliest(found[place], to: subjects[place], new.child)
    }
    return matches
  }

  private func home(of child: Child) -> Household? { child.household.flatMap { register.households[$0] } }

  /// Those of some children, loaded with their homes, who ask for a look, likeliest first.
  private func likeliest(
    _ children: [ChildID], to subject: MatchSubject, _ child: Child?
  ) -> [PossibleMatch] {
    let asked = MatchProfile(subject)
    let found = children.compactMap { id -> PossibleMatch? in
      guard id != child?.id, let other = register.children[id], !(child?.isKnownBeside(other) ?? false)
      else { return nil }
      guard let found = match(asked, MatchProfile(MatchSubject(other, home: home(of: other)))),
        found.asksForALook
      else { return nil }
      return PossibleMatch(child: id, kind: found.kind, score: found.score)
    }
    return found.sorted { ($1.score, $0.child) < ($0.score, $1.child) }
  }

  /// Loads the children who have a name, present or former, that holds what was typed; the closest come first.
  ///
  /// Children with closed records are included.
  ///
  /// - Parameter limit: how many records are looked at.
  /// - Returns: the children, and how many more there are; nobody for an empty query.
  public func children(named name: NameQuery, limit: Int = 100) throws -> (found: [ChildID], more: Int) {
    try ledger.reading { view in
      let (found, more) = try view.children(named: name.words, limit: limit)
      return (try standing([found], view)[0], more)
    }
  }

  private func children(sharing keys: [[String]], limit: Int) throws -> [[ChildID]] {
    try ledger.reading { try standing($0.children(sharing: keys, limit: limit), $0) }
  }

  /// For each list of children, those or the ones into whose records theirs were merged; loaded, each once.
  private func standing(_ lists: [[ChildID]], _ view: LedgerView) throws -> [[ChildID]] {
    // What a duplicate was merged into hangs on it, and so comes along.
    try load(lists.flatMap { $0.map(\.record) }, view)
    return lists.map { children in
      var found: [ChildID] = []
      for child in children.map(standing) where !found.contains(child) { found.append(child) }
      return found
    }
  }

  /// The record that a duplicate was merged into, or the record itself.
  private func standing(_ child: ChildID) -> ChildID {
    var current = child
    var passed: Set<ChildID> = []
    while passed.insert(current).inserted, let into = register.children[current]?.mergedInto {
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
    try ledger.reading { view in
      try view.states(of: view.records(.sharing, since: since)) { sharing.take($0, by: register) }
      let half = London.instant(day: sharing.firstDayOfHelp, minute: 0)
      try view.states(of: view.records(.earlyHelp, since: half)) { state in
        if case .contact(let contact) = state { sharing.takeHelp(of: contact, by: register) }
      }
    }
    return sharing
  }

  /// Cases that came to a worker or left one since an instant, oldest first.
  public func moves(since instant: Instant) throws -> [CaseloadMove] {
    try ledger.reading { try $0.moves(since: instant) }
  }
}
