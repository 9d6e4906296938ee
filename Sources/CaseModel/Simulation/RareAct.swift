/// What a front door does now and then, each about every second week so that a demo of five weeks shows all of it.
///
/// - Source: an assumption of this project; no statistics say how often.
enum RareAct: CaseIterable, Sendable {
  case place, peerGroup
  case review, giveBack, sighting, toTheTray, significant, planVisit, order
  case policeReferral, allegationReview
  case accommodation, notMet, night
  case concern, secondConcern, thirdConcern
}

/// What becomes of a place or a peer group that was registered, and of a child in an emergency or found at night.
enum RareStep: Sendable {
  /// Officers ring at night about a child whom nobody knows.
  case ring
  /// They take the child into police protection.
  case takeIn(ContactID)
  case link(RecordID)
  case note(RecordID)
  case unlink(RecordID)
  case move(CaseID)
  case extend(CaseID)
  case end(CaseID)
  case station(CaseID)
  case see(CaseID)
  case health(CaseID)
  case goHome(CaseID)
}
