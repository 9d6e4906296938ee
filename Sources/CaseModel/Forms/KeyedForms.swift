extension ActForm {
  /// Forms of acts that have a key of their own on the board and a command of their own at the shell.
  public static let keyed: [ActForm] = [
    contactRate, contactAsk, contactConsent, contactRisk, contactTell, caseClose, caseReturn, caseSeen,
    caseWork,
    caseAcknowledge, workerAbsent, workerBack,
  ]

  private static func contact(
    _ verb: String, _ act: Act = .record, title: String, _ words: String, done: String,
    unless hindrance: @escaping @Sendable (Contact) -> String? = { _ in nil },
    fields: [FormField],
    make: @escaping @Sendable (inout FormReader) -> [ContactCommand]
  ) -> ActForm {
    ActForm(
      "contact", verb, on: .contact, act, title: title, words, done: done,
      hindrance: { $0.contact.flatMap(hindrance) }, fields: fields,
      make: { form in make(&form).map { .contact(ContactID(form.place.record.number), $0) } })
  }

  private static let contactRate = contact(
    "rate", title: "Rate the contact", "Rate the contact red, amber, green or blue, and say why.",
    done: "rated",
    fields: [FormField("rating", .code(Rag.self)), FormField("why", .line)],
    make: { form in
      let rag: Rag? = form.code("rating")
      return rag.map { [.rate($0, why: form.text("why"))] } ?? []
    })

  private static let contactAsk = contact(
    "ask", title: "Ask agencies", "Record which agencies were asked what they know; as many as were asked.",
    done: "agencies asked", fields: [FormField("agencies", .codes(Agency.self))],
    make: { form in
      let agencies: [Agency] = form.codes("agencies")
      return agencies.map { .ask($0) }
    })

  private static let contactConsent = contact(
    "consent", title: "Consent", "Record the family’s consent, or why it is safer not to ask.",
    done: "consent recorded",
    fields: [
      FormField(
        "consent",
        .one([
          FormChoice("obtained", "obtained"), FormChoice("refused", "refused"),
          FormChoice("overridden", "overridden, because asking is not safe or it was refused"),
          FormChoice("not-needed", "not required"),
        ])),
      FormField(
        "why", .line, "why it is safer not to ask, or why you go ahead without it",
        when: .when("consent", "overridden")),
    ],
    make: { form in
      switch form.text("consent") {
      case "obtained": [.recordConsent(.obtained)]
      case "refused": [.recordConsent(.refused)]
      case "overridden": [.recordConsent(.dispensedWith(why: form.text("why")))]
      case "not-needed": [.recordConsent(.notNeeded)]
      default: []
      }
    })

  private static let contactRisk = contact(
    "risk", .acceptRisk, title: "Immediate risk accepted", "Record which team took the immediate risk.",
    done: "immediate risk accepted",
    unless: { $0.immediateRisk ? nil : "\($0.id) was not marked as an immediate risk" },
    fields: [FormField("team", .record(.team), "the team that acts now; by night the emergency duty team")],
    make: { form in
      guard let team: TeamID = form.identifier("team") else { return [] }
      let kind = form.place.register.teams[team]?.kind
      guard let kind, kind.holdsCases || kind == .emergencyDuty else {
        form.fault(
          "team", "this team holds no cases: choose a first response team or the emergency duty team")
        return []
      }
      return [.acceptRisk(team)]
    })

  private static let contactTell = contact(
    "tell", title: "Tell the referrer", "Record how the referrer was told the outcome.",
    done: "referrer told",
    unless: { $0.owesReferrer ? nil : "no feedback to the referrer of \($0.id) is due" },
    fields: [FormField("how", .line, "by phone, by letter, and what was said")],
    make: { form in [.tellReferrer(how: form.text("how"))] })

  private static func onCase(
    _ verb: String, _ act: Act, title: String, _ words: String, done: String,
    unless hindrance: @escaping @Sendable (FormPlace, Case) -> String? = { _, _ in nil }, fields: [FormField],
    offer: @escaping @Sendable (FormField, FormPlace) -> FormField.Kind = { field, _ in field.kind },
    needs: @escaping @Sendable (FormAnswers, FormPlace) -> [FormNeed] = { _, _ in [] },
    attests: Attested? = nil, make: @escaping @Sendable (inout FormReader) -> CaseCommand?
  ) -> ActForm {
    ActForm(
      "case", verb, on: .case, act, title: title, words, done: done,
      hindrance: { place in
        place.item.flatMap { $0.isOpen ? hindrance(place, $0) : "\($0.id) is closed" }
      },
      fields: fields, offer: offer, needs: needs, attests: attests,
      make: { form in
        guard let command = make(&form) else { return [] }
        return [.case(CaseID(form.place.record.number), command)]
      })
  }

  private static let caseClose = onCase(
    "close", .allocate, title: "Close the case", "Close the case with its reason, in your own words too.",
    done: "case closed",
    unless: { place, item in
      if let waiting = item.passedContacts.first { return Refusal.informationWaits(item.id, waiting).words }
      return place.register.shift(of: place.actor) == .night ? HandoverRefusal.dayCloses.words : nil
    },
    fields: [
      FormField("reason", .one(closureChoices { _ in nil })),
      FormField("why", .text, "why, in your own words"),
      FormField("not seen because", .text, "why nobody saw the child, where nobody did", isRequired: false),
    ],
    offer: { field, place in
      guard field.name == "reason", let item = place.item else { return field.kind }
      return .one(closureChoices { hindrance(toClosing: item, as: $0, place)?.words })
    },
    needs: { answers, place in
      guard let item = place.item, let reason = ClosureReason(rawValue: answers["reason"]),
        place.register.asksWhyUnseen(item, as: reason, at: place.now)
      else { return [] }
      return [FormNeed("not seen because", PathwayRefusal.childNeverSeen.words)]
    },
    make: { form in
      guard let item = form.place.item, let reason: ClosureReason = form.code("reason") else { return nil }
      if let hindrance = hindrance(toClosing: item, as: reason, form.place) {
        form.fault("reason", hindrance.words)
      }
      return .close(reason, why: form.text("why"), notSeenWhy: form.optional("not seen because"))
    })

  /// The reasons for closing; one that is not possible now says why.
  private static func closureChoices(_ hindrance: (ClosureReason) -> String?) -> [FormChoice] {
    ClosureReason.allCases.map { reason in
      let why = hindrance(reason).map { " — not now: \($0)" } ?? ""
      return FormChoice(reason.rawValue, "\(reason.rawValue) \(reason.words)\(why)")
    }
  }

  /// Why a reason is not possible; a child who was not seen is asked about in a blank of its own.
  private static func hindrance(
    toClosing item: Case, as reason: ClosureReason, _ place: FormPlace
  ) -> PathwayRefusal? {
    let hindrance = place.register.hindrance(toClosing: item, as: reason, at: place.now)
    return hindrance == .childNeverSeen ? nil : hindrance
  }

  private static let caseReturn = onCase(
    "return", .allocate, title: "Back to the tray",
    "Take the case from its worker; it awaits allocation again.", done: "back in the tray",
    unless: { _, item in item.worker == nil ? "\(item.id) is in the tray already" : nil },
    fields: [FormField("why", .line)],
    make: { form in .returnToTray(reason: form.text("why")) })

  private static let caseSeen = onCase(
    "seen", .work, title: "Child seen",
    "Record the day on which the child was seen. For a section 47 enquiry that began on the same day, record the visit with its hour (e).",
    done: "child seen",
    fields: [FormField("on", .past, "today, yesterday, or dd/mm/yyyy")],
    make: { form in form.day("on").map { .recordSeen(on: $0) } })

  private static let caseWork = onCase(
    "work", .work, title: "Kind of work", "Change the kind of work that the case is.",
    done: "kind of work changed",
    fields: [FormField("work", .code(Work.self))],
    make: { form in
      guard let work: Work = form.code("work") else { return nil }
      if form.place.item?.work == work {
        form.fault("work", "the case is this kind of work already")
        return nil
      }
      return .changeWork(work)
    })

  private static let caseAcknowledge = onCase(
    "acknowledge", .work, title: "Acknowledge new information",
    "Say that you have read the new information that was passed to this open case.",
    done: "new information acknowledged",
    unless: { _, item in item.passedContacts.isEmpty ? "no new information waits on \(item.id)" : nil },
    fields: [],
    attests: .newInformation,
    make: { form in form.place.item?.passedContacts.first.map { .acknowledge($0) } })

  private static func worker(
    _ verb: String, title: String, _ words: String, done: String,
    unless hindrance: @escaping @Sendable (Worker, Day) -> String?, fields: [FormField],
    make: @escaping @Sendable (inout FormReader) -> WorkerCommand?
  ) -> ActForm {
    ActForm(
      "worker", verb, on: .worker, .staff, title: title, words, done: done,
      hindrance: { place in
        place.register.workers[WorkerID(place.record.number)].flatMap { hindrance($0, place.today) }
      },
      fields: fields,
      make: { form in
        guard let command = make(&form) else { return [] }
        return [.worker(WorkerID(form.place.record.number), command)]
      })
  }

  private static let workerAbsent = worker(
    "absent", title: "Worker away",
    "Record why and until when a worker is away; the worker’s cases then need cover.", done: "is away",
    unless: { worker, day in
      worker.absence(on: day).map { "away already (\($0.reason.words)): record the return" }
    },
    fields: [
      FormField("reason", .code(AbsenceReason.self)),
      FormField("first day", .day(isAhead: true), "today, tomorrow, or dd/mm/yyyy"),
      FormField("last day", .day(isAhead: true), "empty when nobody knows yet", isRequired: false),
    ],
    make: { form in
      let reason: AbsenceReason? = form.code("reason")
      let first = form.day("first day")
      let last = form.day("last day")
      if let first, let last, last < first {
        form.fault("last day", "the last day is before the first: \(first.longText)")
      }
      guard let reason, let first else { return nil }
      return .startAbsence(
        Worker.Absence(reason: reason, from: first, expectedBack: last.map { $0.advanced(by: 1) }))
    })

  private static let workerBack = worker(
    "back", title: "Worker back", "Record the first day on which the worker is back.", done: "is back",
    unless: { worker, day in worker.absence(on: day) == nil ? "the worker is not away" : nil },
    fields: [FormField("on", .day(isAhead: true), "the first day back: today, tomorrow, or dd/mm/yyyy")],
    make: { form in form.day("on").map { .endAbsence(on: $0) } })
}
