extension Simulation {
  /// Puts down that a check just asked will be chased when its answer is late.
  mutating func planChase(of agency: Agency, for contact: Contact, _ register: Register) {
    let limit = register.settings.clocks.answer(for: contact.rag)
    guard let due = try? register.calendar.due(limit, from: clock) else { return }
    planChase(of: agency, contact.id, after: due, register)
  }

  private mutating func planChase(
    of agency: Agency, _ id: ContactID, after due: Instant, _ register: Register
  ) {
    guard partners.chance(scenario.hub.chased) else { return }
    let delay = partners.draw(scenario.hub.chasing)
    add(.contact(id, .chase(agency)), at: open(delay, after: due, register))
  }

  /// Chases an answer that is late by now; a new rating may have given the agency longer.
  mutating func chase(_ agency: Agency, _ contact: Contact, _ register: Register) -> Request? {
    guard let check = contact.openCheck(of: agency), let due = register.answerDue(of: check, on: contact)
    else { return nil }
    planChase(of: agency, contact.id, after: max(due, clock), register)
    let screeners = present(roster.screeners, register)
    guard due <= clock, !screeners.isEmpty else { return nil }
    let how = partners.pick(["by phone", "by email", "by phone to the duty desk"])
    return Request(
      by: partners.pick(screeners), command: .contact(contact.id, .chase(agency, how: how)))
  }
}
