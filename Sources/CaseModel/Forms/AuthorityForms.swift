extension ActForm {
  /// Another authority’s acceptance of a child of a contact.
  static let contactAccepted = contactAnswer(
    "accepted", title: "Other authority accepted the child",
    "Record that the other authority accepted responsibility for a child in writing.",
    done: "acceptance recorded", fields: AuthorityAccepted.fields,
    make: { form in
      AuthorityAccepted.read(&form).map { accepted in { ContactCommand.recordAcceptance($0, accepted) } }
    })

  /// Another authority’s refusal of a child of a contact.
  static let contactRefused = contactAnswer(
    "refused", title: "Other authority refused the child",
    "Record that the other authority refused responsibility for a child in writing; the child is to be decided again.",
    done: "refusal recorded", fields: AuthorityRefused.fields,
    make: { form in
      AuthorityRefused.read(&form).map { refused in { ContactCommand.recordRefusal($0, refused) } }
    })

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
