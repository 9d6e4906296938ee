import CaseModel

/// What a second manager reads: the decision with its reasons, and what is known about the child.
struct SecondLookWords {
  let contact: Contact
  let child: ChildID
  let context: Context
  let names: Names
  let texts: Texts

  /// What is known about the child.
  var known: [Paragraph] {
    HistoryParagraphs(contact: contact, context: context, names: names, texts: texts)
      .forDecision(about: child)
  }

  /// What was decided, by whom, when, why, in full.
  var decision: [Paragraph] {
    let entry = contact.children.first { $0.child == child }
    guard let decision = entry?.decision else { return [Paragraph("DECIDED", "not decided now", .dim)] }
    let level = context.register.settings.level(decision.level)?.name ?? ""
    var all = [
      Paragraph("DECIDED", decision.outcome.words, .strong),
      Paragraph("LEVEL", "\(decision.level) \(level)"),
      Paragraph("BY", "\(names.full(decision.by)), \(decision.at.shortText(relativeTo: context.now))"),
    ]
    guard let decided = texts.decision(contact.id, child)?.decided else {
      return all + [Paragraph("RATIONALE", "being read", .dim)]
    }
    for (place, part) in Rationale.Part.allCases.enumerated() {
      let text = "\(DecideField(part).label): \(names.text(decided.rationale[part]))"
      all.append(Paragraph(place == 0 ? "RATIONALE" : "", text))
    }
    return all + [
      Paragraph("VOICE", names.text(NotedEditor(decided.voice).summary)),
      Paragraph("IDENTITY", names.text(NotedEditor(decided.identity).summary)),
    ]
  }
}
