extension PathwayRecord {
  mutating func hold(_ meeting: MeetingHeld) throws(PathwayRefusal) {
    try requirePast(meeting.on)
    if let last = pathway.metOn, meeting.on < last { throw .endsBeforeStart }
    try require(meeting.present, "who came")
    try require(meeting.agreed, "what was agreed")
    add(.meetingHeld(meeting))
  }

  /// A review that ends the plan ends it on its day.
  mutating func hold(_ review: ReviewHeld) throws(PathwayRefusal) {
    guard let plan = pathway.openPlans.last(where: { $0.kind == .protection }) else {
      throw .noProtectionPlan
    }
    try requirePast(review.on)
    let earliest = plan.reviewedOn ?? (plan.isStartKnown ? plan.from : nil)
    if let earliest, review.on < earliest { throw .endsBeforeStart }
    try require(review.why, "why the plan continues or ends")
    add(.reviewHeld(review))
    if !review.planGoesOn { add(.planEnded(PlanEnded(on: review.on, why: review.why))) }
  }

  /// Only what is told of this child can be chosen.
  mutating func mark(
    _ marked: EventMarked, versions: (RecordID) -> Int32
  ) throws(PathwayRefusal) {
    let own = [item.id.record, item.child.record, item.contact?.record]
    guard own.contains(marked.record) else { throw .notOfThisCase(marked.record) }
    guard marked.version > 0, marked.version <= versions(marked.record) else {
      throw .noSuchEvent(marked.record, marked.version)
    }
    try require(marked.because, "why it is significant")
    add(.markedSignificant(marked))
  }

  /// Nobody audits work of their own.
  mutating func audit(_ audit: CaseAudited, by actor: WorkerID) throws(PathwayRefusal) {
    if actor == item.worker || actor == item.jointWorker { throw .ownWork(actor) }
    try require(audit.note, "what was found and what needs to change")
    add(.audited(audit))
  }
}
