extension Register {
  /// Why a case cannot close for a reason; nil when it can.
  ///
  /// No open work for a child is lost with the case, and no case closes on an unseen child without a reason.
  ///
  /// - Parameter notSeenWhy: why nobody saw the child; nil where nothing was said.
  public func hindrance(
    toClosing item: Case, as reason: ClosureReason, notSeenWhy: String? = nil, at now: Instant
  ) -> PathwayRefusal? {
    let pathway = item.pathway
    let tasks = pathway.tasks.count { $0.doneAt == nil }
    if tasks > 0 { return .tasksOpen(tasks) }
    // Nothing can be done any more for a child who has died.
    if reason == .died { return pathway.nightHindrance }
    if let running = pathway.protectionHindrance(toClosingAs: reason)
      ?? pathway.workHindrance(toClosingAs: reason) ?? pathway.nightHindrance
      ?? pathway.hindrance(toCensusReason: reason)
    {
      return running
    }
    let isUnexplained = wordCount(of: notSeenWhy ?? "", upTo: 1) == 0
    return isUnexplained && asksWhyUnseen(item, as: reason, at: now) ? .childNeverSeen : nil
  }

  /// Whether a case that closes has to say why nobody saw the child.
  ///
  /// Another authority that takes the case over sees the child itself.
  ///
  /// - Source: Lincolnshire’s procedure, case closure 1.1: the child is seen before a case closes.
  public func asksWhyUnseen(_ item: Case, as reason: ClosureReason, at now: Instant) -> Bool {
    guard reason != .died, reason != .transferredAuthority else { return false }
    return mustBeSeen(item, at: now) && !item.wasSeen
  }

  /// Whether there is a child to be seen; false before the birth.
  public func mustBeSeen(_ item: Case, at now: Instant) -> Bool {
    guard let details = child(item.child)?.details, details.birthDate == nil else { return true }
    return details.expectedBirthDate.map { $0 < London.day(of: now) } ?? true
  }
}

extension Case {
  /// Whether somebody saw the child since the referral; for a case from lists, whether a list knows of a visit.
  public var wasSeen: Bool {
    contact == nil ? lastSeen != nil : boxedPathway?.value.firstSeenAt != nil
  }

  /// Whether the child was seen for an assessment; for one from lists, since its start.
  public func isSeen(for assessment: Pathway.Assessment) -> Bool {
    if assessment.seenAt != nil { return true }
    return assessment.isListed && lastSeen.map { $0 >= assessment.startedOn } ?? false
  }
}

extension Pathway {
  /// What the emergency duty team did and nobody has read or given reasons for.
  fileprivate var nightHindrance: PathwayRefusal? {
    nights.unread != nil ? .nightUnread : nights.unreasoned != nil ? .nightUnreasoned : nil
  }

  /// Open work that protects the child.
  fileprivate func protectionHindrance(toClosingAs reason: ClosureReason) -> PathwayRefusal? {
    if openEnquiry != nil { return .enquiryRuns }
    // Another authority holds its own conference and takes the plan over.
    let isTaken = reason == .transferredAuthority
    if awaitedConference != nil, !isTaken { return .conferenceAwaited }
    if let protection = openProtections.first { return .emergencyRuns(protection.kind) }
    if !isTaken, openPlans.contains(where: { $0.kind == .protection }) { return .protectionPlanRuns }
    if let since = awaitedStrategy?.askedAt { return .strategyAwaited(since) }
    return strategyNeededAt == nil ? nil : .strategyNeeded
  }

  /// Other open work; another authority takes over an assessment and a plan.
  fileprivate func workHindrance(toClosingAs reason: ClosureReason) -> PathwayRefusal? {
    if awaitedConcern != nil { return .concernAwaited }
    if reconsiderSince != nil { return .thresholdToReconsider }
    if openAssessment?.submittedAt != nil { return .assessmentAwaitsManager }
    if reason == .transferredAuthority { return transferHindrance }
    if let assessment = openAssessment { return .assessmentOpen(assessment.startedOn) }
    return openPlans.isEmpty ? nil : .inNeedPlanRuns
  }

  /// The case stays open here until the other authority has accepted it in writing.
  private var transferHindrance: PathwayRefusal? {
    guard let transfer else { return .transferNotAsked }
    return transfer.acceptedAt == nil ? .transferNotAccepted(transfer.askedAt) : nil
  }

  /// Why a reason would be wrong in the children in need census; nil when it is right.
  ///
  /// - Source: DfE children in need census, validation rules 8825Q (RC8 and RC9 follow an assessment) and 2990 (and no
  ///   enquiry, conference or plan).
  fileprivate func hindrance(toCensusReason reason: ClosureReason) -> PathwayRefusal? {
    guard reason == .noFurtherAction || reason == .earlyHelp else { return nil }
    if !assessments.contains(where: { $0.authorisedAt != nil }) { return .closureWithoutAssessment(reason) }
    if !enquiries.isEmpty || !conferences.isEmpty || !plans.isEmpty { return .closureAfterMore(reason) }
    return reason == .earlyHelp && stepDown?.acceptedAt == nil ? .stepDownNotAccepted : nil
  }
}
