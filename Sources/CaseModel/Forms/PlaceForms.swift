extension ActForm {
  /// Forms for places and peer groups, and for linking the child of a record to one.
  static let places: [ActForm] = forms(ContextWords.place) + forms(ContextWords.peerGroup)

  /// What differs between places and peer groups.
  private struct ContextWords: Sendable {
    let group: String
    let subject: RecordKind
    let noun: String
    let register: @Sendable (ContextDetails) -> Command
    let act: @Sendable (RecordID, ContextCommand) -> Command

    static let place = ContextWords(
      group: "place", subject: .place, noun: "place", register: { .registerPlace($0) },
      act: { .place(PlaceID($0.number), $1) })
    static let peerGroup = ContextWords(
      group: "peer-group", subject: .peerGroup, noun: "peer group", register: { .registerPeerGroup($0) },
      act: { .peerGroup(PeerGroupID($0.number), $1) })

    /// Name, kind and worries.
    var fields: [FormField] {
      [FormField("name", .line, "what it is called by those who know it")]
        + (subject == .place ? [FormField("kind", .code(PlaceKind.self))] : [])
        + [FormField("concerns", .codes(ConcernKind.self), "what harm is feared there")]
    }

    func details(_ form: FormReader) -> ContextDetails {
      ContextDetails(name: form.text("name"), kind: form.code("kind"), concerns: form.codes("concerns"))
    }
  }

  private static func forms(_ words: ContextWords) -> [ActForm] {
    [add(words), change(words), link(words), unlink(words), note(words)]
  }

  private static func add(_ words: ContextWords) -> ActForm {
    ActForm(
      words.group, "add", on: .service, .record, title: "Register a \(words.noun)",
      "Register a \(words.noun) where children come to harm outside the home.",
      done: "\(words.noun) registered", fields: words.fields,
      make: { form in [words.register(words.details(form))] })
  }

  private static func change(_ words: ContextWords) -> ActForm {
    ActForm(
      words.group, "change", on: words.subject, .record, title: "Edit the \(words.noun)",
      "Correct or complete what is known of a \(words.noun).", done: "\(words.noun) changed",
      known: { place in
        guard let details = place.register.context(of: place.record)?.details else { return [:] }
        return [
          "name": details.name, "kind": details.kind?.rawValue ?? "",
          "concerns": details.concerns.map(\.rawValue).joined(separator: ","),
        ]
      },
      isChange: true, fields: words.fields,
      make: { form in [words.act(form.place.record, .change(words.details(form)))] })
  }

  private static func link(_ words: ContextWords) -> ActForm {
    ActForm(
      words.group, "link", on: words.subject, .record, title: "Link a child",
      "Link a child to a \(words.noun), with the reason.", done: "child linked",
      fields: [FormField("child", .record(.child)), FormField("why", .text)],
      make: { form in
        guard let child: ChildID = form.identifier("child") else { return [] }
        return [words.act(form.place.record, .link(ContextLink(child: child, why: form.text("why"))))]
      })
  }

  private static func unlink(_ words: ContextWords) -> ActForm {
    ActForm(
      words.group, "unlink", on: words.subject, .record, title: "Remove the child’s link",
      "Say that a child no longer has to do with a \(words.noun), with the reason.", done: "link removed",
      fields: [FormField("child", .record(.child)), FormField("why", .text)],
      offer: { field, place in
        guard field.name == "child", let context = place.register.context(of: place.record) else {
          return field.kind
        }
        return .children(context.children)
      },
      make: { form in
        guard let child: ChildID = form.identifier("child") else { return [] }
        return [words.act(form.place.record, .unlink(ContextLink(child: child, why: form.text("why"))))]
      })
  }

  private static func note(_ words: ContextWords) -> ActForm {
    ActForm(
      words.group, "note", on: words.subject, .record, title: "Note something",
      "Note something about a \(words.noun).", done: "noted", fields: [FormField("note", .text)],
      make: { form in
        [words.act(form.place.record, .note(ContextNote(note: form.text("note"))))]
      })
  }
}
