import CaseModel

/// Rows of one list with those taken out that say the same thing again, in one file or several.
struct Duplicates<Row: Equatable & Sendable> {
  private(set) var kept: [Placed<Row>] = []
  private(set) var duplicates: [(row: RowReference, of: RowReference)] = []
  /// Duplicates that differ in more than the child's own columns.
  private(set) var disagreeing: [RowReference] = []

  /// - Parameters:
  ///   - key: what makes two rows the same thing.
  ///   - saysMore: whether the second of two such rows is to stand instead of the first.
  ///   - disagree: whether two such rows differ in what matters.
  init<Key: Hashable>(
    _ rows: [Placed<Row>], by key: (Row) -> Key, saysMore: (Row, Row) -> Bool, disagree: (Row, Row) -> Bool
  ) {
    var places: [Key: Int] = [:]
    places.reserveCapacity(rows.count)
    kept.reserveCapacity(rows.count)
    var dropped: [(row: RowReference, place: Int)] = []
    for row in rows {
      let key = key(row.row)
      guard let place = places[key] else {
        places[key] = kept.count
        kept.append(row)
        continue
      }
      if disagree(kept[place].row, row.row) { disagreeing.append(row.at) }
      if saysMore(kept[place].row, row.row) {
        dropped.append((kept[place].at, place))
        kept[place] = row
      } else {
        dropped.append((row.at, place))
      }
    }
    duplicates = dropped.map { ($0.row, kept[$0.place].at) }
  }
}

/// What makes a contact in list 1 the same contact.
struct ContactKey: Hashable {
  var child: String
  var day: Day
  var source: ContactSource
}

/// What makes a referral or a spell in need the same one.
struct EpisodeKey: Hashable {
  var child: String
  var day: Day
}

extension Duplicates where Row == ContactRow {
  init(_ rows: [Placed<ContactRow>]) {
    self.init(
      rows, by: { ContactKey(child: $0.child.externalID, day: $0.day, source: $0.source) },
      saysMore: { _, _ in false }, disagree: { _, _ in false })
  }
}

extension Duplicates where Row == ReferralRow {
  /// Of two rows of one day, the one that went on to further action stands, so that no open case is lost.
  init(_ rows: [Placed<ReferralRow>]) {
    self.init(
      rows, by: { EpisodeKey(child: $0.child.externalID, day: $0.day) },
      saysMore: { $0.noFurtherAction && !$1.noFurtherAction },
      disagree: { $0.noFurtherAction != $1.noFurtherAction || $0.staff != $1.staff || $0.source != $1.source }
    )
  }
}

extension Duplicates where Row == ChildInNeedRow {
  /// Of two rows of one start, a closed one stands, else the one seen later.
  init(_ rows: [Placed<ChildInNeedRow>]) {
    self.init(
      rows, by: { EpisodeKey(child: $0.child.externalID, day: $0.start) },
      saysMore: {
        if ($0.closed == nil) != ($1.closed == nil) { return $0.closed == nil }
        guard let later = $1.lastSeen else { return false }
        return $0.lastSeen.map { $0 < later } ?? true
      },
      disagree: {
        $0.closed != $1.closed || $0.closure != $1.closure || $0.lastSeen != $1.lastSeen || $0.work != $1.work
          || $0.need != $1.need || $0.staff != $1.staff
      })
  }
}

/// What makes an early help assessment the same one.
private struct EarlyHelpKey: Hashable {
  var child: String
  var day: Day
  var organisation: String
}

extension Duplicates where Row == EarlyHelpRow {
  /// Of two rows of one assessment, the completed one stands.
  init(_ rows: [Placed<EarlyHelpRow>]) {
    self.init(
      rows,
      by: {
        EarlyHelpKey(
          child: $0.child.externalID, day: $0.listed.startedOn,
          organisation: $0.listed.organisation.lowercased())
      },
      saysMore: { $0.listed.completedOn == nil && $1.listed.completedOn != nil },
      disagree: { $0.listed.completedOn != $1.listed.completedOn })
  }
}

extension Duplicates where Row == AssessmentRow {
  /// Of two rows of one start, the authorised one stands.
  init(_ rows: [Placed<AssessmentRow>]) {
    self.init(
      rows, by: \.key,
      saysMore: { $0.listed.authorisedOn == nil && $1.listed.authorisedOn != nil },
      disagree: { $0.listed != $1.listed || $0.staff != $1.staff })
  }
}

extension Duplicates where Row == EnquiryRow {
  /// Of two rows of one start, the one that went furthest stands.
  init(_ rows: [Placed<EnquiryRow>]) {
    self.init(
      rows, by: \.key,
      saysMore: { $0.listed.steps < $1.listed.steps },
      disagree: { $0.listed != $1.listed || $0.staff != $1.staff })
  }
}

/// What makes a plan the same one.
private struct PlanKey: Hashable {
  var child: String
  var kind: ListedPlanKind
  var day: Day
}

extension Duplicates where Row == PlanRow {
  /// Of two rows of one plan, one that says that it ended stands, else the one reviewed later.
  init(_ rows: [Placed<PlanRow>]) {
    self.init(
      rows, by: { PlanKey(child: $0.child.externalID, kind: $0.listed.kind, day: $0.start) },
      saysMore: {
        if ($0.ended == nil) != ($1.ended == nil) { return $0.ended == nil }
        guard let later = $1.listed.reviewedOn else { return false }
        return $0.listed.reviewedOn.map { $0 < later } ?? true
      },
      disagree: {
        $0.ended != $1.ended || $0.listed != $1.listed || $0.seen != $1.seen || $0.staff != $1.staff
      })
  }
}

extension EnquiryListed {
  /// How far it has come: 0 running, 1 without a conference, 2 with one needed, 3 dated, 4 with its result.
  fileprivate var steps: Int {
    guard let conferenceNeeded else { return 0 }
    if !conferenceNeeded { return 1 }
    return conferenceOn == nil ? 2 : planFollowed == nil ? 3 : 4
  }
}
