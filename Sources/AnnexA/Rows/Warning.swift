/// Something that a person should know of rows that came in all the same, counted.
public struct Warning: Codable, Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// How many rows it concerns.
  public var rows: Int
  /// The first of them.
  public var firstRow: Int
  /// The title of the column concerned; nil where the warning is about the whole row.
  public var column: String?
  /// Some of the values, as written in the file; nil where no value is concerned.
  public var values: [String]?

  /// The things that are warned of.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case valueNotKnown = "a value that nobody could read, taken as not given"
    case readByItsWords = "no code or label of the column, read by its words"
    case dateNotRead = "a date that nobody could read, taken as not given"
    case dateInFuture = "a date that lies after today, taken as not given"
    case dateOutsideYears = "a date outside the years 1900 to 2100, taken as not given"
    case bornAfterwards = "born after the row’s day: the date is taken as the date of birth"
    case workerNotKnown = "the list does not know the worker: the case is not taken as unallocated"
    case closureWithoutDate = "a reason for closure without a date: the case stays open"
    case ethnicityNotGiven = "ethnicity not given, taken as not yet obtained"
    case sourceNotGiven = "source not given, taken as unknown"
    case outcomeNotGiven = "Referral NFA? not given or unknown, taken as no: the case is open"
    case ageDisagrees = "age does not agree with the date of birth, which stands"
    case organisationNotGiven = "organisation completing the assessment not given"
    case conferenceDisagrees = "a conference deemed unnecessary, but there is its date, which stands"
    case closureReasonNotGiven = "closed with no reason given"
    case statusDisagrees = "case status is not closed, but there is a closure date, which stands"
    case childDisagrees =
      "date of birth, gender or ethnicity differs from another row or the register, which stands"
    case outcomeDisagrees = "no further action in list 3, but in need in list 6, which stands"
    case duplicateDisagrees =
      "another row of the same child and day says otherwise; the one that says more stands"
    case workerDisagrees = "the register has another worker, who stands"
    case caseClosedHere = "open in the list, closed in the register, which stands"
    case closedElsewhere = "closed in the list, but the case was opened in the register: close it there"
    case staysOpen =
      "assessed as needing no support, but no list says that the case closed: it stays open"
    case legalStatusNotHeld =
      "a legal status that this program cannot hold yet: looked after, and shown as accommodation"
    case categoryNotGiven = "category of abuse not given: Watch asks for it"
    case reviewBeforeStart = "a review before the start, taken as not given"
    case categoryDisagrees = "the register has another category of abuse, which stands"
    case workDisagrees = "a child in need plan here, but a running plan in the list, which stands"
    case endedInList = "ended in the list, but it runs here: record its end here"
    case caseMade = "no referral or spell in need covers the day: a case that begins on it was made"
    case workerInSeveralTeams = "a worker of this name stands in another team too: two workers"
  }
}

/// Warnings of one file as they are counted.
struct WarningCount: Equatable, Sendable {
  private var counts: [Key: Warning] = [:]

  private struct Key: Hashable {
    var kind: Warning.Kind
    var column: Column?
  }

  /// The greatest number of values that a warning shows.
  private static let valuesShown = 5

  /// The warnings, in the order of their kinds and columns.
  var all: [Warning] {
    counts.sorted { one, other in
      (Self.place(of: one.key.kind), one.key.column?.rawValue ?? -1)
        < (Self.place(of: other.key.kind), other.key.column?.rawValue ?? -1)
    }.map(\.value)
  }

  private static func place(of kind: Warning.Kind) -> Int { Warning.Kind.allCases.firstIndex(of: kind) ?? 0 }

  /// Counts a row, and keeps its value to be shown.
  mutating func add(_ kind: Warning.Kind, row: Int, _ column: Column? = nil, value: String? = nil) {
    let key = Key(kind: kind, column: column)
    var warning = counts[key] ?? Warning(kind: kind, rows: 0, firstRow: row, column: column?.title)
    warning.rows += 1
    warning.firstRow = min(warning.firstRow, row)
    if let value {
      let shown = Cell.quoted(value)
      let values = warning.values ?? []
      warning.values = values.count < Self.valuesShown && !values.contains(shown) ? values + [shown] : values
    }
    counts[key] = warning
  }
}
