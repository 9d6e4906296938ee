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
/// nothing in it shows that it is wrong.
struct DateOrderCheck {
  /// A date that can be read in one order alone.
  struct Sign: Equatable {
    var column: Column
    var row: Int
    var text: String
  }

  private(set) var dayFirst: Sign?
  private(set) var monthFirst: Sign?

  /// Looks through the date columns of all rows.
  init(_ records: CSVReader, under header: Header) {
    let columns = header.list.columns.filter(\.holdsDate).compactMap { column in
      header.places[column.rawValue].map { (column, $0) }
    }
    for record in records {
      for (column, place) in columns where place < record.fields.count {
        guard let order = DateCell.onlyOrder(Cell.trimmed(record.fields[place])) else { continue }
        let sign = Sign(column: column, row: record.firstLine, text: record.fields[place])
        if order == .dayFirst { dayFirst = dayFirst ?? sign } else { monthFirst = monthFirst ?? sign }
      }
      if dayFirst != nil, monthFirst != nil { return }
    }
  }

  /// Why the file cannot be read with its dates in this order; nil when it can.
  func fault(reading order: DateOrder) -> DatesDoubtful? {
    guard let other = order == .dayFirst ? monthFirst : dayFirst else { return nil }
    return DatesDoubtful(
      order: order, sign: Self.words(other),
      isMixed: dayFirst != nil && monthFirst != nil)
  }

  private static func words(_ sign: Sign) -> String {
    "\(sign.column.title), row \(sign.row): \(Cell.quoted(sign.text))"
  }
}

/// A file whose dates cannot all be read in the order that was assumed.
public struct DatesDoubtful: Error, Equatable, Sendable {
  /// The order that was assumed.
  public var order: DateOrder
  /// A date that contradicts it: column, row, text.
  public var sign: String
  /// Whether other dates of the file can only be read in that order, so that none can be trusted.
  public var isMixed: Bool

  /// What to tell the person who named the file.
  public var words: String {
    if isMixed {
      return
        "some dates have the day first and some the month (\(sign)), so none can be trusted: nothing of this file "
        + "was brought in. Save it again with dates as 2020-09-16"
    }
    let (found, way) =
      order == .dayFirst
      ? (
        "the month",
        "If all its dates do, bring it in with --month-first; else save it again with dates as 2020-09-16"
      )
      : ("the day", "Bring it in without --month-first")
    return
      "a date has \(found) first (\(sign)). Do all dates of this file? Nothing of it was brought in. \(way)"
  }
}
