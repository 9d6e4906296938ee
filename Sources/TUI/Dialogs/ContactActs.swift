import CaseModel

/// The small forms for acts on a contact.
struct ContactActs {
  let contact: Contact
  let names: Names
  let context: Context

  private var seen: [RecordID: Int32] { [contact.id.record: contact.version] }
  private var who: String { "\(contact.id), \(names.children(contact.children.map(\.child)))" }

  private func submission(_ command: ContactCommand, _ notice: String) -> Submission {
    Submission([.contact(contact.id, command)], seen: seen, notice: "\(contact.id): \(notice)")
  }

  var rate: some Dialog {
    let contact = contact
    return ChoiceDialog(
      "Rate \(who)", ["Rated now: \(contact.rag?.words ?? "not yet")"],
      Rag.allCases.map { (value: $0, label: $0.words) }, label: { _ in "why" },
      make: { rag, why in
        submission(.rate(rag, why: why), "rated \(rag.words)")
      })
  }

  var ask: some Dialog {
    ChoiceDialog(
      "Ask an agency about \(who)", [], Agency.allCases.map { (value: $0, label: $0.words) },
      make: { agency, _ in submission(.ask(agency), "\(agency.words) asked") })
  }

  var consent: some Dialog {
    let options: [Consent] = [.obtained, .refused, .dispensedWith(why: ""), .notNeeded]
    return ChoiceDialog(
      "Consent for \(who)", ["Now: \(contact.consent.words)"], options.map { (value: $0, label: $0.words) },
      label: { if case .dispensedWith = $0 { "why it is safer not to ask" } else { nil } },
      make: { consent, why in
        if case .dispensedWith = consent {
          return submission(.recordConsent(.dispensedWith(why: why)), "consent dispensed with")
        }
        return submission(.recordConsent(consent), "consent \(consent.words)")
      })
  }

  var acceptRisk: some Dialog {
    // By night the emergency duty team takes it on.
    let teams = context.register.teams.all.filter { $0.kind.holdsCases || $0.kind == .emergencyDuty }
      .sorted { $0.id < $1.id }
    return ChoiceDialog(
      "Which team took the immediate risk of \(who)?", [], teams.map { (value: $0.id, label: $0.name) },
      make: { team, _ in submission(.acceptRisk(team), "risk accepted by \(names.team(team))") })
  }

  var tellReferrer: some Dialog {
    ReasonDialog(
      "Tell the referrer of \(who)", ["Record how the referrer was told the outcome."], label: "how",
      make: { how in submission(.tellReferrer(how: how), "referrer told") })
  }

  /// How the decision clock was worked out, and the acceptance clock where one runs.
  var working: some Dialog {
    let words = ClockWords(context.register, now: context.now)
    return TextDialog(
      "How the clocks of \(contact.id) were worked out",
      words.paragraphs(context.register.clocks(of: contact)))
  }
}
