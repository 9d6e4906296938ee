import CaseModel

extension Verification {
  /// What can be wrong with a ledger.
  public enum Fault: Equatable, Sendable {
    /// What the row says is not what was recorded.
    case altered(sequence: Int64, record: String, kind: String)
    /// Rows are gone.
    case missing(from: Int64, through: Int64)
    /// The row is out of its place.
    case reordered(sequence: Int64, record: String, kind: String)
    /// The newest rows are gone, or the ledger's note of its end was changed.
    case endMissing(recorded: Int64, found: Int64)
    /// A head that was kept elsewhere is not in the chain.
    case headNotFound(sequence: Int64)
    /// A table, index or trigger is not as this program makes it; what, in words.
    case schemaDiffers(what: String)
    /// The database's pages contradict each other; what, in SQLite's words.
    case pagesDiffer(what: String)
    /// A table that a rebuild can mend holds what it does not take, or its index disagrees; what, in SQLite's words.
    case tableDiffers(table: String, what: String)
    /// A record's current state is not what its events make.
    case stateDiffers(RecordID)
    /// The current state of a record that may not be read here is not what its events make.
    case restrictedStateDiffers
    /// The note of which records are open does not agree with them.
    case openStatesDiffer
    /// A child's search keys are not what the child's and the home's events make.
    case keysDiffer(ChildID)
    /// A search key names a child whom no event made.
    case strayKeys
    /// Notes of what was recorded together do not agree with the events.
    case actsDiffer
    /// A word of a child’s name is missing from the words that are searched for a part of a name.
    case nameWordsDiffer
    /// The moves of cases to and from workers are not what the events make; the first move that differs.
    case movesDiffer(from: Int)
    /// A note of the ledger about itself was changed; the note's name.
    case noteDiffers(key: String)
    /// The list of repairs was changed.
    case maintenanceDiffers
  }
}

extension Verification.Fault: CustomStringConvertible {
  /// The fault in plain words, and what to do where a rebuild can repair it.
  public var description: String { isDerived ? "\(what) Run frontdoor rebuild." : what }

  /// Whether it is about what events make, and so can be worked out again.
  private var isDerived: Bool {
    switch self {
    case .altered, .missing, .reordered, .endMissing, .headNotFound, .maintenanceDiffers: false
    // An index is made from its table again.
    case .pagesDiffer(let what): what.contains("index ")
    case .schemaDiffers, .tableDiffers, .stateDiffers, .restrictedStateDiffers, .openStatesDiffer,
      .keysDiffer, .strayKeys, .actsDiffer, .nameWordsDiffer, .movesDiffer, .noteDiffers:
      true
    }
  }

  /// The fault in plain words.
  public var what: String {
    switch self {
    case .altered(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) was altered after it was recorded."
    case .missing(let from, let through):
      from == through ? "Event \(from) is missing." : "Events \(from) to \(through) are missing."
    case .reordered(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) is where another event was."
    case .endMissing(let recorded, let found):
      "The ledger should end with event \(recorded) but ends with event \(found)."
    case .headNotFound(let sequence):
      "Event \(sequence) is not the one whose head you kept: it or events before it were rewritten, or the ledger is"
        + " another one."
    case .schemaDiffers(let what): "The tables are not as this program makes them: \(what)."
    case .pagesDiffer(let what): "The file's pages contradict each other: \(what)."
    case .tableDiffers(let table, let what): "The table \(table) contradicts itself: \(what)."
    case .stateDiffers(let record):
      "The current state kept for \(record) is not what its events make of it."
    case .restrictedStateDiffers:
      "The current state kept for a restricted record is not what its events make of it."
    case .openStatesDiffer: "The note of which records are open does not agree with them."
    case .keysDiffer(let child): "What \(child) is found by is not what was recorded."
    case .strayKeys: "What children are found by names a child whom no event made."
    case .actsDiffer: "What one undo takes back does not agree with the events."
    case .nameWordsDiffer: "What a part of a name is looked up in lacks a word of a child’s name."
    case .movesDiffer(let from):
      "The list of cases that came and went differs from what was recorded, from line \(from) on."
    case .noteDiffers(let key): "What the ledger notes about itself under “\(key)” was changed."
    case .maintenanceDiffers: "The list of what was mended in this ledger was changed."
    }
  }
}
