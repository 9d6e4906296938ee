extension Event {
  /// Whether the event makes its record; every record's first event does, and no other.
  public var beginsRecord: Bool {
    switch self {
    case .service: false
    case .team(_, .registered), .worker(_, .registered), .household(_, .registered), .child(_, .registered),
      .contact(_, .received), .contact(_, .imported), .case(_, .opened), .case(_, .imported),
      .allegation(_, .reported), .place(_, .registered), .peerGroup(_, .registered):
      true
    case .team, .worker, .household, .child, .contact, .case, .allegation, .place, .peerGroup, .factSetAside:
      false
    }
  }

  /// Whether the event can be applied to a register that holds its record, or lacks it.
  public func fits(holding held: Bool) -> Bool {
    if case .service = self { return true }
    return beginsRecord != held
  }
}
