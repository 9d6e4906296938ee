extension PathwayRecord {
  mutating func start(_ started: AssessmentStarted) throws(PathwayRefusal) {
    if let open = pathway.openAssessment { throw .assessmentRuns(open.startedOn) }
    try requirePast(started.on)
    try requireReferred(by: started.on)
    add(.assessmentStarted(started))
  }

  mutating func hold(_ checkpoint: CheckpointHeld) throws(PathwayRefusal) {
    guard pathway.openAssessment != nil else { throw .noAssessment }
    try require(checkpoint.note, "what was found and what comes next")
    add(.checkpointHeld(checkpoint))
  }

  /// - Source: DfE children in need census, validation rules 8869 (21 stands alone), 8898 (no factor twice) and 8897Q
  ///   (factors are required).
  mutating func submit(_ submitted: AssessmentSubmitted) throws(PathwayRefusal) {
    guard let assessment = pathway.openAssessment else { throw .noAssessment }
    if let at = assessment.submittedAt { throw .assessmentSubmitted(at) }
    if submitted.factors.isEmpty { throw .factorsMissing }
    let isAlone = submitted.factors.count == 1 || !submitted.factors.contains(.f21)
    guard isAlone, Set(submitted.factors).count == submitted.factors.count else { throw .factorsContradict }
    try require(submitted.summary, "what the child’s life is like")
    try require(submitted.voice, "the child’s own words, or why there are none,")
    add(.assessmentSubmitted(submitted))
  }

  mutating func giveBack(_ returned: AssessmentReturned) throws(PathwayRefusal) {
    try requireSubmitted()
    try require(returned.comments, "what to change")
    add(.assessmentReturned(returned))
  }

  /// Two people answer for an assessment; one that is late, or for which nobody saw the child, says why.
  ///
  /// - Source: complete when the manager has viewed and authorised it: DfE's Standard Safeguarding Dataset; the reasons
  ///   for exceeding 45 working days are recorded: Working Together 2018.
  mutating func authorise(
    _ authorised: AssessmentAuthorised, by actor: WorkerID, due: Instant?, mustBeSeen: Bool
  ) throws(PathwayRefusal) {
    let assessment = try requireSubmitted()
    if assessment.submittedBy == actor { throw .ownAssessment(actor) }
    if let due, now >= due, wordCount(of: authorised.lateWhy ?? "", upTo: 1) == 0 {
      throw .assessmentLate(due: due)
    }
    var authorised = authorised
    if !mustBeSeen || item.isSeen(for: assessment) {
      authorised.notSeenWhy = nil
    } else if wordCount(of: authorised.notSeenWhy ?? "", upTo: 1) == 0 {
      throw .childNotSeenForAssessment
    }
    add(.assessmentAuthorised(authorised))
    guard assessment.outcome == .childInNeed, pathway.openPlans.isEmpty else { return }
    add(.planStarted(PlanStarted(kind: .inNeed, on: London.day(of: now), category: nil)))
  }

  @discardableResult
  private func requireSubmitted() throws(PathwayRefusal) -> Pathway.Assessment {
    guard let assessment = pathway.openAssessment else { throw .noAssessment }
    guard assessment.submittedAt != nil else { throw .assessmentNotSubmitted }
    return assessment
  }
}

extension PathwayRecord {
  mutating func offer(_ offered: SupportOffered) throws(PathwayRefusal) {
    try require(offered.what, "what was offered")
    try require(offered.by, "who gives it")
    add(.supportOffered(offered))
  }

  mutating func answer(_ answered: SupportAnswered) throws(PathwayRefusal) {
    guard let last = pathway.supports.last, last.taken == nil else { throw .noSupport }
    if !answered.taken { try require(answered.why, "why the help was not taken up") }
    add(.supportAnswered(answered))
  }

  mutating func plan(_ visit: VisitPlanned) throws(PathwayRefusal) {
    if visit.on < London.day(of: now) { throw .dayPast(visit.on) }
    try requireBounds(visit.on)
    try require(visit.purpose, "what the visit is for")
    add(.visitPlanned(visit))
  }

  /// - Parameter isBeforeBirth: whether the child was still to be born then.
  mutating func make(_ visit: VisitMade, isBeforeBirth: Bool) throws(PathwayRefusal) {
    try requirePast(visit.at)
    if visit.alone, !visit.seen { throw .aloneButNotSeen }
    var visit = visit
    visit.isBeforeBirth = isBeforeBirth ? true : nil
    add(.visitMade(visit))
  }
}
