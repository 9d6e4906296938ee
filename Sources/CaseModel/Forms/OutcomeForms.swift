extension ActForm {
  /// Forms for harm from outside the home.
  static let concernForms: [ActForm] = [concernRaise, concernAccept]

  private static let concernRaise = pathway(
    "concern", "raise", .protect, title: "Harm outside the home",
    "Pass a concern on to the first response team and the complex safeguarding team at once.",
    done: "concern passed on",
    fields: [
      FormField("kinds", .codes(ConcernKind.self)),
      FormField("what", .text, "what is known"),
    ],
    make: { form in
      let kinds: [ConcernKind] = form.codes("kinds")
      return .raiseConcern(ConcernRaised(kinds: kinds, what: form.text("what")))
    })

  private static let concernAccept = pathway(
    "concern", "accept", .acceptRisk, title: "Accept the exploitation concern",
    "Record which team accepted the first concern that is waiting.", done: "exploitation concern accepted",
    unless: { $0.awaitedConcern == nil ? .noConcern : nil },
    known: { place in
      let waited = place.item?.pathway.awaitedConcern?.waitsFor.first
      let teams = place.register.teams.all.filter { $0.kind == waited }
      return teams.map(\.id).min().map { ["team": $0.text] } ?? [:]
    },
    fields: [
      FormField(
        "team", .record(.team), "the first team that was told; another of its kind may be chosen")
    ],
    make: { form in
      guard let team: TeamID = form.identifier("team") else { return nil }
      return .acceptConcern(ConcernAccepted(team: team))
    })
}

extension ActForm {
  /// Forms for what a case leads to.
  static let outcomeForms: [ActForm] = [thresholdReconsider, stepdownOffer, stepdownAccept, planEnd]

  private static let thresholdReconsider = pathway(
    "threshold", "reconsider", .authorise, title: "Reconsider the threshold",
    "Record whether something new changes the threshold of an open case, either way.",
    done: "threshold reconsidered",
    fields: [
      FormField("result", .code(ThresholdReview.self)),
      FormField("why", .text),
    ], attests: .everything,
    make: { form in
      guard let result: ThresholdReview = form.code("result") else { return nil }
      return .reconsiderThreshold(ThresholdReconsidered(result: result, why: form.text("why")))
    })

  private static let stepdownOffer = pathway(
    "step-down", "offer", .work, title: "Offer a step-down",
    "Ask an early help service to take over the work with the family.", done: "step-down offered",
    unless: { $0.stepDown.flatMap(\.acceptedAt).map { .stepDownAccepted($0) } },
    fields: [
      FormField("service", .line),
      FormField("plan", .text, "what the service will do"),
    ],
    make: { form in .offerStepDown(StepDownOffered(service: form.text("service"), plan: form.text("plan"))) })

  private static let stepdownAccept = pathway(
    "step-down", "accept", .work, title: "Step-down accepted",
    "Record that the early help service said yes; the case can then close.", done: "step-down accepted",
    unless: { $0.stepDown.map { $0.acceptedAt.map { .stepDownAccepted($0) } } ?? .stepDownNotOffered },
    fields: [
      FormField("by", .line, "who said it")
    ],
    make: { form in .acceptStepDown(StepDownAccepted(by: form.text("by"))) })

  private static let planEnd = pathway(
    "plan", "end", .authorise, title: "End the plan",
    "Record that a child in need or child protection plan ended.", done: "plan ended",
    unless: { $0.openPlans.isEmpty ? .noPlan : nil },
    fields: [
      FormField("on", .past),
      FormField("why", .text),
      FormField(
        "ground", .code(PlanEndGround.self),
        "why a child protection plan ends without a review conference; empty for a child in need plan",
        isRequired: false),
    ], attests: .plan,
    make: { form in
      guard let day = form.day("on") else { return nil }
      let ground: PlanEndGround? = form.code("ground")
      return .endPlan(PlanEnded(on: day, why: form.text("why"), ground: ground))
    })
}
