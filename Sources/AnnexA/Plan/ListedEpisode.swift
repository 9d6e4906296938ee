import CaseModel

/// One child's spell from referral to closure, from a row of list 3, of list 6, or one of each.
struct ListedEpisode: Equatable, Sendable {
  var child: String
  var referral: Placed<ReferralRow>?
  var inNeed: Placed<ChildInNeedRow>?

  /// Who holds it, by list 6 before list 3; the plan fills it in.
  var staff: StaffMember?
  /// The last day on which the lists say that an earlier episode of the child began, one of more than a referral.
  private var previousStart: Day?

  /// The day on which it began: the referral's, else the first day in need.
  var start: Day { referral?.row.day ?? inNeed?.row.start ?? Day(number: 0) }

  /// The day on which it closed; nil while open.
  ///
  /// A referral with no further action closes on its own day. Being in need goes before that.
  var closed: Day? {
    if let inNeed { return inNeed.row.closed }
    return endsWithReferral ? start : nil
  }

  /// Why it closed, where the list says.
  ///
  /// Nil for a referral with no further action: RC8 and RC9 are for cases closed after assessment.
  var closure: ClosureReason? { inNeed?.row.closure }

  /// The rows it comes from.
  var rows: [RowReference] { [referral?.at, inNeed?.at].compactMap(\.self) }

  /// What the rows say of the child.
  var listedChildren: [(RowReference, ListedChild)] {
    [referral.map { ($0.at, $0.row.child) }, inNeed.map { ($0.at, $0.row.child) }].compactMap(\.self)
  }

  /// Who holds it, in the lists' spelling.
  var listedStaff: ListedStaff {
    let inNeed = inNeed?.row.staff
    let staff = inNeed?.worker == nil ? referral?.row.staff ?? inNeed : inNeed
    return staff ?? ListedStaff()
  }

  private var endsWithReferral: Bool { inNeed == nil && referral?.row.noFurtherAction == true }

  init(child: String, referral: Placed<ReferralRow>? = nil, inNeed: Placed<ChildInNeedRow>? = nil) {
    self.child = child
    self.referral = referral
    self.inNeed = inNeed
  }

  /// Joins the rows of one child.
  ///
  /// A row of list 6 belongs to the referral of the same day; else to the latest referral before it that went on to
  /// further action, for a child has one case at a time; else, or where that referral has its row already, it is an
  /// episode of its own.
  /// - Returns: episodes by start.
  static func joining(
    _ referrals: [Placed<ReferralRow>], _ spells: [Placed<ChildInNeedRow>], of child: String
  ) -> [ListedEpisode] {
    var episodes = referrals.sorted { $0.row.day < $1.row.day }
      .map { ListedEpisode(child: child, referral: $0) }
    for spell in spells.sorted(by: { $0.row.start < $1.row.start }) {
      let sameDay = episodes.firstIndex { $0.start == spell.row.start && $0.inNeed == nil }
      if let place = sameDay ?? referralOpen(at: spell.row.start, in: episodes) {
        episodes[place].inNeed = spell
      } else {
        let place = episodes.firstIndex { $0.start > spell.row.start } ?? episodes.count
        episodes.insert(ListedEpisode(child: child, inNeed: spell), at: place)
      }
    }
    var previousStart: Day?
    for place in episodes.indices {
      episodes[place].previousStart = previousStart
      if episodes[place].endsWithReferral { continue }
      previousStart = episodes[place].inNeed?.row.start ?? episodes[place].start
    }
    return episodes
  }

  private static func referralOpen(at day: Day, in episodes: [ListedEpisode]) -> Int? {
    let latest = episodes.lastIndex { $0.start < day && !$0.endsWithReferral }
    return latest.flatMap { episodes[$0].inNeed == nil ? $0 : nil }
  }
}

extension ListedEpisode {
  /// The episode of the register that this one is; nil when the register lacks it.
  ///
  /// The same first day makes it the same. A row of list 6 alone also belongs to the episode during which it starts.
  func known(in child: Child) -> Child.Episode? {
    let candidates = child.episodes.filter { !isNoFurtherActionOnly($0) }
    let sameDay = candidates.first { London.day(of: $0.referredAt) == start }
    if let sameDay { return sameDay }
    guard let spell = inNeed?.row else { return nil }
    if let other = candidates.first(where: { London.day(of: $0.referredAt) == spell.start }) { return other }
    return referral == nil ? candidates.last { covers(spell, $0) } : nil
  }

  /// Whether an episode of the register covers the first day in need, or ends as the list says this one did.
  ///
  /// One that an earlier episode of the lists belongs to does not.
  private func covers(_ spell: ChildInNeedRow, _ episode: Child.Episode) -> Bool {
    let referred = London.day(of: episode.referredAt)
    guard referred <= spell.start, previousStart.map({ $0 < referred }) ?? true else { return false }
    guard let closed = episode.closedAt.map(London.day(of:)) else { return true }
    return closed > spell.start || closed == spell.closed
  }

  /// Whether the register's episode is a referral with no further action while the list says the child is in need.
  private func isNoFurtherActionOnly(_ episode: Child.Episode) -> Bool {
    guard let inNeed, let closed = episode.closedAt.map(London.day(of:)), episode.reason == nil else {
      return false
    }
    return closed == London.day(of: episode.referredAt) && inNeed.row.closed != closed
  }
}
