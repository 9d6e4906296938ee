import CaseModel

/// What the form says of a child whom the service knows.
struct KnownChildWords {
  private let id: ChildID
  private let child: Child?
  private let context: Context
  private let names: Names

  init(_ id: ChildID, _ context: Context, _ names: Names) {
    self.id = id
    child = context.register.children[id]
    self.context = context
    self.names = names
  }

  /// Name, age, sex and number, and the open case, in one line.
  var line: String {
    guard let child else { return "\(id), being read" }
    var parts = [names.full(id)]
    if let age = child.details.age(on: context.today) {
      parts.append("\(age)")
    } else if let due = child.details.expectedBirthDate {
      parts.append("due \(due.shortText)")
    }
    if child.details.sex != .unknown { parts.append(child.details.sex.words) }
    parts.append(id.text)
    return parts.joined(separator: ", ") + (child.openEpisode.map { " · OPEN CASE \($0.case)" } ?? "")
  }

  /// The history in short; an open case is said plainly, because the news belongs to its worker.
  func lines(width: Int) -> [ContactFormRow.Line] {
    guard let child else { return [] }
    var lines: [ContactFormRow.Line] = []
    if let open = child.openEpisode {
      let holder = context.register.cases[open.case]?.worker.map { names.full($0) }
      let belongs = holder.map { "belongs to \($0), who holds" } ?? "belongs to"
      let text =
        "This new information \(belongs) the open case \(open.case). Record the contact; deciding (d) passes it on."
      lines += wrapped(text, width: width).map { .init(text: $0, role: .dueSoon) }
    }
    let history = HistoryWords(child: child, context: context, texts: Texts(), except: nil).short
    lines += wrapped(history, width: width).map { .init(text: $0, role: .plain) }
    lines.append(.init(text: "Del: not this child after all", role: .dim))
    return lines
  }
}
