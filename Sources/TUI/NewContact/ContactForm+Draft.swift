import CaseModel

extension ContactForm {
  /// What was typed or chosen, by name, for a draft; empty when nothing was.
  var typed: [String: String] {
    var typed: [String: String] = [:]
    func keep(_ name: String, _ text: String) { if !text.isEmpty { typed[name] = text } }
    func keep(_ name: String, _ choice: CodeChoice) {
      if !choice.isUntouched, let words = choice.unmatched ?? choice.words { typed[name] = words }
    }
    if received.text != TypedMoment.text(of: opened) { typed["received"] = received.text }
    keep("narrative", narrative.text)
    for (name, path) in Self.lines { keep(name, self[keyPath: path].text) }
    for (name, path) in Self.choices { keep(name, self[keyPath: path]) }
    for (place, child) in children.enumerated() where !child.isBlank {
      let prefix = "child.\(place)."
      keep(prefix + "given", child.givenName.text)
      typed[prefix + "family"] = child.familyName.text
      keep(prefix + "birth", child.birth.text)
      keep(prefix + "languages", child.languages.text)
      keep(prefix + "sex", child.sex)
      keep(prefix + "ethnicity", child.ethnicity)
      keep(prefix + "known", child.known?.text ?? "")
    }
    for (place, adult) in adults.enumerated() where adult.adult != nil {
      let prefix = "adult.\(place)."
      typed[prefix + "name"] = adult.name.text
      keep(prefix + "relationship", adult.relationship.text)
      keep(prefix + "lives", adult.lives)
    }
    return typed
  }

  /// The single lines that are not of a child or an adult.
  private static var lines: [(String, WritableKeyPath<ContactForm, LineEditor>)] {
    [
      ("referrer.name", \.referrerName), ("referrer.organisation", \.organisation),
      ("referrer.reach", \.reach), ("home.address", \.address), ("home.postcode", \.postcode),
      ("home.phones", \.phones), ("consent.why", \.consentWhy),
    ]
  }

  /// The choices that are not of a child or an adult; kept by their words, so that no other one is ever restored.
  private static var choices: [(String, WritableKeyPath<ContactForm, CodeChoice>)] {
    [
      ("channel", \.channel), ("source", \.source), ("worry", \.worry), ("risk", \.risk), ("rating", \.rag),
      ("consent", \.consent), ("home.change", \.homeChange),
    ]
  }

  /// A draft of it; nil when nothing was typed.
  func draft(at now: Instant) -> Draft? {
    var fields = typed
    guard !fields.isEmpty else { return nil }
    fields["opened"] = opened.text
    return Draft(key: .newContact, fields: fields, savedAt: now)
  }

  /// Brings back what a draft kept; what it does not name stays as in a new form.
  init(_ draft: Draft) {
    let fields = draft.fields
    self.init(opened: fields["opened"].flatMap { Instant(text: $0) } ?? draft.savedAt)
    if let text = fields["received"] { received = LineEditor(text) }
    narrative = TextEditor(fields["narrative"] ?? "")
    for (name, path) in Self.lines { self[keyPath: path] = LineEditor(fields[name] ?? "") }
    for (name, path) in Self.choices { self[keyPath: path].choose(words: fields[name]) }
    let restored = Self.places("child.", fields).map { Self.child("child.\($0).", fields) }
    if !restored.isEmpty { children = restored }
    let people = Self.places("adult.", fields).map { Self.adult("adult.\($0).", fields) }
    if !people.isEmpty { adults = people }
  }

  /// The numbers under which a repeated block was kept, in order.
  private static func places(_ prefix: String, _ fields: [String: String]) -> [Int] {
    let numbers = fields.keys.filter { $0.hasPrefix(prefix) }
      .compactMap { $0.dropFirst(prefix.count).split(separator: ".").first.flatMap { Int($0) } }
    return Set(numbers).sorted()
  }

  private static func child(_ prefix: String, _ fields: [String: String]) -> TypedChild {
    var child = TypedChild()
    child.givenName = LineEditor(fields[prefix + "given"] ?? "")
    child.familyName = LineEditor(fields[prefix + "family"] ?? "")
    child.birth = LineEditor(fields[prefix + "birth"] ?? "")
    child.languages = LineEditor(fields[prefix + "languages"] ?? "")
    child.sex.choose(words: fields[prefix + "sex"])
    child.ethnicity.choose(words: fields[prefix + "ethnicity"])
    child.known = fields[prefix + "known"].flatMap { ChildID(text: $0) }
    return child
  }

  private static func adult(_ prefix: String, _ fields: [String: String]) -> TypedAdult {
    var adult = TypedAdult()
    adult.name = LineEditor(fields[prefix + "name"] ?? "")
    adult.relationship = LineEditor(fields[prefix + "relationship"] ?? "")
    adult.lives.choose(words: fields[prefix + "lives"])
    return adult
  }
}
