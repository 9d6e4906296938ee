extension ActForm {
  /// Forms for initial child protection conferences.
  static let conferenceForms: [ActForm] = [
    conferenceRequest, conferenceBook, conferenceSafetyPlan, conferenceDelay, conferenceHold,
  ]

  private static let conferenceRequest = pathway(
    "conference", "request", .work, title: "Request ICPC",
    "Request an initial child protection conference (ICPC) from the conference unit.", done: "ICPC requested",
    unless: { $0.hindranceToRequest },
    fields: [
      FormField("of", .line, "the unit or person asked")
    ],
    make: { form in .requestConference(ConferenceRequested(of: form.text("of"))) })

  private static let conferenceBook = pathway(
    "conference", "book", .work, title: "Book ICPC and chair",
    "Record who chairs the ICPC, and its day: never at a weekend.", done: "ICPC booked",
    unless: {
      $0.awaitedConference.map { $0.requestedAt == nil ? .conferenceNotRequested : nil } ?? .noConference
    },
    fields: [
      FormField("chair", .line),
      FormField("on", .day(isAhead: true), "a weekday"),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .bookChair(ChairBooked(chair: form.text("chair"), on: day))
    })

  private static let conferenceSafetyPlan = pathway(
    "conference", "safety-plan", .work, title: "Interim safety plan",
    "Record what keeps the child safe until the conference.", done: "interim safety plan recorded",
    unless: { $0.awaitedConference == nil ? .noConference : nil },
    fields: [
      FormField("plan", .text)
    ],
    make: { form in .makeInterimPlan(InterimPlanMade(plan: form.text("plan"))) })

  private static let conferenceDelay = pathway(
    "conference", "delay", .authorise, title: "Agree ICPC outside 15 days",
    "Record why a manager and the conference chair agreed a conference after its fifteen working days: it stays late.",
    done: "ICPC agreed outside 15 days",
    unless: { $0.awaitedConference == nil ? .noConference : nil },
    fields: [
      FormField("until", .day(isAhead: true), "a weekday"),
      FormField("agreed by", .line, "the conference chair who agreed: name and role"),
      FormField("manager", .record(.worker), "the manager who agreed; empty for you", isRequired: false),
      FormField("why", .text),
    ], attests: .conference,
    make: { form in
      let manager: WorkerID? = form.identifier("manager")
      guard let day = form.day("until") else { return nil }
      return .delayConference(
        ConferenceDelayed(
          until: day, agreedBy: form.text("agreed by"), why: form.text("why"), manager: manager))
    })

  private static let conferenceHold = pathway(
    "conference", "hold", .work, title: "Record ICPC outcome",
    "Record what the ICPC decided, with the category of a child protection plan.",
    done: "ICPC outcome recorded",
    unless: { $0.awaitedConference == nil ? .noConference : nil },
    fields: [
      FormField("on", .past, "a weekday"),
      FormField("outcome", .code(ConferenceOutcome.self)),
      FormField("category", .code(AbuseCategory.self), when: .when("outcome", "child-protection-plan")),
      FormField("why", .text),
      FormField("late because", .text, "why it took more than the limit, where it did", isRequired: false),
    ],
    make: { form in
      let day = form.day("on")
      let outcome: ConferenceOutcome? = form.code("outcome")
      let category: AbuseCategory? = form.code("category")
      guard let day, let outcome else { return nil }
      return .holdConference(
        ConferenceHeld(
          on: day, outcome: outcome, category: category, why: form.text("why"),
          lateWhy: form.optional("late because")))
    })
}
