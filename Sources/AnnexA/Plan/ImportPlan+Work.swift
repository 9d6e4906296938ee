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
    var action = StepAction()
    guard let (child, item) = try found(row.at, row.row.child, of: episode, register, &action) else {
      return action
    }
    let gaps = gapsFilled(child, from: [(row.at, row.row.child)], &action)
    let extent = item.pathway.extent(of: listed)
    if !item.isOpen, listed.authorisedOn == nil { action.warnings.append((.caseClosedHere, row.at)) }
    if item.isOpen, item.contact == nil, episode.inNeed == nil, listed.authorisedOn != nil,
      listed.needsSupport == false
    {
      action.warnings.append((.staysOpen, row.at))
    }
    add(.importAssessment(item.id, listed), to: item, extent, row.at, gaps, &action)
    return action
  }

  func action(
    for row: Placed<EnquiryRow>, of episode: ListedEpisode, _ register: some ImportLookup
  ) throws -> StepAction {
    let listed = row.row.listed
    var action = StepAction()
    guard let (child, item) = try found(row.at, row.row.child, of: episode, register, &action) else {
      return action
    }
    let gaps = gapsFilled(child, from: [(row.at, row.row.child)], &action)
    let extent = item.pathway.extent(of: listed, at: options.now)
    if !item.isOpen, listed.conferenceNeeded == nil { action.warnings.append((.caseClosedHere, row.at)) }
    add(.importEnquiry(item.id, listed), to: item, extent, row.at, gaps, &action)
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

  /// Adds a row's command where the register lacks what the row says; a case that was opened here is told of here.
  private func add(
    _ command: Command, to item: Case, _ extent: RecordedExtent, _ row: RowReference, _ gaps: Command?,
    _ action: inout StepAction
  ) {
    if extent != .whole, item.contact != nil {
      return action.end([row], .rejected(reason: "\(item.id) \(PathwayRefusal.openedHere.words)"))
    }
    if extent != .whole { action.commands.append(command) }
    action.end([row], extent, gaps)
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
