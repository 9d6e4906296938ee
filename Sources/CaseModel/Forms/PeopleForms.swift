extension ActForm {
  /// Forms for who a child is, where the child lives and with whom the child is connected.
  static let people = [changeChild, moveHome, relateChild, mergeChild, changeHousehold, addChild]

  private static let changeChild = ActForm(
    "child", "change", on: .child, .record, title: "Child’s details",
    "Correct or complete what is known of a child, identity included.", done: "details changed",
    known: { $0.child.map { ChildBlanks.known($0.details) } ?? [:] },
    isChange: true, fields: ChildBlanks.all,
    make: { form in
      guard let child = form.place.child else { return [] }
      return [.child(child.id, .change(ChildBlanks.details(&form, correcting: child.details)))]
    })

  private static let moveHome = ActForm(
    "child", "move", on: .child, .record, title: "Move home",
    "Record that a child lives elsewhere; an open case goes along.", done: "moved home",
    fields: HomeBlanks.all + [FormField("reason", .text, "why the child lives there now")],
    make: { form in
      let home = HomeBlanks.home(&form)
      return [.child(ChildID(form.place.record.number), .moveHome(to: home, reason: form.text("reason")))]
    })

  private static let relateChild = ActForm(
    "child", "relate", on: .child, .record, title: "Add a relationship",
    "Connect two children who may live apart: a half-brother, a cousin, a friend.", done: "connected",
    fields: [
      FormField("other", .record(.child), "the other child’s identifier"),
      FormField("relation", .code(Relation.self), "what the other is to this child"),
    ],
    make: { form in
      let other: ChildID? = form.identifier("other")
      let relation: Relation? = form.code("relation")
      guard let other, let relation else { return [] }
      return [.child(ChildID(form.place.record.number), .relate(to: other, as: relation))]
    })

  private static let mergeChild = ActForm(
    "child", "merge", on: .child, .record, title: "Merge a duplicate",
    "Say that this record is of a child who is recorded already; the other record takes its history.",
    done: "merged",
    fields: [
      FormField("into", .record(.child), "the record that is kept"),
      FormField("reason", .text, "why they are one child"),
      FormField(
        "despite", .text,
        "if birth date, sex or a contact that names both speaks against it: why all the same",
        isRequired: false),
    ],
    make: { form in
      guard let into: ChildID = form.identifier("into") else { return [] }
      return [
        .child(
          ChildID(form.place.record.number),
          .merge(
            into: into, reason: form.text("reason"), despite: form.optional("despite")))
      ]
    })

  private static let changeHousehold = ActForm(
    "household", "change", on: .household, .record, title: "Household",
    "Correct or complete what is known of a home and its adults.", done: "household changed",
    known: { place in
      place.register.households[HouseholdID(place.record.number)].map { HomeBlanks.known($0.details) } ?? [:]
    },
    isChange: true, fields: HomeBlanks.details,
    make: { form in
      let id = HouseholdID(form.place.record.number)
      guard let old = form.place.register.households[id]?.details else { return [] }
      return [.changeHousehold(id, HomeBlanks.details(&form, correcting: old))]
    })

  private static let addChild = ActForm(
    "contact", "add-child", on: .contact, .record, title: "Another child",
    "Add a child whom the contact did not name at first.", done: "child added",
    hindrance: { place in
      place.contact.flatMap { $0.isOpen ? nil : Refusal.contactClosed($0.id).words }
    },
    fields: [
      FormField("who", .one([FormChoice("new", "not known yet"), FormChoice("known", "known already")])),
      FormField("child", .record(.child), "the child’s identifier", when: .when("who", "known")),
      FormField(
        "given name", .line, "leave empty for an unborn child", isRequired: false, when: .when("who", "new")),
      FormField("family name", .line, when: .when("who", "new")),
      FormField("born", .past, TypedDate.form, isRequired: false, when: .when("who", "new")),
      FormField(
        "home",
        .one([
          FormChoice("same", "with the other children"), FormChoice("unknown", "elsewhere, or not known"),
        ]),
        when: .when("who", "new")),
    ],
    make: { form in
      guard let contact = form.place.contact else { return [] }
      if form.text("who") == "known" {
        guard let child: ChildID = form.identifier("child") else { return [] }
        return [.contact(contact.id, .addChild(.known(child), home: nil))]
      }
      let details = ChildDetails(
        givenName: form.text("given name"), familyName: form.text("family name"), birthDate: form.day("born"))
      let register = form.place.register
      let shared = contact.children.lazy.compactMap { register.child($0.child)?.household }.first
      let home = form.text("home") == "same" ? shared.map(NewHousehold.known) : nil
      if form.text("home") == "same", home == nil { form.fault("home", "nobody knows where the others live") }
      return [.contact(contact.id, .addChild(.new(details), home: home))]
    })
}

/// The blanks of a child's details.
private enum ChildBlanks {
  static let all = [
    FormField("given name", .line, "empty while unborn", isRequired: false),
    FormField("family name", .line, isRequired: false),
    FormField("other names", .line, "with commas between", isRequired: false),
    FormField("born", .past, TypedDate.form, isRequired: false),
    FormField("expected", .day(isAhead: true), "the due date of an unborn child", isRequired: false),
    FormField("sex", .code(Sex.self)),
    FormField("ethnicity", .code(Ethnicity.self)),
    FormField("languages", .line, "home language first, with commas between", isRequired: false),
    FormField("interpreter", .yesNo, isRequired: false),
    FormField("religion", .line, "none is an answer", isRequired: false),
    FormField("disabilities", .codes(Disability.self), isRequired: false),
    FormField("identity", .text, "who the child is, in the child’s own terms", isRequired: false),
    FormField("NHS number", .line, isRequired: false),
    FormField("UPN", .line, isRequired: false),
  ]

  static func known(_ details: ChildDetails) -> [String: String] {
    [
      "given name": details.givenName, "family name": details.familyName,
      "other names": details.otherNames.joined(separator: ", "), "born": details.birthDate?.text ?? "",
      "expected": details.expectedBirthDate?.text ?? "", "sex": details.sex.rawValue,
      "ethnicity": details.ethnicity.rawValue, "languages": details.languages.joined(separator: ", "),
      "interpreter": details.needsInterpreter.map { $0 ? "yes" : "no" } ?? "",
      "religion": details.religion ?? "",
      "disabilities": details.disabilities.map(\.rawValue).joined(separator: ","),
      "identity": details.identity ?? "", "NHS number": details.nhsNumber ?? "", "UPN": details.upn ?? "",
    ]
  }

  private static func kept(_ form: FormReader, _ name: String, _ old: [String]) -> [String] {
    form.text(name) == old.joined(separator: ", ") ? old : form.list(name)
  }

  static func details(_ form: inout FormReader, correcting old: ChildDetails) -> ChildDetails {
    ChildDetails(
      givenName: form.text("given name"), familyName: form.text("family name"),
      otherNames: kept(form, "other names", old.otherNames), birthDate: form.day("born"),
      expectedBirthDate: form.day("expected"), sex: form.code("sex") ?? old.sex,
      ethnicity: form.code("ethnicity") ?? old.ethnicity, languages: kept(form, "languages", old.languages),
      needsInterpreter: form.flag("interpreter"), religion: form.optional("religion"),
      disabilities: form.codes("disabilities"), identity: form.optional("identity"),
      nhsNumber: form.optional("NHS number"), upn: form.optional("UPN"), externalID: old.externalID)
  }
}

/// The blanks of a home.
private enum HomeBlanks {
  private static let isNew = FormField.Condition.when("to", "new")

  static let all =
    [
      FormField(
        "to",
        .one([
          FormChoice("known", "a home that is known"), FormChoice("new", "a home not known yet"),
          FormChoice("unknown", "nobody knows where"),
        ])),
      FormField("household", .record(.household), "its identifier", when: .when("to", "known")),
    ] + details(when: isNew)

  static let details = details(when: nil)

  private static func details(when condition: FormField.Condition?) -> [FormField] {
    [
      FormField("address", .line, isRequired: false, when: condition),
      FormField("postcode", .line, isRequired: false, when: condition),
      FormField("phones", .line, "with commas between", isRequired: false, when: condition),
      FormField(
        "adults", .text, "one a line: name, relationship, and elsewhere if so",
        isRequired: false, when: condition),
    ]
  }

  static func known(_ details: HouseholdDetails) -> [String: String] {
    [
      "address": details.address, "postcode": details.postcode ?? "",
      "phones": details.phones.joined(separator: ", "),
      "adults": details.adults.map { adult in
        adult.name + ", " + adult.relationship + (adult.livesThere ? "" : ", elsewhere")
          + (adult.note.map { " (\($0))" } ?? "")
      }.joined(separator: "\n"),
    ]
  }

  static func home(_ form: inout FormReader) -> NewHousehold? {
    switch form.text("to") {
    case "known": form.identifier("household").map { .known($0) }
    case "new": .new(details(&form, correcting: HouseholdDetails()))
    default: nil
    }
  }

  /// What was not touched stays as it was recorded, whatever its text would be read as.
  static func details(_ form: inout FormReader, correcting old: HouseholdDetails) -> HouseholdDetails {
    let shown = known(old)
    let adults =
      form.text("adults") == shown["adults"]?.trimmedBlanks ? old.adults : form.lines("adults").map(adult)
    if adults.contains(where: { $0.name.isEmpty }) { form.fault("adults", "each adult has a name") }
    return HouseholdDetails(
      address: form.text("address"), postcode: form.optional("postcode"),
      phones: form.text("phones") == shown["phones"] ? old.phones : form.list("phones"), adults: adults)
  }

  /// Reads "Kay Test, mother", "Lee Test, uncle, elsewhere" and "Kay Test, mother (tagged)".
  private static func adult(_ line: String) -> HouseholdDetails.Adult {
    var line = line
    var note: String?
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      note = String(line[line.index(after: open)..<line.index(before: line.endIndex)])
      line = line[..<open].trimmedBlanks
    }
    var parts = line.split(separator: ",").map { $0.trimmedBlanks }
    let isElsewhere = parts.count > 1 && parts.last?.lowercased() == "elsewhere"
    if isElsewhere { parts.removeLast() }
    return HouseholdDetails.Adult(
      name: parts.first ?? "", relationship: parts.dropFirst().joined(separator: ", "),
      livesThere: !isElsewhere,
      note: note)
  }
}
