import CaseModel

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

  /// Reads what is open in a ledger.
  ///
  /// - Parameters:
  ///   - settings: stand in until the ledger holds settings of its own; not asked for when it does.
  ///   - movesSince: from when on cases that came and went are read, for trends and "received in 7 days".
  ///   - progress: told how far a rebuild is, when the ledger keeps current states in another version's form.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public init(
    _ ledger: Ledger, settings: @autoclosure () throws -> ServiceSettings, movesSince: Instant,
    progress: Ledger.Progress? = nil
  ) throws {
    self.ledger = ledger
    try ledger.requireSnapshotForm(progress: progress)
    let noted = ledger.store.endNoted
    let start = try ledger.reading {
      try Start($0, endNoted: noted, settings: settings, movesSince: movesSince)
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

  /// Does what can wait until nobody waits.
  public func tidy() throws { try ledger.tidy() }

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
    _ view: LedgerView, endNoted: Head?, settings: () throws -> ServiceSettings, movesSince: Instant
  ) throws {
    let ledger = view.ledger
    head = try ledger.end(view.store)
    try ledger.requireNoneLost(of: endNoted, endingAt: head, in: view.store)
    try ledger.lookAtNewestEvents(view.store)
    let own = try view.state(of: ServiceID.own.record)
    var register = Register(settings: try own.flatMap(Self.inForce) ?? settings())
    if let own { register.put(own) }
    try view.openStates { register.put($0) }
    for highest in try view.store.highestNumbers() {
      register.numbersTaken(highest.kind, through: highest.number)
    }
    register.prepend(moves: try view.moves(since: movesSince))
    self.register = register
    lastMove = try view.store.lastMove()
    isSimulated = try ledger.isInvented(view.store)
    newestAt = try view.newestAt()
  }

  private static func inForce(_ own: RecordState) -> ServiceSettings? {
    guard case .service(_, let settings) = own else { return nil }
    return settings
  }
}
