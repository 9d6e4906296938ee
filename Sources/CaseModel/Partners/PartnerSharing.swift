/// How partner agencies shared what they know, counted for each agency over a span of days.
///
/// It takes one record after another, so that a whole history needs no more memory than there are agencies. An answer is
/// held against the limit and the rating as they stand, as every clock is.
/// - Source: the letters of 14 joint inspections of front doors, half of which name strategy meetings’ attendance,
///   timeliness and checks; what counts as weak is local policy, default from this project.
public struct PartnerSharing: Equatable, Sendable {
  /// The days that are counted where nobody asks for others, today among them: local policy, default from this project.
  public static let usualDays = 28

  /// The first day.
  public let firstDay: Day
  /// The moment up to which is counted.
  public let now: Instant
  /// Strategy discussions held, one for each child.
  public private(set) var discussions = 0
  /// How far early help is with those whom it was passed since ``firstDayOfHelp``.
  public private(set) var help = Help()
  private var counts: [Agency: Count] = [:]

  /// Early help with the families of contacts that were passed to it.
  public struct Help: Equatable, Sendable {
    /// Contacts passed to it.
    public var passed = 0
    /// Of these, assessed.
    public var assessed = 0
    /// Of these, ended.
    public var ended = 0
    /// Of these, with an assessment, its sharing or a review that is late.
    public var late = 0
    /// What has been late for longest, and since when; nil where nothing is.
    public var longest: Longest?

    /// A contact whose early help is late, and since when.
    public struct Longest: Equatable, Sendable {
      /// The contact.
      public var contact: ContactID
      /// Since when.
      public var due: Instant
    }
  }

  /// The first day of the half year over which early help is counted: its reviews take longer than the days asked for.
  public var firstDayOfHelp: Day { London.day(of: now).advanced(byMonths: -6) }

  /// What one agency did, by the checks that were asked of it in these days.
  public struct Count: Equatable, Sendable {
    /// Checks asked of it; each is answered in time or late, overdue or waiting.
    public var asked = 0
    /// Answered before the limit.
    public var inTime = 0
    /// Answered at the limit or after it.
    public var late = 0
    /// Not answered, and the limit has passed.
    public var overdue = 0
    /// Not answered when the contact’s last child was decided.
    public var openAtDecision = 0
    /// How often it was chased.
    public var chases = 0
    /// Answers that told too little.
    public var thin = 0
    /// Answers that told nothing, or refused to.
    public var nothing = 0
    /// Strategy discussions to which it did not come.
    public var absences = 0
    /// Checks answered late, overdue, or answered with too little or nothing, each once.
    public var weakChecks = 0

    /// Not answered, and the limit still runs.
    public var waiting: Int { asked - inTime - late - overdue }
    /// How often it shared too little or too late: weak checks, and discussions without it.
    public var weak: Int { weakChecks + absences }
  }

  /// Counts nothing yet.
  ///
  /// - Parameter days: how many days, today among them; at least one.
  public init(days: Int, to now: Instant) {
    self.now = now
    firstDay = London.day(of: now).advanced(by: 1 - max(1, days))
  }

  /// What an agency did.
  public subscript(_ agency: Agency) -> Count { counts[agency] ?? Count() }

  /// Counts a record as it stands: a contact by its checks, a case by its strategy discussions, others not at all.
  ///
  /// - Parameter register: whose settings and calendar the limits are counted by; it need not hold the record.
  public mutating func take(_ state: RecordState, by register: Register) {
    switch state {
    case .contact(let contact):
      for check in contact.checks where holds(check.askedAt) { take(check, of: contact, by: register) }
    case .case(let item):
      for strategy in item.pathway.strategies { take(strategy) }
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: break
    }
  }

  /// Counts a contact that was passed to early help, as it stands; others not at all.
  public mutating func takeHelp(of contact: Contact, by register: Register) {
    guard contact.earlyHelpDecidedAt != nil else { return }
    help.passed += 1
    if contact.earlyHelp.assessedOn != nil { help.assessed += 1 }
    if contact.earlyHelp.endedOn != nil { help.ended += 1 }
    guard let due = register.nextEarlyHelpClock(of: contact)?.due, due <= now else { return }
    help.late += 1
    if let longest = help.longest, (longest.due, longest.contact) <= (due, contact.id) { return }
    help.longest = Help.Longest(contact: contact.id, due: due)
  }

  private func holds(_ instant: Instant) -> Bool { instant <= now && London.day(of: instant) >= firstDay }

  private mutating func take(_ check: Contact.AgencyCheck, of contact: Contact, by register: Register) {
    let due = register.due(of: register.clock(of: check, contact.rag))
    let isLate = due.map { $0 <= check.answeredAt ?? now } ?? false
    var count = self[check.agency]
    count.asked += 1
    count.chases += Int(check.chases)
    switch (check.answeredAt != nil, isLate) {
    case (true, false): count.inTime += 1
    case (true, true): count.late += 1
    case (false, true): count.overdue += 1
    case (false, false): break
    }
    if check.shared == .thin { count.thin += 1 }
    if check.shared == .nothing { count.nothing += 1 }
    if isLate || check.shared?.isWeak ?? false { count.weakChecks += 1 }
    if let decided = contact.decidedAt, check.wasOpen(at: decided) { count.openAtDecision += 1 }
    counts[check.agency] = count
  }

  private mutating func take(_ strategy: Pathway.Strategy) {
    guard let held = strategy.heldAt, holds(held) else { return }
    discussions += 1
    for agency in Agency.allCases where strategy.missing.contains(agency.partner) {
      counts[agency, default: Count()].absences += 1
    }
  }
}

extension Contact.AgencyCheck {
  /// Whether it had been asked by a moment and not answered.
  fileprivate func wasOpen(at instant: Instant) -> Bool {
    askedAt <= instant && answeredAt.map { $0 > instant } ?? true
  }
}

extension Agency {
  /// The agency as one that comes to strategy discussions.
  public var partner: Partner {
    switch self {
    case .police: .police
    case .health: .health
    case .education: .education
    case .earlyHelp: .earlyHelp
    case .probation: .probation
    case .housing: .housing
    }
  }

  /// Whether a strategy discussion is incomplete without it; only then is it noted that it did not come.
  public var isNeededAtStrategy: Bool { Partner.needed.contains(partner) }
}
