extension Child {
  init(id: ChildID, registered: ChildRegistered) {
    self.init(
      version: 1, id: id, details: registered.details, household: registered.household, contacts: [],
      episodes: [], relatives: [], earlyHelp: [], mergedInto: nil)
  }

  mutating func apply(_ event: ChildEvent) {
    version += 1
    switch event {
    case .registered(let new): details = new.details
    case .changed(let details): change(to: details)
    case .movedHome(let moved): household = moved.household
    case .related(let relative):
      relatives.removeAll { $0.child == relative.child }
      relatives.append(relative)
    case .contactNoted(let note): insert(note)
    case .outcomeNoted(let noted):
      guard let place = contacts.lastIndex(where: { $0.contact == noted.contact }) else { return }
      contacts[place].outcome = noted.outcome
    case .episodeOpened(let opened):
      insert(
        Episode(case: opened.case, referredAt: opened.referredAt, closedAt: nil, reason: nil, worker: nil))
    case .episodeHeldBy(let held): changeEpisode(held.case) { $0.worker = held.worker }
    case .episodeClosed(let closed):
      changeEpisode(closed.case) {
        $0.closedAt = closed.closedAt
        $0.reason = closed.reason
        $0.steppedDown = closed.steppedDown ?? false
      }
    case .episodeReopened(let episode):
      changeEpisode(episode.case) {
        $0.closedAt = nil
        $0.reason = nil
      }
    case .episodeWithdrawn(let episode): episodes.removeAll { $0.case == episode.case }
    case .mergedInto(let merged): mergedInto = merged.into
    case .duplicateTakenIn(let taken): takeIn(taken)
    case .earlyHelpListed(let listed): apply(listed)
    }
  }

  private mutating func change(to new: ChildDetails) {
    let former = details.fullName
    if former != new.fullName, !former.isEmpty, !formerNames.contains(former) { formerNames.append(former) }
    details = new
  }

  /// Whether a contact or case about the child is open, so that the child is in memory from the start.
  public var isOpen: Bool { openEpisode != nil || contacts.contains { $0.outcome == nil && !$0.isHistory } }

  private mutating func changeEpisode(_ id: CaseID, _ body: (inout Episode) -> Void) {
    guard let place = episodes.lastIndex(where: { $0.case == id }) else { return }
    body(&episodes[place])
  }

  /// Keeps contacts oldest first, for lists bring in old ones late.
  private mutating func insert(_ note: ContactNote) {
    let place = contacts.lastIndex { $0.receivedAt <= note.receivedAt }.map { $0 + 1 } ?? 0
    contacts.insert(note, at: place)
  }

  private mutating func insert(_ episode: Episode) {
    let place = episodes.lastIndex { $0.referredAt <= episode.referredAt }.map { $0 + 1 } ?? 0
    episodes.insert(episode, at: place)
  }

  /// How much of an early help assessment in a list is here: the same day and organisation make it the same.
  public func extent(of listed: EarlyHelpListed) -> RecordedExtent {
    guard let known = earlyHelp.first(where: { $0.isSame(as: listed) }) else { return .unknown }
    return known.completedOn == nil && listed.completedOn != nil ? .inPart : .whole
  }

  private mutating func apply(_ listed: EarlyHelpListed) {
    if let place = earlyHelp.firstIndex(where: { $0.isSame(as: listed) }) {
      earlyHelp[place].completedOn = earlyHelp[place].completedOn ?? listed.completedOn
    } else {
      let place = earlyHelp.firstIndex { $0.startedOn > listed.startedOn } ?? earlyHelp.count
      earlyHelp.insert(listed, at: place)
    }
  }

  private mutating func takeIn(_ taken: DuplicateTakenIn) {
    details.otherNames += taken.names
    for note in taken.contacts where !contacts.contains(where: { $0.contact == note.contact }) {
      insert(note)
    }
    taken.episodes.forEach { insert($0) }
    taken.earlyHelp?.forEach { apply($0) }
  }
}
