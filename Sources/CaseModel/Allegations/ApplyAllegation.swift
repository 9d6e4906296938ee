extension Register {
  mutating func apply(_ event: AllegationEvent, to id: AllegationID, _ stamp: Stamp) {
    if case .reported(let reported) = event {
      allegations.put(Allegation(id: id, reported: reported, stamp), as: id)
    } else {
      allegations.change(id) { $0.apply(event, stamp) }
    }
  }
}

extension Allegation {
  init(id: AllegationID, reported: AllegationReported, _ stamp: Stamp) {
    self.init(
      version: 1, id: id, role: reported.role, setting: reported.setting, kind: reported.kind,
      children: reported.child.map { [$0] } ?? [], knownAt: reported.knownAt,
      reportedAt: reported.reportedAt ?? stamp.at,
      evaluatedAt: nil, needsMeeting: true, metOn: nil, reviewedOn: nil, referredTo: [], concludedAt: nil,
      outcome: nil)
  }

  mutating func apply(_ event: AllegationEvent, _ stamp: Stamp) {
    version += 1
    switch event {
    case .reported: break
    case .linked(let linked): if !children.contains(linked.child) { children.append(linked.child) }
    case .unlinked(let unlinked): children.removeAll { $0 == unlinked.child }
    case .evaluated(let evaluated): (evaluatedAt, needsMeeting) = (stamp.at, evaluated.needsMeeting)
    case .met(let meeting): metOn = min(metOn ?? meeting.on, meeting.on)
    case .reviewed(let review): reviewedOn = review.on
    case .referred(let referred): referredTo.append(referred.to)
    case .reopened: (concludedAt, outcome) = (nil, nil)
    case .concluded(let concluded): (concludedAt, outcome) = (stamp.at, concluded.outcome)
    }
  }
}
