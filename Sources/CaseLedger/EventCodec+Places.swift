import CaseModel

extension EventCodec {
  /// An event of a place or a peer group, whichever `named` calls the kind.
  func contextEvent(_ kind: EventKind, from body: [UInt8], _ named: (ContextEvent) -> EventKind) throws
    -> ContextEvent
  {
    let event: ContextEvent =
      switch kind {
      case .placeRegistered, .peerGroupRegistered: .registered(try payload(body))
      case .placeDetailsChanged, .peerGroupDetailsChanged: .changed(try payload(body))
      case .placeChildLinked, .peerGroupChildLinked: .linked(try payload(body))
      case .placeChildUnlinked, .peerGroupChildUnlinked: .unlinked(try payload(body))
      case .placeNoted, .peerGroupNoted: .noted(try payload(body))
      default: throw WrongRecord()
      }
    guard named(event) == kind else { throw WrongRecord() }
    return event
  }
}
