import CaseModel

/// What one recording leaves behind.
///
/// Nothing in it says which sequence and hash an event gets: that is the store's business, which knows where the ledger ends.
package struct Batch: Sendable {
  /// An event to append.
  package struct NewEvent: Sendable {
    package let record: RecordID
    /// Counted from 1 within the record.
    package let version: Int32
    package let kind: EventKind
    /// Plain JSON.
    package let body: [UInt8]
    package let at: Instant
    package let by: WorkerID

    package init(
      record: RecordID, version: Int32, kind: EventKind, body: [UInt8], at: Instant, by: WorkerID
    ) {
      (self.record, self.version, self.kind) = (record, version, kind)
      (self.body, self.at, self.by) = (body, at, by)
    }
  }

  /// A record's state after the batch.
  package struct State: Sendable {
    package let record: RecordID
    package let version: Int64
    package let isOpen: Bool
    /// Compact, or JSON for the settings in force.
    package let body: [UInt8]

    package init(record: RecordID, version: Int64, isOpen: Bool, body: [UInt8]) {
      (self.record, self.version, self.isOpen, self.body) = (record, version, isOpen, body)
    }

    /// What is kept beside the state, so that it cannot be changed unnoticed.
    package var seal: Seal {
      body.withUnsafeBytes { Seal(record: record.packed, version: version, open: isOpen, body: $0) }
    }
  }

  /// A case that came to a worker or left one.
  package struct Move: Sendable {
    /// Which event of the batch made it, counted from 0.
    package let event: Int
    package let move: CaseloadMove

    package init(event: Int, move: CaseloadMove) {
      (self.event, self.move) = (event, move)
    }
  }

  /// Where the events of one command begin.
  package struct Act: Sendable {
    /// The first event of the command, counted from 0 within the batch.
    package let first: Int
    /// The first event of the act that it is a part of.
    package let together: Int

    package init(first: Int, together: Int) {
      (self.first, self.together) = (first, together)
    }
  }

  /// Where the ledger ended on which it was decided.
  package let after: Head
  /// What to append, oldest first; empty where nothing was decided, and then the rest is empty too.
  package var events: [NewEvent] = []
  package var acts: [Act] = []
  package var moves: [Move] = []
  /// What children are found by from now on: each child's whole set.
  package var keys: [ChildID: Set<String>] = [:]
  /// The states of all records that the events belong to.
  package var states: [State] = []
  /// Records that are open or closed from now on though no event of their own says so.
  package var marks: [(record: RecordID, isOpen: Bool)] = []

  package init(after head: Head) { after = head }
}

/// What was recorded since a register last looked.
package struct Changes: Sendable {
  /// The records that have new events, in no order.
  package let records: [RecordID]
  /// New moves, in the order they were written.
  package let moves: [CaseloadMove]
  /// The number of the newest move; 0 when there is none.
  package let lastMove: Int64
  /// When the newest event was recorded; nil in an empty ledger.
  package let newestAt: Instant?

  package init(records: [RecordID], moves: [CaseloadMove], lastMove: Int64, newestAt: Instant?) {
    (self.records, self.moves, self.lastMove, self.newestAt) = (records, moves, lastMove, newestAt)
  }
}

/// A state as it is kept; good for as long as it is handed over.
package struct KeptState {
  /// The record's packed number.
  package let record: Int64
  package let version: Int64
  package let isOpen: Bool
  package let body: UnsafeRawBufferPointer
  package let seal: UnsafeRawBufferPointer

  package init(
    record: Int64, version: Int64, isOpen: Bool, body: UnsafeRawBufferPointer, seal: UnsafeRawBufferPointer
  ) {
    (self.record, self.version, self.isOpen) = (record, version, isOpen)
    (self.body, self.seal) = (body, seal)
  }
}

/// A note of the ledger about itself, as it is kept.
package struct StoredNote: Equatable, Sendable {
  package enum Form: Sendable {
    case text
    case number
    /// What no note is.
    case other
  }

  package let key: String
  package let form: Form
  package let value: String

  package init(key: String, form: Form, value: String) {
    (self.key, self.form, self.value) = (key, form, value)
  }
}

/// A line in the list of repairs, as it is kept; see ``Maintenance``.
package struct StoredRepair: Equatable, Sendable {
  package let number: Int64
  package let at: String
  package let account: String
  package let what: String
  package let hash: [UInt8]

  package init(number: Int64, at: String, account: String, what: String, hash: [UInt8]) {
    (self.number, self.at, self.account, self.what, self.hash) = (number, at, account, what, hash)
  }
}

/// A case that came to a worker or left one, as it is kept: numbers that may be none that this program writes.
package struct StoredMove: Equatable, Sendable {
  package let number: Int64
  /// The event that made it.
  package let sequence: Int64
  /// Seconds, UTC.
  package let at: Int64
  package let worker: Int64
  package let change: Int64

  package init(number: Int64, sequence: Int64, at: Int64, worker: Int64, change: Int64) {
    (self.number, self.sequence) = (number, sequence)
    (self.at, self.worker, self.change) = (at, worker, change)
  }

  /// A move as this program writes it.
  package init(_ move: CaseloadMove, number: Int64, sequence: Int64) {
    self.init(
      number: number, sequence: sequence, at: move.at.seconds, worker: Int64(move.worker.number),
      change: Int64(move.change))
  }

  /// The move, if need be with numbers cut short.
  package var move: CaseloadMove {
    CaseloadMove(
      at: Instant(seconds: at), worker: WorkerID(UInt32(truncatingIfNeeded: worker)),
      change: Int8(truncatingIfNeeded: change))
  }

  /// Whether no number had to be cut short.
  var isWhole: Bool { UInt32(exactly: worker) != nil && Int8(exactly: change) != nil }
}
