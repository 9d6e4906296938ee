import CaseModel

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

  /// As ``words(today:)``, but of a date that is wrong only that it is; for a line that says other things too.
  func inShort(today: Day) -> String? {
    switch self {
    case .unfinished, .wrong: "date of birth not right"
    case .empty, .born, .due: words(today: today)
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
    return months == 1 ? "1 month old" : "\(months) months old"
  }
}
