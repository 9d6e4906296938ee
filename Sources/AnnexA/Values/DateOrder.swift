import CaseModel

/// Which of the numbers of a date comes first.
public enum DateOrder: Equatable, Sendable {
  /// 16/09/2020, as in the United Kingdom.
  case dayFirst
  /// 09/16/2020, as a spreadsheet with American settings writes.
  case monthFirst

  /// The order in words, for a message.
  var words: String {
    switch self {
    case .dayFirst: "day, month, year"
    case .monthFirst: "month, day, year"
    }
  }
}

/// What the dates of a file show of their order.
///
/// One date with the month first stops its whole file: `09/05/2020` in the same column would come in as 9 May, and
/// nothing in it shows that it is wrong. Where no date shows the order and nobody said it, the file is asked about, since
/// another import does not correct the dates of an earlier one.
struct DateOrderCheck {
  /// A date and where it stands.
  struct Sign: Equatable {
    var column: Column
    var row: Int
    var text: String
  }

  /// The first date that has the day first and can be read in no other order.
  private(set) var dayFirst: Sign?
  /// The first that has the month first and can be read in no other order.
  private(set) var monthFirst: Sign?
  /// What to ask of the first date that is another day in the other order; looked for until a date shows the order.
  private var question: DatesDoubtful?

  /// Looks through the date columns of all rows.
  init(_ records: CSVReader, under header: Header) {
    let columns = header.list.columns.filter(\.holdsDate).compactMap { column in
      header.places[column.rawValue].map { (column, $0) }
    }
    for record in records {
      for (column, place) in columns where place < record.fields.count {
        take(Sign(column: column, row: record.firstLine, text: record.fields[place]))
      }
      if dayFirst != nil, monthFirst != nil { return }
    }
  }

  private mutating func take(_ sign: Sign) {
    let text = Cell.trimmed(sign.text)
    switch DateCell.onlyOrder(text) {
    case .dayFirst: dayFirst = dayFirst ?? sign
    case .monthFirst: monthFirst = monthFirst ?? sign
    case nil:
      guard question == nil, dayFirst == nil, monthFirst == nil, let days = DateCell.eitherWay(text) else {
        return
      }
      question = DatesDoubtful(
        why: .eitherWay(dayFirst: days.dayFirst, monthFirst: days.monthFirst), sign: Self.words(sign))
    }
  }

  /// Why the file cannot be read; nil when it can.
  ///
  /// - Parameter order: what the person said; nil when nobody did, and then the day is first where the file shows it, or
  ///   where nothing is doubtful.
  func fault(reading order: DateOrder?) -> DatesDoubtful? {
    if order == nil, dayFirst == nil, monthFirst == nil { return question }
    let assumed = order ?? .dayFirst
    guard let other = assumed == .dayFirst ? monthFirst : dayFirst else { return nil }
    let isMixed = dayFirst != nil && monthFirst != nil
    return DatesDoubtful(why: isMixed ? .mixed : .otherOrder(than: assumed), sign: Self.words(other))
  }

  private static func words(_ sign: Sign) -> String {
    "\(sign.column.title), row \(sign.row): \(Cell.quoted(sign.text))"
  }
}

/// A file whose dates cannot be trusted in the order that was said or assumed.
public struct DatesDoubtful: Error, Equatable, Sendable {
  /// What is doubtful about them.
  public var why: Why
  /// A date that shows it: column, row, text.
  public var sign: String

  /// What can be doubtful about the dates of a file.
  public enum Why: Equatable, Sendable {
    /// Some can only have the day first and others only the month, so that none can be trusted.
    case mixed
    /// One cannot be read in the order that was said or assumed, and none can be read in that order alone.
    case otherOrder(than: DateOrder)
    /// Nobody said the order, and no date shows it: one of them can be either of two days.
    case eitherWay(dayFirst: Day, monthFirst: Day)
  }

  /// What to tell the person who named the file.
  public var words: String {
    switch why {
    case .mixed:
      "some dates have the day first and some the month (\(sign)), so none can be trusted: nothing of this file "
        + "was brought in. Save it again with dates as 2020-09-16"
    case .otherOrder(than: .dayFirst):
      "a date has the month first (\(sign)). Do all dates of this file? Nothing of it was brought in. "
        + "If all its dates do, bring it in with --month-first; else save it again with dates as 2020-09-16"
    case .otherOrder(than: .monthFirst):
      "a date has the day first (\(sign)). Do all dates of this file? Nothing of it was brought in. "
        + "Bring it in without --month-first"
    case .eitherWay(let dayFirst, let monthFirst):
      "no date of this file shows whether the day or the month comes first (\(sign) is \(dayFirst.longText) or "
        + "\(monthFirst.longText)), and a second import does not correct dates: nothing of it was brought in. "
        + "Find out which it is and bring it in with --day-first or --month-first, or save it again with dates as "
        + "2020-09-16"
    }
  }
}
