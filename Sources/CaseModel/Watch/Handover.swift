/// What one shift hands to the other now.
public struct HandoverItem: Hashable, Sendable {
  /// The contact or case.
  public let record: RecordID
  /// Who is to take it; nil for what concerns both shifts: a child in an emergency, reasons not yet recorded.
  public let shift: Shift?
  /// What it is.
  public let kind: Kind
  /// Since when.
  public let since: Instant
  /// When it must be acknowledged or reasoned, or the protection ends; nil where no clock runs.
  public let due: Instant?

  /// What can be handed over.
  public enum Kind: Hashable, Sendable {
    /// A contact of the night that the day has not read.
    case contact
    /// A task, counted from 0, and whether its shift knows of it.
    case task(Int, acknowledged: Bool)
    /// What the night did on a case, unread by the day.
    case night
    /// What the night did on a case, read, but nobody recorded why.
    case rationale
    /// A child in an emergency, and where.
    case emergency(ProtectionKind, Whereabouts)
  }

  /// Whether it waits for a shift.
  public func isFor(_ shift: Shift) -> Bool { self.shift.map { $0 == shift } ?? true }
}

extension Register {
  /// Everything that a hand-over goes through, oldest first: contacts and the night’s work unread, tasks not done,
  /// reasons not recorded, children in emergencies.
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
      items += tasks(pathway.tasks, of: item.id.record) + nights(pathway, of: item)
      items += emergencies(pathway, of: item)
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

  private func nights(_ pathway: Pathway, of item: Case) -> [HandoverItem] {
    let unread = pathway.nights.unread.map { night in
      HandoverItem(
        record: item.id.record, shift: .day, kind: .night, since: night.since,
        due: due(ofUnread: night, on: item))
    }
    let unreasoned = pathway.nights.readUnreasoned.map { night in
      HandoverItem(
        record: item.id.record, shift: nil, kind: .rationale, since: night.since,
        due: rationaleDue(of: night))
    }
    return [unread, unreasoned].compactMap { $0 }
  }

  /// Accommodation is not an emergency.
  private func emergencies(_ pathway: Pathway, of item: Case) -> [HandoverItem] {
    pathway.openProtections.filter { $0.kind != .accommodation }.map { protection in
      HandoverItem(
        record: item.id.record, shift: nil, kind: .emergency(protection.kind, protection.place),
        since: protection.startedAt, due: end(of: protection.kind, on: item))
    }
  }
}
