import CaseModel
import TUI

/// What is known of a record now, for programs.
struct RecordJSON {
  private let reader: RowReader
  private let actor: WorkerID
  private var words: ClockWords { ClockWords(reader.register, now: reader.now) }

  /// - Parameter actor: who asks, for what can be recorded.
  init(_ reader: RowReader, for actor: WorkerID) {
    self.reader = reader
    self.actor = actor
  }

  /// The fields of a case, contact or child; empty for what the register does not hold.
  func fields(of record: RecordID) -> [(String, JSONValue)] {
    switch record.kind {
    case .case: reader.register.cases[CaseID(record.number)].map(fields) ?? []
    case .contact: reader.register.contacts[ContactID(record.number)].map(fields) ?? []
    case .child: reader.register.children[ChildID(record.number)].map(fields) ?? []
    case .allegation: reader.register.allegations[AllegationID(record.number)].map(fields) ?? []
    case .place, .peerGroup:
      reader.register.context(of: record).map { PlacesListing.fields($0, reader) } ?? []
    case .service, .team, .worker, .household: []
    }
  }

  private func fields(_ item: Allegation) -> [(String, JSONValue)] {
    [
      ("setting", .text(reader.names.text(item.setting))), ("settingKind", .text(item.kind.rawValue)),
      ("role", .text(reader.names.text(item.role))),
      ("children", .list(item.children.map { .text($0.text) })), ("known", reader.json(item.knownAt)),
      ("reported", reader.json(item.reportedAt)), ("evaluated", reader.json(item.evaluatedAt)),
      ("met", .optional(item.metOn?.text)), ("reviewed", .optional(item.reviewedOn?.text)),
      ("referredTo", .list(item.referredTo.map { .text($0.rawValue) })),
      ("concluded", reader.json(item.concludedAt)),
      ("outcome", .optional(item.outcome?.rawValue)),
    ]
  }

  private func fields(_ item: Case) -> [(String, JSONValue)] {
    let due = item.isOpen ? reader.register.due(of: item) : nil
    return [
      ("child", reader.json(item.child)), ("work", .text(item.work.rawValue)),
      ("worry", .text(item.worry.rawValue)),
      ("level", item.level == 0 ? .null : .integer(Int(item.level))), ("worker", reader.json(item.worker)),
      ("jointWorker", reader.json(item.jointWorker)), ("since", reader.json(item.since)),
      ("referred", reader.json(item.referredAt)), ("source", .text(item.source.rawValue)),
      ("reReferral", .flag(item.reReferral)), ("contact", .optional(item.contact?.text)),
      ("household", .optional(item.household?.text)), ("lastSeen", .optional(item.lastSeen?.text)),
      ("assessmentDue", reader.json(due)), ("closed", reader.json(item.closedAt)),
      ("now", .list(CaseStandingWords(item, now: reader.now).parts.map(JSONValue.text))),
      (
        "clocks",
        .list(RecordFacts(reader, for: actor).runningClocks(of: item).map(ClockJSON(reader, words).json))
      ),
      ("acts", .list(item.isOpen ? RecordFacts(reader, for: actor).acts(on: item).map(json) : [])),
    ]
  }

  private func json(_ act: (form: ActForm, obstacle: String?)) -> JSONValue {
    .object([
      ("act", .text(act.form.name)), ("title", .text(act.form.title)), ("notNow", .optional(act.obstacle)),
    ])
  }

  private func fields(_ contact: Contact) -> [(String, JSONValue)] {
    [
      ("received", reader.json(contact.receivedAt)), ("channel", .text(contact.channel.rawValue)),
      ("source", .text(contact.source.rawValue)), ("worry", .text(contact.worry.rawValue)),
      ("rag", .optional(contact.rag?.rawValue)), ("consent", .text(contact.consent.code)),
      ("immediateRisk", .flag(contact.immediateRisk)),
      ("acceptedBy", .optional(contact.acceptedBy?.team.text)),
      ("isHistory", .flag(contact.isHistory)), ("children", .list(contact.children.map { json($0) })),
      ("referrerTold", reader.json(contact.referrerTold)),
      ("earlyHelp", contact.earlyHelpDecidedAt == nil ? .null : json(contact.earlyHelp)),
    ]
  }

  private func json(_ help: EarlyHelp) -> JSONValue {
    .object([
      ("assessed", .optional(help.assessedOn?.text)), ("shared", .optional(help.sharedOn?.text)),
      ("reviewed", .optional(help.reviewedOn?.text)), ("ended", .optional(help.endedOn?.text)),
    ])
  }

  private func json(_ entry: Contact.ChildEntry) -> JSONValue {
    let decision = entry.decision
    return .object([
      ("child", reader.json(entry.child)), ("outcome", .optional(decision?.outcome.rawValue)),
      ("level", decision.map { .integer(Int($0.level)) } ?? .null), ("by", reader.json(decision?.by)),
      ("awaitsSecondLook", .flag(decision?.awaitsSecondLook ?? false)),
      ("opened", .optional(decision?.opened?.text)),
      ("protection", .optional(decision?.protection?.rawValue)),
    ])
  }

  private func fields(_ child: Child) -> [(String, JSONValue)] {
    [
      ("child", reader.json(child.id)), ("household", .optional(child.household?.text)),
      ("mergedInto", .optional(child.mergedInto?.text)),
      ("restricted", .flag(reader.register.somethingRestrictedExists(about: child.id))),
      ("contacts", .list(child.contacts.map { json($0) })),
      ("earlyHelp", .list(child.earlyHelp.map { json($0) })),
      ("episodes", .list(child.episodes.map { json($0) })),
    ]
  }

  private func json(_ note: Child.ContactNote) -> JSONValue {
    .object([
      ("id", .text(note.contact.text)), ("received", reader.json(note.receivedAt)),
      ("outcome", .optional(note.outcome?.rawValue)), ("isHistory", .flag(note.isHistory)),
    ])
  }

  private func json(_ listed: EarlyHelpListed) -> JSONValue {
    .object([
      ("started", .text(listed.startedOn.description)),
      ("completed", .optional(listed.completedOn?.description)),
      ("organisation", .text(listed.organisation)),
    ])
  }

  private func json(_ episode: Child.Episode) -> JSONValue {
    .object([
      ("case", .text(episode.case.text)), ("referred", reader.json(episode.referredAt)),
      ("closed", reader.json(episode.closedAt)), ("reason", .optional(episode.reason?.rawValue)),
      ("worker", reader.json(episode.worker)),
    ])
  }
}
