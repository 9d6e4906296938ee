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
        .allegationDecision, from: item.reportedAt, to: item.evaluatedAt ?? end, limits[.allegationDecision]),
      Clock(
        .allegationMeeting, from: item.reportedAt, to: met ?? spared ?? end, limits[.allegationMeeting]),
    ]
    guard let reviewed = item.reviewedOn else {
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

  /// The clock of an allegation that runs out first, and when; nil where none runs.
  public func nextClock(of item: Allegation) -> (clock: Clock, due: Instant)? {
    var next: (clock: Clock, due: Instant)?
    for clock in clocks(of: item) where clock.governs {
      guard let due = due(of: clock), next.map({ due < $0.due }) ?? true else { continue }
      next = (clock, due)
    }
    return next
  }

  /// How many allegations each setting had in the twelve months before an instant, most first.
  public func allegationsBySetting(before now: Instant) -> [(setting: String, kind: SettingKind, count: Int)]
  {
    let from = Child.twelveMonths(before: now)
    var counts: [String: (kind: SettingKind, count: Int)] = [:]
    for item in allegations.all where item.reportedAt > from && item.reportedAt <= now {
      counts[item.setting, default: (item.kind, 0)].count += 1
    }
    return counts.map { ($0.key, $0.value.kind, $0.value.count) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
  }
}
