import CaseModel
import Foundation
import GRDB

/// The live register over a ledger: what is open stands in memory, and every action is durable when it returns.
///
/// Used from one thread. A closed record comes into memory when a command or somebody's look needs it.
public final class Desk {
  /// The ledger that the register is read from and recorded in.
  public let ledger: Ledger
  /// The current state.
  ///
  /// Read it in place; a copy that outlives the next action makes that action copy the tables.
  public internal(set) var register: Register
  /// Whether the ledger holds an invented service.
  public let isSimulated: Bool

  /// The newest event that the register knows.
  var head: Head
  /// The newest row of the moves that the register knows.
  var lastMove: Int64
  /// What SQLite said when the register was last brought up to date; it changes with other programs' actions.
  var dataVersion: Int64
  /// For whom the desk reads; nil until somebody is named.
  var reader: WorkerID?
  /// Whether the register of allegations is open to whom sits here.
  var readsAllegations = false
  /// Whether `restrictedChildren` needs recomputing.
  var owesNote = false
  /// Records that other programs changed and ``refresh()`` has not told of.
  var unreported: Set<RecordID> = []
  /// When the newest event that the register knows was recorded; nil before the first.
  var newestAt: Instant?
  /// The last recording of this desk, if the computer's time was well before that of the event before it; nil when all
  /// was in order, and on an invented service.
  public internal(set) var outOfOrder: OutOfOrder?

  /// Opens a ledger and reads what is open.
  ///
  /// - Parameters:
  ///   - path: the ledger's file.
  ///   - creates: whether a ledger is made where there is none.
  ///   - settings: stand in until the ledger holds settings of its own; not asked for when it does.
  ///   - movesSince: from when on cases that came and went are read, for trends and "received in 7 days".
  ///   - simulated: whether a ledger that is made now holds an invented service.
  ///   - waiting: how many seconds to wait for a program that is writing.
  ///   - progress: told how far a rebuild is, when the ledger keeps current states in another version's form.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public init(
    opening path: String, settings: @autoclosure () throws -> ServiceSettings, movesSince: Instant,
    access: Ledger.Access = .readWrite, creates: Bool = false, simulated: Bool = false, waiting: Double = 5,
    progress: Ledger.Progress? = nil
  ) throws {
    ledger = try Ledger(
      opening: path, access: access, creates: creates, simulated: simulated, waiting: waiting)
    try ledger.requireSnapshotForm(progress: progress)
    dataVersion = try ledger.dataVersion()
    let start = try ledger.reading { [ledger] in
      try Start(ledger, settings: settings, movesSince: movesSince, $0)
    }
    register = start.register
    head = start.head
    lastMove = start.lastMove
    isSimulated = start.isSimulated
    newestAt = start.newestAt
    try loadChildrenOfOpenContacts()
    try noteWhatIsRestricted()
  }

  /// Puts a question to the register where it stands; put to the property, each would copy and count every table.
  func ask<Answer>(_ question: (borrowing Register) -> Answer) -> Answer {
    Self.ask(&register, question)
  }

  private static func ask<Answer>(_ register: inout Register, _ question: (borrowing Register) -> Answer)
    -> Answer
  {
    question(register)
  }

  /// A contact that only waits for word to its referrer is open though its children’s records may be closed.
  func loadChildrenOfOpenContacts() throws {
    let missing = register.childrenNotHeld
    if missing.isEmpty { return }
    try ledger.reading { _ = try load(missing, $0) }
  }

  /// The file that every program's action writes to, for watching the ledger.
  public var fileToWatch: String { ledger.fileToWatch }

  /// Lets the ledger go, after which nothing can be asked of the desk.
  public func close() throws { try ledger.close() }
}

/// What is read from a ledger before anything is shown, in one view of it.
private struct Start {
  let register: Register
  let head: Head
  let lastMove: Int64
  let isSimulated: Bool
  let newestAt: Instant?

  init(
    _ ledger: Ledger, settings: () throws -> ServiceSettings, movesSince: Instant, _ database: Database
  ) throws {
    head = try ledger.end(database)
    try ledger.requireNoneLost(head, database)
    try ledger.lookAtNewestEvents(database)
    let own = try ledger.state(of: ServiceID.own.record, database)
    var register = Register(settings: try own.flatMap(Self.inForce) ?? settings())
    if let own { register.put(own) }
    try ledger.readOpen(database) { register.put($0) }
    for highest in try EventTable.highestNumbers(database) {
      register.numbersTaken(highest.kind, through: highest.number)
    }
    register.prepend(moves: try Moves.read(since: movesSince, database))
    self.register = register
    lastMove = try Moves.last(database)
    isSimulated = try ledger.isInvented(database)
    newestAt = try EventTable.newestAt(database)
  }

  private static func inForce(_ own: RecordState) -> ServiceSettings? {
    guard case .service(_, let settings) = own else { return nil }
    return settings
  }
}

extension Ledger {
  /// Where the ledger ends, which what it says of itself must agree with.
  ///
  /// - Throws: ``LedgerError/endMissing(path:recorded:found:)``.
  func end(_ database: Database) throws -> Head {
    let found = try Head.ofEvents(database)
    let recorded = try Head.read(database)
    guard recorded == found else {
      throw LedgerError.endMissing(path: path, recorded: recorded?.sequence ?? 0, found: found.sequence)
    }
    return found
  }

  /// A number that changes when another program has recorded something.
  func dataVersion() throws -> Int64 {
    try onDatabase { database in
      let query = try Query(database, "PRAGMA data_version")
      defer { query.end() }
      return try query.step() ? query.integer(0) : 0
    }
  }
}
