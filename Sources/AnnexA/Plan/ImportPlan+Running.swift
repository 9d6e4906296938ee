import CaseModel

extension ImportPlan {
  /// Brings what lists 7 and 8 say of a running plan onto the child's open case.
  ///
  /// What has ended, and a child without an open case, is passed over: these lists go six months back, and hold
  /// children with whom the front door has nothing to do. The report names who has no open case: a child on a plan whom
  /// nobody holds here must not be missed.
  func action(for plan: Placed<PlanRow>, _ register: some ImportLookup) throws -> StepAction {
    var action = StepAction()
    let row = plan.row
    let id = row.child.externalID
    guard let child = try register.child(externalID: id), let open = child.openEpisode,
      let item = try register.case(open.case)
    else {
      action.end([plan.at], .passedOver(row.ended == nil ? .noOpenCase : .ended, child: id))
      return action
    }
    let running = item.pathway.running(row.listed.kind)
    if row.ended != nil {
      if running?.start == row.start { action.warnings.append((.endedInList, plan.at)) }
      action.end([plan.at], .passedOver(.ended, child: id))
    } else if let since = running?.start, running?.isWhole == true, since != row.start, item.contact == nil {
      let reason = "\(item.id) already has one that began on \(since): record its end there first"
      action.end([plan.at], .rejected(reason: reason))
    } else {
      bring(plan, onto: item, of: child, running, &action)
    }
    return action
  }

  private func bring(
    _ plan: Placed<PlanRow>, onto item: Case, of child: Child, _ running: Pathway.Running?,
    _ action: inout StepAction
  ) {
    let (row, at) = (plan.row, plan.at)
    let news = news(of: plan, on: item, running, &action)
    if item.pathway.extent(of: news, at: options.now) != .whole {
      if item.contact != nil {
        action.end([at], .rejected(reason: "\(item.id) \(PathwayRefusal.openedHere.words)"))
        return
      }
      if item.work == .childInNeed { action.warnings.append((.workDisagrees, at)) }
      action.commands.append(.importPlan(item.id, news))
    }
    if let seen = row.seen, item.contact == nil, item.lastSeen.map({ $0 < seen }) ?? true {
      let news = ImportedCase(child: .known(child.id), referredAt: item.referredAt, lastSeen: seen)
      action.commands.append(.updateImportedCase(item.id, news))
    }
    if let gaps = gapsFilled(child, from: [(at, row.child)], &action) { action.commands.append(gaps) }
    let isKnown = running?.isWhole == true
    action.end([at], action.commands.isEmpty ? .alreadyThere : isKnown ? .updated : .imported)
  }

  /// What a row says that may be news of the plan that runs.
  ///
  /// Its category stands unless the list knows of a later review, so that an older list does not bring back an older one.
  private func news(
    of plan: Placed<PlanRow>, on item: Case, _ running: Pathway.Running?, _ action: inout StepAction
  ) -> PlanListed {
    var news = plan.row.listed
    // Seen before the referral is not seen because of it; visits on a case opened here are recorded here.
    if let seen = news.seenAloneOn, seen < London.day(of: item.referredAt) || item.contact != nil {
      news.seenAloneOn = nil
    }
    guard let running, running.start == plan.row.start else { return news }
    news.from = nil
    if let known = running.category, let listed = news.category, known != listed,
      running.reviewedOn ?? plan.row.start >= news.reviewedOn ?? plan.row.start
    {
      news.category = nil
      action.warnings.append((.categoryDisagrees, plan.at))
    }
    return news
  }
}

extension Pathway {
  /// A plan that runs.
  fileprivate struct Running {
    /// The day on which it began; nil where nobody knows.
    var start: Day?
    /// Nil where nobody knows, and for a placement.
    var category: AbuseCategory?
    /// The day of the last review; nil before.
    var reviewedOn: Day?
    /// Whether nothing is missing that is to be known of one.
    var isWhole: Bool
  }

  /// What is known of the running plan of a kind; nil where none runs.
  fileprivate func running(_ kind: ListedPlanKind) -> Running? {
    switch kind {
    case .protection:
      let plan = openPlans.last { $0.kind == .protection }
      return plan.map {
        Running(
          start: $0.isStartKnown ? $0.from : nil, category: $0.category, reviewedOn: $0.reviewedOn,
          isWhole: !$0.isIncomplete)
      }
    case .lookedAfter:
      let placement = openProtections.last { $0.kind == .accommodation }
      return placement.map {
        Running(
          start: $0.isStartKnown ? London.day(of: $0.startedAt) : nil, reviewedOn: $0.reviewedOn,
          isWhole: $0.isStartKnown)
      }
    }
  }
}
