extension Register {
  /// Whether a worker may read a record, its events, and that it is there.
  ///
  /// Allegations are for the designated officer alone; not even the program itself reads one for somebody else.
  ///
  /// - Source: *Keeping Children Safe in Education*, part four, confidentiality.
  public func mayRead(_ record: RecordID, _ reader: WorkerID?) -> Bool {
    guard record.kind == .allegation else { return true }
    guard let reader, let worker = workers[reader] else { return false }
    return worker.details.role.may(.allegations)
  }

  /// Says about which children something restricted exists, for those who may know no more than that.
  public mutating func noteRestricted(_ children: Set<ChildID>) { restrictedChildren = children }

  /// Whether something restricted, and open, is known to exist about a child.
  ///
  /// Noted for those who may not read it, and only where the settings say that they may know that much.
  public func somethingRestrictedExists(about child: ChildID) -> Bool {
    restrictedChildren.contains { standingID($0) == standingID(child) }
  }
}
