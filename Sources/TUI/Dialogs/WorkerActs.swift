import CaseModel

/// The small forms for acts on a worker.
struct WorkerActs {
  let worker: Worker
  let names: Names
  let context: Context

  /// How the worker's load was worked out, case by case.
  var points: some Dialog {
    let register = context.register
    let load = register.caseload(of: worker, at: context.now)
    var lines = register.points(of: register.cases(heldBy: worker.id), at: context.now).map(line)
    let rules = register.settings.caseload
    let sum = register.points(of: register.cases(heldBy: worker.id), at: context.now).reduce(0) {
      $0 + $1.total
    }
    lines += [
      Paragraph("", ""),
      Paragraph(
        "cases",
        "\(Self.points(sum)) points × \(Self.points(rules.caseRoom)) ÷ (\(rules.averageChildren) children × \(Self.points(rules.averageChild)) points)"
      ),
      Paragraph(
        "stable",
        "+ \(Self.points(rules.stable * worker.details.fte / 100)) points for \(worker.details.fte) % of full time"
      ),
      Paragraph(
        "load",
        "= \(Self.points(load.load)) of \(Self.points(load.capacity)) points: \(load.workloadPercent) % \(register.band(of: load).letter)"
          + (worker.details.asye ? " (newly qualified: \(rules.asyeShare) % of a workload)" : "")),
      Paragraph(
        "unrecorded",
        load.oldestUnrecordedDays.map { "nothing recorded on one case for \($0) days" } ?? "no cases"),
    ]
    return TextDialog("How \(names.full(worker.id))’s workload was worked out", lines)
  }

  private func line(_ points: CasePoints) -> Paragraph {
    let item = context.register.cases[points.id]
    var parts = [item.map { "\(names.short($0.child)): \($0.work.words)" } ?? "", Self.points(points.base)]
    if points.isSibling { parts[1] += " as a sibling (of \(Self.points(points.fullBase)))" }
    if points.clock > 0 { parts.append("+ \(Self.points(points.clock)) clock") }
    if points.new > 0 { parts.append("+ \(Self.points(points.new)) new") }
    return Paragraph(points.id.text, parts.joined(separator: "  ") + "  = \(Self.points(points.total))")
  }

  /// Hundredths as a decimal: 375 is "3.75", 300 is "3".
  static func points(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)" }
    return rest % 10 == 0
      ? "\(hundredths / 100).\(rest / 10)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Away from today, or back.
  var absence: any Dialog {
    let (id, today) = (worker.id, context.today)
    let name = names.full(id)
    let held = context.register.cases(heldBy: id).count
    if let spell = worker.absence(on: today) {
      return ChoiceDialog(
        "\(name) is away", ["\(spell.reason.words) since \(spell.from.longText); holds \(held) cases"],
        [(value: today, label: "back today")],
        make: { day, _ in
          Submission(
            [.worker(id, .endAbsence(on: day))], seen: [id.record: worker.version], notice: "\(name) is back")
        })
    }
    return ChoiceDialog(
      "\(name) is away from today", ["\(held) cases will show in “To allocate” to be covered."],
      AbsenceReason.allCases.map { (value: $0, label: $0.words) },
      make: { reason, _ in
        Submission(
          [.worker(id, .startAbsence(Worker.Absence(reason: reason, from: today)))],
          seen: [id.record: worker.version],
          notice: "\(name) is away (\(reason.words)); \(held) cases to cover")
      })
  }
}
