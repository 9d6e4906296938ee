extension Pathway {
  /// How much of an enquiry in a list is here, as it would be recorded at `now`.
  public func extent(of listed: EnquiryListed, at now: Instant) -> RecordedExtent {
    let isHere = enquiries.contains { London.day(of: $0.startedAt) == listed.startedOn }
    return isHere ? extent { listed.apply(to: &$0, Stamp(by: .program, at: now)) } : .unknown
  }

  fileprivate mutating func insert(_ listed: EnquiryListed) -> Int {
    let start = Self.noon(listed.startedOn)
    let place = enquiries.firstIndex { $0.startedAt > start } ?? enquiries.count
    enquiries.insert(
      Enquiry(
        kind: nil, startedAt: start, seenAt: nil, seenAloneAt: nil, completedAt: nil,
        conferenceNeeded: false, isListed: true), at: place)
    return place
  }

  fileprivate mutating func note(_ listed: EnquiryListed, held: Day?, _ start: Instant, at now: Instant) {
    let place = conferences.firstIndex { $0.countsFrom == start } ?? insertConference(from: start, at: now)
    guard conferences[place].isListed, conferences[place].heldOn == nil else { return }
    // A booked day that has passed does not say that the conference was held.
    let isBookedOnly = conferences[place].bookedFor == held && listed.planFollowed == nil
    if let held, !isBookedOnly {
      conferences[place].heldOn = held
      conferences[place].outcome = listed.planFollowed.map { $0 ? .protectionPlan : .noPlan }
    } else if held == nil, let booked = listed.conferenceOn {
      conferences[place].requestedAt = conferences[place].requestedAt ?? now
      conferences[place].bookedFor = booked
    }
  }

  private mutating func insertConference(from start: Instant, at now: Instant) -> Int {
    let place = conferences.firstIndex { $0.countsFrom > start } ?? conferences.count
    conferences.insert(
      Conference(
        countsFrom: start, neededAt: now, requestedAt: nil, bookedFor: nil, hasInterimPlan: false,
        agreedUntil: nil, heldOn: nil, outcome: nil, isListed: true), at: place)
    return place
  }
}

/// A section 47 enquiry that a list holds, begun before the case was tracked here.
///
/// - Source: Ofsted ILACS Annex A, list 5.
public struct EnquiryListed: PathwayFact {
  /// The day of the strategy discussion that started it.
  public var startedOn: Day
  /// Whether its outcome asks for a conference; nil while it runs.
  public var conferenceNeeded: Bool?
  /// The day of the initial child protection conference, held or booked; nil while there is none.
  public var conferenceOn: Day?
  /// Whether the conference made a child protection plan; nil where the list does not say.
  public var planFollowed: Bool?
  /// The last day on which the child is known to have been seen, where it lies in the enquiry.
  public var seenOn: Day?

  /// Describes an enquiry.
  public init(
    startedOn: Day, conferenceNeeded: Bool? = nil, conferenceOn: Day? = nil, planFollowed: Bool? = nil,
    seenOn: Day? = nil
  ) {
    self.startedOn = startedOn
    self.conferenceNeeded = conferenceNeeded
    self.conferenceOn = conferenceOn
    self.planFollowed = planFollowed
    self.seenOn = seenOn
  }

  package static let kind = EventKind.enquiryListed
  package static let chapter = Chapter.protection
  package static let isListed = true

  /// Takes in an enquiry and its conference, or what a later list says of them; what is recorded already stands.
  ///
  /// A list gives no day on which an enquiry ended: the conference’s stands for it, else the day of recording, by which
  /// it had.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    let now = stamp.at
    let place =
      pathway.enquiries.firstIndex { London.day(of: $0.startedAt) == startedOn } ?? pathway.insert(self)
    var enquiry = pathway.enquiries[place]
    guard enquiry.isListed else { return }
    let today = London.day(of: now)
    let held = conferenceOn.flatMap { $0 <= today ? $0 : nil }
    if let seenOn, enquiry.completedAt == nil, enquiry.seenAt == nil {
      enquiry.seenAt = min(Pathway.noon(seenOn), now)
      if let alone = pathway.seenAloneAt, London.day(of: alone) == seenOn { enquiry.seenAloneAt = alone }
    }
    if enquiry.completedAt == nil, let conferenceNeeded {
      enquiry.completedAt = held.map { min(Pathway.noon($0), now) } ?? now
      enquiry.conferenceNeeded = conferenceNeeded
    }
    pathway.enquiries[place] = enquiry
    if enquiry.conferenceNeeded { pathway.note(self, held: held, enquiry.startedAt, at: now) }
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    var text = "brought in from lists: section 47 enquiry started on \(startedOn.longText)"
    switch conferenceNeeded {
    case nil: text += ", still running"
    case false?: text += ", no conference needed"
    case true?: text += conferenceOn.map { ", conference on \($0.longText)" } ?? ", conference needed"
    }
    if let planFollowed {
      text += planFollowed ? ": child protection plan" : ": no child protection plan"
    }
    return text
  }
}

extension Register {
  /// A section 47 enquiry that a list holds, with its conference, on a case that came from lists too.
  func importEnquiry(
    _ id: CaseID, _ listed: EnquiryListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    var listed = listed
    listed.seenOn = item.lastSeen.flatMap { $0 < listed.startedOn ? nil : $0 }
    guard item.pathway.extent(of: listed, at: now) != .whole else { return }
    do throws(PathwayRefusal) {
      let record = try PathwayRecord(listing: item, in: self, at: now)
      try record.require(listed.startedOn, before: nil)
      try record.requireReferred(by: listed.startedOn)
      if let day = listed.conferenceOn, day < listed.startedOn { throw .conferenceBeforeEnquiry(day) }
      try record.admit(listed)
    } catch { throw .pathway(id, error) }
    batch.add(.case(id, .recorded(listed)))
    if item.isOpen { follow(listed, on: item, at: now, &batch) }
  }

  /// What the enquiry of an open case makes of it, where no list says more of its work.
  private func follow(
    _ listed: EnquiryListed, on item: Case, at now: Instant, _ batch: inout EventBatch
  ) {
    let stamp = Stamp(by: .program, at: now)
    var after = item.pathway
    listed.apply(to: &after, stamp)
    let mayHavePlan = item.work.awaitsAssessment || item.work == .childProtection
    if listed.planFollowed == true, let day = listed.conferenceOn, mayHavePlan, item.pathway.openPlans.isEmpty
    {
      let plan = PlanStarted(kind: .protection, on: day, category: nil)
      batch.add(.case(item.id, .recorded(plan)))
      plan.apply(to: &after, stamp)
    }
    guard item.work.awaitsAssessment || item.work == .dutyVisit else { return }
    let work = after.settledWork(from: item.work)
    if work != item.work { batch.add(.case(item.id, .workChanged(WorkChanged(work: work)))) }
  }
}

extension PathwayRecord {
  /// One enquiry and one conference at a time.
  fileprivate func admit(_ listed: EnquiryListed) throws(PathwayRefusal) {
    var after = pathway
    listed.apply(to: &after, Stamp(by: actor, at: now))
    if let open = after.enquiries.dropLast().first(where: { $0.completedAt == nil }) {
      throw .enquiryRunsSince(London.day(of: open.startedAt))
    }
    if let open = after.conferences.dropLast().first(where: { $0.heldOn == nil }) {
      throw .conferenceAwaitedOf(London.day(of: open.countsFrom))
    }
  }
}
