/// Cases that move away from a worker, and what the DfE's code for the change may be.
public struct WorkerChange: Equatable, Sendable {
  /// The cases, in the order in which they were asked for.
  public var cases: [CaseID]
  /// The worker whom they leave.
  public let from: WorkerID
  /// The code that follows from the worker's situation; nil where somebody has to choose one.
  public let preset: WorkerChangeReason?
}

extension Register {
  /// The changes of worker when cases are given to another, one for each worker who holds some; none for cases in the tray.
  public func workerChanges(of ids: [CaseID], on today: Day) -> [WorkerChange] {
    var changes: [WorkerChange] = []
    for id in ids {
      guard let worker = cases[id]?.worker else { continue }
      if let place = changes.firstIndex(where: { $0.from == worker }) {
        changes[place].cases.append(id)
      } else {
        changes.append(
          WorkerChange(cases: [id], from: worker, preset: changeReason(leaving: worker, on: today)))
      }
    }
    return changes
  }

  /// The code that follows from a worker's situation; nil for one who is at work and holds cases.
  ///
  /// - Source: DfE Standard Safeguarding Dataset, `invo_worker_change_reason`: LEFTRL for one who left the role, ABSENC for
  ///   cover of an absence.
  private func changeReason(leaving id: WorkerID, on today: Day) -> WorkerChangeReason? {
    guard let worker = workers[id] else { return nil }
    if worker.hasLeft(by: today) || !worker.details.role.holdsCases { return .workerLeft }
    return worker.isAvailable(on: today) ? nil : .absence
  }
}
