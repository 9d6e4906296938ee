/// What somebody states to have read or agreed to by recording a form: shown with the form, to be read to its end.
public struct Attested: Sendable {
  /// What it is called: "The assessment as submitted".
  public let title: String
  /// The records whose events it shows.
  private let sources: @Sendable (FormPlace) -> [RecordID]
  /// The kind of event after which it begins; nil for the record's beginning.
  private let after: EventKind?
  private let holds: @Sendable (RecordedEvent, FormPlace) -> Bool

  init(
    _ title: String, from sources: @escaping @Sendable (FormPlace) -> [RecordID] = { [$0.record] },
    after: EventKind? = nil,
    where holds: @escaping @Sendable (RecordedEvent, FormPlace) -> Bool = { _, _ in true }
  ) {
    self.title = title
    self.sources = sources
    self.after = after
    self.holds = holds
  }

  init(_ title: String, after: EventKind, kinds: Set<EventKind>) {
    self.init(title, after: after, where: { recorded, _ in kinds.contains(recorded.event.kind) })
  }

  /// The records whose events have to be read; empty when nothing waits.
  public func records(_ place: FormPlace) -> [RecordID] { sources(place) }

  /// The events that are attested, newest first.
  ///
  /// - Parameter events: those of ``records(_:)``, oldest first.
  public func picked(from events: [RecordedEvent], _ place: FormPlace) -> [RecordedEvent] {
    let ended = after.flatMap { kind in events.counting.last { $0.event.kind == kind } }
    let start = ended.flatMap { end in events.firstIndex { $0.place == end.place } }.map { $0 + 1 } ?? 0
    return events.dropFirst(start).filter { holds($0, place) }.reversed()
  }
}

extension Attested {
  /// What a manager authorises, returns or checks: the submission and the worker's visits.
  static let assessment = Attested(
    "The assessment as submitted", after: .assessmentAuthorised,
    kinds: [
      .assessmentStarted, .assessmentSubmitted, .assessmentReturned, .checkpointHeld, .visitMade, .childSeen,
    ])

  /// What an enquiry rests on.
  static let enquiry = Attested(
    "The section 47 enquiry so far", after: .enquiryCompleted,
    kinds: [
      .strategyAsked, .strategyHeld, .enquiryStarted, .visitMade, .childSeen, .protectionStarted,
      .protectionEnded,
      .concernRaised, .interimPlanMade,
    ])

  /// What a conference waits for, where a later one is agreed.
  static let conference = Attested(
    "What the conference is about", after: .conferenceHeld,
    kinds: [
      .strategyHeld, .enquiryCompleted, .conferenceRequested, .chairBooked, .conferenceDelayed,
      .interimPlanMade,
      .visitMade,
    ])

  /// What has happened under a plan that ends.
  static let plan = Attested(
    "The plan so far", after: .planEnded,
    kinds: [.planStarted, .meetingHeld, .reviewHeld, .visitMade, .conferenceHeld])

  /// What the emergency duty team took, read by the day service.
  static let contact = Attested("What was taken, word for word")

  /// What the emergency duty team did on a case since the day service last read.
  static let night = Attested(
    "What the emergency duty team did",
    where: { recorded, place in
      let nights = place.item?.pathway.nights ?? []
      guard let since = (nights.unread ?? nights.unreasoned)?.since, recorded.stamp.at >= since else {
        return false
      }
      return place.register.shift(of: recorded.stamp.by) == .night
    })

  /// What one shift left the other to do.
  static let tasks = Attested(
    "The tasks on this record",
    where: { recorded, _ in
      let kinds: Set<EventKind> = [.taskSet, .taskAcknowledged, .taskDone]
      return kinds.contains(recorded.event.kind)
    })

  /// The contact that was passed to an open case.
  static let newInformation = Attested(
    "The new information", from: { place in place.item?.passedContacts.first.map { [$0.record] } ?? [] })

  /// Everything on a record.
  static let everything = Attested("Everything recorded here")
}
