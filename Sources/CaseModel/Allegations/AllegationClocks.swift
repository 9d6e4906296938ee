extension Register {
  /// Every clock of an allegation that has started, in the order of the table.
  ///
  /// - Source: the national LADO network: three months wherever possible, else reviewed monthly.
  public func clocks(of item: Allegation) -> [Clock] {
    let limits = settings.clocks
    let end = item.concludedAt
    let met = item.metOn.map { London.instant(day: $0, second: 12 * 3600) }
    let spared = item.needsMeeting ? nil : item.evaluatedAt
    var clocks = [
      Clock(.allegationReport, from: item.knownAt, to: item.reportedAt, limits[.allegationReport], .theirs),
      Clock(
        .allegationDecision, from: item.reportedAt, to: item.evaluatedAt, over: end,
        limits[.allegationDecision]),
      Clock(
        .allegationMeeting, from: item.reportedAt, to: met, over: spared ?? end, limits[.allegationMeeting]),
    ]
    guard let reviewed = lateReview(of: item) else {
      clocks.append(
        Clock(.allegationConclusion, from: item.reportedAt, to: end, limits[.allegationConclusion]))
      return clocks
    }
    clocks.append(
      Clock(
        .allegationConclusion, from: item.reportedAt, to: end, limits[.allegationConclusion], .superseded))
    clocks.append(
      Clock(
        .allegationConclusion, from: London.instant(day: reviewed, second: 0), to: end, .months(1), .ours,
        .review))
    return clocks
  }

  /// The day of the last review, when the time for a conclusion was over by its end; an earlier one changes no clock.
  private func lateReview(of item: Allegation) -> Day? {
    guard let reviewed = item.reviewedOn,
      let due = try? calendar.due(settings.clocks[.allegationConclusion], from: item.reportedAt),
      London.endOfDay(reviewed) >= due
    else { return nil }
    return reviewed
  }

  /// The clock of an allegation that runs out first, and when; nil where none runs.
  public func nextClock(of item: Allegation) -> NextDeadline? {
    var next: NextDeadline?
    for clock in clocks(of: item) { calendar.take(clock, into: &next) }
    return next
  }

  /// How many allegations each setting had in the twelve months before an instant, most first.
  public func allegationsBySetting(before now: Instant) -> [(setting: String, kind: SettingKind, count: Int)]
  {
    let from = Child.twelveMonths(before: now)
    let recent = allegations.all.filter { $0.reportedAt > from && $0.reportedAt <= now }
    // One setting is written in many ways: capitals, accents and blanks make no other of it.
    let groups = Dictionary(grouping: recent) { "\($0.kind.rawValue) \(NameFolding.key($0.setting))" }
    return groups.values.compactMap { group -> (setting: String, kind: SettingKind, count: Int)? in
      guard let newest = group.max(by: { ($0.reportedAt, $0.id) < ($1.reportedAt, $1.id) }) else {
        return nil
      }
      return (newest.setting, newest.kind, group.count)
    }
    .sorted { ($1.count, $0.setting) < ($0.count, $1.setting) }
  }
}
