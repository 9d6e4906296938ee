import CaseModel

/// Who or what a form is about, and what is known of it: shown beside the blanks, or in one line where there is no room.
struct FormSubject {
  let record: RecordID
  let context: Context
  let names: Names
  let texts: Texts

  private var register: Register { context.register }

  /// The records whose events are needed to describe it; empty where its state is enough.
  static func records(of record: RecordID, _ register: Register) -> [RecordID] {
    switch record.kind {
    case .case, .contact: Chronology.records(of: record, register)
    case .child:
      register.child(ChildID(record.number))?.openEpisode.map {
        Chronology.records(of: $0.case.record, register)
      } ?? []
    case .service, .team, .worker, .household, .allegation, .place, .peerGroup: []
    }
  }

  /// Everything that is known, gravest first; empty where nothing is.
  var paragraphs: [Paragraph] {
    switch record.kind {
    case .case: register.cases[CaseID(record.number)].map(known) ?? []
    case .contact: register.contacts[ContactID(record.number)].map(known) ?? []
    case .child: register.child(ChildID(record.number)).map(known) ?? []
    case .household: register.households[HouseholdID(record.number)].map(known) ?? []
    case .worker: register.workers[WorkerID(record.number)].map(known) ?? []
    case .allegation: context.allegation(record).map(known) ?? []
    case .place, .peerGroup:
      register.context(of: record).map {
        [Paragraph("NAME", names.text($0.details.name), .strong)] + names.paragraphs(of: $0)
      } ?? []
    case .service, .team: []
    }
  }

  /// Who it is and the next deadline, in one line; empty where nothing is known.
  var line: String {
    let all = paragraphs
    let first = all.first?.text ?? ""
    return ([first] + all.dropFirst().filter { ["CLOCK", "RISK"].contains($0.label) }.map(\.text))
      .joined(separator: " · ")
  }

  private func known(_ item: Case) -> [Paragraph] {
    let words = CaseParagraphs(item: item, context: context, names: names, texts: texts)
    return [Paragraph("CHILD", describe(item.child) + " · " + item.work.words, .strong)]
      + words.paragraphs.filter { $0.label != "NEXT" }.map {
        $0.label == "CHILD" ? Paragraph("", $0.text, $0.role) : $0
      }
  }

  private func known(_ contact: Contact) -> [Paragraph] {
    let words = ContactParagraphs(contact: contact, context: context, names: names, texts: texts)
    let children = contact.children.map { words.describe($0.child) }.joined(separator: "; ")
    return [Paragraph("CHILD", children, .strong)] + words.paragraphs.filter { $0.label != "NEXT" }
  }

  private func known(_ child: Child) -> [Paragraph] {
    if let item = child.openEpisode.flatMap({ register.cases[$0.case] }) { return known(item) }
    let history = HistoryWords(child: child, context: context, texts: texts, except: nil)
    return [Paragraph("CHILD", describe(child.id), .strong), Paragraph("HISTORY", history.short)]
      + history.lines.map { Paragraph("", $0) }
  }

  private func known(_ home: Household) -> [Paragraph] {
    [Paragraph("HOME", home.details.words(names), .strong)]
      + home.children.enumerated().map { place, child in
        let open = register.child(child)?.openEpisode.map { ", open case \($0.case)" } ?? ", no open case"
        return Paragraph(place == 0 ? "CHILDREN" : "", describe(child) + open)
      }
  }

  private func known(_ worker: Worker) -> [Paragraph] {
    let held = register.cases(heldBy: worker.id).compactMap { register.cases[$0] }
    let load = register.caseload(of: worker, at: context.now)
    let team = names.team(worker.details.team)
    return [
      Paragraph("WORKER", "\(names.full(worker.id)), \(worker.details.role.words), \(team)", .strong),
      Paragraph("LOAD", "\(Wording.count(held.count, "case")), \(load.workloadPercent) % of a full workload"),
    ]
      + held.enumerated().map { place, item in
        Paragraph(place == 0 ? "CASES" : "", "\(item.id) \(names.short(item.child)): \(item.work.words)")
      }
  }

  private func known(_ item: Allegation) -> [Paragraph] {
    AllegationParagraphs(item, register, now: context.now, names: names).paragraphs
  }

  private func describe(_ id: ChildID) -> String {
    let age = names.ages([id], on: context.today)
    return names.full(id) + (age == "–" ? "" : ", \(age)")
  }
}

/// The text that a form attests: newest event first, each with when and by whom.
struct AttestedWords {
  let attested: Attested
  let place: FormPlace
  let names: Names
  let texts: Texts

  /// Whether all its events are loaded.
  var isRead: Bool { attested.records(place).allSatisfy { texts[$0] != nil } }

  var paragraphs: [Paragraph] {
    guard isRead else { return [Paragraph("", "being read", .dim)] }
    let all = texts.chronology(of: attested.records(place))
    let events = attested.picked(from: all, place).filter(\.event.tellsSomethingNew)
    guard !events.isEmpty else { return [Paragraph("", "nothing is recorded here yet", .dim)] }
    let words = EventWords(names: names, settings: place.register.settings, among: all)
    return events.flatMap { recorded in
      [
        Paragraph(
          "", "\(Wording.dayAndTime(recorded.stamp.at, withYear: true)), \(names.full(recorded.stamp.by))",
          .label),
        Paragraph("", words.words(recorded)),
      ]
    }
  }
}
