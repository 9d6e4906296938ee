extension ActForm {
  /// Forms for emergencies.
  static let emergencyForms: [ActForm] = [
    emergencyStart, emergencyPlace, emergencyExtend, emergencyEnd, lookedAfterRecord,
  ]

  private static let emergencyStart = pathway(
    "emergency", "start", .protect, title: "Protect in an emergency",
    "Record police protection, an emergency protection order or accommodation; the first two open a section 47 enquiry.",
    done: "emergency recorded",
    unless: { $0.openProtections.first.map { .protectionRuns($0.kind, $0.startedAt) } },
    fields: [
      FormField("kind", .code(ProtectionKind.self)),
      FormField("at", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField("place", .code(Whereabouts.self), "where the child is"),
      FormField("why", .text),
      FormField("told", .text, "who was told"),
    ],
    make: { form in
      let kind: ProtectionKind? = form.code("kind")
      let at = form.moment("at")
      let place: Whereabouts? = form.code("place")
      guard let kind, let at, let place else { return nil }
      return .protect(
        ProtectionStarted(kind: kind, at: at, place: place, told: form.text("told"), why: form.text("why")))
    })

  private static let emergencyPlace = pathway(
    "emergency", "place", .protect, title: "Where the child is",
    "Record that a child in an emergency is somewhere else now.", done: "place recorded",
    unless: { $0.openProtections.isEmpty ? .noProtection : nil },
    fields: [
      FormField("place", .code(Whereabouts.self))
    ],
    make: { form in
      guard let place: Whereabouts = form.code("place") else { return nil }
      return .changePlace(PlaceChanged(place: place))
    })

  private static let lookedAfterRecord = pathway(
    "looked-after", "record", .work, title: "Child looked after",
    "Record the review or the health assessment of a child who is accommodated.", done: "recorded",
    unless: { $0.openProtections.contains { $0.kind == .accommodation } ? nil : .notLookedAfter },
    fields: [FormField("what", .code(LookedAfterTask.self)), FormField("on", .past)],
    make: { form in
      guard let what: LookedAfterTask = form.code("what"), let day = form.day("on") else { return nil }
      return .recordLookedAfter(LookedAfterDone(what: what, on: day))
    })

  private static let emergencyExtend = pathway(
    "emergency", "extend", .protect, title: "Extend the order",
    "Record a court’s one extension of an emergency protection order.", done: "order extended",
    unless: { pathway in
      guard let order = pathway.openProtections.first(where: { $0.kind == .protectionOrder }) else {
        return .noOrder
      }
      return order.extendedDays > 0 ? .orderExtended(days: order.extendedDays) : nil
    },
    unlessAt: { place in
      guard let order = place.item?.pathway.openProtections.first(where: { $0.kind == .protectionOrder }),
        let due = place.register.orderDue(of: order), due <= place.now
      else { return nil }
      return .orderLapsed(due: due)
    },
    fields: [
      FormField("days", .number(1...7))
    ],
    make: { form in
      guard let days = form.number("days") else { return nil }
      return .extendProtection(ProtectionExtended(days: days))
    })

  private static let emergencyEnd = pathway(
    "emergency", "end", .protect, title: "End the protection",
    "Record how and when an emergency’s protection ended.", done: "protection ended",
    unless: { $0.openProtections.isEmpty ? .noProtection : nil },
    fields: [
      FormField("at", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField("how", .text, "returned home, an order, accommodation"),
    ],
    make: { form in
      guard let at = form.moment("at") else { return nil }
      return .endProtection(ProtectionEnded(at: at, how: form.text("how")))
    })
}
