extension ActForm {
  /// Forms for what partner agencies owe: an answer, and being asked for it again.
  static let partners: [ActForm] = [recordAnswer, chaseAnswer]

  private static let agency = FormField("agency", .code(Agency.self))

  private static let recordAnswer = ActForm(
    "contact", "answer", on: .contact, .record, title: "An agency’s answer",
    "Record what an agency answered, and whether it told what was asked.", done: "answer recorded",
    hindrance: hindrance, known: owed,
    fields: [
      agency,
      FormField("answer", .text, "what it says"),
      FormField("shared", .code(Sharing.self), "how much that tells", isRequired: false),
    ],
    make: { form in
      guard let agency: Agency = form.code("agency") else { return [] }
      return [
        .contact(
          ContactID(form.place.record.number),
          .recordAnswer(agency, answer: form.text("answer"), shared: form.code("shared")))
      ]
    })

  private static let chaseAnswer = ActForm(
    "contact", "chase", on: .contact, .record, title: "Chase a check",
    "Record that an agency that owes an answer was asked for it again; as often as it takes.",
    done: "check chased", hindrance: hindrance, known: owed,
    fields: [agency, FormField("how", .line, "by phone, by email")],
    make: { form in
      guard let agency: Agency = form.code("agency") else { return [] }
      return [.contact(ContactID(form.place.record.number), .chase(agency, how: form.text("how")))]
    })

  @Sendable private static func hindrance(_ place: FormPlace) -> String? {
    guard let contact = place.contact else { return nil }
    if contact.isHistory { return Refusal.contactIsHistory(contact.id).words }
    return contact.checks.contains { $0.answeredAt == nil } ? nil : "no agency owes an answer"
  }

  /// The agency that has been asked longest without an answer.
  @Sendable private static func owed(_ place: FormPlace) -> [String: String] {
    let check = place.contact?.checks.first { $0.answeredAt == nil }
    return check.map { ["agency": $0.agency.rawValue] } ?? [:]
  }
}
