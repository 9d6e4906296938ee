import CaseModel

/// Turns records of one file into typed rows.
struct RowReader {
  let header: Header
  let today: Day
  var codes = ListCodes()
  var warnings = WarningCount()

  init(header: Header, today: Day) {
    self.header = header
    self.today = today
  }

  mutating func contact(_ record: CSVRecord) throws(RowFault) -> ContactRow {
    try check(record)
    let day = try required(.dateOfContact, record)
    let source = try source(.contactSource, record)
    let child = try child(record, on: day)
    return ContactRow(line: record.firstLine, child: child, day: day, source: source)
  }

  mutating func referral(_ record: CSVRecord) throws(RowFault) -> ReferralRow {
    try check(record)
    let day = try required(.dateOfReferral, record)
    let source = try source(.referralSource, record)
    let outcome = try code(.referralNFA, record, in: \.yesNo)
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
    let need = try code(.primaryNeed, record, in: \.need)
    let lastSeen = try date(.lastSeen, record)
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
    let reason = try code(.closureReason, record, in: \.closure)
    let status = try code(.caseStatus, record, in: \.status)
    guard let day else {
      if status == .closed {
        throw RowFault(column: .cinClosureDate, reason: "is not given, but the case status is closed")
      }
      if reason != nil {
        throw RowFault(column: .cinClosureDate, reason: "is not given, but there is a reason for closure")
      }
      if case .open(let work) = status { return Ending(work: work) }
      return Ending()
    }
    if day < start {
      throw RowFault(column: .cinClosureDate, reason: "\(day) lies before the start, \(start)")
    }
    if case .open = status { warnings.add(.statusDisagrees, row: record.firstLine) }
    return Ending(day: day, reason: reason)
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
      return try DateCell.day(text)
    } catch {
      throw RowFault(column: column, reason: error.reason)
    }
  }

  mutating func code<Code>(
    _ column: Column, _ record: CSVRecord, in list: WritableKeyPath<ListCodes, CodeList<Code>>
  ) throws(RowFault) -> Code? {
    guard let text = given(column, record) else { return nil }
    guard let code = codes[keyPath: list].code(text) else {
      throw RowFault(column: column, reason: "\(Cell.quoted(text)) is no code of this column")
    }
    return code
  }

  private mutating func source(_ column: Column, _ record: CSVRecord) throws(RowFault) -> ContactSource {
    if let source = try code(column, record, in: \.source) { return source }
    warnings.add(.sourceNotGiven, row: record.firstLine)
    return .unknown
  }

  func staff(_ record: CSVRecord) throws(RowFault) -> ListedStaff {
    ListedStaff(
      team: try staffName(.allocatedTeam, record), worker: try staffName(.allocatedWorker, record))
  }

  private func staffName(_ column: Column, _ record: CSVRecord) throws(RowFault) -> String? {
    let name = StaffName.given(given(column, record))
    if let name, TextLimit.isLonger(name, than: TextLimit.name) {
      throw RowFault(column: column, reason: "is longer than \(TextLimit.name) characters")
    }
    return name
  }
}
