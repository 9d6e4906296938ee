/// Early help with a family whose contact was passed to it; nothing is drawn, so that it changes nothing of the rest.
extension Simulation {
  /// Most are assessed within ten working days, some later, and one in nine does not want it.
  ///
  /// - Source: an assumption of this project; no statistics say how long it takes.
  mutating func planHelp(after contact: ContactID, _ register: Register) {
    let turn = Int(contact.number % 9)
    let steps: [(days: Int, step: EarlyHelpStep)] =
      turn == 4
      ? [(6, .ended)]
      : [(4 + turn, .assessed), (7 + turn, .shared), (22 + turn, .reviewed), (30 + 2 * turn, .ended)]
    for (days, step) in steps {
      let minute = Int(contact.number * 37 % 400)
      add(.help(contact, step), at: workingDay(days, after: clock, minute: minute, register))
    }
  }

  func help(_ contact: ContactID, _ step: EarlyHelpStep, _ register: Register) -> Request? {
    let present = present(roster.screeners, register)
    guard !present.isEmpty else { return nil }
    // A second manager may have decided otherwise, and somebody may have recorded it meanwhile.
    if let known = register.contacts[contact],
      known.earlyHelpDecidedAt == nil || known.hindrance(to: step, on: London.day(of: clock)) != nil
    {
      return nil
    }
    let taken = EarlyHelpTaken(on: London.day(of: clock), why: "agreed with the family")
    return Request(
      by: present[Int(contact.number) % present.count],
      command: .contact(contact, .recordEarlyHelp(step, taken)))
  }
}
