extension Register {
  mutating func apply(_ event: ContextEvent, to id: PlaceID) {
    if case .registered(let details) = event {
      places.put(Place(id: id, context: HarmContext(registered: details)), as: id)
    } else {
      places.change(id) { $0.context.apply(event) }
    }
  }

  mutating func apply(_ event: ContextEvent, to id: PeerGroupID) {
    if case .registered(let details) = event {
      peerGroups.put(PeerGroup(id: id, context: HarmContext(registered: details)), as: id)
    } else {
      peerGroups.change(id) { $0.context.apply(event) }
    }
  }
}

extension HarmContext {
  init(registered details: ContextDetails) { self.init(version: 1, details: details, children: []) }

  mutating func apply(_ event: ContextEvent) {
    version += 1
    switch event {
    case .registered(let details), .changed(let details): self.details = details
    case .linked(let link): children.append(link.child)
    case .unlinked(let link): children.removeAll { $0 == link.child }
    case .noted: break
    }
  }
}
