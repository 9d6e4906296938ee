import AnnexA
import CaseLedger
import CaseModel

/// Brings planned steps onto a ledger, many in one transaction.
final class ImportRun {
  private let opened: OpenDesk
  private let isDry: Bool
  private let isStopAsked: () -> Bool
  /// Whether somebody stopped it before the last row.
  private(set) var wasStopped = false
  /// Its first act that was recorded at an earlier time than the entry before; nil when all was in order.
  private(set) var outOfOrder: OutOfOrder?

  /// Steps a transaction: few enough that other programs do not wait, many enough that the disk is not the limit.
  private static let batch = 1_000

  /// - Parameter isStopAsked: asked before each step.
  init(_ opened: OpenDesk, isDry: Bool, isStopAsked: @escaping () -> Bool) {
    self.opened = opened
    self.isDry = isDry
    self.isStopAsked = isStopAsked
  }

  /// Undoes a dry run.
  private struct Undone: Error {}

  /// Brings in what the files hold.
  ///
  /// - Returns: how every row ended.
  /// - Throws: ``Refused`` when this person may not import; ``LedgerError``.
  func bringIn(_ files: [ImportFile], _ options: ImportOptions) throws -> ImportReport {
    try requirePermission()
    let plan = ImportPlan(files, options: options)
    var report = plan.report
    let bar = ProgressBar("importing")
    defer { bar.end() }
    let lookup = LedgerLookup(opened.desk)
    if isDry {
      do {
        try opened.desk.record { recording in
          try take(plan.steps[...], of: plan, recording, lookup, &report) {
            bar.show($0, of: plan.steps.count)
          }
          throw Undone()
        }
      } catch is Undone {}
      return report
    }
    var next = 0
    while next < plan.steps.count, !wasStopped {
      let end = min(next + Self.batch, plan.steps.count)
      try opened.desk.record { recording in
        try take(plan.steps[next..<end], of: plan, recording, lookup, &report) { _ in }
      }
      outOfOrder = outOfOrder ?? opened.desk.outOfOrder
      next = end
      bar.show(next, of: plan.steps.count)
    }
    return report
  }

  private func requirePermission() throws {
    let register = opened.desk.register
    guard let refusal = register.refusal(of: .administer, to: opened.actor, at: opened.now) else { return }
    throw Refused(description: refusal.words)
  }

  /// Submits steps one after the other; a row is whole when its step is done, so a stop comes between steps.
  private func take(
    _ steps: ArraySlice<ImportStep>, of plan: ImportPlan, _ recording: Recording, _ lookup: LedgerLookup,
    _ report: inout ImportReport, progress: (Int) -> Void
  ) throws {
    for place in steps.indices {
      if isStopAsked() {
        wasStopped = true
        return
      }
      let action = try plan.action(for: steps[place], in: lookup)
      do {
        for command in action.commands { try recording.submit(command, by: opened.actor, at: opened.now) }
        report.take(action)
      } catch let refusal as Refusal {
        report.refuse(action, reason: refusal.words)
      }
      if place.isMultiple(of: 500) { progress(place) }
    }
  }
}
