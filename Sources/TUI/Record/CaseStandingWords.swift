import CaseModel

/// Says in a line or two how far a case has come, on the screen and on the command line.
public struct CaseStandingWords {
  private let item: Case
  private let now: Instant

  /// A case as it stands at a moment.
  public init(_ item: Case, now: Instant) {
    self.item = item
    self.now = now
  }

  /// What runs now, gravest first; empty where nothing has begun.
  public var parts: [String] {
    let pathway = item.pathway
    return emergencies(pathway) + protecting(pathway) + assessing(pathway) + outcome(pathway)
  }

  /// The same as a paragraph; nil where nothing has begun.
  var paragraph: Paragraph? {
    guard !parts.isEmpty else { return nil }
    return Paragraph(
      "NOW", parts.joined(separator: " · "), emergencies(item.pathway).isEmpty ? .strong : .breached)
  }

  private func when(_ instant: Instant) -> String { instant.shortText(relativeTo: now) }

  private func emergencies(_ pathway: Pathway) -> [String] {
    pathway.openProtections.map { protection in
      let place = protection.place == .policeStation ? "IN A POLICE STATION" : protection.place.words
      if !protection.isStartKnown { return "looked after, known from a list: record since when" }
      let until = protection.extendedUntil ?? protection.until
      let end = until.map { " to \($0.endText(relativeTo: now))" } ?? ""
      return "\(protection.kind.words) since \(when(protection.startedAt))\(end), \(place)"
    }
  }

  private func protecting(_ pathway: Pathway) -> [String] {
    var parts: [String] = []
    if let asked = pathway.awaitedStrategy?.askedAt {
      parts.append("strategy discussion requested \(when(asked))")
    }
    if let enquiry = pathway.openEnquiry {
      let seen =
        enquiry.seenAt == nil
        ? "child NOT seen" : enquiry.seenAloneAt == nil ? "seen, but never alone" : "seen alone"
      let kind = enquiry.kind.map { ", \($0.words)" } ?? ""
      parts.append("section 47 enquiry\(kind), since \(when(enquiry.startedAt)), \(seen)")
    }
    if let conference = pathway.awaitedConference {
      let state =
        conference.bookedFor.map { "booked for \($0.shortText)" }
        ?? (conference.requestedAt == nil ? "NOT requested" : "requested, no chair")
      let delay = conference.agreedUntil.map { ", delay agreed to \($0.shortText)" } ?? ""
      parts.append(
        "ICPC \(state)\(delay), safety plan \(conference.hasInterimPlan ? "there" : "MISSING")")
    }
    if let concern = pathway.awaitedConcern {
      let who = concern.waitsFor.isEmpty ? "any team" : concern.waitsFor.map(\.words).joined(separator: ", ")
      parts.append("\(concern.kinds.map(\.words).joined(separator: ", ")): NOT accepted by \(who)")
    }
    return parts
  }

  private func assessing(_ pathway: Pathway) -> [String] {
    var parts: [String] = []
    if let assessment = pathway.openAssessment {
      let state =
        assessment.submittedAt.map { "with the manager since \(when($0))" }
        ?? assessment.checkpointAt.map { "checkpoint \(when($0))" } ?? "no checkpoint yet"
      parts.append("assessment since \(assessment.startedOn.shortText), \(state)")
      if pathway.supports.isEmpty { parts.append("no help offered yet") }
    }
    if let support = pathway.supports.last {
      let answer = support.taken.map { $0 ? "taken up" : "not taken up" } ?? "not answered yet"
      parts.append("help offered \(when(support.offeredAt)), \(answer)")
    }
    if let planned = pathway.visitPlanned { parts.append("next visit \(planned.shortText)") }
    if pathway.attempts > 0 { parts.append(Wording.count(pathway.attempts, "unsuccessful visit")) }
    return parts
  }

  private func outcome(_ pathway: Pathway) -> [String] {
    var parts = pathway.openPlans.map { plan in
      let category = plan.category.map { ", \($0.words)" } ?? ""
      if !plan.isStartKnown { return plan.kind.words + category + " known from a list: record its start" }
      let missing = plan.isIncomplete ? ", category not recorded" : ""
      return plan.kind.words + category + " since \(plan.from.shortText)" + missing
    }
    if pathway.riskWithoutConference != nil { parts.append("continuing risk found, NO conference") }
    if let transfer = pathway.transfer {
      let state = transfer.acceptedAt == nil ? "requested, NOT accepted" : "accepted"
      parts.append("transfer to another authority \(state)")
    }
    if pathway.reconsiderSince != nil { parts.append("threshold to be reconsidered") }
    if let stepDown = pathway.stepDown {
      parts.append("step-down \(stepDown.acceptedAt == nil ? "offered, not accepted yet" : "accepted")")
    }
    return parts
  }
}
