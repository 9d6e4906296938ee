/// How every row of every file ended.
public struct ImportReport: Equatable, Sendable {
  /// The files, in the order given.
  public private(set) var files: [FileReport]
  /// Teams that were registered.
  public private(set) var teams = 0
  /// Workers who were registered.
  public private(set) var workers = 0

  init(_ files: [ImportFile]) {
    self.files = files.map(FileReport.init)
  }

  /// Takes down that a step's commands were recorded.
  public mutating func take(_ action: StepAction) {
    for command in action.commands {
      if case .registerTeam = command { teams += 1 }
      if case .registerWorker = command { workers += 1 }
    }
    for ending in action.endings { end(ending.row, ending.ending) }
    for (kind, row) in action.warnings { warn(kind, row) }
  }

  /// Takes down that a rule refused a step's commands, so that none of its rows came in.
  public mutating func refuse(_ action: StepAction, reason: String) {
    for ending in action.endings { end(ending.row, .rejected(reason: reason)) }
  }

  /// All files together.
  public var totals: Totals {
    files.reduce(into: Totals()) { $0.add($1.totals) }
  }

  mutating func end(_ row: RowReference, _ ending: RowEnding) {
    switch ending {
    case .imported: files[row.file].imported += 1
    case .updated: files[row.file].updated += 1
    case .alreadyThere: files[row.file].alreadyThere += 1
    case .duplicate(let first):
      files[row.file].duplicates.append(
        DuplicateRow(row: row.line, ofFile: files[first.file].file, ofRow: first.line))
    case .rejected(let reason):
      files[row.file].rejected.append(RejectedRow(row: row.line, reason: reason))
    case .passedOver(let reason, let child): files[row.file].passOver(row.line, of: child, reason)
    }
  }

  mutating func warn(_ kind: Warning.Kind, _ row: RowReference) {
    files[row.file].warningCount.add(kind, row: row.line)
  }
}

/// How the rows of one file ended.
public struct FileReport: Equatable, Sendable {
  /// The file's name.
  public let file: String
  /// Which list it is; nil when it is not a list.
  public let list: AnnexAList?
  /// Why the file could not be read; nil when it could.
  public let problem: String?
  /// Why the file was left out on purpose; nil when it was not.
  public let passedOver: String?
  /// Rows with values.
  public let rows: Int
  /// Rows that made a record.
  public internal(set) var imported = 0
  /// Rows that brought news of a record.
  public internal(set) var updated = 0
  /// Rows that the register had in full.
  public internal(set) var alreadyThere = 0
  /// Rows that say what another row says.
  public internal(set) var duplicates: [DuplicateRow] = []
  /// Rows that could not come in.
  public internal(set) var rejected: [RejectedRow]
  /// Rows that were left out, by reason.
  public private(set) var passedOverRows: [PassedOverRows] = []
  /// What a person should know of the other rows.
  public var warnings: [Warning] { warningCount.all }
  /// Titles of columns that were not read.
  public let ignoredColumns: [String]
  /// Titles that are not a column's own and have its words, each with the column for which it is taken.
  public let wordedColumns: [String]
  /// Titles of columns that the file lacks.
  public let missingColumns: [String]

  var warningCount: WarningCount

  init(_ file: ImportFile) {
    switch file {
    case .list(let result):
      self.file = result.file
      list = result.list
      problem = nil
      passedOver = nil
      rows = result.rowsRead
      rejected = result.rejected
      ignoredColumns = result.ignoredColumns
      wordedColumns = result.wordedColumns
      missingColumns = result.missingColumns
      warningCount = result.warningCount
    case .unreadable(let name, let reason), .passedOver(let name, let reason):
      self.file = name
      list = nil
      if case .passedOver = file {
        (problem, passedOver) = (nil, reason)
      } else {
        (problem, passedOver) = (reason, nil)
      }
      rows = 0
      rejected = []
      ignoredColumns = []
      wordedColumns = []
      missingColumns = []
      warningCount = WarningCount()
    }
  }

  /// The counts.
  public var totals: Totals {
    Totals(
      rows: rows, imported: imported, updated: updated, alreadyThere: alreadyThere,
      duplicates: duplicates.count, rejected: rejected.count,
      passedOver: passedOverRows.reduce(0) { $0 + $1.rows })
  }

  mutating func passOver(_ row: Int, of child: String, _ reason: PassedOverRows.Reason) {
    if let place = passedOverRows.firstIndex(where: { $0.reason == reason }) {
      passedOverRows[place].add(row, of: child)
    } else {
      passedOverRows.append(PassedOverRows(reason, first: row, of: child))
    }
  }
}

/// Rows that were left out for one reason: nothing is wrong with them as rows.
public struct PassedOverRows: Codable, Hashable, Sendable {
  /// Why.
  public var reason: Reason
  /// How many.
  public var rows: Int
  /// The first of them.
  public var firstRow: Int
  /// Each of them with its child, in no order, where somebody has to act on it; nil where the rows are only counted.
  public var children: [PassedOverRow]?

  init(_ reason: Reason, first row: Int, of child: String) {
    self.reason = reason
    rows = 1
    firstRow = row
    children = reason.wayOn == nil ? nil : [PassedOverRow(row: row, identifier: child)]
  }

  mutating func add(_ row: Int, of child: String) {
    rows += 1
    firstRow = min(firstRow, row)
    children?.append(PassedOverRow(row: row, identifier: child))
  }

  /// Why a row is left out.
  public enum Reason: String, Codable, Sendable {
    case noOpenCase = "the child has no open case here, and list 7 or 8 alone does not open one"
    case ended = "it has ended, and only what runs is brought in"

    /// What to do about such a row; nil where nothing has to be done.
    var wayOn: String? {
      switch self {
      case .noOpenCase: "Bring in list 3 or 6 with the child, or record a contact"
      case .ended: nil
      }
    }
  }
}

/// A row that was left out and on whose child somebody has to act.
public struct PassedOverRow: Codable, Hashable, Sendable {
  /// The line on which it begins.
  public var row: Int
  /// The authority's identifier of the child, as the list has it; never a name.
  public var identifier: String
}

/// A row that says what another row says.
public struct DuplicateRow: Codable, Hashable, Sendable {
  /// The line on which it begins.
  public var row: Int
  /// The other row's file.
  public var ofFile: String
  /// The line on which the other row begins.
  public var ofRow: Int
}

/// Counts of rows by how they ended.
public struct Totals: Codable, Hashable, Sendable {
  /// Rows with values.
  public var rows = 0
  /// Rows that made a record.
  public var imported = 0
  /// Rows that brought news of a record.
  public var updated = 0
  /// Rows that the register had in full.
  public var alreadyThere = 0
  /// Rows that say what another row says.
  public var duplicates = 0
  /// Rows that could not come in.
  public var rejected = 0
  /// Rows that were left out: what has ended, and what belongs on an open case that is not here.
  public var passedOver = 0

  /// Rows that the import had not come to when it stopped; 0 after a whole one.
  public var notReached: Int {
    rows - imported - updated - alreadyThere - duplicates - rejected - passedOver
  }

  mutating func add(_ other: Totals) {
    rows += other.rows
    imported += other.imported
    updated += other.updated
    alreadyThere += other.alreadyThere
    duplicates += other.duplicates
    rejected += other.rejected
    passedOver += other.passedOver
  }
}
