import CaseModel

/// What can be explained of a contact.
struct ContactActs {
  let contact: Contact
  let context: Context

  /// How the decision clock was worked out, and the acceptance clock where one runs.
  var working: some Dialog {
    let words = ClockWords(context.register, now: context.now)
    return TextDialog(
      "How the clocks of \(contact.id) were worked out",
      words.paragraphs(context.register.clocks(of: contact)))
  }
}
