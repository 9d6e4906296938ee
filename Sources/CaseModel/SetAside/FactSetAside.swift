/// Facts on a record were recorded by mistake: they stay in its history and no longer count.
///
/// The record's state becomes what its other events make it, so that no kind of event needs an opposite.
public struct FactSetAside: Codable, Hashable, Sendable {
  /// The versions of the events, counted from 1, lowest first; one act recorded them.
  public var versions: [Int32]
  /// Why.
  public var reason: String

  package init(versions: [Int32], reason: String) {
    self.versions = versions
    self.reason = reason
  }
}

extension RecordKind {
  /// Whether facts on such records can be set aside.
  package var keepsMistakes: Bool {
    switch self {
    case .worker, .household, .child, .contact, .case: true
    case .service, .team, .allegation, .place, .peerGroup: false
    }
  }
}

/// Where a recorded fact is: its record, and the number of the event there.
public struct FactPlace: Hashable, Sendable {
  /// The record.
  public let record: RecordID
  /// Counted from 1 within the record.
  public let version: Int32

  /// Names a place.
  public init(record: RecordID, version: Int32) {
    self.record = record
    self.version = version
  }
}

extension RecordedEvent {
  /// Where it is in its record.
  public var place: FactPlace { FactPlace(record: event.record, version: version) }
}

extension [RecordedEvent] {
  /// For each fact that was set aside, by its place, the event that says so.
  public var setAside: [FactPlace: RecordedEvent] {
    var aside: [FactPlace: RecordedEvent] = [:]
    for recorded in self {
      guard case .factSetAside(let record, let fact) = recorded.event else { continue }
      for version in fact.versions { aside[FactPlace(record: record, version: version)] = recorded }
    }
    return aside
  }

  /// The facts that count, in order: not set aside, and not a setting aside themselves.
  public var counting: [RecordedEvent] {
    let aside = setAside
    return filter {
      if case .factSetAside = $0.event { return false }
      return aside[$0.place] == nil
    }
  }
}

extension Register {
  /// Rebuilds a record from its events without some of them.
  ///
  /// The time of the last recording does not change: putting a mistake right is not work on a case.
  mutating func apply(
    _ aside: FactSetAside, to record: RecordID, history: [RecordedEvent], at instant: Instant
  ) {
    let stamp = Stamp(by: .program, at: instant)
    let own =
      history + [
        RecordedEvent(
          sequence: (history.last?.sequence ?? 0) + 1, version: version(of: record) + 1, stamp: stamp,
          event: .factSetAside(record, aside))
      ]
    guard let state = Retelling(own, settings: settings).state(of: record) else {
      preconditionFailure("\(record) has an event set aside but no history: hand it over before applying")
    }
    put(state.numbered(version(of: record) + 1))
  }
}

extension RecordState {
  /// The same state with another version.
  func numbered(_ version: Int32) -> RecordState {
    switch self {
    case .service(_, let settings): return .service(version: version, settings)
    case .team(var team):
      team.version = version
      return .team(team)
    case .worker(var worker):
      worker.version = version
      return .worker(worker)
    case .household(var household):
      household.version = version
      return .household(household)
    case .child(var child):
      child.version = version
      return .child(child)
    case .contact(var contact):
      contact.version = version
      return .contact(contact)
    case .case(var item):
      item.version = version
      return .case(item)
    case .allegation(var item):
      item.version = version
      return .allegation(item)
    case .place(var place):
      place.context.version = version
      return .place(place)
    case .peerGroup(var group):
      group.context.version = version
      return .peerGroup(group)
    }
  }
}
