extension Register {
  /// The open case that a manager audits next: of the team, else of any, that nobody has looked at for longest, and not one
  /// whose assessment the manager put forward; nil where there is none.
  public func nextToAudit(by manager: WorkerID) -> CaseID? {
    let team = workers[manager]?.details.team
    let held = cases.all.filter { item in
      item.isOpen && item.worker != nil && item.worker != manager
        && item.boxedPathway?.value.assessments.last?.submittedBy != manager
    }
    let own = held.filter { item in item.worker.flatMap { workers[$0] }?.details.team == team }
    return (own.isEmpty ? held : own).min { ($0.lookedAt, $0.id) < ($1.lookedAt, $1.id) }?.id
  }
}

extension Case {
  /// When a manager last audited it, else since when it runs.
  fileprivate var lookedAt: Instant { boxedPathway?.value.auditedAt ?? referredAt }
}
