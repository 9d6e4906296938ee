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
    guard let transfer = pathway.transfer else { throw .transferNotAsked }
    if let at = transfer.acceptedAt { throw .transferAccepted(at) }
    if let fault = accepted.fault(asked: transfer.askedAt, now: now) { throw fault }
    add(.transferAccepted(accepted))
  }
}
