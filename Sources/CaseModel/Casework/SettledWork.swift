extension Work {
  /// Whether an enquiry or an emergency makes a case this work, so that it becomes something else when that ends.
  public var passes: Bool {
    switch self {
    case .assessmentWithSection47, .conferencePending, .emergency: true
    case .dutyVisit, .assessment, .childInNeed, .childProtection, .lookedAfter: false
    }
  }
}

extension Case {
  /// The kind of work that a case is once an act has happened.
  ///
  /// Where what runs on it makes it something else than before, that; else what the act itself makes of it.
  ///
  /// - Parameters:
  ///   - events: what the act recorded.
  ///   - after: how far the case has come with them.
  func work(following events: [any PathwayFact], to after: Pathway) -> Work {
    let settled = after.settledWork(from: work)
    if settled != pathway.settledWork(from: work) { return settled }
    for fact in events {
      if let next = fact.work(after: work) { return next }
    }
    return work
  }
}

extension Pathway {
  /// Whether an emergency, a child protection plan, a conference to be held or an enquiry runs.
  public var isProtecting: Bool {
    !openProtections.isEmpty || awaitedConference != nil || openEnquiry != nil
      || openPlans.contains { $0.kind == .protection }
  }

  /// The work of a case by what runs on it: an emergency, a plan, a conference to be held, an enquiry.
  ///
  /// - Parameter work: the work that it is now, and stays where nothing says otherwise.
  public func settledWork(from work: Work) -> Work {
    let protections = openProtections
    if !protections.isEmpty {
      return protections.allSatisfy { $0.kind == .accommodation } ? .lookedAfter : .emergency
    }
    let resting = restingWork(from: work)
    if openPlans.contains(where: { $0.kind == .protection }) { return .childProtection }
    if resting == .childProtection || resting == .lookedAfter { return resting }
    if awaitedConference != nil { return .conferencePending }
    if openEnquiry != nil { return .assessmentWithSection47 }
    return openPlans.isEmpty ? resting : .childInNeed
  }

  /// What the case is, apart from what passes; a child who was enquired about is assessed.
  private func restingWork(from work: Work) -> Work {
    guard work.passes || isAfterAccommodation(work) else { return work }
    let resting = restingWork ?? .assessment
    return resting == .dutyVisit ? .assessment : resting
  }

  /// Whether the child was looked after only as long as an accommodation that is over.
  private func isAfterAccommodation(_ work: Work) -> Bool {
    guard work == .lookedAfter, restingWork != nil else { return false }
    guard let last = protections.compactMap(\.endedAt).max() else { return false }
    return protections.contains { $0.kind == .accommodation && $0.endedAt == last }
  }
}
