extension Register {
  /// The children whom a record is about, by the records that stand for them: a child, or the children of a contact or case.
  ///
  /// Nobody for another kind of record, and for one that is not loaded.
  public func children(in record: RecordID) -> [ChildID] {
    let named: [ChildID] =
      switch record.kind {
      case .child: [ChildID(record.number)]
      case .contact: contacts[ContactID(record.number)]?.children.map(\.child) ?? []
      case .case: cases[CaseID(record.number)].map { [$0.child] } ?? []
      default: []
      }
    return named.map(standingID).filter(children.contains)
  }

  /// A child's record, or the one that stands for it when it turned out to be a duplicate; nil when there is none.
  ///
  /// Contacts and cases keep the record that they named, so whoever asks about the child asks here.
  public func child(_ id: ChildID) -> Child? {
    children[standingID(id)]
  }

  /// Looks at the record that stands for a child where it lies.
  func look<Result>(atChild id: ChildID, _ body: (borrowing Child) -> Result) -> Result? {
    children.look(at: standingID(id), body)
  }

  /// The identifier of the record that stands for a child; its own unless it was merged.
  public func standingID(_ id: ChildID) -> ChildID {
    var id = id
    while let into = children.look(at: id, { $0.mergedInto }) ?? nil, children.contains(into) { id = into }
    return id
  }

  /// The record that stands for a child, merged or not.
  func standing(_ id: ChildID) throws(Refusal) -> Child {
    guard let child = child(id) else { throw .noSuchRecord(id.record) }
    return child
  }

  /// The children of a home besides these, each once and by the record that stands for it.
  public func others(in home: Household, besides children: [ChildID]) -> [ChildID] {
    let named = Set(children.map(standingID))
    var others: [ChildID] = []
    for id in home.children.map(standingID) where !named.contains(id) && !others.contains(id) {
      others.append(id)
    }
    return others
  }

  /// Tells a child's record, and those that stand for it, what became of a contact or case that named it.
  ///
  /// The duplicate is told too, so that nothing stays open on it.
  func tell(_ event: ChildEvent, to child: ChildID, _ batch: inout EventBatch) {
    var next: ChildID? = child
    while let id = next {
      batch.add(.child(id, event))
      next = children.look(at: id) { $0.mergedInto } ?? nil
    }
  }
}
