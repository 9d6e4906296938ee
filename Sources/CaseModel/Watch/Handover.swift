/// What one shift hands to the other now.
public struct HandoverItem: Hashable, Sendable {
  /// The contact or case.
  public let record: RecordID
  /// Who is to take it; nil for a child in an emergency, of whom both shifts must know.
  public let shift: Shift?
  /// What it is.
  public let kind: Kind
  /// Since when.
  public let since: Instant
  /// When it must be acknowledged, or the protection ends; nil where no clock runs.
  public let due: Instant?

  /// What can be handed over.
  public enum Kind: Hashable, Sendable {
    /// A contact of the night that the day has not read.
    case contact
    /// A task, counted from 0, and whether its shift knows of it.
    case task(Int, acknowledged: Bool)
    /// A child in an emergency, and where.
    case emergency(ProtectionKind, Whereabouts)
  }

  /// Whether it waits for a shift.
  public func isFor(_ shift: Shift) -> Bool { self.shift.map { $0 == shift } ?? true }
}

extension Register {
  /// Everything that a hand-over goes through: contacts unread, tasks not done, children in emergencies; oldest first.
  public func handover() -> [HandoverItem] {
    var items: [HandoverItem] = []
    for contact in contacts.all where contact.isOpen {
      if contact.awaitsHandover {
        let due = try? calendar.due(settings.clocks[.handover], from: contact.receivedAt)
        items.append(
          HandoverItem(
            record: contact.id.record, shift: .day, kind: .contact, since: contact.receivedAt, due: due))
      }
      items += tasks(contact.tasks, of: contact.id.record)
    }
    for item in cases.all where item.isOpen {
      guard let pathway = item.boxedPathway?.value else { continue }
      items += tasks(pathway.tasks, of: item.id.record) + emergencies(pathway, of: item)
    }
    return items.sorted { ($0.since, $0.record) < ($1.since, $1.record) }
  }

  private func tasks(_ tasks: [HandoverTask], of record: RecordID) -> [HandoverItem] {
    tasks.enumerated().filter { $0.element.doneAt == nil }.map { number, task in
      HandoverItem(
        record: record, shift: task.shift, kind: .task(number, acknowledged: task.acknowledgedAt != nil),
        since: task.setAt, due: task.acknowledgedAt == nil ? due(of: clock(of: task)) : nil)
    }
  }

  /// Accommodation is no emergency: it is told until the day service has taken it up.
  private func emergencies(_ pathway: Pathway, of item: Case) -> [HandoverItem] {
    pathway.openProtections.compactMap { protection in
      let isEmergency = protection.kind != .accommodation
      guard isEmergency || isNewToDay(protection, of: item) else { return nil }
      var due: Instant?
      eachClock(of: item) { clock in
        if clock.governs, clock.name == .policeProtection || clock.name == .protectionOrder {
          due = self.due(of: clock)
        }
      }
      return HandoverItem(
        record: item.id.record, shift: isEmergency ? nil : .day,
        kind: .emergency(protection.kind, protection.place), since: protection.startedAt,
        due: isEmergency ? due : nil)
    }
  }

  /// Whether a child was accommodated out of hours and nothing has been recorded on the case since the day service opened.
  ///
  /// - Source: local policy, default from this project: what happened by night is told until the day has taken it up.
  func isNewToDay(_ protection: Pathway.Protection, of item: Case) -> Bool {
    guard protection.kind == .accommodation,
      let opening = try? calendar.effectiveStart(of: protection.startedAt), opening > protection.startedAt
    else { return false }
    return item.lastRecorded < opening
  }
}
