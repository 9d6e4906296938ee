import CaseModel

extension Desk {
  /// Opens to a worker what the worker’s role may read.
  ///
  /// Allegations come into the register, and their events can be read, for the designated officer alone. Until this is
  /// called, and for everybody else, they are neither read nor reported as changed.
  public func open(for worker: WorkerID) throws {
    reader = worker
    readsAllegations = false
    try settleRestricted(after: [ServiceID.own.record])
  }

  /// Opens the register of allegations, or closes it, when what the reader’s role may read has changed.
  func followRole() throws {
    let may = ask { [reader] in $0.mayRead(AllegationID(1).record, reader) }
    guard may, !readsAllegations else {
      readsAllegations = may
      return hideAllegations()
    }
    try ledger.reading { view in
      var read: [RecordID] = []
      try allegations(view) { state in
        register.put(state)
        read.append(state.record)
      }
      try load(read, view)
    }
    // Not before they were read: where that fails it is tried again with the next act.
    readsAllegations = true
  }

  /// As ``followRole()``; then works out again which children something restricted exists about, when one of some records may
  /// have changed that.
  func settleRestricted(after changed: some Sequence<RecordID>) throws {
    let before = readsAllegations
    try followRole()
    owesNote = owesNote || changed.contains { $0.kind == .allegation || $0.kind == .service }
    if owesNote || before != readsAllegations {
      owesNote = true
      try noteWhatIsRestricted()
      owesNote = false
    }
  }

  /// Notes the children of open allegations, where the settings let those know of it who may not read them.
  func noteWhatIsRestricted() throws {
    var children: Set<ChildID> = []
    if register.settings.allegations?.showThatRestrictedExists ?? false, !readsAllegations {
      try ledger.reading { view in
        try allegations(view) { state in
          if case .allegation(let item) = state, item.isOpen { children.formUnion(item.children) }
        }
      }
    }
    register.noteRestricted(children)
  }

  private func allegations(_ view: LedgerView, _ take: (RecordState) -> Void) throws {
    try view.states(of: view.store.records(of: .allegation), take)
  }

  /// Whether nobody who sits here may see a record.
  func hides(_ record: RecordID) -> Bool { record.kind == .allegation && !readsAllegations }

  /// Whether a record stays in memory though it is closed: patterns are counted over concluded allegations, too.
  func keeps(_ record: RecordID) -> Bool { record.kind == .allegation && readsAllegations }

  /// Lets go of what deciding needed and nobody here may see.
  func hideAllegations() {
    guard !readsAllegations else { return }
    for item in register.allegations.all { register.release(item.id.record) }
  }
}
