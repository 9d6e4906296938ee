import CaseModel

/// What a filled-in form would record, and what it still lacks.
struct DecideReview {
  let form: DecideForm
  let contact: Contact
  let child: ChildID
  /// What was decided of the other children of the contact, as far as it was read.
  let siblings: [ChildDecided]
  let context: Context
  let names: Names

  private var register: Register { context.register }
  private var minimum: Int { register.settings.decisions.rationaleWords }

  /// Whether the history was considered, in this form or before it was opened.
  var isHistoryConsidered: Bool { form.considered || contact.historyConsidered != nil }

  /// Whether the form asks for consent: it was not settled before, or the decision needs more.
  var asksConsent: Bool { contact.consent == .notSettled || needsConsent(contact.consent) }

  /// Why the outcome cannot be decided with a consent; nil where it can.
  private func consentRefusal(_ consent: Consent) -> Refusal? {
    guard let outcome = form.outcome.chosen, let level = form.level.chosen else { return nil }
    var contact = contact
    contact.consent = consent
    return register.consentRefusal(of: outcome, at: level, on: contact)
  }

  private func needsConsent(_ consent: Consent) -> Bool { consentRefusal(consent) != nil }

  /// The fields of this form, in order; some belong to one outcome.
  var fields: [DecideField] {
    DecideField.allCases.filter { field in
      if field == .consent { return asksConsent }
      return field.outcome == nil || field.outcome == form.outcome.chosen
    }
  }

  // MARK: What is missing

  /// What a field lacks, in words; nil when it is complete.
  func lack(of field: DecideField) -> String? {
    switch field {
    case .history: return isHistoryConsidered ? nil : "to be considered first"
    case .level: return form.level.chosen == nil ? "to be chosen" : unchosen(form.level.typed)
    case .outcome: return outcomeLack ?? unchosen(form.outcome.typed)
    case .authority, .person, .personRole, .setting, .alleged:
      return form.detail(field).isEmpty ? "to be written" : nil
    case .settingKind:
      return form.settingKind.chosen == nil ? "to be chosen" : unchosen(form.settingKind.typed)
    case .consent: return consentLack ?? unchosen(form.consent.typed)
    case .worry, .dailyLife, .whatHistorySays: return field.part.flatMap(rationaleLack)
    case .voice: return notedLack(form.voice) ?? copied(form.voice, \.voice)
    case .identity: return notedLack(form.identity) ?? copied(form.identity, \.identity)
    case .record: return nil
    }
  }

  /// Everything that is missing, with the field to go to.
  var missing: [(field: DecideField, words: String)] {
    fields.compactMap { field in lack(of: field).map { (field, $0) } }
  }

  private var outcomeLack: String? {
    guard let outcome = form.outcome.chosen else {
      return form.level.chosen == nil ? "after the level" : "to be chosen"
    }
    let open = register.child(child)?.openEpisode
    if let open, outcome.opensReferral { return Refusal.caseAlreadyOpen(child, open.case).words }
    if open == nil, outcome == .passToOpenCase { return Refusal.noOpenCase(child).words }
    return nil
  }

  /// Reports a missing reason, and unsettled consent where the outcome needs consent.
  private var consentLack: String? {
    if form.consent.chosen == .dispensedWith, wordCount(of: form.consentWhy.text, upTo: 1) == 0 {
      return "say why it is safer not to ask"
    }
    guard needsConsent(form.newConsent ?? contact.consent) else { return nil }
    return "needed at this level: obtained, or why you go ahead without"
  }

  private func rationaleLack(_ part: Rationale.Part) -> String? {
    wordCount(of: form[part].text, upTo: minimum) < minimum ? wordsWritten(part) : nil
  }

  /// What was typed into a choice and matched nothing; nil when nothing was.
  private func unchosen(_ typed: String) -> String? {
    typed.isEmpty ? nil : "“\(typed)” chose nothing: Enter chooses, Backspace takes it back"
  }

  /// The brother or sister about whom the same words were noted; nil where there is none.
  ///
  /// - Source: Children Act 1989, section 17(4A): the wishes and feelings of each child.
  private func copied(_ noted: NotedEditor, _ part: KeyPath<ChildDecided, Noted>) -> String? {
    guard !noted.isUnknown else { return nil }
    let own = Self.bare(noted.editor.text)
    let other = siblings.first { sibling in
      guard case .noted(let text) = sibling[keyPath: part] else { return false }
      return Self.bare(text) == own
    }
    return other.map { "the same words as for \(names.short($0.child)): write what is this child’s own" }
  }

  /// A text without the differences that do not matter: capitals, blanks, punctuation.
  private static func bare(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func notedLack(_ noted: NotedEditor) -> String? {
    guard noted.isBlank else { return nil }
    return noted.isUnknown ? "say why it is not known" : "to be noted, or why it is not known"
  }

  /// How much of a part is written, against the least: "3 of 5 words", and above it "12 words".
  func wordsWritten(_ part: Rationale.Part) -> String {
    let words = wordCount(of: form[part].text, upTo: .max)
    return words < minimum ? "\(words) of \(minimum) words" : "\(words) words"
  }

  // MARK: What would be recorded

  /// Why a second manager must agree before the child stays below the threshold; nil when none must.
  var secondLookReasons: String? {
    guard let outcome = form.outcome.chosen, let child = register.child(child),
      register.needsSecondLook(outcome, contact, child)
    else { return nil }
    var reasons: [String] = []
    if contact.rag == .red { reasons.append("the contact is rated red") }
    let earlier = child.contactsInYear(before: contact.receivedAt)
    let limit = register.settings.decisions.repeatContacts
    if earlier >= limit {
      reasons.append(
        "\(earlier) earlier \(earlier == 1 ? "contact" : "contacts") in twelve months (the limit is \(limit))"
      )
    }
    return reasons.joined(separator: " and ")
  }

  /// The field in a line: what is in it, or nothing.
  func summary(of field: DecideField) -> String {
    switch field {
    case .history: return historyWords
    case .level: return levelWords
    case .outcome: return form.outcome.chosen?.words ?? ""
    case .authority, .person, .personRole, .setting, .alleged: return names.text(oneLine(form.detail(field)))
    case .settingKind: return form.settingKind.chosen?.words ?? ""
    case .consent: return consentWords
    case .worry, .dailyLife, .whatHistorySays:
      return field.part.map { names.text(oneLine(form[$0].text)) } ?? ""
    case .voice: return names.text(form.voice.summary)
    case .identity: return names.text(form.identity.summary)
    case .record:
      let count = missing.count
      return count == 0
        ? "nothing is missing" : "\(count) \(count == 1 ? "field is" : "fields are") not complete"
    }
  }

  private var historyWords: String {
    if form.considered { return "considered, in this form" }
    return contact.historyConsidered.map {
      "considered by \(names.short($0.by)), \($0.at.shortText(relativeTo: context.now))"
    } ?? ""
  }

  private var levelWords: String {
    form.level.chosen.flatMap(register.settings.level).map { "\($0.number)  \($0.name)" } ?? ""
  }

  private var consentWords: String {
    guard let choice = form.consent.chosen else {
      let needed = form.level.chosen.flatMap(register.settings.level)?.needsConsent ?? false
      return contact.consent.words + (needed ? "; this level needs it" : "")
    }
    return choice.words + (choice == .dispensedWith ? ": " + names.text(form.consentWhy.text) : "")
  }

  /// The whole of what would be recorded, in full words.
  var paragraphs: [Paragraph] {
    guard let outcome = form.outcome.chosen, let level = form.level.chosen.flatMap(register.settings.level)
    else {
      return []
    }
    var all = [
      Paragraph("OUTCOME", outcome.words, .strong),
      Paragraph("LEVEL", "\(level.number) \(level.name) — \(level.basis)"),
      Paragraph("THEN", consequence(of: outcome), secondLookReasons == nil ? .plain : .dueSoon),
      Paragraph("HISTORY", historyWords),
    ]
    for field in fields where field.outcome != nil {
      all.append(Paragraph(field.label.uppercased(), summary(of: field)))
    }
    if asksConsent {
      all.append(Paragraph("CONSENT", consentWords, form.consent.chosen == nil ? .dueSoon : .plain))
    }
    for (place, part) in Rationale.Part.allCases.enumerated() {
      let text = names.text(form[part].text)
      all.append(Paragraph(place == 0 ? "RATIONALE" : "", DecideField(part).label + ": " + text))
    }
    all.append(Paragraph("VOICE", names.text(form.voice.summary)))
    all.append(Paragraph("IDENTITY", names.text(form.identity.summary)))
    return all
  }

  /// What comes of an outcome.
  private func consequence(of outcome: Outcome) -> String {
    if let reasons = secondLookReasons {
      return "a second manager must agree before it closes: \(reasons)"
    }
    if outcome.opensReferral {
      let again = register.child(child)?.isReReferral(at: contact.receivedAt) ?? false
      return "a case opens and awaits allocation" + (again ? "; a re-referral within 12 months" : "")
        + "; no second look is needed"
    }
    if outcome == .passToOpenCase, let open = register.child(child)?.openEpisode {
      let holder =
        open.worker.map { "\(names.full($0)), who holds \(open.case)" } ?? "\(open.case), in the tray"
      return "new information for \(holder); no second look is needed"
    }
    if outcome == .allegationToLADO {
      return "the designated officer (LADO) gets it by the same act and answers within one working day; "
        + "only the officer reads it"
    }
    if outcome == .otherAuthority {
      return "the contact stays open and in Watch until the other authority has accepted in writing"
    }
    return "the child’s part of the contact closes; no second look is needed"
  }

  /// The commands, in order: consent, history, decision; nil without level or outcome.
  var commands: [Command]? {
    guard let decision = form.decision(for: child, of: contact) else { return nil }
    var commands: [Command] = []
    if asksConsent, let consent = form.newConsent {
      commands.append(.contact(contact.id, .recordConsent(consent)))
    }
    if contact.historyConsidered == nil { commands.append(.contact(contact.id, .considerHistory)) }
    return commands + [.contact(contact.id, .decide([decision]))]
  }
}

extension DecideReview {
  /// What stands below a part's editor: how much is written, and how much is enough.
  func wordsNeeded(_ part: Rationale.Part) -> String {
    lack(of: DecideField(part)) == nil ? "✓ " + wordsWritten(part) : wordsWritten(part)
  }
}
