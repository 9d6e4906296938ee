/// Which dates of birth and due dates a child’s record takes: the one place for forms, rules and lists.
public enum BirthBounds {
  /// The greatest age in whole years at which somebody is recorded as a child.
  ///
  /// - Source: a child is under 18 (Children Act 1989, section 105(1)); a care leaver has a personal adviser to 25
  ///   (Children and Social Work Act 2017, section 3); a young person’s education, health and care plan ends at 25, or
  ///   with that academic year (Children and Families Act 2014, sections 83(2) and 46).
  public static let greatestAge = 25
  /// How far ahead a birth can be due: 42 weeks and a few days.
  public static let daysAhead = 300
  /// How long after its due date a child may be unborn still.
  public static let daysOverdue = 30

  /// What is wrong with a date of birth or a due date; nil where nothing is.
  ///
  /// - Parameters:
  ///   - day: the day of what is recorded about the child, for the age then; nil where a list’s rows were read with it.
  ///   - today: the day of recording; nobody is born after it.
  public static func fault(in details: ChildDetails, on day: Day?, today: Day) -> BirthFault? {
    if let born = details.birthDate {
      if born > today { return .inFuture(born) }
      guard let day else { return nil }
      let age = details.age(on: day) ?? 0
      return age > greatestAge ? .tooOld(age) : nil
    }
    guard let day, let expected = details.expectedBirthDate else { return nil }
    let ahead = day.distance(to: expected)
    if ahead > daysAhead { return .dueTooFarAhead(expected) }
    return ahead < -daysOverdue ? .dueLongAgo : nil
  }
}

/// What is wrong with a date of birth or a due date.
public enum BirthFault: Error, Hashable, Sendable {
  case inFuture(Day)
  /// So many whole years.
  case tooOld(Int)
  case dueTooFarAhead(Day)
  case dueLongAgo

  /// What is wrong and what to do.
  public var words: String {
    switch self {
    case .inFuture(let day): "\(day.longText) lies in the future: for an unborn child give the due date"
    case .tooOld(let age): "that is \(age) years old: a child’s date of birth is needed, check the year"
    case .dueTooFarAhead(let day):
      "\(day.longText) lies more than \(BirthBounds.daysAhead) days ahead: check the year"
    case .dueLongAgo: "due more than \(BirthBounds.daysOverdue) days ago: write the date of birth"
    }
  }
}

/// Which years any date of a record may have.
public enum DateBounds {
  /// The years that a date may have; any other year is a typing mistake.
  public static let years = 1900...2100

  /// What is wrong with a date, and what to do; nil where nothing is.
  public static func fault(_ day: Day) -> String? {
    years.contains(day.year)
      ? nil
      : "the year \(day.year) lies outside \(years.lowerBound) to \(years.upperBound): check the year"
  }
}

extension ChildDetails {
  /// Whether the child is unborn, according to the record.
  public var isUnborn: Bool { birthDate == nil && expectedBirthDate != nil }

  /// Whether the child was unborn on a day, according to the record.
  public func isUnborn(on day: Day) -> Bool { birthDate.map { day < $0 } ?? (expectedBirthDate != nil) }

  /// The due date of an unborn child, where it has passed; nil for any other.
  public func dueDatePassed(by day: Day) -> Day? {
    guard isUnborn, let expectedBirthDate, expectedBirthDate < day else { return nil }
    return expectedBirthDate
  }
}
