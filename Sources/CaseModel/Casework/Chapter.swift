/// What a reader of a chronology looks for.
public enum Chapter: CaseIterable, Sendable {
  case all, significant, contacts, decisions, allocation, visits, protection, assessment, help, people, night

  /// What the list is headed with.
  public var title: String {
    switch self {
    case .all: "everything"
    case .significant: "significant events"
    case .contacts: "contacts and agencies"
    case .decisions: "decisions"
    case .allocation: "who held it"
    case .visits: "visits"
    case .protection: "protection"
    case .assessment: "assessment and audit"
    case .help: "help, plans and step-down"
    case .people: "people and home"
    case .night: "EDT handover"
    }
  }

  /// The next kind, for a key that steps through them.
  public func stepped(by step: Int) -> Chapter {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + step
    return all[(place + all.count) % all.count]
  }
}
