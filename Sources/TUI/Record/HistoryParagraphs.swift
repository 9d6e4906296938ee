import CaseModel

/// Says what is known about the children of a contact, for whoever decides, looks again or considers the history.
struct HistoryParagraphs {
  let contact: Contact
  let context: Context
  let names: Names
  let texts: Texts

  private var words: ContactParagraphs {
    ContactParagraphs(contact: contact, context: context, names: names, texts: texts)
  }

  /// Records whose events and states these paragraphs need.
  static func records(for contact: Contact, _ register: Register) -> [RecordID] {
    let children = contact.children.map(\.child)
    let homes = Set(children.compactMap { register.child($0)?.household }).sorted()
    let others = homes.compactMap { register.households[$0] }.flatMap {
      register.others(in: $0, besides: children)
    }
    return [contact.id.record] + children.map(\.record) + others.map(\.record)
  }

  /// Everything that a decision about one child stands on.
  func forDecision(about child: ChildID) -> [Paragraph] {
    history(of: child) + siblings(of: child) + home + [words.worry] + answers
      + [consent] + earlierViews(about: child) + [words.decisionClock]
  }

  /// Everything that is known of all the children.
  var ofEveryChild: [Paragraph] {
    var all: [Paragraph] = []
    for entry in contact.children {
      all.append(Paragraph("CHILD", words.describe(entry.child), .heading))
      all += history(of: entry.child)
      all.append(Paragraph("", ""))
    }
    return all + home + [words.worry] + answers + [consent]
  }

  /// One child's history: in short, then every contact and case, newest first.
  private func history(of id: ChildID) -> [Paragraph] {
    guard let child = context.register.child(id) else { return [Paragraph("HISTORY", "not read", .dim)] }
    let words = HistoryWords(child: child, context: context, texts: texts, except: contact.id)
    let isRepeated =
      child.contactsInYear(before: contact.receivedAt) >= context.register.settings.decisions.repeatContacts
    let isGrave =
      isRepeated || child.openEpisode != nil || child.isStepDownBounce(at: contact.receivedAt)
      || words.asksForALook
    var all = [Paragraph("HISTORY", words.short, isGrave ? .strong : .plain)]
    if let open = openCase(of: child) { all.append(Paragraph("OPEN CASE", open, .strong)) }
    for (place, line) in words.lines.enumerated() {
      all.append(Paragraph(place == 0 ? "EARLIER" : "", line))
    }
    all.append(Paragraph("ABOUT", details(of: child), child.details.lacksIdentity ? .dueSoon : .plain))
    return all
  }

  /// The child's open case and who holds it; nil when there is none.
  func openCase(of child: Child) -> String? {
    guard let episode = child.openEpisode else { return nil }
    let since = London.day(of: episode.referredAt).longText
    guard let item = context.register.cases[episode.case] else { return "\(episode.case) since \(since)" }
    let holder = item.worker.map { "held by \(names.full($0))" } ?? "awaiting allocation"
    return "\(item.id), \(item.work.words), \(holder), since \(since)"
  }

  private func details(of child: Child) -> String {
    let details = child.details
    var parts: [String] = []
    if let born = details.birthDate { parts.append("born \(born.longText)") }
    if let expected = details.expectedBirthDate { parts.append("expected \(expected.longText)") }
    if !details.ethnicity.isMissing { parts.append(details.ethnicity.words) }
    if !details.languages.isEmpty { parts.append("speaks " + details.languages.joined(separator: ", ")) }
    if details.needsInterpreter == true { parts.append("INTERPRETER needed") }
    if let religion = details.religion { parts.append(religion) }
    if !details.disabilities.isEmpty {
      parts.append(details.disabilities.map(\.words).joined(separator: ", "))
    }
    if let own = details.identity { parts.append(names.text(own)) }
    if details.lacksIdentity {
      parts.append("not recorded: " + details.identityMissing.joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }

  /// The other children of the contact, each with its history in short and what was decided.
  private func siblings(of id: ChildID) -> [Paragraph] {
    contact.children.filter { $0.child != id }.enumerated().map { place, entry in
      var text = words.describe(entry.child)
      if let child = context.register.child(entry.child) {
        text += ": " + HistoryWords(child: child, context: context, texts: texts, except: contact.id).short
      }
      if let decision = entry.decision {
        text +=
          " — \(decision.outcome.words), level \(decision.level), decided by \(names.short(decision.by))"
          + decision.withoutManager
      } else {
        text += " — not decided yet"
      }
      return Paragraph(place == 0 ? "WITH" : "", text)
    }
  }

  /// Adults, other children at home with their open cases, the address.
  private var home: [Paragraph] {
    let named = contact.children.map(\.child)
    let ids = Set(contact.children.compactMap { context.register.child($0.child)?.household }).sorted()
    return ids.compactMap { context.register.households[$0] }.map { home in
      var parts = home.details.adults.map { adult in
        names.text(adult.name) + ", \(adult.relationship)" + (adult.livesThere ? "" : " (elsewhere)")
          + (adult.note.map { ", " + names.text($0) } ?? "")
      }
      parts += context.register.others(in: home, besides: named).map(atHome)
      let address = [home.details.address, home.details.postcode ?? ""].filter { !$0.isEmpty }
      if !address.isEmpty { parts.append(names.text(address.joined(separator: ", "))) }
      return Paragraph("HOME", parts.joined(separator: " · "))
    }
  }

  private func atHome(_ id: ChildID) -> String {
    guard let child = context.register.child(id) else { return "\(id) also at home" }
    let open = openCase(of: child).map { "OPEN CASE \($0)" } ?? "no open case"
    return "also at home: \(words.describe(id)) (\(open))"
  }

  /// What agencies were asked and what they said.
  private var answers: [Paragraph] {
    guard !contact.checks.isEmpty else { return [Paragraph("AGENCIES", "none was asked", .dim)] }
    let checkWords = CheckWords(contact, context, names: names)
    return contact.checks.enumerated().map { place, check in
      let label = place == 0 ? "AGENCIES" : ""
      if check.answeredAt != nil {
        let answer = texts.answer(contact.id, check.agency).map(names.text) ?? "answered"
        let weakness = checkWords.weakness(check).map { " (\($0))" } ?? ""
        return Paragraph(label, "\(check.agency.words): \(answer)\(weakness)")
      }
      return Paragraph(
        label, "\(check.agency.words): no answer yet, \(checkWords.waiting(check))",
        checkWords.isLate(check) ? .dueSoon : .plain)
    }
  }

  private var consent: Paragraph {
    var text = contact.consent.words
    if case .dispensedWith(let why) = contact.consent { text += ": " + names.text(why) }
    return Paragraph("CONSENT", text, contact.consent == .notSettled ? .dueSoon : .plain)
  }

  /// Both views, where a second manager disagreed with an earlier decision.
  private func earlierViews(about child: ChildID) -> [Paragraph] {
    guard let entry = contact.children.first(where: { $0.child == child }), entry.disputed,
      entry.decision == nil
    else { return [] }
    var all: [Paragraph] = []
    if let (decided, stamp) = texts.decision(contact.id, child) {
      all.append(
        Paragraph(
          "TWO VIEWS",
          "\(names.short(stamp.by)): \(decided.outcome.words) — \(names.text(decided.rationale.worry))",
          .strong))
    }
    if let (look, stamp) = texts.secondLook(contact.id, child) {
      all.append(
        Paragraph(
          all.isEmpty ? "TWO VIEWS" : "", "\(names.short(stamp.by)) disagreed: \(names.text(look.view))",
          .strong))
    }
    return all
  }
}
