import CaseModel

/// What can be explained of a case.
struct CaseActs {
  let item: Case
  let context: Context

  /// How the case’s clocks were worked out.
  var working: some Dialog {
    let words = ClockWords(context.register, now: context.now)
    return TextDialog(
      "How the clocks of \(item.id) were worked out", words.paragraphs(context.register.clocks(of: item)))
  }
}
