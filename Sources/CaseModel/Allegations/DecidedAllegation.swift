extension Register {
  /// Records the allegations that decisions pass to the designated officer; children with the same allegation share one.
  ///
  /// - Source: guidance of the national LADO network and of Sheffield: an allegation reaches the designated officer
  ///   within one working day.
  func report(
    _ decisions: [NewDecision], from contact: Contact, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    var reported: [(allegation: AllegationReported, id: AllegationID)] = []
    for decision in decisions where decision.outcome == .allegationToLADO {
      guard var allegation = decision.allegation else { throw .allegationMissing(contact.id) }
      let child = try standing(decision.child).id
      allegation.child = nil
      if let earlier = reported.first(where: { $0.allegation == allegation }) {
        batch.add(.allegation(earlier.id, .linked(AllegationLinked(child: child))))
        continue
      }
      var whole = allegation
      whole.child = child
      reported.append((allegation, try report(whole, at: now, &batch)))
    }
  }
}
