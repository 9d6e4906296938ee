extension PathwayRecord {
  /// Another authority is asked to take the case over; until it has accepted, the case stays here.
  ///
  /// - Source: as for ``AuthorityAccepted``; that a child protection plan stays with the first authority until the
  ///   transfer conference: Sussex’s procedure, transfer child protection conference.
  mutating func ask(_ asked: TransferAsked) throws(PathwayRefusal) {
    if let at = pathway.transfer?.acceptedAt { throw .transferAccepted(at) }
    try require(asked.authority, "the authority that is asked")
    try require(asked.told, "what it was told")
    add(.transferAsked(asked))
  }

  mutating func accept(_ accepted: AuthorityAccepted) throws(PathwayRefusal) {
    if let fault = accepted.fault(asked: try requireTransferAsked(), now: now) { throw fault }
    add(.transferAccepted(accepted))
  }

  /// The case stays ours, and closes as transferred only once an authority that is asked again accepts.
  ///
  /// - Source: as for ``AuthorityRefused``.
  mutating func refuse(_ refused: AuthorityRefused) throws(PathwayRefusal) {
    if let fault = refused.fault(asked: try requireTransferAsked(), now: now) { throw fault }
    add(.transferRefused(refused))
  }

  private func requireTransferAsked() throws(PathwayRefusal) -> Instant {
    if let hindrance = pathway.hindranceToTransferAnswer { throw hindrance }
    return pathway.transfer?.askedAt ?? now
  }
}

extension Pathway {
  /// Why no answer of another authority can be recorded; nil when one is awaited.
  var hindranceToTransferAnswer: PathwayRefusal? {
    guard let transfer else { return .transferNotAsked }
    return transfer.acceptedAt.map { .transferAccepted($0) }
  }
}
