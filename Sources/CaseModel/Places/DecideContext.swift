extension Register {
  func registerPlace(_ details: ContextDetails, _ batch: inout EventBatch) throws(Refusal) {
    let id = PlaceID(nextNumber(.place))
    try check(details, of: id.record)
    batch.add(.place(id, .registered(details)))
  }

  func registerPeerGroup(_ details: ContextDetails, _ batch: inout EventBatch) throws(Refusal) {
    let id = PeerGroupID(nextNumber(.peerGroup))
    try check(details, of: id.record)
    batch.add(.peerGroup(id, .registered(details)))
  }

  /// Decides an act on a place or a peer group: what happens; nil when the command changes nothing.
  func decide(_ command: ContextCommand, on record: RecordID) throws(Refusal) -> ContextEvent? {
    guard let context = context(of: record) else { throw .noSuchRecord(record) }
    switch command {
    case .change(let details):
      try check(details, of: record)
      return details == context.details ? nil : .changed(details)
    case .link(let link):
      let child = try known(link.child)
      if context.children.contains(where: { standingID($0) == child.id }) {
        throw .context(record, .linked(link.child))
      }
      try require(link.why, "why", record)
      return .linked(link)
    case .unlink(let link):
      guard context.children.contains(link.child) else { throw .context(record, .notLinked(link.child)) }
      try require(link.why, "why", record)
      return .unlinked(link)
    case .note(let note):
      try require(note.note, "the note", record)
      return .noted(note)
    }
  }

  /// One place has one record, whatever capitals and accents its name is written with.
  private func check(_ details: ContextDetails, of record: RecordID) throws(Refusal) {
    try require(details.name, "the name", record)
    if details.concerns.isEmpty { throw .context(record, .noConcern) }
    let isPlace = record.kind == .place
    if isPlace, details.kind == nil { throw .context(record, .kindMissing) }
    let key = NameFolding.key(details.name)
    let other = contexts.first {
      $0.record.kind == record.kind && $0.record != record && NameFolding.key($0.context.details.name) == key
    }
    if let other { throw .context(record, .nameTaken(other.record)) }
  }

  private func require(_ text: String, _ what: String, _ record: RecordID) throws(Refusal) {
    if wordCount(of: text, upTo: 1) == 0 { throw .context(record, .textMissing(what)) }
  }
}

/// Why something about a place or a peer group is refused.
public enum ContextRefusal: Error, Equatable, Sendable {
  case textMissing(String)
  case kindMissing
  case noConcern
  case nameTaken(RecordID)
  case linked(ChildID)
  case notLinked(ChildID)

  /// The refusal in plain words: what is wrong and what to do.
  public var words: String {
    switch self {
    case .textMissing(let what): "\(what) is missing: write it in a few words"
    case .kindMissing: "say what kind of place it is"
    case .noConcern: "name at least one kind of harm"
    case .nameTaken(let other): "\(other) is called that: use that record"
    case .linked(let child): "\(child) is linked already"
    case .notLinked(let child): "\(child) is not linked"
    }
  }
}
