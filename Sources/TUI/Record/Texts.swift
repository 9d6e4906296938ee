import CaseModel

/// Events read from the ledger for the records on the screen: narratives, rationales, answers.
struct Texts {
  private var events: [RecordID: [RecordedEvent]] = [:]
  private var possibleMatches: [ChildID: [PossibleMatch]] = [:]

  /// Records whose events are kept before all are thrown away; they are read again when looked at.
  private static let room = 64

  /// The events of a record, oldest first; nil when they have not been read.
  subscript(record: RecordID) -> [RecordedEvent]? { events[record] }

  /// Keeps the events of records just read.
  mutating func keep(_ read: ReadRecords) {
    if events.count + read.records.count > Self.room { (events, possibleMatches) = ([:], [:]) }
    for record in read.records { events[record] = read.events.filter { $0.event.record == record } }
    possibleMatches.merge(read.possibleMatches) { $1 }
  }

  /// Whom a child may be who seems not to be known, likeliest first; nobody for others and while nothing was read.
  func possibleMatches(of child: ChildID) -> [PossibleMatch] { possibleMatches[child] ?? [] }

  /// Forgets records that changed.
  mutating func forget(_ records: [RecordID]) {
    for record in records { events[record] = nil }
  }

  /// What was said when a contact came in; nil when it has not been read, or lists brought it in.
  func received(_ id: ContactID) -> ContactReceived? {
    for recorded in events[id.record] ?? [] {
      if case .contact(_, .received(let received)) = recorded.event { return received }
    }
    return nil
  }

  /// The last decision recorded for a child of a contact, with who made it and when.
  func decision(_ id: ContactID, _ child: ChildID) -> (decided: ChildDecided, stamp: Stamp)? {
    for recorded in (events[id.record] ?? []).reversed() {
      if case .contact(_, .childDecided(let decided)) = recorded.event, decided.child == child {
        return (decided, recorded.stamp)
      }
    }
    return nil
  }

  /// The emergency that opened a case from a contact, with who recorded it; nil where a manager decided.
  func protected(_ id: ContactID, _ item: CaseID) -> (protected: ChildProtected, stamp: Stamp)? {
    for recorded in (events[id.record] ?? []).reversed() {
      if case .contact(_, .childProtected(let protected)) = recorded.event, protected.case == item {
        return (protected, recorded.stamp)
      }
    }
    return nil
  }

  /// The manager's direction when a case was last allocated; nil when there was none or it has not been read.
  func direction(_ id: CaseID) -> String? {
    for recorded in (events[id.record] ?? []).reversed() {
      if case .case(_, .allocated(let allocated)) = recorded.event { return allocated.direction }
    }
    return nil
  }

  /// An agency's last answer on a contact; nil when none came or it has not been read.
  func answer(_ id: ContactID, _ agency: Agency) -> String? {
    for recorded in (events[id.record] ?? []).counting.reversed() {
      if case .contact(_, .agencyAnswered(let answered)) = recorded.event, answered.agency == agency {
        return answered.answer
      }
    }
    return nil
  }

  /// The last second look at a child's decision, with who gave it and when.
  func secondLook(_ id: ContactID, _ child: ChildID) -> (look: SecondLookGiven, stamp: Stamp)? {
    for recorded in (events[id.record] ?? []).counting.reversed() {
      if case .contact(_, .secondLookGiven(let look)) = recorded.event, look.child == child {
        return (look, recorded.stamp)
      }
    }
    return nil
  }

  /// The events of some records together, oldest first.
  func chronology(of records: [RecordID]) -> [RecordedEvent] {
    records.flatMap { events[$0] ?? [] }.sorted { $0.sequence < $1.sequence }
  }
}
