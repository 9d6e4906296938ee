import CaseModel

/// What happened to a record and those it belongs with, in words, for the record's screen.
struct Chronology {
  let record: RecordID
  let context: Context
  let names: Names
  let texts: Texts
  let newestFirst: Bool

  /// The records whose events tell of a record: a case's contact and child, a contact's children.
  static func records(of record: RecordID, _ register: Register) -> [RecordID] {
    switch record.kind {
    case .contact:
      let children = register.contacts[ContactID(record.number)]?.children ?? []
      return [record] + children.map(\.child.record)
        + children.compactMap { $0.decision?.opened?.record }
    case .case:
      guard let item = register.cases[CaseID(record.number)] else { return [record] }
      return [record, item.child.record] + (item.contact.map { [$0.record] } ?? [])
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: return [record]
    }
  }

  /// The events to show, in the order asked for; empty when none have been read.
  private var events: [RecordedEvent] {
    let all = Self.events(of: record, texts, context.register)
    return newestFirst ? all.reversed() : all
  }

  /// What was recorded of a record and those it belongs with, oldest first, as far as it has been read.
  ///
  /// A case leaves out what the contact says of the child’s siblings.
  static func events(of record: RecordID, _ texts: Texts, _ register: Register) -> [RecordedEvent] {
    let child = record.kind == .case ? register.cases[CaseID(record.number)]?.child : nil
    return texts.chronology(of: records(of: record, register)).filter { recorded in
      guard recorded.event.tellsSomethingNew else { return false }
      guard let child, let decided = recorded.event.decidedChild else { return true }
      return decided == child
    }
  }

  /// One line of the chronology.
  struct Line: Equatable {
    /// When and by whom, on the first line of an event; empty on the others.
    var stamp: String
    /// What happened.
    var words: String
  }

  /// Columns that when and by whom take beside the words; 0 where they stand above them.
  static func stampColumns(width: Int) -> Int { width >= 72 ? 37 : 0 }

  /// All events as lines.
  func lines(width: Int) -> [Line] {
    let stampColumns = Self.stampColumns(width: width)
    let words = EventWords(names: names, settings: context.register.settings, among: events)
    return events.flatMap { recorded -> [Line] in
      let when = Wording.dayAndTime(recorded.stamp.at, withYear: true)
      let text = wrapped(words.words(recorded), width: max(10, width - max(2, stampColumns)))
      let who = names.short(recorded.stamp.by)
      guard stampColumns > 0 else {
        return [Line(stamp: "\(when)  \(who)", words: "")] + text.map { Line(stamp: "", words: $0) }
      }
      let padding = String(repeating: " ", count: max(1, 22 - displayWidth(when)))
      return text.enumerated().map { place, line in
        Line(stamp: place == 0 ? when + padding + who : "", words: line)
      }
    }
  }
}

extension Event {
  /// Whether the event is more than a note of what another record's event says.
  var tellsSomethingNew: Bool {
    guard case .child(_, let event) = self else { return true }
    return switch event {
    case .registered, .changed, .movedHome, .related, .mergedInto, .duplicateTakenIn, .earlyHelpListed: true
    case .contactNoted, .outcomeNoted, .episodeOpened, .episodeHeldBy, .episodeClosed, .episodeReopened,
      .episodeWithdrawn:
      false
    }
  }

  /// The child that a contact's event is about; nil for events about all its children, and for other records'.
  var decidedChild: ChildID? {
    guard case .contact(_, let event) = self else { return nil }
    return switch event {
    case .childDecided(let decided): decided.child
    case .childProtected(let protected): protected.child
    case .decisionSetAside(let aside): aside.child
    case .secondLookGiven(let look): look.child
    case .childAdded(let added): added.child
    case .authorityAccepted(let accepted): accepted.child
    case .authorityRefused(let refused): refused.child
    case .received, .imported, .ragChanged, .consentRecorded, .historyConsidered, .agencyAsked,
      .agencyAnswered, .agencyChased, .riskAccepted, .referrerTold, .handoverAcknowledged, .task,
      .earlyHelp:
      nil
    }
  }
}
