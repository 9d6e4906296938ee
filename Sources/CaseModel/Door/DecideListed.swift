extension Register {
  /// An assessment that a list holds, on a case that came from lists too.
  func importAssessment(
    _ id: CaseID, _ listed: AssessmentListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    guard item.pathway.extent(of: listed) != .whole else { return }
    do throws(PathwayRefusal) {
      let record = try PathwayRecord(listing: item, now: now)
      try record.require(listed.startedOn, before: listed.authorisedOn)
      try record.requireReferred(by: listed.startedOn)
      try record.admit(listed)
    } catch { throw .pathway(id, error) }
    batch.add(.case(id, .pathway(.assessmentListed(listed))))
    if item.isOpen, item.work == .dutyVisit, listed.authorisedOn == nil {
      batch.add(.case(id, .workChanged(WorkChanged(work: .assessment))))
    }
  }

  /// A section 47 enquiry that a list holds, with its conference, on a case that came from lists too.
  func importEnquiry(
    _ id: CaseID, _ listed: EnquiryListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    var listed = listed
    listed.seenOn = item.lastSeen.flatMap { $0 < listed.startedOn ? nil : $0 }
    guard item.pathway.extent(of: listed, at: now) != .whole else { return }
    do throws(PathwayRefusal) {
      let record = try PathwayRecord(listing: item, now: now)
      try record.require(listed.startedOn, before: nil)
      try record.requireReferred(by: listed.startedOn)
      if let day = listed.conferenceOn, day < listed.startedOn { throw .conferenceBeforeEnquiry(day) }
      try record.admit(listed)
    } catch { throw .pathway(id, error) }
    batch.add(.case(id, .pathway(.enquiryListed(listed))))
    if item.isOpen { follow(listed, on: item, at: now, &batch) }
  }

  /// What a list says of a child looked after, with its last review marked as the first where it lies within the working
  /// days that the first has from the start.
  ///
  /// - Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1) and (2): the first
  ///   review within 20 working days, the second not more than three months after the first.
  func reviewCounted(_ listed: PlanListed, on item: Case) -> PlanListed {
    guard listed.kind == .lookedAfter, let reviewed = listed.reviewedOn else { return listed }
    let placement = item.pathway.openProtections.last { $0.kind == .accommodation && $0.isStartKnown }
    guard let from = listed.from ?? placement.map({ London.day(of: $0.startedAt) }),
      let due = try? calendar.due(
        settings.clocks[.lookedAfterReview], from: London.instant(day: from, second: 12 * 3600)),
      London.instant(day: reviewed, second: 0) < due
    else { return listed }
    var listed = listed
    listed.isFirstReview = true
    return listed
  }

  /// An early help assessment that a list holds; the child may be new to the register.
  func importEarlyHelp(
    _ child: NewChild, _ listed: EarlyHelpListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let today = London.day(of: now)
    for day in [listed.startedOn, listed.completedOn].compactMap(\.self) where day > today {
      throw .dayInFuture(day)
    }
    if let completed = listed.completedOn, completed < listed.startedOn {
      throw .endsBeforeStart(listed.startedOn)
    }
    if case .known(let id) = child, try known(id).extent(of: listed) == .whole { return }
    let id = try register(child, in: nil, on: nil, today: today, &batch)
    batch.add(.child(id, .earlyHelpListed(listed)))
  }

  /// What the enquiry of an open case makes of it, where no list says more of its work.
  private func follow(
    _ listed: EnquiryListed, on item: Case, at now: Instant, _ batch: inout EventBatch
  ) {
    var after = item.pathway
    after.apply(listed, at: now)
    let mayHavePlan = item.work.awaitsAssessment || item.work == .childProtection
    if listed.planFollowed == true, let day = listed.conferenceOn, mayHavePlan, item.pathway.openPlans.isEmpty
    {
      batch.add(
        .case(item.id, .pathway(.planStarted(PlanStarted(kind: .protection, on: day, category: nil)))))
      after.plans.append(
        Pathway.Plan(kind: .protection, from: day, category: nil, endedOn: nil, reviewedOn: nil))
    }
    guard item.work.awaitsAssessment || item.work == .dutyVisit else { return }
    let work = after.settledWork(from: item.work)
    if work != item.work { batch.add(.case(item.id, .workChanged(WorkChanged(work: work)))) }
  }
}

extension PathwayRecord {
  /// A case that lists may add to: one that was opened here is told of here.
  fileprivate init(listing item: Case, now: Instant) throws(PathwayRefusal) {
    if item.contact != nil { throw .openedHere }
    self.init(item: item, now: now)
  }

  fileprivate func require(_ start: Day, before end: Day?) throws(PathwayRefusal) {
    try requirePast(start)
    guard let end else { return }
    try requirePast(end)
    if end < start { throw .endsBeforeStart }
  }

  /// One assessment at a time: what began later ended nothing.
  fileprivate func admit(_ listed: AssessmentListed) throws(PathwayRefusal) {
    var after = pathway
    after.apply(listed)
    if let open = after.assessments.dropLast().first(where: { $0.authorisedAt == nil }) {
      throw .assessmentRuns(open.startedOn)
    }
  }

  /// One enquiry and one conference at a time.
  fileprivate func admit(_ listed: EnquiryListed) throws(PathwayRefusal) {
    var after = pathway
    after.apply(listed, at: now)
    if let open = after.enquiries.dropLast().first(where: { $0.completedAt == nil }) {
      throw .enquiryRunsSince(London.day(of: open.startedAt))
    }
    if let open = after.conferences.dropLast().first(where: { $0.heldOn == nil }) {
      throw .conferenceAwaitedOf(London.day(of: open.countsFrom))
    }
  }
}
