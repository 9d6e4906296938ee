extension Pathway {
  /// How much of an assessment in a list is here.
  public func extent(of listed: AssessmentListed) -> RecordedExtent {
    let isHere = assessments.contains { $0.startedOn == listed.startedOn }
    return isHere ? extent { $0.apply(listed) } : .unknown
  }

  /// How much of an enquiry in a list is here, as it would be recorded at `now`.
  public func extent(of listed: EnquiryListed, at now: Instant) -> RecordedExtent {
    let isHere = enquiries.contains { London.day(of: $0.startedAt) == listed.startedOn }
    return isHere ? extent { $0.apply(listed, at: now) } : .unknown
  }

  /// How much of a plan in a list is recorded already, compared with recording it at `now`.
  public func extent(of listed: PlanListed, at now: Instant) -> RecordedExtent {
    let isHere =
      switch listed.kind {
      case .protection: openPlans.contains { $0.kind == .protection }
      case .lookedAfter: openProtections.contains { $0.kind == .accommodation }
      }
    return isHere ? extent { $0.apply(listed, at: now) } : .unknown
  }

  private func extent(_ apply: (inout Pathway) -> Void) -> RecordedExtent {
    var after = self
    apply(&after)
    return after == self ? .whole : .inPart
  }

  /// A list has days only; noon stands for each.
  private static func noon(_ day: Day) -> Instant { London.instant(day: day, second: 12 * 3600) }
}

extension Pathway {
  /// Takes in a plan or a placement that began elsewhere, or adds to an open one; fields that are nil change nothing.
  mutating func apply(_ listed: PlanListed, at now: Instant) {
    switch listed.kind {
    case .protection:
      let place = plans.lastIndex { $0.kind == .protection && $0.endedOn == nil } ?? addPlan(at: now)
      if let from = listed.from { (plans[place].from, plans[place].isStartKnown) = (from, true) }
      plans[place].category = listed.category ?? plans[place].category
      plans[place].reviewedOn = [plans[place].reviewedOn, listed.reviewedOn].compactMap { $0 }.max()
    case .lookedAfter:
      let place =
        protections.lastIndex { $0.kind == .accommodation && $0.endedAt == nil } ?? addPlacement(at: now)
      if let from = listed.from {
        (protections[place].startedAt, protections[place].isStartKnown) = (Self.noon(from), true)
      }
      if let reviewed = listed.reviewedOn {
        protections[place].review(reviewed, isFirst: listed.isFirstReview)
      }
    }
    if let seen = listed.seenAloneOn { noteSeenAlone(on: seen, at: now) }
  }

  /// Takes in that the child was seen alone; what began on that day or later is not known to have seen it.
  private mutating func noteSeenAlone(on day: Day, at now: Instant) {
    guard seenAloneAt.map({ London.day(of: $0) < day }) ?? true else { return }
    let seen = min(Self.noon(day), now)
    seenAloneAt = seen
    guard let open = openEnquiry, London.day(of: open.startedAt) < day else { return }
    let last = enquiries.count - 1
    enquiries[last].seenAt = open.seenAt ?? seen
    enquiries[last].seenAloneAt = open.seenAloneAt ?? seen
  }

  /// A child protection plan of which only its existence is known.
  private mutating func addPlan(at now: Instant) -> Int {
    plans.append(
      Plan(
        kind: .protection, from: London.day(of: now), category: nil, endedOn: nil, reviewedOn: nil,
        isStartKnown: false))
    return plans.count - 1
  }

  /// A placement of which only its existence is known; it comes before protections that began here.
  private mutating func addPlacement(at now: Instant) -> Int {
    protections.insert(
      Protection(
        kind: .accommodation, startedAt: now, place: .unknownPlace, extendedDays: 0, endedAt: nil,
        seenAt: nil, isListed: true, isStartKnown: false), at: 0)
    return 0
  }

  /// Makes sure that a child protection case has a plan, and that a child who is looked after has a placement.
  mutating func hold(_ work: Work, at now: Instant) {
    switch work {
    case .childProtection:
      if !openPlans.contains(where: { $0.kind == .protection }) { _ = addPlan(at: now) }
    case .lookedAfter:
      if !openProtections.contains(where: { $0.kind == .accommodation }) { _ = addPlacement(at: now) }
    case .dutyVisit, .assessment, .assessmentWithSection47, .conferencePending, .childInNeed, .emergency:
      break
    }
  }
}

extension Pathway.Protection {
  /// Takes in the last review that a list gives, which is the first or one of the later ones.
  fileprivate mutating func review(_ day: Day, isFirst: Bool?) {
    // The start that tells may have come after the review.
    if reviewedOn == day, isFirst == true { reviews = 1 }
    if let reviewedOn, reviewedOn >= day { return }
    reviews = isFirst == true && reviewedOn == nil ? 1 : 2
    reviewedOn = day
  }
}

extension Pathway {
  /// Takes in an assessment, or what a later list says of one; what is recorded already stands.
  mutating func apply(_ listed: AssessmentListed) {
    let place = assessments.firstIndex { $0.startedOn == listed.startedOn } ?? insert(listed)
    guard assessments[place].isListed, assessments[place].authorisedAt == nil else { return }
    let authorised = listed.authorisedOn.map(Self.noon)
    (assessments[place].submittedAt, assessments[place].authorisedAt) = (authorised, authorised)
  }

  private mutating func insert(_ listed: AssessmentListed) -> Int {
    let place = assessments.firstIndex { $0.startedOn > listed.startedOn } ?? assessments.count
    assessments.insert(
      Assessment(
        startedOn: listed.startedOn, checkpointAt: nil, submittedAt: nil, submittedBy: nil,
        authorisedAt: nil, outcome: nil, isListed: true), at: place)
    return place
  }
}

extension Pathway {
  /// Takes in an enquiry and its conference, or what a later list says of them; what is recorded already stands.
  ///
  /// A list gives no day on which an enquiry ended: the conference’s stands for it, else the day of recording, by which
  /// it had.
  mutating func apply(_ listed: EnquiryListed, at now: Instant) {
    let place =
      enquiries.firstIndex { London.day(of: $0.startedAt) == listed.startedOn } ?? insert(listed)
    guard enquiries[place].isListed else { return }
    let today = London.day(of: now)
    let held = listed.conferenceOn.flatMap { $0 <= today ? $0 : nil }
    if let seen = listed.seenOn, enquiries[place].completedAt == nil, enquiries[place].seenAt == nil {
      enquiries[place].seenAt = min(Self.noon(seen), now)
      if let alone = seenAloneAt, London.day(of: alone) == seen { enquiries[place].seenAloneAt = alone }
    }
    if enquiries[place].completedAt == nil, listed.conferenceNeeded != nil {
      enquiries[place].completedAt = held.map { min(Self.noon($0), now) } ?? now
      enquiries[place].conferenceNeeded = listed.conferenceNeeded == true
    }
    if enquiries[place].conferenceNeeded { note(listed, held: held, enquiries[place].startedAt, at: now) }
  }

  private mutating func insert(_ listed: EnquiryListed) -> Int {
    let start = Self.noon(listed.startedOn)
    let place = enquiries.firstIndex { $0.startedAt > start } ?? enquiries.count
    enquiries.insert(
      Enquiry(
        kind: nil, startedAt: start, seenAt: nil, seenAloneAt: nil, completedAt: nil,
        conferenceNeeded: false, isListed: true), at: place)
    return place
  }

  private mutating func note(_ listed: EnquiryListed, held: Day?, _ start: Instant, at now: Instant) {
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
