import CaseModel

/// One child's spell from referral to closure, from a row of list 3, of list 6, or one of each; where neither covers an
/// assessment or enquiry, from that.
struct ListedEpisode: Equatable, Sendable {
  var child: String
  var referral: Placed<ReferralRow>?
  var inNeed: Placed<ChildInNeedRow>?

  /// Who holds it, by list 6 before list 3 before lists 4 and 5; the plan fills it in.
  var staff: StaffMember?
  /// Who holds it by lists 4 and 5, the latest row first.
  var workStaff: ListedStaff?
  /// The assessment or enquiry with which it began, where lists 3 and 6 have no row that covers it.
  private(set) var work: ListedWork?
  /// The first day of the child's next episode, where lists 4 and 5 alone tell of this one.
  private var next: Day?
  /// The last day on which the lists say that an earlier episode of the child began, one of more than a referral.
  private var previousStart: Day?

  /// The day on which it began: the referral's, else the first day in need or at work.
  var start: Day { work?.day ?? referral?.row.day ?? inNeed?.row.start ?? Day(number: 0) }

  /// The day on which it closed; nil while open.
  ///
  /// A referral with no further action closes on its own day. Being in need goes before that. A child has one case at a
  /// time, so that one known by its work alone closes when the next begins.
  var closed: Day? {
    if let inNeed { return inNeed.row.closed }
    return endsWithReferral ? start : next
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
    let rows = [inNeed?.row.staff, referral?.row.staff, workStaff].compactMap(\.self)
    return rows.first(where: \.namesWorker) ?? rows.first { $0.worker != nil } ?? rows.first ?? ListedStaff()
  }

  private var endsWithReferral: Bool { inNeed == nil && referral?.row.noFurtherAction == true }

  init(
    child: String, referral: Placed<ReferralRow>? = nil, inNeed: Placed<ChildInNeedRow>? = nil,
    work: ListedWork? = nil, next: Day? = nil
  ) {
    self.child = child
    self.referral = referral
    self.inNeed = inNeed
    self.work = work
    self.next = next
  }

  /// Joins the rows of one child.
  ///
  /// A row of list 6 belongs to the referral of the same day; else to the latest referral before it that went on to
  /// further action, for a child has one case at a time; else, or where that referral has its row already, it is an
  /// episode of its own. An assessment or enquiry that none of these covers begins the spell in need into which it
  /// leads, else an episode of its own.
  /// - Returns: episodes by start.
  static func joining(
    _ referrals: [Placed<ReferralRow>], _ spells: [Placed<ChildInNeedRow>], _ works: [ListedWork],
    of child: String
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
    for work in works.sorted(by: ListedWork.isBefore) {
      add(work, to: &episodes, of: child)
    }
    var previousStart: Day?
    for place in episodes.indices {
      episodes[place].previousStart = previousStart
      if episodes[place].endsWithReferral { continue }
      previousStart = episodes[place].inNeed?.row.start ?? episodes[place].start
    }
    return episodes
  }

  private static func add(_ work: ListedWork, to episodes: inout [ListedEpisode], of child: String) {
    if covering(work.day, in: episodes) != nil { return }
    let place = episodes.firstIndex { $0.start > work.day } ?? episodes.count
    let next = episodes[place...].firstIndex { !$0.endsWithReferral }
    if let next, episodes[next].referral == nil, episodes[next].work == nil,
      work.until.map({ $0 >= episodes[next].start }) ?? true
    {
      episodes[next].work = work
      episodes.insert(episodes.remove(at: next), at: place)
    } else {
      episodes.insert(
        ListedEpisode(child: child, work: work, next: next.map { episodes[$0].start }), at: place)
    }
  }

  /// The latest of a child's episodes that had begun by a day and was not over.
  static func covering(_ day: Day, in episodes: [ListedEpisode]) -> Int? {
    episodes.lastIndex { episode in
      guard let closed = episode.closed else { return episode.start <= day }
      return episode.start <= day && (closed > day || (closed == day && episode.start < day))
    }
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
    let sameDay = candidates.first {
      London.day(of: $0.referredAt) == start && !(isOfWorkAlone && $0.endedOnItsDay)
    }
    if let sameDay { return sameDay }
    guard let spell = inNeed?.row else { return work.flatMap { covering($0.day, in: candidates) } }
    if let other = candidates.first(where: { London.day(of: $0.referredAt) == spell.start }) { return other }
    return referral == nil ? candidates.last { covers(spell, $0) } : nil
  }

  private var isOfWorkAlone: Bool { referral == nil && inNeed == nil }

  /// The latest episode of the register that had begun by a day and was not over.
  private func covering(_ day: Day, in episodes: [Child.Episode]) -> Child.Episode? {
    episodes.last { episode in
      let closed = episode.closedAt.map(London.day(of:))
      return London.day(of: episode.referredAt) <= day && closed.map { $0 > day } ?? true
    }
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

extension Child.Episode {
  /// Whether it was over on the day on which it began: a referral with no further action.
  fileprivate var endedOnItsDay: Bool {
    closedAt.map { London.day(of: $0) == London.day(of: referredAt) } ?? false
  }
}

/// An assessment or enquiry of a list, as far as it tells of an episode.
struct ListedWork: Equatable, Sendable {
  /// The day on which it began.
  var day: Day
  /// The day on which it had ended; nil while it runs, and where the list does not say.
  var until: Day?
  /// Who holds the case.
  var staff: ListedStaff
  /// The row.
  var at: RowReference

  /// By day, what ended soonest first.
  static func isBefore(_ one: Self, _ other: Self) -> Bool {
    if one.day != other.day { return one.day < other.day }
    guard let until = one.until else { return false }
    return other.until.map { until < $0 } ?? true
  }
}
