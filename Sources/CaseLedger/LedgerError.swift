import CaseModel

/// Storage failed or is not what it should be.
///
/// Its words name files and records, never a child.
public enum LedgerError: Error, Equatable, Sendable {
  /// There is no file here.
  case missing(path: String)
  /// A restore was interrupted, so that there is no file at `path`; the ledger is still there as `kept`.
  ///
  /// `endings` name the files that belong to it and have to move with it, such as ".end"; empty where it has none.
  case restoreInterrupted(path: String, kept: String, endings: [String])
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
  /// Another file took the place of the one that was opened, or its newest events are gone.
  case replaced(path: String)
  /// The file that was opened is no longer at its path.
  case moved(path: String)
  /// The file has another name, too.
  case secondName(path: String)
  /// The file belongs to another account.
  case otherOwner(path: String, owner: String)
  /// The write-ahead file was removed, replaced or cut while programs had it open.
  case writeAheadLost(path: String)
  /// The ledger ended with a later event once than it does now, by the note beside it.
  case entriesLost(path: String, recorded: Int64, found: Int64)
  /// The disk is full, or the file may grow no further.
  case full(path: String)
  /// The file or its folder cannot be written to.
  case readOnly(path: String)
  /// The disk cannot be written to, and what was recorded last lies in a file beside the ledger.
  case unreadableHere(path: String)
  /// Another program held the ledger for longer than this one waits.
  case locked(path: String, by: String? = nil)
  /// An event is not of the form that its kind has.
  case unreadableEvent(sequence: Int64, record: String, kind: String)
  /// An event is not what was recorded; it is not shown.
  case alteredEvent(sequence: Int64, record: String, kind: String)
  /// Tables, indices or triggers are not as this program makes them; the first that differs, in words.
  case otherSchema(path: String, what: String)
  /// Whether its service is real or invented was changed.
  case otherKindOfService(path: String)
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
      "There is no ledger at \(path). Check the path; frontdoor init makes a new, empty ledger."
    case .restoreInterrupted(let path, let kept, let endings):
      "There is no ledger at \(path): a restore was interrupted, and \(kept) holds the ledger. Run frontdoor"
        + " restore again with the same backup, or move the ledger back: \(Self.moves(from: kept, to: path, with: endings))."
        + " To begin with an empty ledger all the same, move \(kept) to another folder first."
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
    case .moved(let path):
      "The ledger that was opened is no longer at \(path): it was moved, replaced or removed. Nothing more is recorded."
        + " Put it back, or close this program and open the ledger that is meant."
    case .secondName(let path):
      "\(path) has a second name (a hard link): what is recorded under one would be missing under the other. Nothing is"
        + " read or recorded. Find the other name and remove it: find / -xdev -samefile \(Self.quoted(path))"
    case .otherOwner(let path, let owner):
      "\(path) belongs to the account \(owner), not to the one that runs this program. Run it as that account."
    case .writeAheadLost(let path):
      "The file \(path)-wal, which holds what was recorded last, was removed or cut while it was in use. Nothing more is"
        + " recorded. Close every program that has the ledger open, keep a copy of all its files, run frontdoor verify,"
        + " and enter again what is missing, or go back to the last backup: frontdoor restore."
    case .entriesLost(let path, let recorded, let found):
      "\(path) ended with event \(recorded) once, and now ends with event \(found): its file \(path)-wal was lost, or an"
        + " older copy was put in its place. Nothing is read or recorded. Put the missing file back, or run"
        + " frontdoor restore with the newest good copy; frontdoor backup makes one of what is here."
    case .full(let path):
      "There is no room left on the disk of \(path). The last action was not saved. Make room, then try again."
    case .readOnly(let path):
      "\(path) or its folder cannot be written to. Check who owns them and how the disk is mounted."
    case .unreadableHere(let path):
      "\(path) is on a disk that cannot be written to, and the file \(path)-wal beside it holds what was recorded last."
        + " Copy both to a disk that can be written to, and open the copy there."
    case .locked(let path, let holder):
      "Another program has been writing to \(path) for too long. Nothing was saved; try again."
        + (holder.map { " " + $0 } ?? "")
    case .unreadableEvent(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) is not of the form that its kind has."
        + " Run frontdoor verify; this program may be older than the event."
    case .alteredEvent(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) was altered after it was recorded, and is not shown. Keep a copy of the"
        + " ledger, run frontdoor verify, and go back to the last good backup: frontdoor restore."
    case .otherSchema(let path, let what):
      "The tables of \(path) are not as this program makes them: \(what). Nothing is read or recorded. Find out who"
        + " changed them. frontdoor verify says what differs; frontdoor rebuild puts it right where it can, and where not,"
        + " go back to the last good backup: frontdoor restore."
    case .otherKindOfService(let path):
      "\(path) does not say of its service, real or invented, what its first event says: somebody changed it. Nothing"
        + " is read or recorded. Find out who; frontdoor rebuild puts it right."
    case .otherSnapshotForm(let path):
      "\(path) keeps current states in the form of another version. Run frontdoor rebuild."
    case .storage(let path, let code, let message):
      "The database at \(path) failed: \(message) (SQLite \(code)). The last action was not saved."
    }
  }

  /// The shell commands that move a ledger and its files: the ledger last, so that nobody opens it without them.
  private static func moves(from old: String, to new: String, with endings: [String]) -> String {
    (endings + [""]).map { "mv \(quoted(old + $0)) \(quoted(new + $0))" }.joined(separator: " && ")
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
