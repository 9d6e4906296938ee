/// A manager looked at how good the work on a case is.
public struct CaseAudited: PathwayAct {
  /// The grade.
  public var grade: AuditGrade
  /// Whether the child’s identity is in the record and used.
  public var identityUsed: Bool
  /// Whether the reasons for decisions can be understood.
  public var reasonsClear: Bool
  /// What was found and what will change.
  public var note: String

  /// Describes an audit.
  public init(grade: AuditGrade, identityUsed: Bool, reasonsClear: Bool, note: String) {
    self.grade = grade
    self.identityUsed = identityUsed
    self.reasonsClear = reasonsClear
    self.note = note
  }

  package static let kind = EventKind.caseAudited
  package static let chapter = Chapter.assessment
  package static let act = Act.authorise
  package static var isWork: Bool { false }

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  /// Nobody audits work of their own.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    let item = record.item
    if record.actor == item.worker || record.actor == item.jointWorker { throw .ownWork(record.actor) }
    try record.require(note, "what was found and what needs to change")
    record.add(self)
    guard record.actor != .program else { return }
    record.add(
      .worker(record.actor, .auditDone(AuditDone(case: item.id, on: London.day(of: record.now)))))
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.auditedAt = stamp.at }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "audited: \(grade.words); identity \(identityUsed ? "used" : "NOT used"), reasons "
      + (reasonsClear ? "clear" : "NOT clear") + speaker.because(note)
  }

  package static let form = buildForm(
    "audit", "record", title: "Audit the case",
    "Record how good the work is: not whether it was in time, but whether it helps the child.",
    done: "audit recorded",
    fields: [
      FormField("grade", .code(AuditGrade.self)),
      FormField("identity", .yesNo, "whether the child’s identity is there and used"),
      FormField("reasons", .yesNo, "whether the reasons for decisions are clear"),
      FormField("note", .text, "what was found and what needs to change"),
    ], attests: .everything,
    make: { form in
      let grade: AuditGrade? = form.code("grade")
      let identity = form.flag("identity")
      let reasons = form.flag("reasons")
      guard let grade, let identity, let reasons else { return nil }
      return CaseAudited(
        grade: grade, identityUsed: identity, reasonsClear: reasons, note: form.text("note"))
    })
}

/// A worker chose an event as significant in the child’s life.
public struct EventMarked: PathwayAct {
  /// The record that the event belongs to: the case, its contact or its child.
  public var record: RecordID
  /// Which of the record’s events, counted from 1.
  public var version: Int32
  /// What it means for the child.
  public var because: String

  /// Describes a choice.
  public init(record: RecordID, version: Int32, because: String) {
    self.record = record
    self.version = version
    self.because = because
  }

  package static let kind = EventKind.eventMarked
  package static let chapter = Chapter.significant
  package static let act = Act.work
  package static var isWork: Bool { false }

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  /// Only what is told of this child can be chosen.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    let item = record.item
    let marked = self.record
    let own = [item.id.record, item.child.record, item.contact?.record]
    guard own.contains(marked) else { throw .notOfThisCase(marked) }
    guard version > 0, version <= record.register.version(of: marked) else {
      throw .noSuchEvent(marked, version)
    }
    try record.require(because, "why it is significant")
    record.add(self)
  }

  /// What was chosen stands in the chronology alone.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {}

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "event \(version) of \(record) is SIGNIFICANT" + speaker.because(because)
  }

  package static let form = buildForm(
    "event", "mark", title: "Significant event",
    "Choose an event of the chronology as significant, and say what it means for the child.",
    done: "marked as significant",
    fields: [
      FormField("record", .line, "the case, its contact (C-…) or its child (P-…)"),
      FormField("version", .number(1...1_000_000), "which of the record’s events, the first is 1"),
      FormField("because", .text, "significant because"),
    ],
    make: { form in
      let version = form.number("version")
      guard let record = RecordID(text: form.text("record")) else {
        form.fault("record", "write an identifier such as R-000012")
        return nil
      }
      guard let version else { return nil }
      return EventMarked(record: record, version: Int32(version), because: form.text("because"))
    })
}
