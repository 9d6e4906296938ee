import CaseModel

/// Says whom a finding is about, and how long it waits.
public struct WatchWords {
  private let register: Register
  let now: Instant
  private let names: Names

  /// Names and moments as a register knows them.
  public init(_ register: Register, now: Instant, names: Names) {
    self.register = register
    self.now = now
    self.names = names
  }

  init(context: Context, names: Names) {
    self.init(context.register, now: context.now, names: names)
  }

  /// The children of a contact, the child of a case, a worker.
  public func who(_ item: Watch.Item) -> String {
    let record = item.record
    switch record.kind {
    case .contact:
      return names.children(register.contacts[ContactID(record.number)]?.children.map(\.child) ?? [])
    case .case:
      return register.cases[CaseID(record.number)].map { names.short($0.child) } ?? record.text
    case .worker: return names.full(WorkerID(record.number))
    case .allegation:
      return register.allegations[AllegationID(record.number)].map(\.setting) ?? record.text
    case .service, .team, .household, .child, .place, .peerGroup: return record.text
    }
  }

  /// Who holds a case; empty for other records and for a case in the tray.
  func holder(_ item: Watch.Item) -> String {
    guard item.record.kind == .case else { return "" }
    return register.cases[CaseID(item.record.number)]?.worker.map(names.short) ?? ""
  }

  /// “Dawson ×3: no team took it on, 2 h 24 left”.
  func short(_ item: Watch.Item) -> String {
    "\(who(item)): \(item.finding.missing.words)" + (item.finding.due == nil ? "" : ", \(left(item))")
  }

  /// What is left of its clock, or since when it waits.
  public func when(_ item: Watch.Item) -> String {
    item.finding.due == nil ? "since \(since(item))" : left(item)
  }

  /// Since when it waits.
  public func since(_ item: Watch.Item) -> String { item.finding.since.shortText(relativeTo: now) }

  private func left(_ item: Watch.Item) -> String {
    item.finding.due.map { Wording.left(due: $0, now: now) } ?? ""
  }
}
