/// Something that a person should know of rows that came in all the same, counted.
public struct Warning: Codable, Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// How many rows it concerns.
  public var rows: Int
  /// The first of them.
  public var firstRow: Int

  /// The things that are warned of.
  public enum Kind: String, Codable, CaseIterable, Sendable {
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
    case caseMade = "no referral or spell in need covers the day: a case that begins on it was made"
    case workerInSeveralTeams = "a worker of this name stands in another team too: two workers"
  }
}

/// Warnings of one file as they are counted.
struct WarningCount: Equatable, Sendable {
  private var counts: [Warning.Kind: Warning] = [:]

  /// The warnings that there were, in the order of their kinds.
  var all: [Warning] { Warning.Kind.allCases.compactMap { counts[$0] } }

  mutating func add(_ kind: Warning.Kind, row: Int) {
    var warning = counts[kind] ?? Warning(kind: kind, rows: 0, firstRow: row)
    warning.rows += 1
    warning.firstRow = min(warning.firstRow, row)
    counts[kind] = warning
  }
}
