import CaseModel
import Testing

@testable import AnnexA

/// Writes lists with every kind of fault, the same for the same seed.
private struct FaultyLists {
  var random: SeededGenerator

  mutating func files() throws -> (files: [ImportFile], rows: Int) {
    let parts = try AnnexAList.allCases.map { try file($0) }
    return (parts.map { .list($0.0) }, parts.reduce(0) { $0 + $1.1 })
  }

  /// A file and how many of its lines hold values, counted as they are written.
  private mutating func file(_ list: AnnexAList) throws -> (ListResult, Int) {
    let titles =
      switch list {
      case .contacts: Titles.contacts
      case .earlyHelp: Titles.earlyHelp
      case .referrals: Titles.referrals
      case .assessments: Titles.assessments
      case .enquiries: Titles.enquiries
      case .childrenInNeed: Titles.inNeed
      case .childProtection: Titles.plans
      case .lookedAfter: Titles.lookedAfter
      }
    var lines = [titles]
    var rows = 0
    var last = ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let kind = Int.random(in: 0..<20, using: &random)
      if kind == 0 {
        lines.append(pick(["", ",,,", " \u{A0},"]))
      } else {
        if kind > 2 || last.isEmpty { last = row(list) }
        lines.append(last)
        rows += 1
      }
    }
    let end = pick(["\n", "\r\n", "\r"])
    return (
      try ListResult(
        reading: Array(lines.joined(separator: end).utf8), file: "list\(list.rawValue).csv", today: today,
        dates: .dayFirst),
      rows
    )
  }

  private mutating func row(_ list: AnnexAList) -> String {
    let child = [
      id(), pick(["a) Male", "F", "", "x"]), pick(["WBRI", "a) WBRI", "", "#N/A", "XX"]), date(), age(),
    ]
    let values =
      switch list {
      case .contacts: [date(), source()]
      case .earlyHelp:
        [date(), pick(["", date()]), pick(["", "A school", "a  SCHOOL", "Invented charity"])]
      case .assessments: [answer(), date(), answer(), pick(["", date()]), answer(), team(), worker()]
      case .enquiries:
        [
          answer(), date(), answer(), pick(["", "", date(), "21/01/2019"]),
          pick(["", "", "a) Yes", "b) No"]),
          "1", "0",
          team(), worker(),
        ]
      case .referrals:
        [date(), source(), pick(["a) Yes", "b) No", "b) No", "", "?"]), "0", team(), worker()]
      case .childrenInNeed:
        [
          pick(["a) Yes", "b) No", ""]), date(), pick(["N1", "N5 - Family dysfunction", "", "N11"]), date(),
          pick(["", date()]),
          pick(["", "RC8", "RC9 - x"]),
          pick([
            "", "a) Looked after child", "b) Child Protection plan", "c) Child in need plan",
            "e) Closed episode",
          ]), team(), worker(),
        ]
      case .childProtection:
        [
          answer(), date(), category(), category(), date(), answer(), date(), pick(["", "", date()]), team(),
          worker(),
        ]
      case .lookedAfter: [answer(), date(), date(), date(), pick(["", "", date()]), team(), worker()]
      }
    return (child + values + (Int.random(in: 0..<15, using: &random) == 0 ? ["extra"] : [])).joined(
      separator: ",")
  }

  private mutating func answer() -> String { pick(["a) Yes", "b) No", "", "c) Unknown"]) }
  private mutating func category() -> String { pick(["a) Neglect", "PHY", "Neglect; Emotional", "", "cat"]) }
  private mutating func id() -> String { pick(["", "1.2E+12"] + (1...12).map { "A\($0)" }) }
  private mutating func age() -> String { pick(["", "4", "0", "x"]) }
  private mutating func source() -> String { pick(["6", "q) 6: Police", "2a", "", "77"]) }
  private mutating func team() -> String { pick(["", "FRT 1", "frt  1", "Other team"]) }
  private mutating func worker() -> String { pick(["", "Ann", "ANN ", "Bob", "Unallocated", "\"Ann"]) }
  private mutating func date() -> String {
    let month = Int.random(in: 7...12, using: &random)
    return pick([
      "\(Int.random(in: 1...31, using: &random))/\(month)/2018", "2018-\(month < 10 ? "0" : "")\(month)-15",
      "15/\(month)/2018", "",
      "31/02/2018",
    ])
  }

  private mutating func pick(_ from: [String]) -> String { from.randomElement(using: &random) ?? "" }
}

@Test(arguments: 1...200)
func totalsAddUpWhateverTheFilesHold(seed: Int) throws {
  var lists = FaultyLists(random: SeededGenerator(seed: UInt64(seed)))
  let (files, rows) = try lists.files()
  var service = Service()
  let report = try service.bringIn(files)
  #expect(report.totals.rows == rows, "seed \(seed)")
  #expect(report.totals.notReached == 0, "seed \(seed)")
  for file in report.files { #expect(file.totals.notReached == 0, "seed \(seed), \(file.file)") }
  #expect(report.totals.updated == 0, "an empty register has nothing to update: seed \(seed)")
  // A child has one open case at most, whatever the lists say.
  for child in service.register.children.all {
    #expect(child.episodes.filter { $0.closedAt == nil }.count <= 1, "seed \(seed)")
  }
  // Every imported contact is there, counted another way.
  let contacts = report.files.first { $0.list == .contacts }
  #expect(service.register.contacts.count == contacts?.imported, "seed \(seed)")
  // And so are every early help assessment, assessment and enquiry.
  let children = service.register.children.all
  let pathways = service.register.cases.all.map(\.pathway)
  for (list, count) in [
    (AnnexAList.earlyHelp, children.reduce(0) { $0 + $1.earlyHelp.count }),
    (.assessments, pathways.reduce(0) { $0 + $1.assessments.count }),
    (.enquiries, pathways.reduce(0) { $0 + $1.enquiries.count }),
  ] {
    #expect(report.files.first { $0.list == list }?.imported == count, "seed \(seed) \(list)")
  }
  // And every running plan, and every time of being looked after, on a case that is that work.
  for item in service.register.cases.all where item.isOpen {
    let plans = item.pathway.openPlans.filter { $0.kind == .protection }
    #expect(plans.count <= 1 && item.pathway.openProtections.count <= 1, "seed \(seed)")
    #expect(plans.isEmpty || item.work == .childProtection || item.work == .lookedAfter, "seed \(seed)")
    #expect(item.pathway.openProtections.isEmpty || item.work == .lookedAfter, "seed \(seed)")
  }
  for (list, count) in [
    (
      AnnexAList.childProtection,
      pathways.count { $0.openPlans.contains { $0.kind == .protection && $0.isStartKnown } }
    ), (.lookedAfter, pathways.count { $0.openProtections.contains(where: \.isStartKnown) }),
  ] {
    let totals = report.files.first { $0.list == list }?.totals
    // An enquiry whose conference made a plan on the same day has said it already.
    let listed = (totals?.imported ?? 0) + (totals?.alreadyThere ?? 0)
    #expect(listed <= count && (list == .childProtection || listed == count), "seed \(seed) \(list)")
  }
  // What is not over stands last.
  for pathway in pathways {
    #expect(pathway.assessments.dropLast().allSatisfy { $0.authorisedAt != nil }, "seed \(seed)")
    #expect(pathway.enquiries.dropLast().allSatisfy { $0.completedAt != nil }, "seed \(seed)")
    #expect(pathway.conferences.dropLast().allSatisfy { $0.heldOn != nil }, "seed \(seed)")
  }
}

@Test(arguments: 1...200)
func theSameFilesAgainChangeNothing(seed: Int) throws {
  var lists = FaultyLists(random: SeededGenerator(seed: UInt64(seed)))
  let (files, _) = try lists.files()
  var service = Service()
  let first = try service.bringIn(files)
  let events = service.events
  let again = try service.bringIn(files)
  #expect(service.events == events, "seed \(seed)")
  #expect(again.totals.imported == 0 && again.totals.updated == 0, "seed \(seed)")
  #expect(again.totals.alreadyThere == first.totals.imported + first.totals.alreadyThere, "seed \(seed)")
  #expect(again.totals.passedOver == first.totals.passedOver, "seed \(seed)")
  #expect(again.totals.rejected == first.totals.rejected, "seed \(seed)")
}

@Test(arguments: 1...100)
func theOrderOfFaultyFilesDoesNotMatter(seed: Int) throws {
  var lists = FaultyLists(random: SeededGenerator(seed: UInt64(seed)))
  let (files, _) = try lists.files()
  var (one, other) = (Service(), Service())
  _ = try one.bringIn(files)
  _ = try other.bringIn(files.reversed())
  #expect(one.contents == other.contents, "seed \(seed)")
}
