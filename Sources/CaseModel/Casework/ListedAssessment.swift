extension Pathway {
  /// How much of an assessment in a list is here.
  public func extent(of listed: AssessmentListed) -> RecordedExtent {
    let isHere = assessments.contains { $0.startedOn == listed.startedOn }
    return isHere ? extent { listed.apply(to: &$0) } : .unknown
  }

  fileprivate mutating func insert(_ listed: AssessmentListed) -> Int {
    let place = assessments.firstIndex { $0.startedOn > listed.startedOn } ?? assessments.count
    assessments.insert(
      Assessment(
        startedOn: listed.startedOn, checkpointAt: nil, submittedAt: nil, submittedBy: nil,
        authorisedAt: nil, outcome: nil, isListed: true), at: place)
    return place
  }
}

/// An assessment that a list holds, made before the case was tracked here.
///
/// - Source: Ofsted ILACS Annex A, list 4.
public struct AssessmentListed: PathwayFact {
  /// The day on which it started.
  public var startedOn: Day
  /// Whether the child was seen in it; nil where the list does not say.
  public var seen: Bool?
  /// The day on which a manager authorised it; nil while it is open.
  public var authorisedOn: Day?
  /// Whether it found that the child needs social care’s support; nil where the list does not say.
  public var needsSupport: Bool?

  /// Describes an assessment.
  public init(startedOn: Day, seen: Bool? = nil, authorisedOn: Day? = nil, needsSupport: Bool? = nil) {
    self.startedOn = startedOn
    self.seen = seen
    self.authorisedOn = authorisedOn
    self.needsSupport = needsSupport
  }

  package static let kind = EventKind.assessmentListed
  package static let chapter = Chapter.assessment
  package static let isListed = true

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { apply(to: &pathway) }

  /// Takes in an assessment, or what a later list says of one; what is recorded already stands.
  fileprivate func apply(to pathway: inout Pathway) {
    let place = pathway.assessments.firstIndex { $0.startedOn == startedOn } ?? pathway.insert(self)
    guard pathway.assessments[place].isListed, pathway.assessments[place].authorisedAt == nil else { return }
    let authorised = authorisedOn.map(Pathway.noon)
    pathway.assessments[place].submittedAt = authorised
    pathway.assessments[place].authorisedAt = authorised
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    var text = "brought in from lists: assessment started on \(startedOn.longText)"
    text += authorisedOn.map { ", authorised on \($0.longText)" } ?? ", not authorised yet"
    if let seen { text += seen ? ", child seen" : ", child NOT seen" }
    if let needsSupport { text += needsSupport ? ", support needed" : ", no support needed" }
    return text
  }
}

extension Register {
  /// An assessment that a list holds, on a case that came from lists too.
  func importAssessment(
    _ id: CaseID, _ listed: AssessmentListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    guard item.pathway.extent(of: listed) != .whole else { return }
    do throws(PathwayRefusal) {
      let record = try PathwayRecord(listing: item, in: self, at: now)
      try record.require(listed.startedOn, before: listed.authorisedOn)
      try record.requireReferred(by: listed.startedOn)
      try record.admit(listed)
    } catch { throw .pathway(id, error) }
    batch.add(.case(id, .recorded(listed)))
    if item.isOpen, item.work == .dutyVisit, listed.authorisedOn == nil {
      batch.add(.case(id, .workChanged(WorkChanged(work: .assessment))))
    }
  }
}

extension PathwayRecord {
  /// One assessment at a time: what began later ended nothing.
  fileprivate func admit(_ listed: AssessmentListed) throws(PathwayRefusal) {
    var after = pathway
    listed.apply(to: &after)
    if let open = after.assessments.dropLast().first(where: { $0.authorisedAt == nil }) {
      throw .assessmentRuns(open.startedOn)
    }
  }
}
