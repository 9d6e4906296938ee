extension ActForm {
  /// A form for an act on an open case's way from allocation to its outcome.
  ///
  /// - Parameters:
  ///   - hindrance: why it is not possible as the case stands; nil when it is.
  ///   - lateness: why it is not possible any more; nil when it is.
  ///   - known: what the blanks hold at first.
  ///   - attests: what is read before it is recorded.
  static func pathway(
    _ group: String, _ verb: String, _ act: Act, title: String, _ words: String, done: String,
    unless hindrance: @escaping @Sendable (Pathway) -> PathwayRefusal? = { _ in nil },
    unlessAt lateness: @escaping @Sendable (FormPlace) -> PathwayRefusal? = { _ in nil },
    known: @escaping @Sendable (FormPlace) -> [String: String] = { _ in [:] },
    fields: [FormField],
    needs: @escaping @Sendable (FormAnswers, FormPlace) -> [FormNeed] = { _, _ in [] },
    attests: Attested? = nil,
    make: @escaping @Sendable (inout FormReader) -> PathwayCommand?
  ) -> ActForm {
    ActForm(
      group, verb, on: .case, act, title: title, words, done: done,
      hindrance: { place in
        guard let item = place.item else { return nil }
        if !item.isOpen { return "\(item.id) is closed" }
        return (hindrance(item.pathway) ?? lateness(place))?.words
      },
      known: known,
      fields: fields, needs: needs, attests: attests,
      make: { form in
        guard let command = make(&form) else { return [] }
        return [.case(CaseID(form.place.record.number), .pathway(command))]
      })
  }

  /// Forms for everything from allocation to an outcome, in the order in which it happens.
  static let pathway: [ActForm] =
    strategyForms + enquiryForms + conferenceForms + assessmentForms + visitForms + supportForms
    + emergencyForms
    + concernForms + outcomeForms + reviewForms + transferForms
}
