extension ActForm {
  /// Forms for allegations; all but the first are the designated officer’s.
  static let allegations: [ActForm] = [
    allegationReport, allegationEvaluate, allegationMeet, allegationRefer, allegationReview,
    allegationConclude, allegationReopen, allegationLink, allegationUnlink,
  ]

  private static let allegationReport = ActForm(
    "allegation", "report", on: .service, .record, title: "Report an allegation",
    "Report an allegation against somebody who works with children; only the designated officer reads it.",
    done: "reported to the designated officer, who alone reads it",
    fields: [
      FormField("person", .line, "whom it is about"),
      FormField("role", .line, "what the person does there"),
      FormField("employer", .line, "who employs or engages the person", isRequired: false),
      FormField("setting", .line, "where, by name; also a club or group outside the authority"),
      FormField("kind", .code(SettingKind.self), "what kind of place that is"),
      FormField("what", .text, "what is alleged"),
      FormField("known", .moment(isAhead: false), "when the employer knew: hh:mm, or dd/mm hh:mm"),
      FormField(
        "reported", .moment(isAhead: false), "when it reached the designated officer, if not now",
        isRequired: false),
      FormField("child", .record(.child), "the child whom it concerns", isRequired: false),
    ],
    make: { form in
      let known = form.moment("known")
      let kind: SettingKind? = form.code("kind")
      let reported = form.moment("reported")
      let child: ChildID? = form.identifier("child")
      guard let known, let kind else { return [] }
      return [
        .reportAllegation(
          AllegationReported(
            person: form.text("person"), role: form.text("role"), employer: form.optional("employer"),
            setting: form.text("setting"), kind: kind, what: form.text("what"), knownAt: known,
            reportedAt: reported, child: child))
      ]
    })

  private static func allegation(
    _ verb: String, title: String, _ words: String, done: String, fields: [FormField],
    unless hindrance: @escaping @Sendable (Allegation) -> AllegationRefusal? = { _ in nil },
    whenConcluded: Bool = false,
    needs: @escaping @Sendable (FormAnswers, FormPlace) -> [FormNeed] = { _, _ in [] },
    attests: Attested? = nil,
    make: @escaping @Sendable (inout FormReader) -> AllegationCommand?
  ) -> ActForm {
    ActForm(
      "allegation", verb, on: .allegation, .allegations, title: title, words, done: done,
      hindrance: { place in
        guard let item = place.register.allegations[AllegationID(place.record.number)] else { return nil }
        if !whenConcluded, let at = item.concludedAt { return AllegationRefusal.concluded(at).words }
        return hindrance(item)?.words
      },
      fields: fields, needs: needs, attests: attests,
      make: { form in
        guard let command = make(&form) else { return [] }
        return [.allegation(AllegationID(form.place.record.number), command)]
      })
  }

  private static let allegationEvaluate = allegation(
    "evaluate", title: "Evaluate the allegation", "Decide what is done at once.", done: "evaluated",
    fields: [
      FormField("decision", .text, "about the person, the children there, police and employer"),
      FormField("meeting", .yesNo, "whether people meet about it"),
    ],
    unless: { $0.evaluatedAt.map { .evaluated($0) } }, attests: .everything,
    make: { form in
      guard let meeting = form.flag("meeting") else { return nil }
      return .evaluate(AllegationEvaluated(decision: form.text("decision"), needsMeeting: meeting))
    })

  private static let allegationMeet = allegation(
    "meet", title: "Allegations meeting", "Record an allegations management meeting.",
    done: "meeting recorded",
    fields: [
      FormField("on", .past), FormField("present", .text, "who came"),
      FormField("decided", .text, "what was decided"),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .meet(
        AllegationMeetingHeld(on: day, present: form.text("present"), decided: form.text("decided")))
    })

  private static let allegationReview = allegation(
    "review", title: "Review the allegation", "Say why it is still open.", done: "reviewed",
    fields: [FormField("on", .past), FormField("why", .text, "why it is still open")],
    unless: { $0.evaluatedAt == nil ? .notEvaluated : nil },
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .review(AllegationReviewed(on: day, why: form.text("why")))
    })

  private static let allegationConclude = allegation(
    "conclude", title: "Conclude the allegation", "Record what was concluded.", done: "concluded",
    fields: [
      FormField("outcome", .code(AllegationOutcome.self)), FormField("why", .text),
      FormField(
        "referred to", .line, "such as the Disclosure and Barring Service, or why nobody was told",
        isRequired: false),
    ],
    unless: { item in
      item.evaluatedAt == nil ? .notEvaluated : item.needsMeeting && item.metOn == nil ? .notMet : nil
    },
    needs: { answers, place in
      let referred = place.register.allegations[AllegationID(place.record.number)]?.referredTo ?? []
      guard answers["outcome"] == AllegationOutcome.substantiated.rawValue, !referred.contains(.barring)
      else { return [] }
      return [FormNeed("referred to", AllegationRefusal.barringOpen.words)]
    },
    attests: .everything,
    make: { form in
      guard let outcome: AllegationOutcome = form.code("outcome") else { return nil }
      return .conclude(
        AllegationConcluded(
          outcome: outcome, why: form.text("why"), referredTo: form.optional("referred to")))
    })

  private static let allegationRefer = allegation(
    "refer", title: "Refer the allegation on",
    "Note that the police, the Disclosure and Barring Service or a regulator were told.",
    done: "referral noted",
    fields: [
      FormField("to", .code(AllegationReferral.self)), FormField("on", .past),
      FormField("note", .text, isRequired: false),
    ],
    make: { form in
      let body: AllegationReferral? = form.code("to")
      let day = form.day("on")
      guard let body, let day else { return nil }
      return .refer(AllegationReferred(to: body, on: day, note: form.text("note")))
    })

  private static let allegationReopen = allegation(
    "reopen", title: "Open the allegation again", "Open a concluded allegation again, with the reason.",
    done: "open again", fields: [FormField("why", .text)], unless: { $0.isOpen ? .notConcluded : nil },
    whenConcluded: true,
    make: { form in .reopen(AllegationReopened(why: form.text("why"))) })

  private static let allegationLink = allegation(
    "link", title: "Link a child",
    "Name a child whom it concerns; the child’s record does not mention it.",
    done: "child linked",
    fields: [FormField("child", .record(.child))],
    make: { form in
      let child: ChildID? = form.identifier("child")
      return child.map { .link(AllegationLinked(child: $0)) }
    })

  private static let allegationUnlink = allegation(
    "unlink", title: "Remove the child’s link",
    "Say that it does not concern a child who was linked by mistake.", done: "link removed",
    fields: [FormField("child", .record(.child)), FormField("why", .text)],
    unless: { $0.children.isEmpty ? .noChild : nil },
    make: { form in
      let child: ChildID? = form.identifier("child")
      return child.map { .unlink(AllegationUnlinked(child: $0, why: form.text("why"))) }
    })
}
