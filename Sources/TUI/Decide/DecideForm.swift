import CaseModel

/// What is filled in for one child's threshold decision.
struct DecideForm: Equatable {
  /// Whether the history was considered in this form.
  var considered = false
  /// The level of need; nothing is chosen beforehand.
  private(set) var level: Picker<UInt8>
  /// The outcome, of those that the level allows; nothing is chosen beforehand.
  private(set) var outcome = Picker<Outcome>([])
  /// The consent, where it was not settled.
  private(set) var consent: Picker<ConsentChoice>
  /// Why consent is overridden.
  var consentWhy = LineEditor()
  /// The further texts that the outcome asks for, by field.
  var details: [DecideField: TextEditor]
  /// What kind of place an allegation is about.
  private(set) var settingKind: Picker<SettingKind>
  /// The three parts of the rationale.
  private(set) var rationale: [Rationale.Part: TextEditor]
  /// The child's voice.
  var voice = NotedEditor()
  /// The child's identity.
  var identity = NotedEditor()

  /// What can be recorded of consent.
  enum ConsentChoice: String, CaseIterable, Sendable {
    case obtained = "obtained"
    case refused = "refused"
    case dispensedWith = "dispensed with"
    case notNeeded = "not needed"

    /// The choice in words; its raw value names it in drafts.
    var words: String {
      switch self {
      case .obtained: Consent.obtained.words
      case .refused: Consent.refused.words
      case .dispensedWith: "overridden, because asking is not safe or it was refused"
      case .notNeeded: Consent.notNeeded.words
      }
    }
  }

  init(_ settings: ServiceSettings) {
    level = Picker(settings.levels.map { ($0.number, "\($0.number)  \($0.name) — \($0.basis)") })
    consent = Picker(ConsentChoice.allCases.map { ($0, $0.words) })
    details = Dictionary(uniqueKeysWithValues: DecideField.details.map { ($0, TextEditor()) })
    settingKind = Picker(SettingKind.allCases.map { ($0, $0.words) })
    rationale = Dictionary(uniqueKeysWithValues: Rationale.Part.allCases.map { ($0, TextEditor()) })
  }

  subscript(part: Rationale.Part) -> TextEditor {
    get { rationale[part] ?? TextEditor() }
    set { rationale[part] = newValue }
  }

  /// The consent to record; nil when nothing was chosen.
  var newConsent: Consent? {
    switch consent.chosen {
    case .obtained: .obtained
    case .refused: .refused
    case .dispensedWith: .dispensedWith(why: consentWhy.text)
    case .notNeeded: .notNeeded
    case nil: nil
    }
  }

  /// A text that the outcome asks for; empty where nothing was written.
  func detail(_ field: DecideField) -> String { details[field].map { $0.isBlank ? "" : $0.text } ?? "" }

  /// The decision as the form has it; nil without level or outcome.
  func decision(for child: ChildID, of contact: Contact) -> NewDecision? {
    guard let level = level.chosen, let outcome = outcome.chosen else { return nil }
    return NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: self[.worry].text, dailyLife: self[.dailyLife].text, history: self[.history].text),
      voice: voice.noted, identity: identity.noted,
      allegation: outcome == .allegationToLADO ? allegation(from: contact) : nil,
      authority: outcome == .otherAuthority ? detail(.authority) : nil)
  }

  /// What the designated officer is told; the day on which it became known is that of the contact at the latest.
  private func allegation(from contact: Contact) -> AllegationReported? {
    settingKind.chosen.map { kind in
      AllegationReported(
        person: detail(.person), role: detail(.personRole), setting: detail(.setting), kind: kind,
        what: detail(.alleged), knownAt: contact.receivedAt)
    }
  }

  /// Takes in a key on the list of levels; the outcomes follow the level.
  mutating func updateLevel(_ key: Key, _ settings: ServiceSettings, _ child: Child?) {
    let before = level.chosen
    _ = level.update(key)
    if level.chosen != before { offerOutcomes(settings, child) }
  }

  mutating func updateOutcome(_ key: Key) { _ = outcome.update(key) }
  mutating func updateConsent(_ key: Key) { _ = consent.update(key) }
  mutating func updateSettingKind(_ key: Key) { _ = settingKind.update(key) }

  /// Offers the outcomes of the chosen level; one chosen before stays chosen where the level allows it.
  private mutating func offerOutcomes(_ settings: ServiceSettings, _ child: Child?) {
    let allowed = level.chosen.flatMap(settings.level)?.outcomes ?? []
    let kept = outcome.chosen.flatMap { allowed.contains($0) ? $0 : nil }
    let open = child?.openEpisode
    outcome = Picker(
      allowed.map { outcome in
        if let open, outcome.opensReferral {
          return (outcome, "\(outcome.words) — not while \(open.case) is open")
        }
        if open == nil, outcome == .passToOpenCase { return (outcome, "\(outcome.words) — no case is open") }
        if let open, outcome == .passToOpenCase { return (outcome, "\(outcome.words) (\(open.case))") }
        return (outcome, outcome.words)
      }, chosen: kept)
  }

  /// Gives the editors the width that they have on the screen, so that arrows move by the rows that are seen.
  mutating func resize(_ size: Size) {
    for part in Rationale.Part.allCases { rationale[part]?.size = size }
    for field in DecideField.details { details[field]?.size = size }
    voice.editor.size = size
    identity.editor.size = size
  }

  /// Copies the worry and the history of a sibling, to be edited; daily life, voice and identity are each child’s own.
  mutating func copy(_ decided: ChildDecided) {
    for part in Rationale.Part.allCases where part != .dailyLife {
      self[part] = TextEditor(decided.rationale[part])
    }
  }
}

// MARK: Drafts

extension DecideForm {
  /// Whether anything would be lost: a choice or a text.
  var isBlank: Bool {
    level.chosen == nil && outcome.chosen == nil && consent.chosen == nil && consentWhy.isEmpty
      && details.values.allSatisfy(\.isBlank) && settingKind.chosen == nil
      && rationale.values.allSatisfy(\.isBlank) && voice.isBlank && identity.isBlank
  }

  /// Every field by name.
  var fields: [String: String] {
    var fields: [String: String] = [:]
    if considered { fields["history"] = "considered" }
    fields["level"] = level.chosen.map(String.init)
    fields["outcome"] = outcome.chosen?.rawValue
    fields["consent"] = consent.chosen?.rawValue
    if !consentWhy.isEmpty { fields["consent why"] = consentWhy.text }
    for field in DecideField.details where !detail(field).isEmpty { fields[field.label] = detail(field) }
    fields[DecideField.settingKind.label] = settingKind.chosen?.rawValue
    for part in Rationale.Part.allCases where !self[part].text.isEmpty {
      fields["rationale " + part.rawValue] = self[part].text
    }
    for (name, noted) in [("voice", voice), ("identity", identity)] {
      if !noted.editor.text.isEmpty { fields[name] = noted.editor.text }
      if noted.isUnknown { fields[name + " known"] = "no" }
    }
    return fields
  }

  /// Brings back what a draft holds; what the settings no longer offer stays unchosen.
  mutating func restore(_ fields: [String: String], _ settings: ServiceSettings, _ child: Child?) {
    considered = fields["history"] != nil
    if let number = fields["level"].flatMap({ UInt8($0) }), settings.level(number) != nil {
      level = Picker(
        settings.levels.map { ($0.number, "\($0.number)  \($0.name) — \($0.basis)") }, chosen: number)
      outcome = Picker(
        Outcome.allCases.map { ($0, $0.words) }, chosen: fields["outcome"].flatMap { Outcome(rawValue: $0) })
      offerOutcomes(settings, child)
    }
    consent = Picker(
      ConsentChoice.allCases.map { ($0, $0.words) },
      chosen: fields["consent"].flatMap { ConsentChoice(rawValue: $0) })
    consentWhy = LineEditor(fields["consent why"] ?? "")
    for field in DecideField.details { details[field] = TextEditor(fields[field.label] ?? "") }
    settingKind = Picker(
      SettingKind.allCases.map { ($0, $0.words) },
      chosen: fields[DecideField.settingKind.label].flatMap { SettingKind(rawValue: $0) })
    for part in Rationale.Part.allCases {
      self[part] = TextEditor(fields["rationale " + part.rawValue] ?? "")
    }
    voice.editor = TextEditor(fields["voice"] ?? "")
    voice.isUnknown = fields["voice known"] == "no"
    identity.editor = TextEditor(fields["identity"] ?? "")
    identity.isUnknown = fields["identity known"] == "no"
  }
}
