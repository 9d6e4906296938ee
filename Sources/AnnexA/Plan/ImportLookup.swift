import CaseModel

/// What an import asks of the register while it runs, the events of its own earlier steps included.
public protocol ImportLookup {
  /// The team whose name has this ``ImportPlan/nameKey(_:)``; nil when there is none.
  func team(named key: String) throws -> TeamID?
  /// The worker of a team whose name has this key, those who left included; nil when there is none.
  func worker(named key: String, in team: TeamID) throws -> WorkerID?
  /// The name of a worker; nil when there is none.
  func name(of worker: WorkerID) throws -> String?
  /// The child with the authority's identifier, with closed history; for a duplicate, the record that stands.
  func child(externalID: String) throws -> Child?
  /// A case of such a child.
  func `case`(_ id: CaseID) throws -> Case?
}
