import CaseModel

extension RowReader {
  /// A row of list 7.
  ///
  /// A visit counts as the child seen only where the list says that the child was seen alone: "no" may mean seen with
  /// others, or not at all.
  mutating func plan(_ record: CSVRecord) throws(RowFault) -> PlanRow {
    var row = try running(.protection, record, from: .planStart, to: .planEnd, reviewed: .reviewConference)
    row.listed.category =
      given(.latestCategory, record) == nil
      ? code(.initialCategory, record, in: \.abuse) : code(.latestCategory, record, in: \.abuse)
    if row.listed.category == nil, row.ended == nil {
      warnings.add(.categoryNotGiven, row: record.firstLine)
    }
    let visit = optionalDate(.statutoryVisit, record)
    if answer(.seenAlone, record) == true { (row.seen, row.listed.seenAloneOn) = (visit, visit) }
    return row
  }

  /// A row of list 8; at a visit to a child looked after the child is seen.
  ///
  /// - Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulations 28 and 29.
  mutating func placement(_ record: CSVRecord) throws(RowFault) -> PlanRow {
    var row = try running(
      .lookedAfter, record, from: .lookedAfterStart, to: .lookedAfterEnd, reviewed: .statutoryReview)
    row.seen = optionalDate(.socialWorkVisit, record)
    if row.ended == nil { try admitStatus(record) }
    return row
  }

  /// Refuses a child who is protected for hours or days that have to run here, and names a status that cannot be held.
  private mutating func admitStatus(_ record: CSVRecord) throws(RowFault) {
    guard let status = code(.legalStatus, record, in: \.legalStatus) else { return }
    if let runs = status.runsHere {
      throw RowFault(
        column: .legalStatus,
        reason: "the child is under \(status.words) (\(status.rawValue)): record it with "
          + "frontdoor emergency start, so that \(runs)")
    }
    guard status != .singlePeriod else { return }
    warnings.add(
      .legalStatusNotHeld, row: record.firstLine, .legalStatus, value: "\(status.rawValue), \(status.words)")
  }

  /// What the rows of both lists have in common.
  private mutating func running(
    _ kind: ListedPlanKind, _ record: CSVRecord, from first: Column, to last: Column, reviewed: Column
  ) throws(RowFault) -> PlanRow {
    try check(record)
    let start = try required(first, record)
    let end = try date(last, record)
    try require(end, last, notBefore: start)
    var review = optionalDate(reviewed, record)
    if let day = review, day < start {
      warnings.add(.reviewBeforeStart, row: record.firstLine, reviewed)
      review = nil
    }
    let child = try child(record, on: start)
    return PlanRow(
      line: record.firstLine, child: child,
      listed: PlanListed(kind: kind, from: start, reviewedOn: review), start: start, ended: end,
      staff: try staff(record))
  }
}
