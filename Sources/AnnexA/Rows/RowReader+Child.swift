import CaseModel

extension RowReader {
  /// The child of a row whose event happened on `day`.
  mutating func child(_ record: CSVRecord, on day: Day) throws(RowFault) -> ListedChild {
    let id = try externalID(record)
    let sex = try code(.gender, record, in: \.sex)
    let ethnicity = try code(.ethnicity, record, in: \.ethnicity)
    let disability = try code(.disability, record, in: \.yesNo)
    let birth = try birth(record, on: day)
    let age = given(.age, record).flatMap { Int($0) }
    let isUnborn = birth.map { $0 > today || ($0 > day && age == nil) } ?? false
    var child = ListedChild(
      externalID: id, sex: sex == .unknown ? nil : sex, ethnicity: ethnicity,
      birthDate: isUnborn ? nil : birth, expectedBirthDate: isUnborn ? birth : nil)
    if let fault = BirthBounds.fault(in: child.details, on: day, today: today) {
      throw RowFault(column: .dateOfBirth, reason: fault.words)
    }
    switch disability {
    case .yes: child.hasDisability = true
    case .no: child.hasDisability = false
    case .unknown, nil: break
    }
    warn(of: child, age: age, on: day, row: record.firstLine)
    return child
  }

  /// The date of birth, real or expected.
  ///
  /// - Source: children in need census, rule 8606: referred more than 40 weeks before birth.
  private func birth(_ record: CSVRecord, on day: Day) throws(RowFault) -> Day? {
    guard let birth = try anyDate(.dateOfBirth, record) else { return nil }
    if birth > day.advanced(by: 40 * 7) {
      throw RowFault(column: .dateOfBirth, reason: "\(birth) lies more than 40 weeks after \(day)")
    }
    return birth
  }

  private mutating func warn(of child: ListedChild, age: Int?, on day: Day, row: Int) {
    if child.ethnicity == nil { warnings.add(.ethnicityNotGiven, row: row) }
    // The list does not say on which day it was drawn up, so any age between the event and today agrees.
    guard let age, let birth = child.birthDate else { return }
    let then = max(0, Self.years(from: birth, to: day))
    if age < then || age > Self.years(from: birth, to: today) { warnings.add(.ageDisagrees, row: row) }
  }

  /// Whole years between two days.
  private static func years(from birth: Day, to day: Day) -> Int {
    let (one, other) = (birth.parts, day.parts)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day) ? 1 : 0)
  }

  /// The child's identifier, refused where a spreadsheet has rounded it: two children could become one.
  private func externalID(_ record: CSVRecord) throws(RowFault) -> String {
    guard let text = given(.childID, record) else {
      throw RowFault(column: .childID, reason: "is not given")
    }
    let id = Cell.singleSpaced(text)
    if id.utf8.count > 60 { throw RowFault(column: .childID, reason: "is longer than 60 characters") }
    if Self.isRounded(id) {
      throw RowFault(
        column: .childID, reason: "\(Cell.quoted(id)) is a number that a spreadsheet has rounded")
    }
    return id
  }

  /// Whether the text is a number with a power of ten: `1.23E+11`.
  private static func isRounded(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].first == "+", let exponent = Int(parts[1].dropFirst()) else {
      return false
    }
    return exponent > 3 && Double(parts[0]) != nil
  }
}
