extension Register {
  /// Anybody who takes contacts reports an allegation; nobody but the designated officer reads it.
  @discardableResult
  func report(
    _ reported: AllegationReported, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) -> AllegationID {
    let id = batch.newAllegation(in: self)
    for (text, what) in [
      (reported.person, "whom it is about"), (reported.role, "what the person does there"),
      (reported.setting, "where the person works with children"), (reported.what, "what is alleged"),
    ] where wordCount(of: text, upTo: 1) == 0 { throw .allegation(id, .textMissing(what)) }
    let reportedAt = reported.reportedAt ?? now
    if reportedAt > now { throw .allegation(id, .inFuture(reportedAt)) }
    if reported.knownAt > now { throw .allegation(id, .inFuture(reported.knownAt)) }
    if reported.knownAt > reportedAt { throw .allegation(id, .reportedBeforeKnown) }
    if let child = reported.child { _ = try known(child) }
    batch.add(.allegation(id, .reported(reported)))
    return id
  }

  func decide(
    _ command: AllegationCommand, on id: AllegationID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let item = allegations[id] else { throw .noSuchRecord(id.record) }
    if case .link(let linked) = command { _ = try known(linked.child) }
    do throws(AllegationRefusal) {
      if case .reopen = command {
        if item.isOpen { throw .notConcluded }
      } else if let at = item.concludedAt {
        throw .concluded(at)
      }
      batch.add(.allegation(id, try item.event(for: command, at: now)))
    } catch { throw .allegation(id, error) }
  }
}

extension Allegation {
  /// What a command leads to, or why not.
  ///
  /// - Source: *Keeping Children Safe in Education*, part four; Safeguarding Vulnerable Groups Act 2006, section 35: a person
  ///   who harmed a child, or may, and was removed from the work is referred to the Disclosure and Barring Service.
  fileprivate func event(
    for command: AllegationCommand, at now: Instant
  ) throws(AllegationRefusal) -> AllegationEvent {
    let today = London.day(of: now)
    switch command {
    case .link(let linked):
      if children.contains(linked.child) { throw .linked(linked.child) }
      return .linked(linked)
    case .unlink(let unlinked):
      guard children.contains(unlinked.child) else { throw .notLinked(unlinked.child) }
      try require(unlinked.why, "why it does not concern the child")
      return .unlinked(unlinked)
    case .evaluate(let evaluated):
      if let evaluatedAt { throw .evaluated(evaluatedAt) }
      try require(evaluated.decision, "what is done at once")
      return .evaluated(evaluated)
    case .meet(let meeting):
      try require(past: meeting.on, today)
      try require(meeting.present, "who came")
      try require(meeting.decided, "what was decided")
      return .met(meeting)
    case .review(let review):
      if evaluatedAt == nil { throw .notEvaluated }
      try require(past: review.on, today)
      if let reviewedOn, review.on <= reviewedOn { throw .reviewedBefore(reviewedOn) }
      try require(review.why, "why it is still open")
      return .reviewed(review)
    case .conclude(let concluded):
      if evaluatedAt == nil { throw .notEvaluated }
      if needsMeeting, metOn == nil { throw .notMet }
      try require(concluded.why, "why")
      if concluded.outcome == .substantiated, !referredTo.contains(.barring),
        wordCount(of: concluded.referredTo ?? "", upTo: 1) == 0
      {
        throw .barringOpen
      }
      return .concluded(concluded)
    case .refer(let referred):
      if referredTo.contains(referred.to) { throw .referred(referred.to) }
      try require(past: referred.on, today)
      return .referred(referred)
    case .reopen(let reopened):
      try require(reopened.why, "why")
      return .reopened(reopened)
    }
  }

  private func require(_ text: String, _ what: String) throws(AllegationRefusal) {
    if wordCount(of: text, upTo: 1) == 0 { throw .textMissing(what) }
  }

  private func require(past day: Day, _ today: Day) throws(AllegationRefusal) {
    if day > today { throw .dayInFuture(day) }
    if day < London.day(of: knownAt) { throw .beforeItWasKnown(day) }
  }
}

/// Why something about an allegation is refused; no refusal names anybody.
public enum AllegationRefusal: Error, Equatable, Sendable {
  case textMissing(String)
  case inFuture(Instant)
  case dayInFuture(Day)
  case beforeItWasKnown(Day)
  case linked(ChildID)
  case notLinked(ChildID)
  case noChild
  case evaluated(Instant)
  case notEvaluated
  case notMet
  case reviewedBefore(Day)
  case concluded(Instant)
  case notConcluded
  case reportedBeforeKnown
  case referred(AllegationReferral)
  case barringOpen

  /// The refusal in plain words: what is wrong and what to do.
  public var words: String {
    switch self {
    case .textMissing(let what): "\(what) is missing: write it in a few words"
    case .inFuture(let instant): "\(Wording.dayAndTime(instant, withYear: true)) lies in the future"
    case .dayInFuture(let day): "\(day.longText) lies in the future"
    case .beforeItWasKnown(let day): "\(day.longText) lies before it was known"
    case .linked(let child): "\(child) is linked already"
    case .notLinked(let child): "\(child) is not linked"
    case .noChild: "no child is linked"
    case .evaluated(let at): "it was evaluated already, \(Wording.dayAndTime(at))"
    case .notEvaluated: "decide first what is done at once"
    case .notMet: "it was decided that people meet about it: record the meeting first"
    case .reviewedBefore(let day): "it was reviewed on \(day.longText) already, or later"
    case .concluded(let at): "it was concluded \(Wording.dayAndTime(at, withYear: true)): open it again first"
    case .notConcluded: "it is open"
    case .reportedBeforeKnown: "it cannot be reported before the employer knew of it"
    case .referred(let body): "it was referred to the \(body.words) already"
    case .barringOpen:
      "it is substantiated: say who was told, such as the Disclosure and Barring Service, or why nobody was"
    }
  }
}
