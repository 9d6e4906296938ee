/// An early help assessment that a list holds.
///
/// - Source: Ofsted ILACS Annex A, list 2.
public struct EarlyHelpListed: Codable, Hashable, Sendable {
  /// The day on which it started.
  public var startedOn: Day
  /// The day on which it was completed; nil while it is open.
  public var completedOn: Day?
  /// Who makes it; empty where the list does not say.
  public var organisation: String

  /// Describes an early help assessment.
  public init(startedOn: Day, completedOn: Day? = nil, organisation: String = "") {
    self.startedOn = startedOn
    self.completedOn = completedOn
    self.organisation = organisation
  }

  /// The assessment in words: "early help since 2 November 2018, a school".
  public var words: String {
    let by = organisation.isEmpty ? "" : ", \(organisation)"
    guard let completedOn else { return "early help since \(startedOn.longText)\(by)" }
    return "early help assessed \(startedOn.longText) to \(completedOn.longText)\(by)"
  }

  /// Whether two entries are one assessment: the same day and organisation.
  public func isSame(as other: EarlyHelpListed) -> Bool {
    startedOn == other.startedOn && organisation.lowercased() == other.organisation.lowercased()
  }
}

extension Register {
  /// An early help assessment that a list holds; the child may be new to the register.
  func importEarlyHelp(
    _ child: NewChild, _ listed: EarlyHelpListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let today = London.day(of: now)
    for day in [listed.startedOn, listed.completedOn].compactMap(\.self) where day > today {
      throw .dayInFuture(day)
    }
    if let completed = listed.completedOn, completed < listed.startedOn {
      throw .endsBeforeStart(listed.startedOn)
    }
    if case .known(let id) = child, try known(id).extent(of: listed) == .whole { return }
    let id = try register(child, in: nil, on: nil, today: today, &batch)
    batch.add(.child(id, .earlyHelpListed(listed)))
  }
}
