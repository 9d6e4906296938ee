import CaseModel

extension RowReader {
  /// The child of a row whose event happened on `day`.
  mutating func child(_ record: CSVRecord, on day: Day) throws(RowFault) -> ListedChild {
    let id = try externalID(record)
    let sex = code(.gender, record, in: \.sex)
    let ethnicity = code(.ethnicity, record, in: \.ethnicity)
    let disability = code(.disability, record, in: \.disability)
    let birth = try birth(record, on: day)
    let age = age(record)
    let isUnborn = birth.map { $0 > today || ($0 > day && age == .unborn) } ?? false
    if let birth, birth > day, !isUnborn { warnings.add(.bornAfterwards, row: record.firstLine) }
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
    warn(of: child, age: age?.years, on: day, row: record.firstLine)
    return child
  }

  /// What the age column says.
  private enum Age: Equatable {
    case unborn
    case years(Int)

    var years: Int? { if case .years(let years) = self { years } else { nil } }
  }

  /// Whole years, rounded down from a decimal; -1 and "unborn" mean a child who was not born; nil for anything else.
  private func age(_ record: CSVRecord) -> Age? {
    guard let text = given(.age, record) else { return nil }
    if Cell.key(text).hasPrefix("unborn") { return .unborn }
    guard let number = Double(text), (-2...150).contains(number) else { return nil }
    return number < 0 ? .unborn : .years(Int(number))
  }

  /// The date of birth, real or expected.
  ///
  /// - Source: children in need census, rule 8606: referred more than 40 weeks before birth.
  private mutating func birth(_ record: CSVRecord, on day: Day) throws(RowFault) -> Day? {
    guard let birth = anyOptionalDate(.dateOfBirth, record) else { return nil }
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
    let id = Self.withoutDecimals(Cell.singleSpaced(text))
    if id.utf8.count > 60 { throw RowFault(column: .childID, reason: "is longer than 60 characters") }
    if Self.isRounded(id) {
      throw RowFault(
        column: .childID, reason: "\(Cell.quoted(id)) is a number that a spreadsheet has rounded")
    }
    return id
  }

  /// `6537810.0` is the number 6537810: some programs write it so when the column also has blanks.
  private static func withoutDecimals(_ id: String) -> String {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }), parts[1].utf8.allSatisfy({ $0 == 48 })
    else { return id }
    return String(parts[0])
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
