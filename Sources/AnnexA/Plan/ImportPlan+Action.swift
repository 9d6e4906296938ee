import CaseModel

extension ImportPlan {
  /// What a step asks for, given the register as it stands after the steps before it.
  ///
  /// - Throws: what the lookup throws.
  public func action(for step: ImportStep, in register: some ImportLookup) throws -> StepAction {
    switch step.work {
    case .team(let name): try action(forTeam: name, register)
    case .worker(let member): try action(for: member, register)
    case .contact(let contact): try action(for: contact, register)
    case .earlyHelp(let entry): try action(for: entry, register)
    case .episode(let episode): try action(for: episode, register)
    case .assessment(let row, let episode): try action(for: row, of: episode, register)
    case .enquiry(let row, let episode): try action(for: row, of: episode, register)
    case .plan(let row): try action(for: row, register)
    }
  }

  private func action(forTeam name: String, _ register: some ImportLookup) throws -> StepAction {
    guard try register.team(named: Self.nameKey(name)) == nil else { return StepAction() }
    return StepAction(commands: [.registerTeam(name: name, kind: Self.kind(ofTeam: name))])
  }

  /// First response or complex safeguarding where the name says so, other for the rest; each may hold cases.
  private static func kind(ofTeam name: String) -> TeamKind {
    let words = nameKey(name).split(whereSeparator: { !$0.isLetter })
    let isFirstResponse = words.contains("frt") || nameKey(name).contains("first response")
    if nameKey(name).contains("complex safeguarding") || words.contains("cst") { return .complexSafeguarding }
    return isFirstResponse ? .firstResponse : .other
  }

  private func action(for member: StaffMember, _ register: some ImportLookup) throws -> StepAction {
    guard let team = try register.team(named: member.teamKey),
      try register.worker(named: member.nameKey, in: team) == nil
    else { return StepAction() }
    let details = WorkerDetails(
      name: member.name, team: team, role: .socialWorker, registration: .notRecorded)
    return StepAction(commands: [.registerWorker(details)])
  }

  private func action(for contact: Placed<ContactRow>, _ register: some ImportLookup) throws -> StepAction {
    let row = contact.row
    let known = try register.child(externalID: row.child.externalID)
    var action = StepAction()
    let gaps = known.flatMap { gapsFilled($0, from: [(contact.at, row.child)], &action) }
    // Lists have no times, so a contact is known by its child, day and source.
    let isThere =
      known?.contacts.contains {
        $0.source == row.source && London.day(of: $0.receivedAt) == row.day
      } ?? false
    if isThere {
      action.end([contact.at], gaps == nil ? .alreadyThere : .updated)
    } else {
      action.commands.append(command(for: contact, child: new(row.child.externalID, known)))
      action.end([contact.at], .imported)
    }
    if let gaps { action.commands.append(gaps) }
    return action
  }

  private func command(for contact: Placed<ContactRow>, child: NewChild) -> Command {
    let received = options.instant(of: contact.row.day)
    guard let undecidedFrom = options.undecidedFrom, contact.row.day >= undecidedFrom else {
      return .importContact(
        ImportedContact(receivedAt: received, source: contact.row.source, child: child))
    }
    let file = report.files[contact.at.file].file
    return .receiveContact(
      NewContact(
        receivedAt: received, channel: .other, source: contact.row.source, worry: .notStated,
        narrative:
          "Brought in from Annex A list 1, \(file), row \(contact.at.line). The list gives the day, the "
          + "source and the child's identifier, nothing of what was said.",
        children: [child]))
  }

  /// The child as known, or as all rows together describe it.
  func new(_ externalID: String, _ known: Child?) -> NewChild {
    if let known { return .known(known.id) }
    let listed = children[externalID] ?? ListedChild(externalID: externalID)
    return .new(listed.details)
  }

  /// The command that fills gaps in what the register knows of a child; nil when there are none to fill.
  ///
  /// Warns where rows and register differ.
  func gapsFilled(
    _ child: Child, from rows: [(RowReference, ListedChild)], _ action: inout StepAction
  ) -> Command? {
    let known = ListedChild(child.details)
    for (row, listed) in rows where listed.contradicts(known) {
      action.warnings.append((.childDisagrees, row))
    }
    guard let externalID = rows.first?.1.externalID, let listed = children[externalID] else { return nil }
    let details = listed.filling(child.details)
    return details == child.details ? nil : .child(child.id, .change(details))
  }
}

extension ListedChild {
  /// What a record knows, as a row would say it.
  init(_ details: ChildDetails) {
    self.init(
      externalID: details.externalID ?? "", sex: details.sex == .unknown ? nil : details.sex,
      ethnicity: details.ethnicity, birthDate: details.birthDate,
      expectedBirthDate: details.expectedBirthDate)
  }
}
