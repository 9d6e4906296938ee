extension ActForm {
  /// Forms for what another authority takes over, and for plans that began elsewhere.
  static let transferForms: [ActForm] = [transferAsk, transferAccept, transferRefuse, planRecord]

  /// Who accepted, when and how: the same blanks for a contact and for a case.
  private static let acceptance: [FormField] = [
    FormField("by", .line, "who accepted there: name and role"),
    FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    FormField("how", .text, "what was written, and where it is kept"),
  ]

  /// Who refused, when and why: the same blanks for a contact and for a case.
  private static let refusal: [FormField] = [
    FormField("by", .line, "who refused there: name and role"),
    FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    FormField("why", .text, "why it refused, and where its letter is kept"),
  ]

  private static func refused(_ form: inout FormReader) -> AuthorityRefused? {
    form.moment("at").map { AuthorityRefused(by: form.text("by"), at: $0, why: form.text("why")) }
  }

  private static func accepted(_ form: inout FormReader) -> AuthorityAccepted? {
    form.moment("at").map { AuthorityAccepted(by: form.text("by"), at: $0, how: form.text("how")) }
  }

  private static let transferAsk = pathway(
    "transfer", "ask", .authorise, title: "Ask another authority to take the case over",
    "Ask the authority where the child lives now; the case is ours until it accepts in writing.",
    done: "transfer asked for",
    unless: { $0.transfer?.acceptedAt.map { .transferAccepted($0) } },
    fields: [
      FormField("authority", .line, "its name"),
      FormField("told", .text, "where the child lives now, what is done and what is planned"),
    ],
    make: { form in
      .askTransfer(TransferAsked(authority: form.text("authority"), told: form.text("told")))
    })

  private static let transferAccept = pathway(
    "transfer", "accept", .work, title: "Other authority accepted the case",
    "Record that the other authority accepted in writing; the case can then close as RC5.",
    done: "acceptance recorded",
    unless: { $0.hindranceToTransferAnswer },
    fields: acceptance,
    make: { form in accepted(&form).map { .acceptTransfer($0) } })

  private static let transferRefuse = pathway(
    "transfer", "refuse", .work, title: "Other authority refused the case",
    "Record that the other authority refused in writing; the case stays ours.",
    done: "refusal recorded",
    unless: { $0.hindranceToTransferAnswer },
    fields: refusal,
    make: { form in refused(&form).map { .refuseTransfer($0) } })

  private static let planRecord = pathway(
    "plan", "record", .work, title: "Record a plan that began elsewhere",
    "Record what is known of a child protection plan, or of a child looked after, that a list brought in.",
    done: "plan recorded",
    known: { place in
      let isPlan = place.item?.pathway.openPlans.contains { $0.kind == .protection } ?? false
      return ["kind": (isPlan ? ListedPlanKind.protection : .lookedAfter).rawValue]
    },
    fields: [
      FormField("kind", .code(ListedPlanKind.self)),
      FormField("from", .past, "the day of its start", isRequired: false),
      FormField(
        "category", .code(AbuseCategory.self), "of the child protection plan", isRequired: false,
        when: .when("kind", ListedPlanKind.protection.rawValue)),
      FormField("last review", .past, "the day of the last review, if there was one", isRequired: false),
    ],
    make: { form in
      let from = form.day("from")
      let reviewed = form.day("last review")
      guard let kind: ListedPlanKind = form.code("kind") else { return nil }
      return .recordPlan(
        PlanListed(kind: kind, from: from, category: form.code("category"), reviewedOn: reviewed))
    })

  /// Another authority’s acceptance of a child of a contact.
  static let contactAccepted = contactAnswer(
    "accepted", title: "Other authority accepted the child",
    "Record that the other authority accepted responsibility for a child in writing.",
    done: "acceptance recorded", fields: acceptance,
    make: { form in accepted(&form).map { accepted in { ContactCommand.recordAcceptance($0, accepted) } } })

  /// Another authority’s refusal of a child of a contact.
  static let contactRefused = contactAnswer(
    "refused", title: "Other authority refused the child",
    "Record that the other authority refused responsibility for a child in writing; the child is to be decided again.",
    done: "refusal recorded", fields: refusal,
    make: { form in refused(&form).map { refused in { ContactCommand.recordRefusal($0, refused) } } })

  private static func contactAnswer(
    _ verb: String, title: String, _ words: String, done: String, fields: [FormField],
    make: @escaping @Sendable (inout FormReader) -> ((ChildID) -> ContactCommand)?
  ) -> ActForm {
    ActForm(
      "contact", verb, on: .contact, .record, title: title, words, done: done,
      hindrance: { place in
        guard let contact = place.contact, contact.awaitedAuthority == nil else { return nil }
        return "no other authority’s answer is awaited on \(contact.id)"
      },
      known: { place in
        let awaited = place.contact?.childrenAwaitingAuthority ?? []
        return ["child": awaited.count == 1 ? awaited[0].text : ""]
      },
      fields: [FormField("child", .record(.child), "which child of the contact")] + fields,
      offer: { $0.name == "child" ? .children($1.contact?.childrenAwaitingAuthority ?? []) : $0.kind },
      make: { form in
        let child: ChildID? = form.identifier("child")
        let command = make(&form)
        guard let child, let command else { return [] }
        return [.contact(ContactID(form.place.record.number), command(child))]
      })
  }
}
