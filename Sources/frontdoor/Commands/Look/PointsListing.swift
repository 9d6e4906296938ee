import CaseModel

/// Where each point of a worker's load comes from.
struct PointsListing {
  private let worker: Worker
  private let reader: RowReader
  private let points: [CasePoints]

  init(_ worker: Worker, _ reader: RowReader) {
    self.worker = worker
    self.reader = reader
    points = reader.register.points(of: reader.register.cases(heldBy: worker.id), at: reader.now)
  }

  var result: Listing { Listing(lines: head + table + sum, json: points.map { json($0) }) }

  private var rules: CaseloadSettings { reader.register.settings.caseload }
  private var load: Caseload { reader.register.caseload(of: worker, at: reader.now) }

  private var head: [String] {
    let band = reader.register.band(of: load)
    return [
      "\(worker.id)  \(worker.details.name): \(load.children) \(load.children == 1 ? "child" : "children"), \(load.families) \(load.families == 1 ? "family" : "families"), "
        + "workload \(load.workloadPercent) % (\(band.letter) \(band.words))"
    ]
  }

  private var table: [String] {
    var table = TextTable([.words("Case"), .words("Child"), .number("Points"), .words("Why")])
    for point in points {
      let child = reader.register.cases[point.id].map { reader.names.full($0.child) } ?? "–"
      table.add([point.id.text, child, Hundredths.text(point.total), words(point)])
    }
    return table.lines
  }

  private func words(_ point: CasePoints) -> String {
    guard let item = reader.register.cases[point.id] else { return "" }
    var parts = ["\(item.work.words) \(Hundredths.text(point.fullBase))"]
    if point.isSibling { parts.append("further child of the household: \(rules.sibling) % of it") }
    if point.clock > 0 {
      let why = point.clock == rules.clockBreached ? "clock breached" : "clock in its last fifth"
      parts.append("\(why) +\(Hundredths.text(point.clock))")
    }
    if point.new > 0 {
      parts.append("new in the last \(rules.newCaseDays) working days +\(Hundredths.text(point.new))")
    }
    return parts.joined(separator: ", ")
  }

  private var sum: [String] {
    let total = points.reduce(0) { $0 + $1.total }
    let stable = rules.stable * worker.details.fte / 100
    let average = Hundredths.text(rules.averageChild)
    let share = worker.details.asye ? " × \(rules.asyeShare) % for the newly qualified" : ""
    return [
      "case points \(Hundredths.text(total)), weighed so that \(rules.averageChildren) children of \(average) points fill "
        + "\(Hundredths.text(rules.caseRoom)): \(Hundredths.text(load.load - stable))",
      "stable part \(Hundredths.text(rules.stable)) × \(Hundredths.text(worker.details.fte)) FTE: \(Hundredths.text(stable))",
      "load \(Hundredths.text(load.load)) of 100 × \(Hundredths.text(worker.details.fte)) FTE\(share) = "
        + "\(Hundredths.text(load.capacity)): \(load.workloadPercent) %",
    ]
  }

  private func json(_ point: CasePoints) -> JSONValue {
    .object([
      ("case", .text(point.id.text)),
      ("child", reader.register.cases[point.id].map { reader.json($0.child) } ?? .null),
      ("points", .hundredths(point.total)), ("base", .hundredths(point.base)),
      ("fullBase", .hundredths(point.fullBase)),
      ("clock", .hundredths(point.clock)), ("new", .hundredths(point.new)), ("why", .text(words(point))),
    ])
  }
}
