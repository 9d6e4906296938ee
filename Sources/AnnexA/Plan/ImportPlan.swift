import CaseModel

/// What an import of lists does, step by step.
///
/// Lists are joined before anything is asked of the register: list 6 says whether a referral of list 3 has closed.
/// The steps are the same whatever the order of the files: teams, workers, contacts, then cases, each by day.
/// Run them in order: ask ``action(for:in:)`` of a lookup that sees what earlier steps recorded, submit the commands,
/// tell the ``report``.
public struct ImportPlan: Sendable {
  /// The steps, in order.
  public private(set) var steps: [ImportStep] = []
  /// What is known before the first step: rows that could not be read, duplicates, warnings.
  public private(set) var report: ImportReport
  let options: ImportOptions
  /// What all rows together say of each child, by identifier; the first to say something stands.
  private(set) var children: [String: ListedChild] = [:]

  /// Plans the import of these files.
  public init(_ files: [ImportFile], options: ImportOptions) {
    self.options = options
    report = ImportReport(files)
    let rows = SortedRows(files)
    let contacts = Duplicates(rows.contacts)
    let referrals = Duplicates(rows.referrals)
    let spells = Duplicates(rows.childrenInNeed)
    note(contacts)
    note(referrals)
    note(spells)
    contacts.kept.forEach { merge($0.row.child) }
    referrals.kept.forEach { merge($0.row.child) }
    spells.kept.forEach { merge($0.row.child) }
    var staff = StaffList()
    var episodes = Self.episodes(referrals.kept, spells.kept)
    for place in episodes.indices { episodes[place].staff = staff.member(episodes[place].listedStaff) }
    steps = staff.teams.map { ImportStep(work: .team(name: $0)) }
    steps += staff.members.map { ImportStep(work: .worker($0)) }
    steps += contacts.kept.sorted(by: Self.contactsByDay).map { ImportStep(work: .contact($0)) }
    steps += episodes.map { ImportStep(work: .episode($0)) }
    warn(of: staff, in: episodes)
  }

  private mutating func merge(_ child: ListedChild) {
    children[child.externalID, default: child].fill(from: child)
  }

  private mutating func note<Row>(_ duplicates: Duplicates<Row>) {
    for (row, first) in duplicates.duplicates { report.end(row, .duplicate(of: first)) }
    for row in duplicates.disagreeing { report.warn(.duplicateDisagrees, row) }
  }

  private mutating func warn(of staff: StaffList, in episodes: [ListedEpisode]) {
    let names = staff.namesInSeveralTeams
    if names.isEmpty { return }
    for episode in episodes {
      guard let member = episode.staff, names.contains(member.nameKey), let row = episode.rows.last else {
        continue
      }
      report.warn(.workerInSeveralTeams, row)
    }
  }

  private static func contactsByDay(_ one: Placed<ContactRow>, _ other: Placed<ContactRow>) -> Bool {
    (one.row.day, one.row.child.externalID, one.row.source.rawValue)
      < (other.row.day, other.row.child.externalID, other.row.source.rawValue)
  }

  /// The episodes of every child, by day; those of one child keep their order.
  private static func episodes(
    _ referrals: [Placed<ReferralRow>], _ spells: [Placed<ChildInNeedRow>]
  ) -> [ListedEpisode] {
    let referrals = Dictionary(grouping: referrals) { $0.row.child.externalID }
    let spells = Dictionary(grouping: spells) { $0.row.child.externalID }
    return Set(referrals.keys).union(spells.keys)
      .flatMap { ListedEpisode.joining(referrals[$0] ?? [], spells[$0] ?? [], of: $0) }
      .sorted { ($0.start, $0.child) < ($1.start, $1.child) }
  }
}

/// A file given to an import: what it holds, or why it could not be read.
public enum ImportFile: Sendable {
  /// A list.
  case list(ListResult)
  /// Not a list.
  case unreadable(file: String, reason: String)
}

/// The rows of all files of each list, in an order that does not depend on that of the files.
private struct SortedRows {
  var contacts: [Placed<ContactRow>] = []
  var referrals: [Placed<ReferralRow>] = []
  var childrenInNeed: [Placed<ChildInNeedRow>] = []

  init(_ files: [ImportFile]) {
    let lists = files.enumerated().compactMap { place, file -> (Int, ListResult)? in
      if case .list(let list) = file { (place, list) } else { nil }
    }
    for (place, list) in lists.sorted(by: { $0.1.file < $1.1.file }) {
      switch list.rows {
      case .contacts(let rows):
        contacts += rows.map { Placed(row: $0, at: RowReference(file: place, line: $0.line)) }
      case .referrals(let rows):
        referrals += rows.map { Placed(row: $0, at: RowReference(file: place, line: $0.line)) }
      case .childrenInNeed(let rows):
        childrenInNeed += rows.map { Placed(row: $0, at: RowReference(file: place, line: $0.line)) }
      }
    }
  }
}
