import CaseModel
import Foundation
import Testing

@testable import AnnexA
@testable import frontdoor

/// One whole Annex A list with the faults of real files, and by hand what has to become of each row.
///
/// Each has a byte order mark, CRLF, values in quotes over two lines, titles in other case and spacing, codes with and
/// without their letter, days as dd/mm/yyyy and as ISO, `#N/A`, blank and no-break spaces, a row twice, a date that is
/// none, a code that nobody could read (whose row comes in all the same), and rows without a child. Every letter in it is in Windows-1252 too.
struct FaultyList: CustomTestStringConvertible {
  /// The file's name.
  let name: String
  /// How many rows have values, counted by hand: the header and a row of spaces have none to count.
  let rows: Int
  /// How many of them make a record.
  let imported: Int
  /// How many are rightly left out.
  let passedOver: Int
  /// The row that says what the row before it said, and which that is.
  let duplicate: DuplicateRow
  /// The rows that cannot come in, in the order of the file.
  let rejected: [RejectedRow]
  /// Whether its rows come onto cases that list 6 opens: ``childrenInNeed`` is brought in before it.
  let needsCases: Bool
  /// The lines, without the mark and with plain line ends.
  private let lines: String

  init(
    _ name: String, rows: Int, imported: Int, passedOver: Int = 0, duplicate: DuplicateRow,
    rejected: [RejectedRow], needsCases: Bool = false, lines: String
  ) {
    self.name = name
    self.rows = rows
    self.imported = imported
    self.passedOver = passedOver
    self.needsCases = needsCases
    self.duplicate = duplicate
    self.rejected = rejected
    self.lines = lines
  }

  var testDescription: String { name }

  /// What a spreadsheet writes as "CSV UTF-8".
  var utf8: Data { Data(("\u{FEFF}" + lines).replacing("\n", with: "\r\n").utf8) }

  /// What an older spreadsheet writes as "CSV": no mark, one byte a letter.
  func windows1252() throws -> Data {
    try #require(lines.replacing("\n", with: "\r\n").data(using: .windowsCP1252))
  }

  /// Counts of the first import into a ledger that has none of the rows.
  var first: Totals {
    Totals(rows: rows, imported: imported, duplicates: 1, rejected: rejected.count, passedOver: passedOver)
  }

  /// Counts of every later one.
  var again: Totals {
    Totals(
      rows: rows, alreadyThere: imported, duplicates: 1, rejected: rejected.count, passedOver: passedOver)
  }

  static let all = [
    contacts, earlyHelp, referrals, assessments, enquiries, childrenInNeed, plans, placements,
  ]
}

extension Folder {
  /// Puts bytes into a file of the folder, as they are.
  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let file = path + "/" + name
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }
}
