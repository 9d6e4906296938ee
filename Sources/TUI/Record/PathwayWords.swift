import CaseModel

extension EventWords {
  func pathway(_ event: PathwayEvent) -> String {
    switch event {
    case .strategyAsked(let asked): "strategy discussion requested" + because(asked.why)
    case .strategyHeld(let held): strategy(held)
    case .minutesShared(let shared):
      "minutes of the strategy discussion shared with \(list(shared.with)) on \(moment(shared.at))"
    case .enquiryStarted(let started):
      "section 47 enquiry started \(moment(started.startedAt)), \(started.kind.words)"
        + (started.emergency.map { ", because of \($0.words)" } ?? "")
    case .enquiryCompleted(let completed):
      "section 47 enquiry ended: \(completed.outcome.words); conference "
        + (completed.conferenceNeeded ? "needed" : "not needed") + because(completed.why)
        + (completed.agreedBy.map { " · agreed by \(names.text($0))" } ?? "")
        + (completed.notSeenWhy.map { " · child NOT seen" + because($0) } ?? "")
    case .conferenceRequested(let requested): "ICPC requested of \(names.text(requested.of))"
    case .chairBooked(let booked):
      "conference booked for \(booked.on.longText), chaired by \(names.text(booked.chair))"
    case .interimPlanMade(let plan): "interim safety plan: \(names.text(plan.plan))"
    case .conferenceDelayed(let delayed):
      "ICPC agreed outside 15 days, by \(delayed.until.longText), with \(names.text(delayed.agreedBy))"
        + (delayed.manager.map { " and \($0)" } ?? "") + because(delayed.why)
    case .conferenceHeld(let held):
      "conference held on \(held.on.longText): \(held.outcome.words)"
        + (held.category.map { ", \($0.words)" } ?? "") + because(held.why)
        + (held.lateWhy.map { " · late" + because($0) } ?? "")
    case .assessmentStarted(let started): "child and family assessment started on \(started.on.longText)"
    case .checkpointHeld(let checkpoint): "manager’s checkpoint: \(names.text(checkpoint.note))"
    case .assessmentSubmitted(let submitted): assessment(submitted)
    case .assessmentReturned(let returned):
      "assessment given back to be changed" + because(returned.comments)
    case .assessmentAuthorised(let authorised):
      "assessment authorised" + (authorised.lateWhy.map { ", over the limit" + because($0) } ?? "")
        + (authorised.notSeenWhy.map { " · child NOT seen" + because($0) } ?? "")
    case .supportOffered(let offered):
      "help offered from \(offered.from.longText): \(names.text(offered.what)), by \(names.text(offered.by))"
    case .supportAnswered(let answered):
      (answered.taken ? "help taken up" : "help not taken up") + because(answered.why)
    case .visitPlanned(let visit): "visit planned for \(visit.on.longText)" + because(visit.purpose)
    case .visitMade(let visit): self.visit(visit)
    case .protectionStarted(let started): protection(started)
    case .lookedAfterDone(let done): "\(done.what.words) on \(done.on.longText)"
    case .placeChanged(let changed): "the child is now in: \(changed.place.words)"
    case .protectionExtended(let extended):
      "emergency protection order extended by \(Wording.count(extended.days, "day"))"
        + (extended.until.map { ", to \(Wording.end($0, withYear: true))" } ?? "")
        + (extended.grantedAt.map { ", granted \(moment($0))" } ?? "")
    case .protectionEnded(let ended):
      "\(ended.kind?.words ?? "protection") ended \(Wording.ended(ended.at, withYear: true))"
        + because(ended.how)
    case .concernRaised(let concern):
      "harm outside the home feared: \(concern.kinds.map(\.words).joined(separator: ", "))"
        + (concern.passedTo.map { ", passed to: " + $0.map(\.words).joined(separator: ", ") } ?? "")
        + because(concern.what)
    case .concernAccepted(let accepted): "concern taken on by \(names.team(accepted.team))"
    case .thresholdReconsidered(let review):
      "threshold reconsidered: \(review.result.words)" + because(review.why)
    case .stepDownOffered(let offered):
      "step-down offered to \(names.text(offered.service))" + because(offered.plan)
    case .stepDownAccepted(let accepted): "step-down accepted by \(names.text(accepted.by))"
    case .planStarted(let plan):
      "\(plan.kind.words) from \(plan.on.longText)" + (plan.category.map { ", \($0.words)" } ?? "")
    case .planEnded(let ended):
      "plan ended on \(ended.on.longText)" + because(ended.why)
        + (ended.ground.map { " · \($0.words)" } ?? "")
    case .meetingHeld(let meeting):
      "child in need meeting on \(meeting.on.longText) with \(names.text(meeting.present))"
        + because(meeting.agreed)
    case .reviewHeld(let review):
      "review conference on \(review.on.longText): plan \(review.planGoesOn ? "continues" : "ends")"
        + because(review.why)
    case .audited(let audit): audited(audit)
    case .markedSignificant(let marked):
      "event \(marked.version) of \(marked.record) is SIGNIFICANT" + because(marked.because)
    case .assessmentListed(let listed): assessment(listed)
    case .enquiryListed(let listed): enquiry(listed)
    case .planListed(let listed): plan(listed)
    case .transferAsked(let asked):
      "\(names.text(asked.authority)) asked to take the case over" + because(asked.told)
    case .transferAccepted(let accepted): acceptance(accepted)
    case .transferRefused(let refused): authorityRefusal(refused)
    }
  }

  private func assessment(_ listed: AssessmentListed) -> String {
    var text = "brought in from lists: assessment started on \(listed.startedOn.longText)"
    text += listed.authorisedOn.map { ", authorised on \($0.longText)" } ?? ", not authorised yet"
    if let seen = listed.seen { text += seen ? ", child seen" : ", child NOT seen" }
    if let needs = listed.needsSupport { text += needs ? ", support needed" : ", no support needed" }
    return text
  }

  private func enquiry(_ listed: EnquiryListed) -> String {
    var text = "brought in from lists: section 47 enquiry started on \(listed.startedOn.longText)"
    switch listed.conferenceNeeded {
    case nil: text += ", still running"
    case false?: text += ", no conference needed"
    case true?: text += listed.conferenceOn.map { ", conference on \($0.longText)" } ?? ", conference needed"
    }
    if let plan = listed.planFollowed {
      text += plan ? ": child protection plan" : ": no child protection plan"
    }
    return text
  }

  private func plan(_ listed: PlanListed) -> String {
    let from = listed.from.map { "from \($0.longText)" } ?? "start not known"
    let category = listed.category.map { ", \($0.words)" } ?? ""
    let reviewed = listed.reviewedOn.map { ", last reviewed on \($0.longText)" } ?? ""
    return "began elsewhere: \(listed.kind.words) \(from)\(category)\(reviewed)"
  }

  func acceptance(_ accepted: AuthorityAccepted) -> String {
    "other authority accepted in writing, \(names.text(accepted.by)), \(moment(accepted.at))"
      + because(accepted.how)
  }

  func authorityRefusal(_ refused: AuthorityRefused) -> String {
    "other authority REFUSED in writing, \(names.text(refused.by)), \(moment(refused.at))"
      + because(refused.why)
  }

  private func strategy(_ held: StrategyHeld) -> String {
    var text = "strategy discussion held \(moment(held.heldAt)) with \(list(held.present))"
    if let why = held.missingWhy {
      let missing = Partner.needed.filter { !held.present.contains($0) }
      text += "; \(list(missing)) did not come" + because(why)
    }
    text += "; threshold \(held.thresholdMet ? "MET" : "not met")" + because(held.decision)
    if !held.policeChecks { text += " · NO police checks" }
    return text + " · Shared: \(names.text(held.shared)) · Actions: \(names.text(held.actions))"
  }

  private func assessment(_ submitted: AssessmentSubmitted) -> String {
    let factors = submitted.factors.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
    return "assessment submitted for authorisation: \(submitted.outcome.words) · Factors: \(factors)"
      + " · \(names.text(submitted.summary)) · Voice: \(names.text(submitted.voice))"
  }

  private func visit(_ visit: VisitMade) -> String {
    let unseen = visit.isBeforeBirth == true ? "before the birth" : "child NOT seen"
    let seen = visit.seen ? (visit.alone ? "child seen, and seen alone" : "child seen, not alone") : unseen
    var text = "visit \(moment(visit.at)), \(visit.place.words): \(seen)"
    if let tools = visit.tools { text += " · With: \(names.text(tools))" }
    if let words = visit.words { text += " · In the child’s words: \(names.text(words))" }
    return text
  }

  private func protection(_ started: ProtectionStarted) -> String {
    var text = "\(started.kind.words) from \(moment(started.at))"
    if let until = started.until { text += " to \(Wording.end(until, withYear: true))" }
    if let day = started.policeFrom { text += ", on the police’s application, counted from \(day.longText)" }
    text += "; the child is in: \(started.place.words)" + because(started.why)
    if let ground = started.newGround { text += " · New ground: \(names.text(ground))" }
    return text + " · Told: \(names.text(started.told))"
  }

  private func audited(_ audit: CaseAudited) -> String {
    "audited: \(audit.grade.words); identity \(audit.identityUsed ? "used" : "NOT used"), reasons "
      + (audit.reasonsClear ? "clear" : "NOT clear") + because(audit.note)
  }

  private func list(_ partners: [Partner]) -> String {
    partners.isEmpty ? "nobody" : partners.map(\.words).joined(separator: ", ")
  }

  private func moment(_ instant: Instant) -> String { Wording.dayAndTime(instant, withYear: true) }
}
