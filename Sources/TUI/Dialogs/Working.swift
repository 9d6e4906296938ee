import CaseModel

extension TextDialog {
  /// How the clocks of a contact, a case or an allegation were worked out.
  static func clocks(of record: RecordID, _ context: Context) -> TextDialog {
    let words = ClockWords(context.register, now: context.now)
    return TextDialog(
      "How the clocks of \(record) were worked out", words.paragraphs(context.register.clocks(of: record)))
  }

  /// How a worker's load was worked out, case by case.
  static func workload(of worker: Worker, _ names: Names, _ context: Context) -> TextDialog {
    TextDialog(
      "How \(names.full(worker.id))’s workload was worked out",
      WorkloadWords(worker: worker, names: names, context: context).paragraphs)
  }
}

/// Says how a worker's load was worked out.
private struct WorkloadWords {
  let worker: Worker
  let names: Names
  let context: Context

  /// A line for each case, then the sum and what it means.
  var paragraphs: [Paragraph] {
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
        "fixed duties",
        "+ \(Self.points(rules.stable * worker.details.fte / 100)) points for \(worker.details.fte) % of full time"
      ),
      Paragraph(
        "load",
        "= \(Self.points(load.load)) of \(Self.points(load.capacity)) points: \(load.workloadPercent) % \(register.band(of: load).letter)"
          + (worker.details.asye ? " (newly qualified: \(rules.asyeShare) % of a workload)" : "")),
      Paragraph(
        "recording behind",
        load.oldestUnrecordedDays.map { "nothing recorded on one case for \($0) days" } ?? "no cases"),
    ]
    return lines
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
  private static func points(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)" }
    return rest % 10 == 0
      ? "\(hundredths / 100).\(rest / 10)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
