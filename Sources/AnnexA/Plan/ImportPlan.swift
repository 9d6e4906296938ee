import CaseModel

/// What an import of lists does, step by step.
///
/// Lists are joined before anything is asked of the register: list 6 says whether a referral of list 3 has closed, an
/// assessment of list 4 belongs to the case that covers it, and a plan of list 7 or 8 to the case that is open. The steps
/// are the same whatever the order of the files: teams, workers, contacts, early help, cases, then their assessments,
/// enquiries and plans, each by day.
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
    let contacts = kept(Duplicates(rows.contacts)) { $0.child }
    let earlyHelp = kept(Duplicates(rows.earlyHelp)) { $0.child }
    let referrals = kept(Duplicates(rows.referrals)) { $0.child }
    let spells = kept(Duplicates(rows.childrenInNeed)) { $0.child }
    let work = WorkRows(
      assessments: kept(Duplicates(rows.assessments)) { $0.child },
      enquiries: kept(Duplicates(rows.enquiries)) { $0.child })
    let plans = running(kept(Duplicates(rows.plans)) { $0.child })
    var staff = StaffList()
    var episodes = Self.episodes(referrals, spells, work)
    PlanRows.staff(&episodes, plans)
    for place in episodes.indices { episodes[place].staff = staff.member(episodes[place].listedStaff) }
    steps = staff.teams.map { ImportStep(work: .team(name: $0)) }
    steps += staff.members.map { ImportStep(work: .worker($0)) }
    steps += contacts.sorted(by: Self.contactsByDay).map { ImportStep(work: .contact($0)) }
    steps += earlyHelp.sorted(by: Self.earlyHelpByDay).map { ImportStep(work: .earlyHelp($0)) }
    steps += episodes.map { ImportStep(work: .episode($0)) }
    steps += work.steps(of: episodes)
    steps += plans.sorted(by: PlanRows.isBefore).map { ImportStep(work: .plan($0)) }
    warn(of: staff, in: episodes)
  }

  /// The rows that stand, told of and their children taken in.
  private mutating func kept<Row>(
    _ duplicates: Duplicates<Row>, _ child: (Row) -> ListedChild
  ) -> [Placed<Row>] {
    note(duplicates)
    for row in duplicates.kept { merge(child(row.row)) }
    return duplicates.kept
  }

  private mutating func merge(_ child: ListedChild) {
    children[child.externalID, default: child].fill(from: child)
  }

  private mutating func note<Row>(_ duplicates: Duplicates<Row>) {
    for (row, first) in duplicates.duplicates { report.end(row, .duplicate(of: first)) }
    for row in duplicates.disagreeing { report.warn(.duplicateDisagrees, row) }
  }

  /// The rows with one running plan of a kind a child; of several the one that began last stands, the others are rejected.
  private mutating func running(_ rows: [Placed<PlanRow>]) -> [Placed<PlanRow>] {
    let (rows, earlier) = PlanRows.running(rows)
    for row in earlier {
      report.end(
        row.at,
        .rejected(reason: "a later row for this child has no end either: give the end of this one"))
    }
    return rows
  }

  private mutating func warn(of staff: StaffList, in episodes: [ListedEpisode]) {
    let names = staff.namesInSeveralTeams
    if names.isEmpty { return }
    for episode in episodes {
      guard let member = episode.staff, names.contains(member.nameKey),
        let row = episode.rows.last ?? episode.work?.at
      else {
        continue
      }
      report.warn(.workerInSeveralTeams, row)
    }
  }

  private static func contactsByDay(_ one: Placed<ContactRow>, _ other: Placed<ContactRow>) -> Bool {
    (one.row.day, one.row.child.externalID, one.row.source.rawValue)
      < (other.row.day, other.row.child.externalID, other.row.source.rawValue)
  }

  private static func earlyHelpByDay(_ one: Placed<EarlyHelpRow>, _ other: Placed<EarlyHelpRow>) -> Bool {
    (one.row.listed.startedOn, one.row.child.externalID, one.row.listed.organisation)
      < (other.row.listed.startedOn, other.row.child.externalID, other.row.listed.organisation)
  }

  /// The episodes of every child, by day; those of one child keep their order.
  private static func episodes(
    _ referrals: [Placed<ReferralRow>], _ spells: [Placed<ChildInNeedRow>], _ work: WorkRows
  ) -> [ListedEpisode] {
    let referrals = Dictionary(grouping: referrals) { $0.row.child.externalID }
    let spells = Dictionary(grouping: spells) { $0.row.child.externalID }
    let works = work.byChild
    return Set(referrals.keys).union(spells.keys).union(works.keys)
      .flatMap { child in
        var episodes = ListedEpisode.joining(
          referrals[child] ?? [], spells[child] ?? [], works[child] ?? [], of: child)
        WorkRows.staff(&episodes, works[child] ?? [])
        return episodes
      }
      .sorted { ($0.start, $0.child) < ($1.start, $1.child) }
  }
}

/// The rows of all files of each list, in an order that does not depend on that of the files.
private struct SortedRows {
  var contacts: [Placed<ContactRow>] = []
  var earlyHelp: [Placed<EarlyHelpRow>] = []
  var referrals: [Placed<ReferralRow>] = []
  var assessments: [Placed<AssessmentRow>] = []
  var enquiries: [Placed<EnquiryRow>] = []
  var childrenInNeed: [Placed<ChildInNeedRow>] = []
  var plans: [Placed<PlanRow>] = []

  init(_ files: [ImportFile]) {
    let lists = files.enumerated().compactMap { place, file -> (Int, ListResult)? in
      if case .list(let list) = file { (place, list) } else { nil }
    }
    for (place, list) in lists.sorted(by: { $0.1.file < $1.1.file }) {
      switch list.rows {
      case .contacts(let rows): contacts += Self.placed(rows, in: place) { $0.line }
      case .earlyHelp(let rows): earlyHelp += Self.placed(rows, in: place) { $0.line }
      case .referrals(let rows): referrals += Self.placed(rows, in: place) { $0.line }
      case .assessments(let rows): assessments += Self.placed(rows, in: place) { $0.line }
      case .enquiries(let rows): enquiries += Self.placed(rows, in: place) { $0.line }
      case .childrenInNeed(let rows): childrenInNeed += Self.placed(rows, in: place) { $0.line }
      case .childProtection(let rows), .lookedAfter(let rows):
        plans += Self.placed(rows, in: place) { $0.line }
      }
    }
  }

  private static func placed<Row>(_ rows: [Row], in file: Int, line: (Row) -> Int) -> [Placed<Row>] {
    rows.map { Placed(row: $0, at: RowReference(file: file, line: line($0))) }
  }
}
