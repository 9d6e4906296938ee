extension RecordState {
  /// The records that a rule or a count about this one may ask for, so that they are read together.
  ///
  /// A contact brings its children and the cases it opened; a case its child; a child its household, its open case and
  /// the record it was merged into; a household its children.
  public var hangingOn: [RecordID] {
    switch self {
    // Everybody linked may be closed, and a list of places shows how many, not who.
    case .service, .team, .worker, .place, .peerGroup: []
    case .household(let home): home.children.map(\.record)
    case .child(let child):
      [child.household?.record, child.openEpisode?.case.record, child.mergedInto?.record].compactMap { $0 }
    case .contact(let contact):
      contact.children.map(\.child.record) + contact.children.compactMap { $0.decision?.opened?.record }
    case .case(let item): [item.child.record]
    case .allegation(let item): item.children.map(\.record)
    }
  }
}
