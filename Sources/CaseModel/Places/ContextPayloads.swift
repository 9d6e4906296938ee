/// A child was linked to a place or a peer group, or the link was taken back.
public struct ContextLink: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Why.
  public var why: String

  /// Describes a link.
  public init(child: ChildID, why: String) {
    self.child = child
    self.why = why
  }
}

/// Something was noted of a place or a peer group.
public struct ContextNote: Codable, Hashable, Sendable {
  /// What.
  public var note: String

  /// Keeps a note.
  public init(note: String) { self.note = note }
}

/// What can happen to a place or a peer group.
public enum ContextEvent: Hashable, Sendable {
  indirect case registered(ContextDetails)
  indirect case changed(ContextDetails)
  case linked(ContextLink)
  case unlinked(ContextLink)
  case noted(ContextNote)

  /// The kind of the event on a place.
  public var kindOnPlace: EventKind {
    switch self {
    case .registered: .placeRegistered
    case .changed: .placeDetailsChanged
    case .linked: .placeChildLinked
    case .unlinked: .placeChildUnlinked
    case .noted: .placeNoted
    }
  }

  /// The kind of the event on a peer group.
  public var kindOnPeerGroup: EventKind {
    switch self {
    case .registered: .peerGroupRegistered
    case .changed: .peerGroupDetailsChanged
    case .linked: .peerGroupChildLinked
    case .unlinked: .peerGroupChildUnlinked
    case .noted: .peerGroupNoted
    }
  }
}

/// What can be asked for of a place or a peer group.
public enum ContextCommand: Hashable, Sendable {
  case change(ContextDetails)
  case link(ContextLink)
  case unlink(ContextLink)
  case note(ContextNote)

  var records: [RecordID] {
    switch self {
    case .change, .note: []
    case .link(let link), .unlink(let link): [link.child.record]
    }
  }
}
