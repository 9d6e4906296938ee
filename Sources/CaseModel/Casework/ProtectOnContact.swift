extension ActForm {
  /// Protects a child of a contact, before anybody has decided on it.
  static let protectOnContact = ActForm(
    "contact", "protect", on: .contact, .protect, title: emergencyTitle,
    "Record that a child of the contact is in police protection, under an emergency protection order or accommodated. "
      + "It opens the child’s case at once, or goes to the open one; no manager has to decide first.",
    done: "emergency recorded",
    hindrance: { place in
      guard let contact = place.contact else { return nil }
      if contact.isHistory { return Refusal.contactIsHistory(contact.id).words }
      let refusals = contact.children.map(place.register.hindrance(toProtecting:))
      return refusals.contains(nil) ? nil : refusals.first?.map(\.words)
    },
    known: { place in
      // Nobody is protected by a slip: of several children the one is chosen.
      let children = protectable(place)
      return ["child": children.count == 1 ? children[0].text : ""]
    },
    fields: [FormField("child", .record(.child), "which child of the contact")] + protectionFields,
    offer: { $0.name == "child" ? .children(protectable($1)) : $0.kind },
    make: { form in
      let child: ChildID? = form.identifier("child")
      let open = child.flatMap { form.place.register.child($0)?.openEpisode }
      let pathway = open.flatMap { form.place.register.cases[$0.case]?.pathway }
      guard let started = protection(&form, of: child, on: pathway), let child else { return [] }
      return [.contact(ContactID(form.place.record.number), .protect(child, started))]
    })

  /// The children of a contact who can be protected on it.
  private static func protectable(_ place: FormPlace) -> [ChildID] {
    let children = place.contact?.children ?? []
    return children.filter { place.register.hindrance(toProtecting: $0) == nil }.map(\.child)
  }

  static let emergencyTitle = "Emergency protection (police protection, EPO, section 20)"

  private static let isOrder = FormField.Condition.when("kind", ProtectionKind.protectionOrder.rawValue)

  static let protectionFields = [
    FormField("kind", .code(ProtectionKind.self)),
    FormField(
      "at", .moment(isAhead: false), "when the child was taken or the order made: hh:mm, or dd/mm hh:mm"),
    FormField(
      "until", .moment(isAhead: true), "the end that the order states: dd/mm/yyyy hh:mm", when: isOrder),
    FormField(
      "police applied", .yesNo, "whether the police applied for it (section 46(7))", when: isOrder),
    FormField(
      "police from", .past, "first day of police protection, where it is not recorded here",
      isRequired: false, when: .when("police applied", "yes")),
    FormField(
      "new ground", .text,
      "only where the police took the child before, or an order is in force: why they took the child now",
      isRequired: false, when: .when("kind", ProtectionKind.policeProtection.rawValue)),
    FormField("place", .code(Whereabouts.self), "where the child is"),
    FormField("why", .text),
    FormField("told", .text, "who was told"),
  ]

  /// What the blanks say of an emergency; what the case already knows of it answers some of them.
  static func protection(
    _ form: inout FormReader, of child: ChildID?, on pathway: Pathway?
  ) -> ProtectionStarted? {
    let kind: ProtectionKind? = form.code("kind")
    let at = form.moment("at")
    let place: Whereabouts? = form.code("place")
    let until = form.moment("until")
    guard let kind, let at, let place else { return nil }
    var started = ProtectionStarted(
      kind: kind, at: at, place: place, told: form.text("told"), why: form.text("why"), until: until)
    switch kind {
    case .protectionOrder:
      if form.flag("police applied") == true { started.policeFrom = policeFrom(&form, pathway, at) }
    case .policeProtection:
      started.newGround = form.optional("new ground")
      let earlier = child.flatMap(form.place.register.earlierPoliceProtection(of:))
      let refusal = (pathway ?? Pathway()).needsGround(forTakingAt: at, after: earlier)
      if started.newGround == nil, let refusal { form.fault("new ground", refusal.words) }
    case .accommodation: break
    }
    return started
  }

  /// The first day of the police protection during which the order was applied for: as written, else as recorded.
  private static func policeFrom(_ form: inout FormReader, _ pathway: Pathway?, _ made: Instant) -> Day? {
    if let day = form.day("police from") { return day }
    let recorded = pathway?.protections.last { $0.kind == .policeProtection && $0.startedAt <= made }
    if recorded == nil {
      form.fault("police from", "give the first day: no police protection is recorded here")
    }
    return recorded.map { London.day(of: $0.startedAt) }
  }
}
