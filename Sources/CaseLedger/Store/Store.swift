import CaseModel

/// Where a ledger is kept, and what keeps its promises: append-only, all or none, durable, one writer at a time.
///
/// The ``Desk`` decides in memory under the ledger's lock and hands over one ``Batch``; how it is kept is the store's own
/// business. Used from one thread.
package protocol Store: AnyObject {
  /// Where the ledger is kept, as people name it: a path; never a secret.
  var place: String { get }
  /// What this program may do with the ledger.
  var access: Ledger.Access { get }

  /// Where the ledger ended when something was last called recorded, by a note outside of it; nil where nothing is noted.
  ///
  /// Whoever compares a view with it asks before the view begins: what somebody records meanwhile is noted at once, and the
  /// view does not have it.
  var endNoted: Head? { get }

  /// Runs `body` on one unchanging view of the ledger; while something is recorded, on the view that it is decided on.
  func reading<Result>(_ body: (any StoreView) throws -> Result) throws -> Result

  /// Keeps what `make` decides on the newest state: whole and durable when this returns, or not at all.
  ///
  /// Nobody else records meanwhile, and `make` is asked once. A batch without events records nothing.
  ///
  /// - Returns: where the ledger ends now.
  func record(_ make: (any StoreView) throws -> Batch) throws -> Head

  /// Repairs what is kept beside the events: all that `body` changes, in one transaction, or nothing.
  func mending<Result>(_ body: (any StoreMender) throws -> Result) throws -> Result

  /// Notes something about the ledger itself, outside any recording.
  func note(_ text: String, as meta: Meta) throws

  /// Whether somebody else recorded something since the ledger ended with `head`; costs next to nothing when nobody did.
  func hasMoved(since head: Head) throws -> Bool

  /// Checks that the ledger is still the one that was opened; costs next to nothing.
  func requireInPlace() throws

  /// Does what can wait until nobody waits.
  func rest() throws

  /// Lets the ledger go, after which nothing can be asked of the store.
  func close() throws
}

/// One unchanging view of a ledger: what desks read.
///
/// Whoever needs something of many records asks once for all of them. What is handed over is good until `take` returns, and
/// `take` asks the view nothing.
package protocol StoreView: StoreChecks {
  /// Where the ledger says it ends, nil where it does not say; and where its events do end.
  func ends() throws -> (noted: Head?, found: Head)
  /// What the ledger notes about itself, as text; nil when it notes nothing.
  func text(_ meta: Meta) throws -> String?
  /// What the ledger notes about itself, as a number; nil when it notes nothing.
  func number(_ meta: Meta) throws -> Int64?

  /// The states that are kept of some records; those of which none is kept are left out.
  func states(of records: [RecordID], _ take: (KeptState) throws -> Void) throws
  /// All states that are kept, in no order.
  ///
  /// - Parameter openOnly: whether only those that are marked open are wanted.
  func states(openOnly: Bool, _ take: (KeptState) throws -> Void) throws
  /// The records that have events and no state, in no order.
  func recordsWithoutState() throws -> [RecordID]
  /// The records of a kind, lowest number first.
  func records(of kind: RecordKind) throws -> [RecordID]
  /// The highest number taken, kind by kind; kinds without records are left out.
  func highestNumbers() throws -> [RecordID]
  /// The records that have events of a kind recorded since a moment, in no order.
  func records(_ index: EventIndex, since instant: Instant) throws -> Set<RecordID>
  /// What was recorded since the register knew an end and a newest move.
  func changes(after head: Head, lastMove: Int64) throws -> Changes

  /// Events of some records, record by record, oldest first; records without events are left out.
  func events(of records: [RecordID], _ which: EventChoice, _ take: (EventRow) throws -> Void) throws
  /// All events, until `take` says false.
  ///
  /// - Parameter take: the one call that may ask the view while events are handed over.
  func events(_ order: EventOrder, _ take: (EventRow) throws -> Bool) throws
  /// An event by its place in the ledger; nil where there is none.
  func event(_ sequence: Int64) throws -> EventRow?
  /// Whether there is an event with a hash.
  func hasEvent(hashed hash: [UInt8]) throws -> Bool
  /// When the newest event was recorded; nil in an empty ledger.
  func newestAt() throws -> Instant?

  /// Everything that one command recorded, given the sequence of one of its events; oldest first.
  func events(ofActWith sequence: Int64, _ take: (EventRow) throws -> Void) throws
  /// Where the commands of a worker's acts since an instant begin: newest act first, its commands oldest first.
  ///
  /// Acts that lie far back in the ledger are left out.
  func actsBegun(by worker: WorkerID, since instant: Instant) throws -> [[Int64]]
  /// When the event was recorded that comes before each act to which some events belong, event by event; nil where there is
  /// none.
  func recordedAt(beforeActsOf sequences: [Int64]) throws -> [Instant?]

  /// Cases that came to a worker or left one since an instant, oldest first.
  func moves(since instant: Instant) throws -> [CaseloadMove]
  /// The number of the newest move; 0 when there is none.
  func lastMove() throws -> Int64

  /// What a child is found by.
  func keys(of child: ChildID) throws -> Set<String>
  /// Children with one of some keys and how many of them each has, for each list of keys that is asked.
  ///
  /// Who has most comes first, then the lowest number.
  func children(sharing keys: [[String]], limit: Int) throws -> [[(child: ChildID, shared: Int)]]
  /// How closely a word matches each child's names; see ``NameWords/rank(of:among:)``.
  func ranks(of word: NameQuery.Word) throws -> [ChildID: Int]
}

/// What verifying and rebuilding ask of a view besides: whether the store itself is sound, and what it keeps beside events.
package protocol StoreChecks {
  /// How what the store is made of differs from how this program makes it.
  func formFaults() throws -> [Verification.Fault]
  /// Whether events and notes are kept as this program keeps them, whatever else differs.
  var holdsEvents: Bool { get throws }
  /// Whether the store has the newest form; an older one lacks some of what is kept beside events.
  var isNewestForm: Bool { get throws }
  /// How the store contradicts itself.
  func selfFaults() throws -> [Verification.Fault]
  /// All that the ledger notes about itself, in the order of the keys.
  func notes() throws -> [StoredNote]
  /// The list of repairs, oldest first.
  func repairs() throws -> [StoredRepair]
  /// States of records that no event made, by the records' packed numbers.
  func strayStates() throws -> [Int64]
  /// How many keys name a child whom no event made.
  func strayKeys() throws -> Int
  /// All moves, by their numbers.
  func moves() throws -> [StoredMove]
  /// How many notes of where acts begin are wrong or missing.
  func wrongActs() throws -> Int
  /// Whether a word of a child's keys is missing where parts of names are looked up.
  func lacksNameWords() throws -> Bool
}

/// A view within the one transaction that repairs what is kept beside the events.
package protocol StoreMender: StoreView {
  /// Makes what the store is made of as this program makes it.
  ///
  /// - Returns: what differed and is put right.
  /// - Throws: ``LedgerError/otherSchema(path:what:)`` where that cannot be done.
  func mendForm() throws -> [Verification.Fault]
  func write(_ number: Int64, as meta: Meta) throws
  func write(_ text: String, as meta: Meta) throws
  /// Takes out a note, which may be of none of our kinds.
  func removeNote(_ key: String) throws
  func append(_ repair: StoredRepair) throws
  func write(_ state: Batch.State) throws
  /// Sets again whether a record is open.
  func mark(_ record: RecordID, open: Bool) throws
  /// Makes these the keys that a child is found by, and no others.
  func write(_ keys: Set<String>, of child: ChildID) throws
  /// Takes out states and keys of records that no event made.
  func removeStrays() throws
  /// Puts these moves in the place of all that are kept, numbered from 1.
  func replaceMoves(_ moves: [StoredMove]) throws
  /// Removes notes of acts that do not agree with the events, and adds those that are missing.
  func mendActs() throws
  /// Makes the words in which parts of names are looked up those of all keys.
  func mendNameWords() throws
}

/// Which of a record's events are wanted.
package enum EventChoice: Sendable {
  case all
  case first
  case last
}

/// In which order all events are handed over.
package enum EventOrder: Sendable {
  /// As they were recorded.
  case recorded
  /// The newest first.
  case newestFirst
  /// Record by record, kinds in their own order, each record's oldest first.
  case byRecord
}

/// Kinds of event that are counted over closed records too, and so found by their time.
package enum EventIndex: Sendable {
  /// An agency was asked, or a strategy discussion held.
  case sharing
  /// Early help was decided.
  case earlyHelp
}
