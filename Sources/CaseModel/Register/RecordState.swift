/// One record's current state, as the ledger keeps it beside the record's events.
public enum RecordState: Equatable, Sendable {
  case service(version: Int32, ServiceSettings)
  case team(Team)
  case worker(Worker)
  case household(Household)
  case child(Child)
  case contact(Contact)
  case `case`(Case)
  case allegation(Allegation)
  case place(Place)
  case peerGroup(PeerGroup)

  /// The record.
  public var record: RecordID {
    switch self {
    case .service: ServiceID.own.record
    case .team(let team): team.id.record
    case .worker(let worker): worker.id.record
    case .household(let household): household.id.record
    case .child(let child): child.id.record
    case .contact(let contact): contact.id.record
    case .case(let item): item.id.record
    case .allegation(let item): item.id.record
    case .place(let place): place.id.record
    case .peerGroup(let group): group.id.record
    }
  }

  /// How many events the record has.
  public var version: Int32 {
    switch self {
    case .service(let version, _): version
    case .team(let team): team.version
    case .worker(let worker): worker.version
    case .household(let household): household.version
    case .child(let child): child.version
    case .contact(let contact): contact.version
    case .case(let item): item.version
    case .allegation(let item): item.version
    case .place(let place): place.context.version
    case .peerGroup(let group): group.context.version
    }
  }
}

extension Register {
  /// A record's state; nil when the register does not hold it.
  public func state(of record: RecordID) -> RecordState? {
    let number = record.number
    switch record.kind {
    case .service: return serviceVersion == 0 ? nil : .service(version: serviceVersion, settings)
    case .team: return teams[TeamID(number)].map(RecordState.team)
    case .worker: return workers[WorkerID(number)].map(RecordState.worker)
    case .household: return households[HouseholdID(number)].map(RecordState.household)
    case .child: return children[ChildID(number)].map(RecordState.child)
    case .contact: return contacts[ContactID(number)].map(RecordState.contact)
    case .case: return cases[CaseID(number)].map(RecordState.case)
    case .allegation: return allegations[AllegationID(number)].map(RecordState.allegation)
    case .place: return places[PlaceID(number)].map(RecordState.place)
    case .peerGroup: return peerGroups[PeerGroupID(number)].map(RecordState.peerGroup)
    }
  }

  /// Whether the register holds a record.
  public func holds(_ record: RecordID) -> Bool {
    let number = record.number
    return switch record.kind {
    case .service: serviceVersion > 0
    case .team: teams.contains(TeamID(number))
    case .worker: workers.contains(WorkerID(number))
    case .household: households.contains(HouseholdID(number))
    case .child: children.contains(ChildID(number))
    case .contact: contacts.contains(ContactID(number))
    case .case: cases.contains(CaseID(number))
    case .allegation: allegations.contains(AllegationID(number))
    case .place: places.contains(PlaceID(number))
    case .peerGroup: peerGroups.contains(PeerGroupID(number))
    }
  }

  /// The children of contacts held here whose own records are not.
  public var childrenNotHeld: [RecordID] {
    var missing: [RecordID] = []
    contacts.lookAtAll { contact in
      for entry in contact.children where !children.contains(entry.child) {
        missing.append(entry.child.record)
      }
    }
    return missing
  }

  /// Takes in a record as the ledger has it, for the first time or again.
  public mutating func put(_ state: RecordState) {
    switch state {
    case .service(let version, let settings):
      serviceVersion = version
      putInForce(settings)
    case .team(let team): teams.put(team, as: team.id)
    case .worker(let worker): workers.put(worker, as: worker.id)
    case .household(let household): households.put(household, as: household.id)
    case .child(let child): children.put(child, as: child.id)
    case .contact(let contact): contacts.put(contact, as: contact.id)
    case .case(let item): putCase(item)
    case .allegation(let item): allegations.put(item, as: item.id)
    case .place(let place): places.put(place, as: place.id)
    case .peerGroup(let group): peerGroups.put(group, as: group.id)
    }
    numbersTaken(state.record.kind, through: state.record.number)
  }

  /// Forgets a record whose events were not kept, and gives its number back.
  public mutating func forget(_ record: RecordID) {
    let number = record.number
    switch record.kind {
    case .service: serviceVersion = 0
    case .team: teams.remove(TeamID(number), number: { $0.id.number })
    case .worker: workers.remove(WorkerID(number), number: { $0.id.number })
    case .household: households.remove(HouseholdID(number), number: { $0.id.number })
    case .child: children.remove(ChildID(number), number: { $0.id.number })
    case .contact: contacts.remove(ContactID(number), number: { $0.id.number })
    case .case: removeCase(CaseID(number))
    case .allegation: allegations.remove(AllegationID(number), number: { $0.id.number })
    case .place: places.remove(PlaceID(number), number: { $0.id.number })
    case .peerGroup: peerGroups.remove(PeerGroupID(number), number: { $0.id.number })
    }
    numberFreed(record)
  }

  /// Whether a record must be in memory when the program starts.
  ///
  /// Children and households are open while a contact or case about them is; the ledger works that out.
  public func isOpen(_ record: RecordID) -> Bool {
    let number = record.number
    switch record.kind {
    case .service, .team, .worker, .place, .peerGroup: return true
    case .contact: return contacts[ContactID(number)]?.isOpen ?? false
    case .case: return cases[CaseID(number)]?.isOpen ?? false
    case .allegation: return allegations[AllegationID(number)]?.isOpen ?? false
    case .child: return children[ChildID(number)]?.isOpen ?? false
    case .household:
      let home = households[HouseholdID(number)]
      return home?.children.contains { children[$0]?.isOpen ?? false } ?? false
    }
  }
}
