import CaseModel

/// Storage failed or is not what it should be.
///
/// Its words name files and records, never a child.
public enum LedgerError: Error, Equatable, Sendable {
  /// There is no file here.
  case missing(path: String)
  /// There is a file already, and it is not overwritten.
  case exists(path: String)
  /// The folder does not let a file be made; why, in the operating system's words.
  case cannotCreate(path: String, why: String)
  /// The file cannot be opened; why, in the operating system's words.
  case cannotOpen(path: String, why: String)
  /// Others on this computer may read the file or write to it; its mode in octal digits.
  case tooOpen(path: String, mode: String)
  /// Not a database at all, or an empty file.
  case notADatabase(path: String)
  /// A database of another program.
  case foreign(path: String)
  /// Written by a newer program.
  case newerSchema(path: String, found: Int, known: Int)
  /// The file is cut off or its pages are damaged.
  case damaged(path: String)
  /// The newest events, or what the ledger keeps about them, are gone.
  case endMissing(path: String, recorded: Int64, found: Int64)
  /// Another file took the place of the one that was opened.
  case replaced(path: String)
  /// The disk is full, or the file may grow no further.
  case full(path: String)
  /// The file or its folder cannot be written to.
  case readOnly(path: String)
  /// Another program held the ledger for longer than this one waits.
  case locked(path: String)
  /// An event is not of the form that its kind has.
  case unreadableEvent(sequence: Int64, record: String, kind: String)
  /// What was kept as a record's current state cannot be read.
  case unreadableSnapshot(record: RecordID)
  /// Current states are kept in a form of another version, and this opening may not rewrite them.
  case otherSnapshotForm(path: String)
  /// The database reported something else, by SQLite's extended result code.
  case storage(path: String, code: Int32, message: String)
}

extension LedgerError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no ledger at \(path). Check the path, or open it for writing to have one made."
    case .exists(let path):
      "\(path) exists and is not overwritten. Give another path, or move it away first."
    case .cannotCreate(let path, let why):
      "A file cannot be made at \(path): \(why). Choose a folder that you may write to."
    case .cannotOpen(let path, let why):
      "\(path) cannot be opened: \(why)."
    case .tooOpen(let path, let mode):
      "\(path) holds children's records, but its mode \(mode) lets others on this computer at it."
        + " Close it with: chmod 600 \(Self.quoted(path))"
    case .notADatabase(let path):
      "\(path) is not a ledger: it is empty or no database. Check the path; nothing was changed."
    case .foreign(let path):
      "\(path) is a database of another program, not a ledger. Check the path; nothing was changed."
    case .newerSchema(let path, let found, let known):
      "\(path) was written by a newer version (its form is \(found), this program knows up to \(known))."
        + " Use the newer program; nothing was changed."
    case .damaged(let path):
      "\(path) is cut off or damaged. Stop writing to it, keep a copy, and go back to the last backup."
    case .endMissing(let path, let recorded, let found):
      "\(path) should end with event \(recorded) but ends with event \(found): its newest events are gone or"
        + " altered. Keep a copy, run frontdoor verify, and go back to the last backup."
    case .replaced(let path):
      "\(path) is not the file that was opened: another took its place. Close this program and open it again."
    case .full(let path):
      "There is no room left on the disk of \(path). The last action was not saved. Make room, then try again."
    case .readOnly(let path):
      "\(path) or its folder cannot be written to. Check who owns them and how the disk is mounted."
    case .locked(let path):
      "Another program has been writing to \(path) for too long. Nothing was saved; try again."
    case .unreadableEvent(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) is not of the form that its kind has."
        + " Run frontdoor verify; this program may be older than the event."
    case .unreadableSnapshot(let record):
      "The current state kept for \(record) cannot be read. Run frontdoor rebuild."
    case .otherSnapshotForm(let path):
      "\(path) keeps current states in the form of another version. Run frontdoor rebuild."
    case .storage(let path, let code, let message):
      "The database at \(path) failed: \(message) (SQLite \(code)). The last action was not saved."
    }
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "/._-".utf8.contains(byte)
    }
    return plain
      ? path
      : "'"
        + path.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}

/// The record moved on since it was looked at: who did what, and when.
public struct StaleRecord: Error, Equatable, Sendable {
  /// The record.
  public var record: RecordID
  /// Who recorded the last event on it.
  public var by: WorkerID
  /// When.
  public var at: Instant
  /// What.
  public var kind: EventKind
}
