extension Pathway {
  /// Something new on an open case asks for its threshold to be reconsidered; the first since then counts.
  mutating func reconsider(since instant: Instant) { reconsiderSince = reconsiderSince ?? instant }

  /// Whether a review of the threshold leaves a discussion to be held.
  ///
  /// What is stepped up is discussed by the agencies, unless they are at work on it or have discussed it since.
  func owesDiscussion(after result: ThresholdReview, at now: Instant) -> Bool {
    let since = reconsiderSince ?? now
    let isDiscussed = strategies.contains { $0.heldAt.map { $0 >= since } ?? true }
    return result == .steppedUp && !isProtecting && !isDiscussed
  }
}

/// A manager reconsidered the threshold of an open case.
public struct ThresholdReconsidered: PathwayAct {
  /// What came of it.
  public var result: ThresholdReview
  /// Why.
  public var why: String
  /// Whether the agencies have to discuss it; nil where it was recorded without.
  public var discussionOwed: Bool?

  package init(result: ThresholdReview, why: String) {
    self.result = result
    self.why = why
  }

  package static let kind = EventKind.thresholdReconsidered
  package static let chapter = Chapter.decisions
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(why, "why the threshold stays or changes")
    var reviewed = self
    reviewed.discussionOwed = record.pathway.owesDiscussion(after: result, at: record.now)
    record.add(reviewed)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.reconsiderSince = nil
    if discussionOwed ?? false { pathway.strategyNeededAt = pathway.strategyNeededAt ?? stamp.at }
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "threshold reconsidered: \(result.words)" + speaker.because(why)
  }

  package static let form = buildForm(
    "threshold", "reconsider", title: "Reconsider the threshold",
    "Record whether something new changes the threshold of an open case, either way.",
    done: "threshold reconsidered",
    fields: [
      FormField("result", .code(ThresholdReview.self)),
      FormField("why", .text),
    ], attests: .everything,
    make: { form in
      guard let result: ThresholdReview = form.code("result") else { return nil }
      return ThresholdReconsidered(result: result, why: form.text("why"))
    })
}
