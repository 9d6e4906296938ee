import CaseModel

/// A file given to an import: the list that it holds, or why it is not read.
public enum ImportFile: Sendable {
  /// A list.
  case list(ListResult)
  /// Left out on purpose, and why.
  case passedOver(file: String, reason: String)
  /// Not a list, or one that cannot be trusted.
  case unreadable(file: String, reason: String)

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the name that messages show.
  ///   - today: no date but an expected date of birth may lie after it.
  ///   - dates: which number of a date comes first; nil when nobody said, and then a file with doubtful dates is not read.
  public init(reading bytes: [UInt8], file: String, today: Day, dates: DateOrder? = nil) {
    if let workbook = Workbook(bytes) {
      self = .unreadable(file: file, reason: workbook.words)
      return
    }
    do {
      self = .list(try ListResult(reading: bytes, file: file, today: today, dates: dates))
    } catch let error as PassedOver {
      self = .passedOver(file: file, reason: "\(error.list.words), which is not brought in")
    } catch let error as DatesDoubtful {
      self = .unreadable(file: file, reason: error.words)
    } catch {
      self = .unreadable(file: file, reason: (error as? NotAList)?.words ?? "\(error)")
    }
  }
}

/// A spreadsheet's own file, known by its first bytes; lists are read as text.
public struct Workbook: Equatable, Sendable {
  /// Whether the bytes begin as a workbook does: a zip archive (`.xlsx`, `.ods`), or the older `.xls`.
  public init?(_ bytes: [UInt8]) {
    let isZip = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    guard isZip || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
  }

  /// Whether a file's name says that it is a workbook.
  public static func isNamed(_ file: String) -> Bool {
    [".xlsx", ".xlsm", ".xls", ".ods"].contains { file.lowercased().hasSuffix($0) }
  }

  /// What it is, and what to do.
  public var words: String {
    "this is a workbook, and lists are read as text. Open it in your spreadsheet, go to each list’s sheet in turn, choose "
      + "Save as, “CSV UTF-8” (in LibreOffice: Text CSV, “Save cell content as shown”, after setting the date columns to "
      + "YYYY-MM-DD), and bring in the saved files"
  }
}
