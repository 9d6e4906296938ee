extension ActForm {
  /// Forms for strategy discussions.
  static let strategyForms: [ActForm] = [strategyAsk, strategyHold, strategyShare]

  private static let strategyAsk = pathway(
    "strategy", "ask", .protect, title: "Request a strategy discussion",
    "Ask police, health and others to meet: a child may suffer significant harm.",
    done: "strategy discussion requested",
    unless: { $0.awaitedStrategy.flatMap(\.askedAt).map { .strategyAwaited($0) } },
    fields: [
      FormField("why", .text, "why there may be significant harm")
    ],
    make: { form in .askStrategy(StrategyAsked(why: form.text("why"))) })

  private static let strategyHold = pathway(
    "strategy", "hold", .discuss, title: "Strategy discussion held",
    "Record who came, what each shared, and what was decided; a threshold that was met starts the section 47 enquiry.",
    done: "strategy discussion recorded",
    fields: [
      FormField("held", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField("present", .codes(Partner.self), "social care, police and health are needed"),
      FormField(
        "missing because", .text, "why police, health or social care did not come", isRequired: false),
      FormField("shared", .text, "what each agency told the others"),
      FormField("police checks", .yesNo, "police checks done (PNC, PND, Niche)?"),
      FormField("threshold met", .yesNo, "reasonable cause to suspect significant harm"),
      FormField(
        "enquiry", .code(EnquiryKind.self),
        "who makes the section 47 enquiry; empty where one is open, or its conference is due",
        isRequired: false,
        when: .when("threshold met", "yes")),
      FormField("decision", .text, "what was decided and why"),
      FormField("actions", .text, "who does what by when, one a line"),
    ],
    needs: { answers, _ in
      let present = answers.codes("present").compactMap { Partner(rawValue: $0) }
      let missing = Partner.needed.filter { !present.contains($0) }
      guard !present.isEmpty, !missing.isEmpty else { return [] }
      return [FormNeed("missing because", PathwayRefusal.partnersMissing(missing).words)]
    },
    make: { form in
      let held = form.moment("held")
      let present: [Partner] = form.codes("present")
      let checks = form.flag("police checks")
      let met = form.flag("threshold met")
      let enquiry: EnquiryKind? = form.code("enquiry")
      guard let held, let checks, let met else { return nil }
      return .holdStrategy(
        StrategyHeld(
          heldAt: held, present: present, missingWhy: form.optional("missing because"),
          shared: form.text("shared"),
          policeChecks: checks, thresholdMet: met, decision: form.text("decision"),
          actions: form.text("actions"),
          enquiry: enquiry))
    })

  private static let strategyShare = pathway(
    "strategy", "share", .protect, title: "Share the minutes",
    "Record with whom the minutes of the last strategy discussion were shared, and when.",
    done: "minutes shared",
    unless: { $0.strategies.contains { $0.heldAt != nil } ? nil : .noMinutes },
    fields: [
      FormField("with", .codes(Partner.self)),
      FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    ],
    make: { form in
      let partners: [Partner] = form.codes("with")
      guard let at = form.moment("at") else { return nil }
      return .shareMinutes(MinutesShared(with: partners, at: at))
    })
}

extension ActForm {
  /// Forms for section 47 enquiries.
  static let enquiryForms: [ActForm] = [enquiryComplete]

  private static let enquiryComplete = pathway(
    "enquiry", "complete", .authorise, title: "Complete the section 47 enquiry",
    "Authorise what the enquiry found, and whether a conference must be held.",
    done: "section 47 enquiry completed",
    unless: { $0.openEnquiry == nil ? .noEnquiry : $0.owesDiscussion ? .discussionBeforeOutcome : nil },
    fields: [
      FormField("outcome", .code(EnquiryOutcome.self)),
      FormField("conference", .yesNo, "whether an initial child protection conference must be held"),
      FormField("why", .text, "why a conference is needed, or not"),
      FormField(
        "agreed by", .line, "who agreed it, where the conference does not follow from the outcome",
        isRequired: false),
      FormField("not seen because", .line, "where nobody saw the child", isRequired: false),
    ],
    needs: { answers, place in
      var needs: [FormNeed] = []
      if let outcome = EnquiryOutcome(rawValue: answers["outcome"]), !answers["conference"].isEmpty,
        outcome.asksForConference != (answers["conference"] == "yes")
      {
        let refusal = PathwayRefusal.outcomeContradicts(conferenceNeeded: answers["conference"] == "yes")
        needs.append(FormNeed("agreed by", refusal.words, isNamed: true))
      }
      if let item = place.item,
        item.pathway.openEnquiry?.asksWhyUnseen(place.register.isUnborn(item)) ?? false
      {
        needs.append(FormNeed("not seen because", PathwayRefusal.childNotSeenInEnquiry.words))
      }
      return needs
    },
    attests: .enquiry,
    make: { form in
      let outcome: EnquiryOutcome? = form.code("outcome")
      let conference = form.flag("conference")
      guard let outcome, let conference else { return nil }
      return .completeEnquiry(
        EnquiryCompleted(
          outcome: outcome, conferenceNeeded: conference, why: form.text("why"),
          notSeenWhy: form.optional("not seen because"), agreedBy: form.optional("agreed by")))
    })
}
