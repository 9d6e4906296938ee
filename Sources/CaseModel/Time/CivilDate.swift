/// The proleptic Gregorian calendar as arithmetic: days since 1970-01-01 to and from year, month and day.
///
/// Years are counted from March, so that the leap day is the last day of a year and needs no branch.
enum CivilDate {
  private static let daysInEra = 146_097  // 400 years
  private static let daysFromMarchZeroToEpoch = 719_468  // 0000-03-01 to 1970-01-01

  /// Days since 1970-01-01; the month is 1…12 and the day exists in it.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysInEra + dayOfEra - daysFromMarchZeroToEpoch
  }

  static func parts(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + daysFromMarchZeroToEpoch
    let era = (shifted >= 0 ? shifted : shifted - daysInEra + 1) / daysInEra
    let dayOfEra = shifted - era * daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}
