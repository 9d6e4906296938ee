import CaseModel

/// What is typed as a child's date of birth, or as the date on which an unborn child is due.
enum TypedBirth: Equatable {
  case empty
  case unfinished
  case born(Day)
  case due(Day)
  case wrong(String)

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
    var details = ChildDetails(givenName: "", familyName: "")
    let isDue = saysDue || day > today
    if isDue { details.expectedBirthDate = day } else { details.birthDate = day }
    if let fault = BirthBounds.fault(in: details, on: today, today: today) { return .wrong(fault.words) }
    return isDue ? .due(day) : .born(day)
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
