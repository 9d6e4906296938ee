/// The state of the service: every open record, the closed ones that were asked for, and the settings in force.
///
/// It changes by events alone (``apply(_:by:at:history:)``) or by records read back from the ledger (``put(_:)``).
///
/// A copy costs one reference, wherever the compiler makes one; what it holds is copied only when one of several is changed.
public struct Register: Sendable {
  private var storage: Storage

  /// An empty service.
  public init(settings: ServiceSettings) {
    storage = Storage(State(settings: settings))
  }

  private mutating func own() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.state) }
  }

  /// The settings in force.
  public private(set) var settings: ServiceSettings {
    _read { yield storage.state.settings }
    _modify {
      own()
      yield &storage.state.settings
    }
  }
  /// Working days and hours under the settings in force.
  public private(set) var calendar: WorkingCalendar {
    _read { yield storage.state.calendar }
    _modify {
      own()
      yield &storage.state.calendar
    }
  }
  /// How many events the service's own record has.
  public internal(set) var serviceVersion: Int32 {
    _read { yield storage.state.serviceVersion }
    _modify {
      own()
      yield &storage.state.serviceVersion
    }
  }
  /// Teams by number.
  public internal(set) var teams: Table<Team, Team> {
    _read { yield storage.state.teams }
    _modify {
      own()
      yield &storage.state.teams
    }
  }
  /// Workers by number, those who left among them.
  public internal(set) var workers: Table<Worker, Worker> {
    _read { yield storage.state.workers }
    _modify {
      own()
      yield &storage.state.workers
    }
  }
  /// Households by number.
  public internal(set) var households: Table<Household, Household> {
    _read { yield storage.state.households }
    _modify {
      own()
      yield &storage.state.households
    }
  }
  /// Children by number.
  public internal(set) var children: Table<Child, Child> {
    _read { yield storage.state.children }
    _modify {
      own()
      yield &storage.state.children
    }
  }
  /// Contacts by number.
  public internal(set) var contacts: Table<Contact, Contact> {
    _read { yield storage.state.contacts }
    _modify {
      own()
      yield &storage.state.contacts
    }
  }
  /// Cases by number.
  public internal(set) var cases: Table<Case, Case> {
    _read { yield storage.state.cases }
    _modify {
      own()
      yield &storage.state.cases
    }
  }
  /// Allegations by number; none but for whom the register of them is open to.
  public internal(set) var allegations: Table<Allegation, Allegation> {
    _read { yield storage.state.allegations }
    _modify {
      own()
      yield &storage.state.allegations
    }
  }
  /// Places by number, all of them.
  public internal(set) var places: Table<Place, Place> {
    _read { yield storage.state.places }
    _modify {
      own()
      yield &storage.state.places
    }
  }
  /// Peer groups by number, all of them.
  public internal(set) var peerGroups: Table<PeerGroup, PeerGroup> {
    _read { yield storage.state.peerGroups }
    _modify {
      own()
      yield &storage.state.peerGroups
    }
  }
  /// Children about whom something restricted exists, for those who may know no more than that.
  var restrictedChildren: Set<ChildID> {
    _read { yield storage.state.restrictedChildren }
    _modify {
      own()
      yield &storage.state.restrictedChildren
    }
  }
  /// Cases that came to a worker or left one, in the order of recording; what trends and "received in 7 days" are drawn
  /// from.
  public private(set) var moves: [CaseloadMove] {
    _read { yield storage.state.moves }
    _modify {
      own()
      yield &storage.state.moves
    }
  }
  /// Whether ``moves`` stand in the order in which they happened, too.
  private(set) var movesAreOrdered: Bool {
    _read { yield storage.state.movesAreOrdered }
    _modify {
      own()
      yield &storage.state.movesAreOrdered
    }
  }
  private var held: [WorkerID: [CaseID]] {
    _read { yield storage.state.held }
    _modify {
      own()
      yield &storage.state.held
    }
  }
  private var next: [UInt32] {
    _read { yield storage.state.next }
    _modify {
      own()
      yield &storage.state.next
    }
  }

  /// The open cases that a worker holds, in no order.
  public func cases(heldBy worker: WorkerID) -> [CaseID] { held[worker] ?? [] }

  /// The number that the next new record of a kind gets.
  public func nextNumber(_ kind: RecordKind) -> UInt32 { next[Int(kind.rawValue)] }

  /// Says that numbers up to this one are taken, as the ledger knows.
  public mutating func numbersTaken(_ kind: RecordKind, through number: UInt32) {
    next[Int(kind.rawValue)] = max(next[Int(kind.rawValue)], number + 1)
  }

  /// Gives back the numbers of records that were not kept, when nothing later has been numbered.
  mutating func numberFreed(_ record: RecordID) {
    if next[Int(record.kind.rawValue)] == record.number + 1 {
      next[Int(record.kind.rawValue)] = record.number
    }
  }

  /// Makes room for this many contacts and cases, before many are put in.
  public mutating func reserve(contacts: Int, cases: Int) {
    self.contacts.reserve(contacts)
    self.cases.reserve(cases)
    children.reserve(contacts + cases)
    households.reserve(contacts + cases)
  }

  /// Brings in moves that happened before the register was read, oldest first.
  public mutating func prepend(moves earlier: [CaseloadMove]) {
    let later = moves
    moves = []
    movesAreOrdered = true
    append(moves: earlier + later)
  }

  /// Brings in moves of other programs, after those already here.
  public mutating func append(moves later: [CaseloadMove]) {
    for move in later { note(move) }
  }

  /// Forgets the moves after the first `count`, whose events were not kept; events append theirs at the end.
  public mutating func keepMoves(first count: Int) { moves.removeSubrange(min(count, moves.count)...) }

  /// A worker's moves, oldest first.
  func moves(of worker: WorkerID) -> [CaseloadMove] {
    let own = moves.filter { $0.worker == worker }
    return movesAreOrdered ? own : own.sorted { $0.at < $1.at }
  }

  mutating func note(_ move: CaseloadMove) {
    if let last = moves.last, last.at > move.at { movesAreOrdered = false }
    moves.append(move)
  }

  mutating func putInForce(_ settings: ServiceSettings) {
    self.settings = settings
    calendar = WorkingCalendar(holidays: settings.holidays, hours: settings.hours)
  }

  /// Changes a case and keeps the list of who holds what in step.
  mutating func changeCase(_ id: CaseID, _ body: (inout Case) -> Void) {
    var before: WorkerID?
    var after: WorkerID?
    cases.change(id) {
      before = $0.isOpen ? $0.worker : nil
      body(&$0)
      after = $0.isOpen ? $0.worker : nil
    }
    moveHeld(id, from: before, to: after)
  }

  /// Puts in a new or changed case, and keeps the list of who holds what in step.
  mutating func putCase(_ item: Case) {
    let before = holder(of: item.id)
    cases.put(item, as: item.id)
    moveHeld(item.id, from: before, to: item.isOpen ? item.worker : nil)
  }

  mutating func removeCase(_ id: CaseID) {
    let before = holder(of: id)
    cases.remove(id, number: { $0.id.number })
    moveHeld(id, from: before, to: nil)
  }

  private func holder(of id: CaseID) -> WorkerID? {
    cases.look(at: id) { $0.isOpen ? $0.worker : nil } ?? nil
  }

  private mutating func moveHeld(_ id: CaseID, from before: WorkerID?, to after: WorkerID?) {
    guard before != after else { return }
    if let before, let place = held[before]?.firstIndex(of: id) { held[before]?.remove(at: place) }
    if let after { held[after, default: []].append(id) }
  }
}

/// A case came to a worker or left one.
public struct CaseloadMove: Hashable, Sendable {
  /// When.
  public var at: Instant
  /// The worker.
  public var worker: WorkerID
  /// +1 for a case that came, -1 for one that left.
  public var change: Int8

  /// Describes a move.
  public init(at: Instant, worker: WorkerID, change: Int8) {
    self.at = at
    self.worker = worker
    self.change = change
  }
}

/// What a register holds.
private struct State {
  var settings: ServiceSettings
  var calendar: WorkingCalendar
  var serviceVersion: Int32 = 0
  var teams = Table<Team, Team>()
  var workers = Table<Worker, Worker>()
  var households = Table<Household, Household>()
  var children = Table<Child, Child>()
  var contacts = Table<Contact, Contact>()
  var cases = Table<Case, Case>()
  var allegations = Table<Allegation, Allegation>()
  var places = Table<Place, Place>()
  var peerGroups = Table<PeerGroup, PeerGroup>()
  var restrictedChildren: Set<ChildID> = []
  var moves: [CaseloadMove] = []
  var movesAreOrdered = true
  var held: [WorkerID: [CaseID]] = [:]
  var next = Array(repeating: UInt32(1), count: RecordKind.allCases.count + 1)

  init(settings: ServiceSettings) {
    self.settings = settings
    calendar = WorkingCalendar(holidays: settings.holidays, hours: settings.hours)
  }
}

/// Where the state of one register, or of several that are the same, is kept.
///
/// Changed only where a single register refers to it, so that nobody sees a change of another's.
private final class Storage: @unchecked Sendable {
  @exclusivity(unchecked) var state: State

  init(_ state: State) { self.state = state }
}
