/// A child as the register holds one: details, household, and what the hub has seen of the child before.
public struct Child: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The child's identifier.
  public let id: ChildID
  /// What is known about the child.
  public var details: ChildDetails
  /// Where the child lives; nil when not known.
  public var household: HouseholdID?
  /// Contacts about the child, oldest first.
  public var contacts: [ContactNote]
  /// Episodes from referral to closure, oldest first; at most the last is open.
  public var episodes: [Episode]
  /// Children connected to this one, wherever they live, in the order in which that became known.
  public var relatives: [Relative]
  /// Early help assessments that lists brought in, oldest first.
  public var earlyHelp: [EarlyHelpListed]
  /// The record that this one turned out to duplicate; nil for a record that stands.
  public var mergedInto: ChildID?
  /// Names under which the child was recorded before, oldest first: a search for any of them must find the record.
  public var formerNames: [String] = []

  /// A child connected to this one.
  public struct Relative: Codable, Hashable, Sendable {
    /// The other child.
    public var child: ChildID
    /// What the other is to this one.
    public var relation: Relation
  }

  /// A contact in the child's history.
  public struct ContactNote: Codable, Hashable, Sendable {
    /// The contact.
    public var contact: ContactID
    /// When the hub received it.
    public var receivedAt: Instant
    /// Nil while undecided, or decided elsewhere with no outcome known.
    public var outcome: Outcome?
    /// Who brought it.
    public var source: ContactSource
    /// The main worry.
    public var worry: Worry
    /// Whether lists brought it in, decided elsewhere.
    public var isHistory: Bool
  }

  /// One referral and the case it opened.
  public struct Episode: Codable, Hashable, Sendable {
    /// The case.
    public var `case`: CaseID
    /// When the child was referred.
    public var referredAt: Instant
    /// Nil while open.
    public var closedAt: Instant?
    /// Nil while open, or closed elsewhere with no reason known.
    public var reason: ClosureReason?
    /// Who held the case last.
    public var worker: WorkerID?
    /// Whether an early help service had taken the family over when the case closed.
    public var steppedDown = false
  }

  /// Whether nothing is known of the child but one contact and the case that it opened.
  public var seemsNew: Bool { contacts.count <= 1 && episodes.count <= 1 && earlyHelp.isEmpty }

  /// Whether the record already says what another child is to this one: they share a home or are related.
  public func isKnownBeside(_ other: Child) -> Bool {
    (household != nil && household == other.household) || relatives.contains { $0.child == other.id }
  }

  /// The episode that is open now, if one is.
  public var openEpisode: Episode? { episodes.last { $0.closedAt == nil } }

  /// How many contacts came in the twelve months before an instant, that instant's own and one excepted not counted.
  public func contactsInYear(before instant: Instant, except: ContactID? = nil) -> Int {
    let from = Self.twelveMonths(before: instant)
    return contacts.reversed().lazy.filter {
      $0.receivedAt < instant && $0.receivedAt >= from && $0.contact != except
    }.count
  }

  /// Whether an earlier referral lies no more than twelve months before an instant: to the end of the same date.
  ///
  /// - Source: DfE, *Children in need*: a re-referral is within 12 months of a previous referral; it counts in dates.
  public func isReReferral(at instant: Instant) -> Bool {
    episodes.contains {
      $0.referredAt < instant
        && instant < London.endOfDay(London.day(of: $0.referredAt).advanced(byMonths: 12))
    }
  }

  /// Whether the child was stepped down to early help in the twelve months before an instant and is back.
  ///
  /// - Parameters:
  ///   - contact: a contact that does not count as history, since it is the one looked at.
  ///   - item: a case that does not count either.
  /// - Source: Ofsted's 2018 inspection of Rochdale: stepped down too early, repeat cycles.
  public func isStepDownBounce(
    at instant: Instant, except contact: ContactID? = nil, exceptCase item: CaseID? = nil
  ) -> Bool {
    let from = Self.twelveMonths(before: instant)
    return contacts.contains {
      $0.outcome == .earlyHelp && $0.receivedAt >= from && $0.receivedAt < instant && $0.contact != contact
    }
      || episodes.contains {
        ($0.reason == .earlyHelp || $0.steppedDown) && ($0.closedAt ?? instant) >= from
          && ($0.closedAt ?? instant) < instant
          && $0.case != item
      }
  }

  /// The same date and time a year earlier, on a London clock; 28 February for a leap day.
  static func twelveMonths(before instant: Instant) -> Instant {
    let (day, second) = London.local(instant)
    return London.instant(day: day.advanced(byMonths: -12), second: second)
  }
}

extension Child.Episode {
  private enum CodingKeys: String, CodingKey {
    case `case`, referredAt, closedAt, reason, worker, steppedDown
  }

  /// Events recorded before ``steppedDown`` was kept do not have it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      case: try values.decode(CaseID.self, forKey: .case),
      referredAt: try values.decode(Instant.self, forKey: .referredAt),
      closedAt: try values.decodeIfPresent(Instant.self, forKey: .closedAt),
      reason: try values.decodeIfPresent(ClosureReason.self, forKey: .reason),
      worker: try values.decodeIfPresent(WorkerID.self, forKey: .worker),
      steppedDown: try values.decodeIfPresent(Bool.self, forKey: .steppedDown) ?? false)
  }

  /// ``steppedDown`` is left out when false, so that events keep their earlier form.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(`case`, forKey: .case)
    try values.encode(referredAt, forKey: .referredAt)
    try values.encodeIfPresent(closedAt, forKey: .closedAt)
    try values.encodeIfPresent(reason, forKey: .reason)
    try values.encodeIfPresent(worker, forKey: .worker)
    if steppedDown { try values.encode(true, forKey: .steppedDown) }
  }
}
