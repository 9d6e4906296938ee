import CaseModel

/// What a typed date says.
enum TypedDate: Equatable {
  case empty
  /// The beginning of a date; so far nothing speaks against it.
  case unfinished
  case day(Day)
  /// What is wrong and what to do.
  case wrong(String)

  /// How a date is written, for messages.
  static let form = "write dd/mm/yyyy, such as 09/01/2014"

  /// Reads 9/1/2014, 09/01/2014, 9.1.2014, 9-1-2014 or 2014-01-09.
  init(_ text: String) {
    let trimmed = text.trimmedBlanks
    guard !trimmed.isEmpty else {
      self = .empty
      return
    }
    let parts = trimmed.split(omittingEmptySubsequences: false) { "/-. ".contains($0) }
    guard parts.count <= 3, parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) }) else {
      self = .wrong("that is no date: \(Self.form)")
      return
    }
    let numbers = parts.map { Int($0) }
    self =
      parts[0].count == 4
      ? Self.read(
        year: numbers[0], month: numbers.at(1), day: numbers.at(2), isWhole: parts.at(2)?.count == 2)
      : Self.read(
        year: numbers.at(2), month: numbers.at(1), day: numbers[0], isWhole: parts.at(2)?.count == 4)
  }

  private static func read(year: Int??, month: Int??, day: Int??, isWhole: Bool) -> TypedDate {
    let (year, month, day) = (year.flatMap { $0 }, month.flatMap { $0 }, day.flatMap { $0 })
    if let month, month > 12 { return .wrong("there is no month \(month): day first, then month") }
    if let day, day > 31 { return .wrong("no month has \(day) days: \(form)") }
    guard isWhole, let year, let month, let day else { return .unfinished }
    if month == 0 { return .wrong("there is no month 0: \(form)") }
    if day == 0 { return .wrong("there is no day 0: \(form)") }
    if let whole = Day(year: year, month: month, day: day) { return .day(whole) }
    guard let last = [30, 29, 28].first(where: { Day(year: year, month: month, day: $0) != nil }) else {
      return .wrong("there is no year \(year): \(form)")
    }
    return .wrong("\(monthNames[month - 1]) \(year) has \(last) days")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

/// What is typed as a child's date of birth, or as the date on which an unborn child is due.
enum TypedBirth: Equatable {
  case empty
  case unfinished
  case born(Day)
  case due(Day)
  case wrong(String)

  /// The greatest age in whole years that a form takes.
  ///
  /// - Source: local policy; Children and Families Act 2014, section 83: a young person is under 25, and help may go
  ///   on to the end of that year.
  static let greatestAge = 25
  /// How far ahead a birth can be due: 42 weeks and a few days.
  static let daysAhead = 300
  /// How long after its due date a child may be unborn still.
  static let daysOverdue = 30

  /// Reads a date; one that is to come, or one after "due", is a due date.
  init(_ text: String, today: Day) {
    let trimmed = text.trimmedBlanks
    let lower = trimmed.lowercased()
    if "due".hasPrefix(lower), !lower.isEmpty {
      self = .unfinished
      return
    }
    let saysDue = lower.hasPrefix("due ")
    switch TypedDate(saysDue ? String(trimmed.dropFirst(4)) : trimmed) {
    case .empty: self = saysDue ? .unfinished : .empty
    case .unfinished: self = .unfinished
    case .wrong(let why): self = .wrong(why)
    case .day(let day): self = Self.judge(day, saysDue: saysDue, today: today)
    }
  }

  private static func judge(_ day: Day, saysDue: Bool, today: Day) -> TypedBirth {
    let ahead = today.distance(to: day)
    if ahead > daysAhead {
      return .wrong("\(day.longText) lies more than \(daysAhead) days ahead: check the year")
    }
    if saysDue {
      return ahead < -daysOverdue
        ? .wrong("due more than \(daysOverdue) days ago: write the date of birth") : .due(day)
    }
    if ahead > 0 { return .due(day) }
    let age = ChildDetails(givenName: "", familyName: "", birthDate: day).age(on: today) ?? 0
    return age > greatestAge
      ? .wrong("that is \(age) years old: a child’s date of birth is needed, check the year") : .born(day)
  }

  /// What the date means, or what is wrong with it; nil when nothing was typed.
  func words(today: Day) -> String? {
    switch self {
    case .empty: return nil
    case .unfinished: return "not a whole date yet: \(TypedDate.form)"
    case .born(let day): return "\(day.longText), \(Self.ageWords(day, today: today))"
    case .due(let day): return "unborn, due \(day.longText)"
    case .wrong(let why): return why
    }
  }

  /// "4 years old", and for babies "3 months old" or "12 days old".
  private static func ageWords(_ born: Day, today: Day) -> String {
    let years = ChildDetails(givenName: "", familyName: "", birthDate: born).age(on: today) ?? 0
    if years > 0 { return years == 1 ? "1 year old" : "\(years) years old" }
    let days = born.distance(to: today)
    if days == 0 { return "born today" }
    if days < 60 { return days == 1 ? "1 day old" : "\(days) days old" }
    let months = (1...12).last { born.advanced(byMonths: $0) <= today } ?? 1
    return "\(months) months old"
  }
}

extension StringProtocol {
  /// The text without blanks and line breaks around it.
  var trimmedBlanks: String {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Array {
  /// The element at a place; nil beyond the end.
  func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
