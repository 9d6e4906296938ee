extension Pathway {
  /// Early help that was asked to take over from here.
  public struct StepDown: Codable, Hashable, Sendable {
    /// When.
    public var offeredAt: Instant
    /// When the service said yes; nil before.
    public var acceptedAt: Instant?
  }
}

/// Early help was asked to take over from here.
public struct StepDownOffered: PathwayAct {
  /// The service asked.
  public var service: String
  /// What it is to do.
  public var plan: String

  package init(service: String, plan: String) {
    self.service = service
    self.plan = plan
  }

  package static let kind = EventKind.stepDownOffered
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.stepDown.flatMap(\.acceptedAt).map { .stepDownAccepted($0) }
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(service, "the service asked")
    try record.require(plan, "what the service will do")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.stepDown = Pathway.StepDown(offeredAt: stamp.at, acceptedAt: nil)
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "step-down offered to \(speaker.text(service))" + speaker.because(plan)
  }

  package static let form = buildForm(
    "step-down", "offer", title: "Offer a step-down",
    "Ask an early help service to take over the work with the family.", done: "step-down offered",
    fields: [
      FormField("service", .line),
      FormField("plan", .text, "what the service will do"),
    ],
    make: { form in StepDownOffered(service: form.text("service"), plan: form.text("plan")) })
}

/// The early help service said yes.
public struct StepDownAccepted: PathwayAct {
  /// Who said it.
  public var by: String

  package init(by: String) {
    self.by = by
  }

  package static let kind = EventKind.stepDownAccepted
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let stepDown = pathway.stepDown else { return .stepDownNotOffered }
    return stepDown.acceptedAt.map { .stepDownAccepted($0) }
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(by, "who accepted")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.stepDown?.acceptedAt = stamp.at }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.stepDown?.offeredAt) }

  package func words(_ speaker: some FactSpeaker) -> String { "step-down accepted by \(speaker.text(by))" }

  package static let form = buildForm(
    "step-down", "accept", title: "Step-down accepted",
    "Record that the early help service said yes; the case can then close.", done: "step-down accepted",
    fields: [
      FormField("by", .line, "who said it")
    ],
    make: { form in StepDownAccepted(by: form.text("by")) })
}
