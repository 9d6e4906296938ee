import CaseModel

extension RowReader {
  mutating func earlyHelp(_ record: CSVRecord) throws(RowFault) -> EarlyHelpRow {
    try check(record)
    let start = try required(.earlyHelpStart, record)
    let end = try date(.earlyHelpCompletion, record)
    try require(end, .earlyHelpCompletion, notBefore: start)
    let organisation = given(.organisation, record).map(Cell.singleSpaced) ?? ""
    if TextLimit.isLonger(organisation, than: TextLimit.name) {
      throw RowFault(column: .organisation, reason: "is longer than \(TextLimit.name) characters")
    }
    let child = try child(record, on: start)
    if organisation.isEmpty { warnings.add(.organisationNotGiven, row: record.firstLine) }
    return EarlyHelpRow(
      line: record.firstLine, child: child,
      listed: EarlyHelpListed(startedOn: start, completedOn: end, organisation: organisation))
  }

  mutating func assessment(_ record: CSVRecord) throws(RowFault) -> AssessmentRow {
    try check(record)
    let start = try required(.assessmentStart, record)
    let seen = answer(.seenInAssessment, record)
    let authorised = try date(.assessmentAuthorised, record)
    try require(authorised, .assessmentAuthorised, notBefore: start)
    let needsSupport = answer(.needsSupport, record)
    let child = try child(record, on: start)
    return AssessmentRow(
      line: record.firstLine, child: child,
      listed: AssessmentListed(
        startedOn: start, seen: seen, authorisedOn: authorised, needsSupport: needsSupport),
      staff: try staff(record))
  }

  mutating func enquiry(_ record: CSVRecord) throws(RowFault) -> EnquiryRow {
    try check(record)
    let start = try required(.enquiryStart, record)
    let unnecessary = answer(.conferenceUnnecessary, record)
    // A conference may be booked ahead.
    let conference = try anyDate(.conferenceDate, record)
    try require(conference, .conferenceDate, notBefore: start)
    let plan = answer(.planFollowed, record)
    if plan == true { try requireHeld(conference) }
    let child = try child(record, on: start)
    if conference != nil, unnecessary == true { warnings.add(.conferenceDisagrees, row: record.firstLine) }
    return EnquiryRow(
      line: record.firstLine, child: child,
      listed: EnquiryListed(
        startedOn: start, conferenceNeeded: conference == nil ? unnecessary.map { !$0 } : true,
        conferenceOn: conference, planFollowed: conference.flatMap { $0 > today ? nil : plan }),
      staff: try staff(record))
  }

  /// Yes or no; nil where the list does not say.
  mutating func answer(_ column: Column, _ record: CSVRecord) -> Bool? {
    switch code(column, record, in: \.yesNo) {
    case .yes: true
    case .no: false
    case .unknown, nil: nil
    }
  }

  func require(_ end: Day?, _ column: Column, notBefore start: Day) throws(RowFault) {
    guard let end, end < start else { return }
    throw RowFault(column: column, reason: "\(end) is before the start, \(start)")
  }

  /// Only a conference that was held makes a plan.
  private func requireHeld(_ conference: Day?) throws(RowFault) {
    guard let conference else {
      throw RowFault(column: .conferenceDate, reason: "is not given, but a child protection plan followed")
    }
    if conference > today {
      throw RowFault(
        column: .conferenceDate,
        reason: "\(conference) lies in the future, but a child protection plan followed")
    }
  }
}
