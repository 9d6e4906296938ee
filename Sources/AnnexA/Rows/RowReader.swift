import CaseModel

/// Turns records of one file into typed rows.
struct RowReader {
  let header: Header
  let today: Day
  let dates: DateOrder
  var codes = ListCodes()
  var warnings = WarningCount()

  init(header: Header, today: Day, dates: DateOrder) {
    self.header = header
    self.today = today
    self.dates = dates
  }

  mutating func contact(_ record: CSVRecord) throws(RowFault) -> ContactRow {
    try check(record)
    let day = try required(.dateOfContact, record)
    let source = source(.contactSource, record)
    let child = try child(record, on: day)
    return ContactRow(line: record.firstLine, child: child, day: day, source: source)
  }

  mutating func referral(_ record: CSVRecord) throws(RowFault) -> ReferralRow {
    try check(record)
    let day = try required(.dateOfReferral, record)
    let source = source(.referralSource, record)
    let outcome = code(.referralNFA, record, in: \.yesNo)
    let child = try child(record, on: day)
    if outcome == nil || outcome == .unknown { warnings.add(.outcomeNotGiven, row: record.firstLine) }
    return ReferralRow(
      line: record.firstLine, child: child, day: day, source: source, noFurtherAction: outcome == .yes,
      staff: try staff(record))
  }

  mutating func childInNeed(_ record: CSVRecord) throws(RowFault) -> ChildInNeedRow {
    try check(record)
    let start = try required(.cinStartDate, record)
    let end = try ending(record, start: start)
    let need = code(.primaryNeed, record, in: \.need)
    let lastSeen = optionalDate(.lastSeen, record)
    let child = try child(record, on: start)
    if end.day != nil, end.reason == nil { warnings.add(.closureReasonNotGiven, row: record.firstLine) }
    return ChildInNeedRow(
      line: record.firstLine, child: child, start: start, need: need, lastSeen: lastSeen, closed: end.day,
      closure: end.reason, work: end.work, staff: try staff(record))
  }

  /// Refuses a record whose values cannot be told apart or stand under no title.
  func check(_ record: CSVRecord) throws(RowFault) {
    if record.quoteNeverCloses {
      throw RowFault(column: nil, reason: "a quote opens on line \(record.lastLine) and is never closed")
    }
    guard record.fields.count > header.width else { return }
    if record.fields[header.width...].contains(where: { Cell.given($0) != nil }) {
      throw RowFault(
        column: nil, reason: "has \(record.fields.count) values under \(header.width) titles")
    }
  }

  private struct Ending {
    var day: Day?
    var reason: ClosureReason?
    var work: Work?
  }

  /// Closure date, reason and status, which must make sense together; a closure date decides.
  private mutating func ending(_ record: CSVRecord, start: Day) throws(RowFault) -> Ending {
    let day = try date(.cinClosureDate, record)
    let reason = closureReason(record)
    let status = code(.caseStatus, record, in: \.status)
    guard let day else {
      if status == .closed {
        throw RowFault(column: .cinClosureDate, reason: "is not given, but the case status is closed")
      }
      if reason != nil { warnings.add(.closureWithoutDate, row: record.firstLine) }
      if case .open(let work) = status { return Ending(work: work) }
      return Ending()
    }
    if day < start {
      throw RowFault(column: .cinClosureDate, reason: "\(day) is before the start, \(start)")
    }
    if case .open = status { warnings.add(.statusDisagrees, row: record.firstLine) }
    return Ending(day: day, reason: reason)
  }

  /// Why a case closed; text without a code means the census's "any other reason", not that there was none.
  private mutating func closureReason(_ record: CSVRecord) -> ClosureReason? {
    let reason = code(.closureReason, record, in: \.closure)
    return reason ?? (given(.closureReason, record) == nil ? nil : .otherReason)
  }
}

extension RowReader {
  /// What stands in a column; nil where it is not given or the file lacks the column.
  func given(_ column: Column, _ record: CSVRecord) -> String? {
    guard let place = header.places[column.rawValue], place < record.fields.count else { return nil }
    return Cell.given(record.fields[place])
  }

  func required(_ column: Column, _ record: CSVRecord) throws(RowFault) -> Day {
    guard let day = try date(column, record) else { throw RowFault(column: column, reason: "is not given") }
    return day
  }

  /// A date that does not lie ahead.
  func date(_ column: Column, _ record: CSVRecord) throws(RowFault) -> Day? {
    guard let day = try anyDate(column, record) else { return nil }
    if day > today { throw RowFault(column: column, reason: "\(day) lies in the future") }
    return day
  }

  func anyDate(_ column: Column, _ record: CSVRecord) throws(RowFault) -> Day? {
    guard let text = given(column, record) else { return nil }
    do {
      return try DateCell.day(text, dates)
    } catch {
      throw RowFault(column: column, reason: error.reason)
    }
  }

  /// A date that the row can do without: one that cannot be read or lies ahead is warned of and taken as not given.
  mutating func optionalDate(_ column: Column, _ record: CSVRecord) -> Day? {
    guard let day = anyOptionalDate(column, record) else { return nil }
    if day <= today { return day }
    warnings.add(.dateInFuture, row: record.firstLine, column, value: given(column, record))
    return nil
  }

  /// As ``optionalDate(_:_:)``, but the date may lie ahead.
  mutating func anyOptionalDate(_ column: Column, _ record: CSVRecord) -> Day? {
    guard let text = given(column, record) else { return nil }
    do throws(DateCell.Fault) {
      return try DateCell.day(text, dates)
    } catch {
      warnings.add(error.warning, row: record.firstLine, column, value: text)
      return nil
    }
  }

  /// What a code column says; nil where it is empty, and nil with a warning where it could not be read: one wrong code
  /// must not lose a child.
  mutating func code<Code>(
    _ column: Column, _ record: CSVRecord, in list: WritableKeyPath<ListCodes, CodeList<Code>>
  ) -> Code? {
    guard let text = given(column, record) else { return nil }
    guard let reading = codes[keyPath: list].reading(text) else {
      warnings.add(.valueNotKnown, row: record.firstLine, column, value: text)
      return nil
    }
    if reading.isByItsWords { warnings.add(.readByItsWords, row: record.firstLine, column, value: text) }
    return reading.code
  }

  private mutating func source(_ column: Column, _ record: CSVRecord) -> ContactSource {
    if let source = code(column, record, in: \.source) { return source }
    if given(column, record) == nil { warnings.add(.sourceNotGiven, row: record.firstLine) }
    return .unknown
  }

  /// Who holds the case; a worker whom the list could not look up still counts as one.
  mutating func staff(_ record: CSVRecord) throws(RowFault) -> ListedStaff {
    let staff = ListedStaff(
      team: try checked(StaffName.given(text(.allocatedTeam, record)), .allocatedTeam),
      worker: try checked(StaffName.ofWorker(text(.allocatedWorker, record)), .allocatedWorker))
    if staff.worker == StaffName.notKnown { warnings.add(.workerNotKnown, row: record.firstLine) }
    return staff
  }

  private func checked(_ name: String?, _ column: Column) throws(RowFault) -> String? {
    if let name, TextLimit.isLonger(name, than: TextLimit.name) {
      throw RowFault(column: column, reason: "is longer than \(TextLimit.name) characters")
    }
    return name
  }

  /// The text in a column, "not known" included; nil where the file lacks the column.
  private func text(_ column: Column, _ record: CSVRecord) -> String? {
    guard let place = header.places[column.rawValue], place < record.fields.count else { return nil }
    return Cell.trimmed(record.fields[place])
  }
}
