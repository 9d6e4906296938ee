extension Pathway {
  /// A case that another authority is asked to take over.
  public struct Transfer: Codable, Hashable, Sendable {
    /// When.
    public var askedAt: Instant
    /// When it accepted in writing; nil before.
    public var acceptedAt: Instant?
  }

  /// Why no answer of another authority can be recorded; nil when one is awaited.
  fileprivate var hindranceToTransferAnswer: PathwayRefusal? {
    guard let transfer else { return .transferNotAsked }
    return transfer.acceptedAt.map { .transferAccepted($0) }
  }
}

/// Another authority was asked to take a case over.
public struct TransferAsked: PathwayAct {
  /// Its name.
  public var authority: String
  /// What it was told: where the child lives now, what is done and what is planned.
  public var told: String

  package init(authority: String, told: String) {
    self.authority = authority
    self.told = told
  }

  package static let kind = EventKind.transferAsked
  package static let chapter = Chapter.decisions
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.transfer.flatMap(\.acceptedAt).map { .transferAccepted($0) }
  }

  /// Another authority is asked to take the case over; until it has accepted, the case stays here.
  ///
  /// - Source: as for ``AuthorityAccepted``; that a child protection plan stays with the first authority until the
  ///   transfer conference: Sussex’s procedure, transfer child protection conference.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(authority, "the authority that is asked")
    try record.require(told, "what it was told")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.transfer = Pathway.Transfer(askedAt: stamp.at)
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "\(speaker.text(authority)) asked to take the case over" + speaker.because(told)
  }

  package static let form = buildForm(
    "transfer", "ask", title: "Ask another authority to take the case over",
    "Ask the authority where the child lives now; the case is ours until it accepts in writing.",
    done: "transfer asked for",
    fields: [
      FormField("authority", .line, "its name"),
      FormField("told", .text, "where the child lives now, what is done and what is planned"),
    ],
    make: { form in TransferAsked(authority: form.text("authority"), told: form.text("told")) })
}

/// Another authority accepted responsibility for a child, in writing.
///
/// - Source: Buckinghamshire’s procedure, immediate protection: the first authority is relieved of emergency action only
///   when the second explicitly accepts responsibility, followed up in writing. That every transfer waits for the
///   writing is local policy, default from this project.
public struct AuthorityAccepted: PathwayAct {
  /// Who accepted: name and role there.
  public var by: String
  /// When.
  public var at: Instant
  /// How: what was written, and where it is kept.
  public var how: String

  /// Describes an acceptance.
  public init(by: String, at: Instant, how: String) {
    self.by = by
    self.at = at
    self.how = how
  }

  package static let kind = EventKind.transferAccepted
  package static let chapter = Chapter.decisions
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { pathway.hindranceToTransferAnswer }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let transfer = record.pathway.transfer else { return }
    if let fault = fault(asked: transfer.askedAt, now: record.now) { throw fault }
    record.add(self)
  }

  /// What an acceptance lacks; nil when it says who, when and how.
  func fault(asked: Instant, now: Instant) -> PathwayRefusal? {
    if wordCount(of: by, upTo: 1) == 0 { return .textMissing("who accepted, by name and role") }
    if wordCount(of: how, upTo: 1) == 0 { return .textMissing("how it was accepted in writing") }
    return answerFault(at: at, asked: asked, now: now)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.transfer?.acceptedAt = at }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.transfer?.askedAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "other authority accepted in writing, \(speaker.text(by)), \(speaker.moment(at))"
      + speaker.because(how)
  }

  package static let form = buildForm(
    "transfer", "accept", title: "Other authority accepted the case",
    "Record that the other authority accepted in writing; the case can then close as RC5.",
    done: "acceptance recorded",
    fields: fields,
    make: { form in read(&form) })

  /// Who accepted, when and how: the same blanks for a contact and for a case.
  static let fields: [FormField] = [
    FormField("by", .line, "who accepted there: name and role"),
    FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    FormField("how", .text, "what was written, and where it is kept"),
  ]

  /// Reads the answers to ``fields``; nil where a fault was noted.
  static func read(_ form: inout FormReader) -> Self? {
    form.moment("at").map { Self(by: form.text("by"), at: $0, how: form.text("how")) }
  }
}

/// Another authority refused responsibility for a child, in writing: the child stays ours.
///
/// - Source: as for ``AuthorityAccepted``; that a refusal is recorded as such is this project’s reading.
public struct AuthorityRefused: PathwayAct {
  /// Who refused: name and role there.
  public var by: String
  /// When.
  public var at: Instant
  /// Why, and where its letter is kept.
  public var why: String

  /// Describes a refusal.
  public init(by: String, at: Instant, why: String) {
    self.by = by
    self.at = at
    self.why = why
  }

  package static let kind = EventKind.transferRefused
  package static let chapter = Chapter.decisions
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { pathway.hindranceToTransferAnswer }

  /// The case stays ours, and closes as transferred only once an authority that is asked again accepts.
  ///
  /// - Source: as for ``AuthorityRefused``.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let transfer = record.pathway.transfer else { return }
    if let fault = fault(asked: transfer.askedAt, now: record.now) { throw fault }
    record.add(self)
  }

  /// What a refusal lacks; nil when it says who, when and why.
  func fault(asked: Instant, now: Instant) -> PathwayRefusal? {
    if wordCount(of: by, upTo: 1) == 0 { return .textMissing("who refused, by name and role") }
    if wordCount(of: why, upTo: 1) == 0 {
      return .textMissing("why it refused, and where its letter is kept")
    }
    return answerFault(at: at, asked: asked, now: now)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.transfer = nil }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.transfer?.askedAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "other authority REFUSED in writing, \(speaker.text(by)), \(speaker.moment(at))"
      + speaker.because(why)
  }

  package static let form = buildForm(
    "transfer", "refuse", title: "Other authority refused the case",
    "Record that the other authority refused in writing; the case stays ours.",
    done: "refusal recorded",
    fields: fields,
    make: { form in read(&form) })

  /// Who refused, when and why: the same blanks for a contact and for a case.
  static let fields: [FormField] = [
    FormField("by", .line, "who refused there: name and role"),
    FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    FormField("why", .text, "why it refused, and where its letter is kept"),
  ]

  /// Reads the answers to ``fields``; nil where a fault was noted.
  static func read(_ form: inout FormReader) -> Self? {
    form.moment("at").map { Self(by: form.text("by"), at: $0, why: form.text("why")) }
  }
}

/// What is wrong with the moment of another authority’s answer; nil where nothing is.
private func answerFault(at instant: Instant, asked: Instant, now: Instant) -> PathwayRefusal? {
  if instant > now { return .inFuture(instant) }
  return instant < asked ? .acceptedBeforeAsked(asked) : nil
}
