import CaseModel

extension ImportPlan {
  func action(for entry: Placed<EarlyHelpRow>, _ register: some ImportLookup) throws -> StepAction {
    let (row, child) = (entry.row, entry.row.child)
    let known = try register.child(externalID: child.externalID)
    var action = StepAction()
    let gaps = known.flatMap { gapsFilled($0, from: [(entry.at, child)], &action) }
    let extent = known?.extent(of: row.listed) ?? .unknown
    if extent != .whole {
      action.commands.append(.importEarlyHelp(new(child.externalID, known), row.listed))
    }
    action.end([entry.at], extent, gaps)
    return action
  }

  func action(
    for row: Placed<AssessmentRow>, of episode: ListedEpisode, _ register: some ImportLookup
  ) throws -> StepAction {
    let listed = row.row.listed
    return try action(
      for: WorkOfRow(
        at: row.at, child: row.row.child, isOver: listed.authorisedOn != nil,
        extent: { $0.extent(of: listed) }, command: { .importAssessment($0, listed) }), of: episode, register
    ) { item, action in
      if item.isOpen, item.contact == nil, episode.inNeed == nil, listed.authorisedOn != nil,
        listed.needsSupport == false
      {
        action.warnings.append((.staysOpen, row.at))
      }
    }
  }

  func action(
    for row: Placed<EnquiryRow>, of episode: ListedEpisode, _ register: some ImportLookup
  ) throws -> StepAction {
    let (listed, now) = (row.row.listed, options.now)
    return try action(
      for: WorkOfRow(
        at: row.at, child: row.row.child, isOver: listed.conferenceNeeded != nil,
        extent: { $0.extent(of: listed, at: now) }, command: { .importEnquiry($0, listed) }), of: episode,
      register
    ) { _, _ in }
  }

  /// What the rows of lists 4 and 5 have in common.
  private struct WorkOfRow {
    let at: RowReference
    let child: ListedChild
    /// Whether the list says how it ended.
    let isOver: Bool
    let extent: (Pathway) -> RecordedExtent
    let command: (CaseID) -> Command
  }

  /// Brings a row onto the case that covers it; one that was opened here is told of here.
  private func action(
    for work: WorkOfRow, of episode: ListedEpisode, _ register: some ImportLookup,
    warn: (Case, inout StepAction) -> Void
  ) throws -> StepAction {
    var action = StepAction()
    guard let (child, item) = try found(work.at, work.child, of: episode, register, &action) else {
      return action
    }
    let gaps = gapsFilled(child, from: [(work.at, work.child)], &action)
    let extent = work.extent(item.pathway)
    if !item.isOpen, !work.isOver { action.warnings.append((.caseClosedHere, work.at)) }
    warn(item, &action)
    if extent != .whole, item.contact != nil {
      action.end([work.at], .rejected(reason: "\(item.id) \(PathwayRefusal.openedHere.words)"))
      return action
    }
    if extent != .whole { action.commands.append(work.command(item.id)) }
    action.end([work.at], extent, gaps)
    return action
  }

  /// The case of a row; nil, with the row rejected, where the register has none.
  private func found(
    _ row: RowReference, _ listed: ListedChild, of episode: ListedEpisode, _ register: some ImportLookup,
    _ action: inout StepAction
  ) throws -> (Child, Case)? {
    if let child = try register.child(externalID: listed.externalID), let past = episode.known(in: child),
      let item = try register.case(past.case)
    {
      return (child, item)
    }
    action.end(
      [row],
      .rejected(
        reason: "no case of the child covers the day: another is open or its referral was rejected"))
    return nil
  }
}

extension StepAction {
  /// Says how a row ends by what the register has of it, and fills the child's gaps.
  fileprivate mutating func end(_ rows: [RowReference], _ extent: RecordedExtent, _ gaps: Command?) {
    switch extent {
    case .unknown: end(rows, .imported)
    case .inPart: end(rows, .updated)
    case .whole: end(rows, gaps == nil ? .alreadyThere : .updated)
    }
    if let gaps { commands.append(gaps) }
  }
}
