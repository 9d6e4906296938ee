extension PathwayAct {
  /// A form that asks for the fact, on an open case.
  ///
  /// - Parameters:
  ///   - known: what the blanks hold at first.
  ///   - needs: which optional blanks the other answers make necessary, and why.
  ///   - attests: what is read before it is recorded.
  ///   - make: reads the answers; nil where a fault was noted.
  static func buildForm(
    _ group: String, _ verb: String, title: String, _ words: String, done: String,
    known: @escaping @Sendable (FormPlace) -> [String: String] = { _ in [:] },
    fields: [FormField],
    needs: @escaping @Sendable (FormAnswers, FormPlace) -> [FormNeed] = { _, _ in [] },
    attests: Attested? = nil,
    make: @escaping @Sendable (inout FormReader) -> Self?
  ) -> ActForm {
    ActForm(
      group, verb, on: .case, act, title: title, words, done: done,
      hindrance: { place in
        guard let item = place.item else { return nil }
        if !item.isOpen { return "\(item.id) is closed" }
        return hindrance(on: item.pathway)?.words
      },
      known: known,
      fields: fields, needs: needs, attests: attests,
      make: { form in
        guard let fact = make(&form) else { return [] }
        return [.case(CaseID(form.place.record.number), .record(fact))]
      })
  }
}

extension ActForm {
  /// Forms for everything from allocation to an outcome, in the order in which it happens.
  static let pathway: [ActForm] = PathwayFacts.acts.map { $0.form }
}
