import CaseModel

/// Says in whole words what would be recorded, what is missing, and what is not.
struct ConfirmationView {
  let dialog: NewContactDialog
  let context: Context
  let names: Names

  private var form: ContactForm { dialog.form }

  func draw(on frame: inout Frame) {
    let check = form.check(context)
    let isReady = check.faults.isEmpty
    let title = isReady ? "Record this contact?" : "This cannot be recorded yet."
    frame.put(title, row: 0, column: 1, width: frame.size.columns - 2, role: isReady ? .strong : .error)
    let lines = Paragraph.lines(paragraphs(check), width: max(12, min(96, frame.size.columns - 3)))
    let isRoomy = lines.count + 4 <= frame.size.rows
    let last = isRoomy ? lines.count + 3 : frame.size.rows - 1
    let first = isRoomy ? 2 : 1
    let body = Rect(
      row: first, column: 0, rows: max(1, last - (isRoomy ? 3 : 1)), columns: frame.size.columns)
    frame.within(body) { Paragraph.draw(lines, on: &$0, from: 0, top: dialog.scrolled) }
    let column = frame.put(isReady ? "y" : "Enter", row: last, column: 1, role: .key)
    let words = isReady ? " records it; Esc goes back" : " goes to what is missing; Esc goes back"
    frame.put(words, row: last, column: column, width: max(0, frame.size.columns - column - 1))
    frame.cursor = (last, 1)
  }

  /// What is said, the faults first.
  func paragraphs(_ check: ContactCheck) -> [Paragraph] {
    var all: [Paragraph] = check.faults.enumerated().map { place, fault in
      Paragraph(place == 0 ? "MISSING" : "", fault.words, .error)
    }
    all += [received, said]
    all += form.namedChildren.map { paragraph(ofChild: $0.place, $0.child) }
    all.append(home)
    all += [
      Paragraph(
        "RISK", "immediate risk: \(form.risk.words ?? "")", form.isImmediateRisk ? .red : .plain),
      Paragraph("RATING", form.rating.map { "rated \($0.words)" } ?? "unrated"), consent,
    ]
    if !check.notGiven.isEmpty {
      all.append(Paragraph("NOT GIVEN", check.notGiven.joined(separator: "; "), .dueSoon))
    }
    all += check.leftOut.enumerated().map { place, words in
      Paragraph(place == 0 ? "LEFT OUT" : "", words, .dueSoon)
    }
    return all
  }

  private var received: Paragraph {
    var parts: [String] = []
    if case .at = form.receipt(now: context.now) {
      parts.append(form.receipt(now: context.now).words(now: context.now))
    }
    if let channel = form.channel.words { parts.append("by \(channel)") }
    if let source = form.source.value(ContactSource.self) { parts.append("from \(source.words)") }
    if !form.isAnonymous {
      let referrer = [form.referrerName, form.organisation, form.reach].map(\.text.trimmedBlanks)
      parts += referrer.filter { !$0.isEmpty }
    }
    return Paragraph("RECEIVED", parts.joined(separator: ", "))
  }

  private var said: Paragraph {
    let text = form.narrative.text.trimmedBlanks.split(separator: "\n").joined(separator: " ")
    let limit = 320
    let shown = text.count > limit ? text.prefix(limit) + " …" : text[...]
    let worry = form.worry.words.map { $0 + (text.isEmpty ? "" : ": ") } ?? ""
    return Paragraph("WORRY", worry + (text.isEmpty ? "" : "“\(shown)”"))
  }

  private func paragraph(ofChild place: Int, _ child: TypedChild) -> Paragraph {
    let label = "CHILD \(place + 1)"
    if let known = child.known {
      let words = KnownChildWords(known, context, names).line
      let open = context.register.children[known]?.openEpisode != nil
      return Paragraph(
        label,
        words + (open ? ": the contact is recorded, deciding passes it on" : ", whose record is used"))
    }
    let details = child.details(today: context.today)
    var parts = [details.fullName.isEmpty ? "no name" : details.fullName]
    if let words = TypedBirth(child.birth.text, today: context.today).inShort(today: context.today) {
      parts.append(words)
    }
    if details.sex != .unknown { parts.append(details.sex.words) }
    if !details.ethnicity.isMissing { parts.append(details.ethnicity.words) }
    parts += details.languages
    return Paragraph(label, parts.joined(separator: ", ") + " — registered as new; \(searched(child))")
  }

  private func searched(_ child: TypedChild) -> String {
    guard child.asked != nil else { return "not searched for: no name or date of birth" }
    switch child.found?.count {
    case nil: return "the search has not answered yet"
    case .some(0): return child.searchWords(at: 0, focus: nil) ?? ""
    case .some(let count): return "search found \(SearchWords.short(count + child.foundMore)), none taken"
    }
  }

  private var home: Paragraph {
    if let home = form.changedHome(context.register) {
      return Paragraph("HOME", "the record of the known home becomes: \(home.details.words(names))")
    }
    if let home = form.knownHome(context.register) {
      return Paragraph("HOME", "the known home: \(home.details.words(names))")
    }
    guard form.hasTypedHome else { return Paragraph("HOME", "nothing given", .dim) }
    let open = Names(masked: false, register: context.register)
    return Paragraph("HOME", form.typedHome.words(open))
  }

  private var consent: Paragraph {
    var text = form.consent.words ?? ""
    if form.dispensesWithConsent { text += ": \(form.consentWhy.text.trimmedBlanks)" }
    return Paragraph("CONSENT", text)
  }
}
