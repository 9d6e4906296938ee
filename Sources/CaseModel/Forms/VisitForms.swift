extension ActForm {
  /// Forms for visits.
  static let visitForms: [ActForm] = [visitPlan, visitMake]

  private static let visitPlan = pathway(
    "visit", "plan", .work, title: "Plan a visit",
    "Record when the next visit is planned.", done: "visit planned",
    fields: [
      FormField("on", .day(isAhead: true)),
      FormField("purpose", .line),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .planVisit(VisitPlanned(on: day, purpose: form.text("purpose")))
    })

  private static let visitMake = pathway(
    "visit", "make", .protect, title: "Visit made",
    "Record a visit: whether the child was seen, alone, and the child’s own words.", done: "visit recorded",
    fields: [
      FormField("at", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField(
        "seen", .yesNo,
        "whether the child was seen; if not, the visit counts as unsuccessful, unless the child is not born yet"
      ),
      FormField(
        "alone", .yesNo, "whether the child was seen alone at that visit", when: .when("seen", "yes")),
      FormField("place", .code(VisitPlace.self)),
      FormField("tools", .line, "used for direct work", isRequired: false, when: .when("seen", "yes")),
      FormField("words", .text, "the child’s own words", isRequired: false, when: .when("seen", "yes")),
    ],
    make: { form in
      let at = form.moment("at")
      let seen = form.flag("seen")
      let alone = form.flag("alone") ?? false
      let place: VisitPlace? = form.code("place")
      guard let at, let seen, let place else { return nil }
      return .makeVisit(
        VisitMade(
          at: at, seen: seen, alone: alone, place: place, tools: form.optional("tools"),
          words: form.optional("words")))
    })
}

extension ActForm {
  /// Forms for help while the assessment runs.
  static let supportForms: [ActForm] = [supportOffer, supportAnswer]

  private static let supportOffer = pathway(
    "support", "offer", .work, title: "Offer help",
    "Record help that was offered while the assessment runs.", done: "help offered",
    fields: [
      FormField("what", .line),
      FormField("by", .line, "who gives it"),
      FormField("from", .day(isAhead: true)),
    ],
    make: { form in
      guard let day = form.day("from") else { return nil }
      return .offerSupport(SupportOffered(what: form.text("what"), by: form.text("by"), from: day))
    })

  private static let supportAnswer = pathway(
    "support", "answer", .work, title: "Family’s response to the offer",
    "Record whether the family took up the help that was offered last.", done: "answer recorded",
    unless: { $0.supports.last.map { $0.taken == nil ? nil : .noSupport } ?? .noSupport },
    fields: [
      FormField("taken", .yesNo, "whether the family accepted the help"),
      FormField("why", .text, "why not, or how it is working", isRequired: false),
    ],
    needs: { answers, _ in
      answers["taken"] == "no" ? [FormNeed("why", "say why the help was not taken up")] : []
    },
    make: { form in
      guard let taken = form.flag("taken") else { return nil }
      return .answerSupport(SupportAnswered(taken: taken, why: form.text("why")))
    })
}
