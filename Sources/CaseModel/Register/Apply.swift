extension Register {
  /// Takes in a recorded fact; never refuses one.
  ///
  /// Each event changes only the record it belongs to, so that a record can be rebuilt from its own events.
  ///
  /// - Parameter history: the record's earlier events, oldest first; only setting a fact aside needs them.
  public mutating func apply(
    _ event: Event, by worker: WorkerID, at instant: Instant, history: [RecordedEvent] = []
  ) {
    let stamp = Stamp(by: worker, at: instant)
    switch event {
    case .service(let event): apply(event)
    case .team(let id, let event): apply(event, to: id)
    case .worker(let id, let event): apply(event, to: id, stamp)
    case .household(let id, let event): apply(event, to: id)
    case .child(let id, let event): apply(event, to: id)
    case .contact(let id, let event): apply(event, to: id, stamp)
    case .case(let id, let event): apply(event, to: id, stamp)
    case .allegation(let id, let event): apply(event, to: id, stamp)
    case .place(let id, let event): apply(event, to: id)
    case .peerGroup(let id, let event): apply(event, to: id)
    case .factSetAside(let record, let aside): apply(aside, to: record, history: history, at: instant)
    }
    let record = event.record
    numbersTaken(record.kind, through: record.number)
  }

  private mutating func apply(_ event: ServiceEvent) {
    switch event {
    case .settingsPutInForce(let settings):
      serviceVersion += 1
      putInForce(settings)
    }
  }

  private mutating func apply(_ event: TeamEvent, to id: TeamID) {
    switch event {
    case .registered(let team): teams.put(Team(version: 1, id: id, name: team.name, kind: team.kind), as: id)
    case .changed(let team):
      teams.change(id) {
        $0.version += 1
        ($0.name, $0.kind) = (team.name, team.kind)
      }
    }
  }

  private mutating func apply(_ event: WorkerEvent, to id: WorkerID, _ stamp: Stamp) {
    if case .registered(let details) = event {
      workers.put(
        Worker(
          version: 1, id: id, details: details, absence: nil, backOn: nil, plannedLeave: [], left: nil,
          knownSince: London.day(of: stamp.at), supervisedOn: nil, auditedOn: nil, roleAsked: nil), as: id)
    } else {
      workers.change(id) { $0.apply(event, stamp) }
    }
  }

  private mutating func apply(_ event: HouseholdEvent, to id: HouseholdID) {
    if case .registered(let details) = event {
      households.put(Household(version: 1, id: id, details: details, children: []), as: id)
    } else {
      households.change(id) { $0.apply(event) }
    }
  }

  private mutating func apply(_ event: ChildEvent, to id: ChildID) {
    if case .registered(let new) = event {
      children.put(Child(id: id, registered: new), as: id)
    } else {
      children.change(id) { $0.apply(event) }
    }
  }
}

extension Worker {
  mutating func apply(_ event: WorkerEvent, _ stamp: Stamp) {
    version += 1
    switch event {
    case .registered(let details), .changed(let details):
      if details.roleGiven != self.details.roleGiven { roleAsked = nil }
      self.details = details
    case .absenceStarted(let spell):
      absence = spell
      backOn = nil
    case .absenceEnded(let ended):
      // One that ends where it began never was: it was set aside.
      let was = absence.map { $0.from < ended.on } ?? false
      backOn = was ? ended.on : nil
      if !was { absence = nil }
    case .leavePlanned(let leave):
      plannedLeave.append(leave)
      plannedLeave.sort { $0.from < $1.from }
    case .left(let leaving): left = leaving.on
    case .returned: left = nil
    case .supervised(let session): supervisedOn = session.on
    case .auditDone(let audit): auditedOn = audit.on
    case .roleAsked(let given): roleAsked = RoleRequest(given, asked: stamp)
    case .roleConfirmed(let given):
      details = details.with(given)
      roleAsked = nil
    case .roleDeclined: roleAsked = nil
    case .roleGranted(let granted):
      details = details.with(RoleGiven(role: granted.role, account: granted.account))
      (left, roleAsked) = (nil, nil)
    }
  }
}

extension Household {
  mutating func apply(_ event: HouseholdEvent) {
    version += 1
    switch event {
    case .registered(let details), .changed(let details): self.details = details
    case .childJoined(let joined): children.append(joined.child)
    case .childLeft(let left): children.removeAll { $0 == left.child }
    }
  }
}
