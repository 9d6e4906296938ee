extension ActForm {
  /// Forms for child and family assessments.
  static let assessmentForms: [ActForm] = [
    assessmentStart, assessmentCheckpoint, assessmentSubmit, assessmentReturn, assessmentAuthorise,
  ]

  private static let assessmentStart = pathway(
    "assessment", "start", .work, title: "Start the assessment",
    "Record that the child and family assessment has started.", done: "assessment started",
    unless: { $0.openAssessment.map { .assessmentRuns($0.startedOn) } },
    fields: [
      FormField("on", .past)
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .startAssessment(AssessmentStarted(on: day))
    })

  private static let assessmentCheckpoint = pathway(
    "assessment", "checkpoint", .authorise, title: "Manager’s checkpoint",
    "Record a manager’s look at an assessment on its way.", done: "checkpoint recorded",
    unless: { $0.openAssessment == nil ? .noAssessment : nil },
    fields: [
      FormField("note", .text, "what was found and what comes next")
    ], attests: .assessment,
    make: { form in .holdCheckpoint(CheckpointHeld(note: form.text("note"))) })

  private static let assessmentSubmit = pathway(
    "assessment", "submit", .work, title: "Submit the assessment for authorisation",
    "Submit the finished assessment to a manager.", done: "assessment submitted",
    unless: { $0.openAssessment.map { $0.submittedAt.map { .assessmentSubmitted($0) } } ?? .noAssessment },
    fields: [
      FormField("outcome", .code(AssessmentOutcome.self)),
      FormField("factors", .codes(AssessmentFactor.self), "all that apply; or “no factors identified” alone"),
      FormField("summary", .text, "what the child’s life is like and what needs to change"),
      FormField("voice", .text, "the child’s own words, or why there are none"),
    ],
    make: { form in
      let outcome: AssessmentOutcome? = form.code("outcome")
      let factors: [AssessmentFactor] = form.codes("factors")
      guard let outcome else { return nil }
      return .submitAssessment(
        AssessmentSubmitted(
          outcome: outcome, factors: factors, summary: form.text("summary"), voice: form.text("voice")))
    })

  private static let assessmentReturn = pathway(
    "assessment", "return", .authorise, title: "Return the assessment to the worker",
    "Return an assessment to be changed, with comments.", done: "assessment returned",
    unless: {
      $0.openAssessment.map { $0.submittedAt == nil ? .assessmentNotSubmitted : nil } ?? .noAssessment
    },
    fields: [
      FormField("comments", .text)
    ], attests: .assessment,
    make: { form in .returnAssessment(AssessmentReturned(comments: form.text("comments"))) })

  private static let assessmentAuthorise = pathway(
    "assessment", "authorise", .authorise, title: "Authorise the assessment",
    "Authorise an assessment that somebody else submitted.", done: "assessment authorised",
    unless: {
      $0.openAssessment.map { $0.submittedAt == nil ? .assessmentNotSubmitted : nil } ?? .noAssessment
    },
    fields: [
      FormField("late because", .text, "why it took more than the limit, where it did", isRequired: false),
      FormField("not seen because", .line, "why nobody saw the child, where nobody did", isRequired: false),
    ],
    needs: { answers, place in
      guard let item = place.item, let assessment = item.pathway.openAssessment else { return [] }
      var needs: [FormNeed] = []
      if let due = place.register.due(of: item), place.now >= due {
        needs.append(FormNeed("late because", PathwayRefusal.assessmentLate(due: due).words))
      }
      if place.register.mustBeSeen(item, at: place.now), !item.isSeen(for: assessment) {
        needs.append(FormNeed("not seen because", PathwayRefusal.childNotSeenForAssessment.words))
      }
      return needs
    },
    attests: .assessment,
    make: { form in
      .authoriseAssessment(
        AssessmentAuthorised(
          lateWhy: form.optional("late because"), notSeenWhy: form.optional("not seen because")))
    })
}
