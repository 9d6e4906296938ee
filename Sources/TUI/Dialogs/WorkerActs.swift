import CaseModel

/// The small forms for acts on a worker.
struct WorkerActs {
  let worker: Worker
  let names: Names
  let context: Context

  /// Away from today, or back.
  var absence: any Dialog {
    let (id, today) = (worker.id, context.today)
    let name = names.full(id)
    let held = context.register.cases(heldBy: id).count
    if let spell = worker.absence {
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
          notice: "\(name) is away (\(reason.words)); \(held) cases to cover", undo: .absence(id))
      })
  }
}
