@testable import CaseModel

/// A count over recorded events, written from what the events mean, with none of the register's own functions.
struct Tally {
  private struct Holder {
    var worker: WorkerID?
    var isOpen = true
    var household: HouseholdID?
    var contact: ContactID?
  }

  private var cases: [CaseID: Holder] = [:]
  private var came: [(worker: WorkerID, at: Int64)] = []
  private var undecided: [ContactID: Set<ChildID>] = [:]
  private var awaitingLook: [ContactID: Set<ChildID>] = [:]
  private var absentFrom: [WorkerID: Day] = [:]
  private var backOn: [WorkerID: Day] = [:]
  private var longLeave: [(worker: WorkerID, leave: Worker.Leave)] = []
  private var leftOn: [WorkerID: Day] = [:]
  /// Workers who are no social workers, or no longer.
  private var holdNone: Set<WorkerID> = []

  init(_ events: [RecordedEvent]) {
    var mistakes: [RecordID: Set<Int32>] = [:]
    for case .factSetAside(let record, let aside) in events.map(\.event) {
      mistakes[record, default: []].formUnion(aside.versions)
    }
    for event in events where mistakes[event.event.record]?.contains(event.version) != true { count(event) }
  }

  func held(by worker: WorkerID) -> Set<CaseID> {
    Set(cases.filter { $0.value.isOpen && $0.value.worker == worker }.keys)
  }

  func families(of worker: WorkerID) -> Int {
    let held = cases.values.filter { $0.isOpen && $0.worker == worker }
    let homeless = held.filter { one in
      one.household == nil
        && !held.contains { $0.household != nil && $0.contact != nil && $0.contact == one.contact }
    }
    return Set(held.compactMap(\.household)).count + Set(homeless.compactMap(\.contact)).count
      + homeless.count { $0.contact == nil }
  }

  func received(by worker: WorkerID, inSevenDaysBefore now: Instant) -> Int {
    came.count { $0.worker == worker && $0.at >= now.seconds - 7 * 86_400 }
  }

  func awaitingAllocation(on today: Day) -> Set<CaseID> {
    Set(
      cases.filter { _, holder in
        guard holder.isOpen else { return false }
        guard let worker = holder.worker else { return true }
        let away =
          absentFrom[worker].map { $0 <= today } ?? false && backOn[worker].map { today < $0 } ?? true
        let onLeave = longLeave.contains {
          $0.worker == worker && $0.leave.from <= today && today <= $0.leave.through
        }
        return holdNone.contains(worker) || away || onLeave || leftOn[worker].map { $0 < today } ?? false
      }.keys)
  }

  var toDecide: Set<ContactID> { Set(undecided.filter { !$0.value.isEmpty }.keys) }
  /// Also where another child of the contact is undecided still.
  var toLookAt: Set<ContactID> { Set(awaitingLook.filter { !$0.value.isEmpty }.keys) }

  private mutating func count(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .contact(let id, let event): count(event, id)
    case .case(let id, let event): count(event, id, recorded.stamp.at)
    case .worker(let id, let event): count(event, id)
    case .service, .team, .household, .child, .allegation, .place, .peerGroup, .factSetAside: break
    }
  }

  private mutating func count(_ event: ContactEvent, _ id: ContactID) {
    switch event {
    case .received(let contact): undecided[id] = Set(contact.children)
    case .childAdded(let added): undecided[id]?.insert(added.child)
    case .childDecided(let decided):
      undecided[id]?.remove(decided.child)
      if decided.awaitsSecondLook { awaitingLook[id, default: []].insert(decided.child) }
    case .childProtected(let protected): undecided[id]?.remove(protected.child)
    case .authorityRefused(let refused): undecided[id]?.insert(refused.child)
    case .decisionSetAside(let aside):
      undecided[id]?.insert(aside.child)
      awaitingLook[id]?.remove(aside.child)
    case .secondLookGiven(let look):
      awaitingLook[id]?.remove(look.child)
      if !look.agreed { undecided[id]?.insert(look.child) }
    default: break
    }
  }

  private mutating func count(_ event: CaseEvent, _ id: CaseID, _ at: Instant) {
    switch event {
    case .opened(let opened): cases[id] = Holder(household: opened.household, contact: opened.contact)
    case .imported: cases[id] = Holder()
    case .allocated(let allocated):
      if cases[id]?.worker != allocated.worker {
        came.append((allocated.worker, (allocated.since ?? at).seconds))
      }
      cases[id]?.worker = allocated.worker
    case .returned: cases[id]?.worker = nil
    case .homeChanged(let moved): cases[id]?.household = moved.household
    case .closed, .withdrawn: cases[id]?.isOpen = false
    case .reopened:
      cases[id]?.isOpen = true
      if let worker = cases[id]?.worker { came.append((worker, at.seconds)) }
    default: break
    }
  }

  private mutating func count(_ role: Role, _ id: WorkerID) {
    let holds: Set<Role> = [.socialWorker, .seniorPractitioner]
    if holds.contains(role) { holdNone.remove(id) } else { holdNone.insert(id) }
  }

  private mutating func count(_ event: WorkerEvent, _ id: WorkerID) {
    switch event {
    case .registered(let details), .changed(let details): count(details.role, id)
    case .roleConfirmed(let given): count(given.role, id)
    case .roleGranted(let granted):
      count(granted.role, id)
      leftOn[id] = nil
    case .absenceStarted(let spell):
      absentFrom[id] = spell.from
      backOn[id] = nil
    case .absenceEnded(let ended): backOn[id] = ended.on
    // Ten days and more always hold five working days, whatever holidays fall into them.
    case .leavePlanned(let leave):
      if leave.from.advanced(by: 9) <= leave.through { longLeave.append((id, leave)) }
    case .left(let leaving): leftOn[id] = leaving.on
    case .returned: leftOn[id] = nil
    default: break
    }
  }
}
