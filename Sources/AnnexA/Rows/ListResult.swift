import CaseModel

/// What one file holds: the rows that could be read, and the rest with reasons.
public struct ListResult: Equatable, Sendable {
  /// The file's name, without its folder.
  public let file: String
  /// Which list it is.
  public let list: AnnexAList
  /// Rows with values, the header and lines above it not counted.
  public internal(set) var rowsRead = 0
  /// The rows that could be read.
  public internal(set) var rows: ListRows
  /// The rows that could not.
  public internal(set) var rejected: [RejectedRow] = []
  /// What was doubtful in rows that could be read.
  public var warnings: [Warning] { warningCount.all }
  /// Titles of columns that the list does not have, or has twice; not read.
  public let ignoredColumns: [String]
  /// Titles that are not a column's own and have its words, each with the column for which it is taken.
  public let wordedColumns: [String]
  /// Titles of columns that the file lacks; taken as not given.
  public let missingColumns: [String]

  var warningCount = WarningCount()

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the name that messages show.
  ///   - today: no date but an expected date of birth may lie after it.
  ///   - dates: which number of a date comes first; nil when nobody said, and then the day where the file shows it.
  /// - Throws: ``NotAList`` when the file has no header of a known list; ``DatesDoubtful`` when one of its dates can only
  ///   be read in another order, or when nobody said the order and no date shows it.
  public init(reading bytes: [UInt8], file: String, today: Day, dates: DateOrder? = nil) throws {
    let found = try ListFile(bytes)
    if let fault = DateOrderCheck(found.reader, under: found.header).fault(reading: dates) { throw fault }
    self.file = file
    list = found.header.list
    ignoredColumns = found.header.ignored
    wordedColumns = found.header.worded
    missingColumns = found.header.missing.map(\.title)
    var reader = RowReader(header: found.header, today: today, dates: dates ?? .dayFirst)
    switch found.header.list {
    case .contacts:
      rows = .contacts([])
      rows = .contacts(read(found.reader) { record throws(RowFault) in try reader.contact(record) })
    case .earlyHelp:
      rows = .earlyHelp([])
      rows = .earlyHelp(read(found.reader) { record throws(RowFault) in try reader.earlyHelp(record) })
    case .assessments:
      rows = .assessments([])
      rows = .assessments(read(found.reader) { record throws(RowFault) in try reader.assessment(record) })
    case .enquiries:
      rows = .enquiries([])
      rows = .enquiries(read(found.reader) { record throws(RowFault) in try reader.enquiry(record) })
    case .referrals:
      rows = .referrals([])
      rows = .referrals(read(found.reader) { record throws(RowFault) in try reader.referral(record) })
    case .childrenInNeed:
      rows = .childrenInNeed([])
      rows = .childrenInNeed(read(found.reader) { record throws(RowFault) in try reader.childInNeed(record) })
    case .childProtection:
      rows = .childProtection([])
      rows = .childProtection(read(found.reader) { record throws(RowFault) in try reader.plan(record) })
    case .lookedAfter:
      rows = .lookedAfter([])
      rows = .lookedAfter(read(found.reader) { record throws(RowFault) in try reader.placement(record) })
    }
    warningCount = reader.warnings
  }

  private mutating func read<Row>(
    _ records: CSVReader, _ row: (CSVRecord) throws(RowFault) -> Row
  ) -> [Row] {
    var rows: [Row] = []
    for record in records where !record.isBlank {
      rowsRead += 1
      do throws(RowFault) {
        rows.append(try row(record))
      } catch {
        rejected.append(
          RejectedRow(
            row: record.firstLine, lastLine: record.lastLine, column: error.column?.title,
            reason: error.reason))
      }
    }
    return rows
  }
}
