import CaseModel

/// Says how a question to a partner agency stands: asked, due, late, chased, answered.
public struct CheckWords {
  private let contact: Contact
  private let register: Register
  private let now: Instant
  private let names: Names

  /// Words for the checks of a contact, with moments as they are seen from now.
  public init(_ contact: Contact, _ register: Register, now: Instant, names: Names) {
    self.contact = contact
    self.register = register
    self.now = now
    self.names = names
  }

  init(_ contact: Contact, _ context: Context, names: Names) {
    self.init(contact, context.register, now: context.now, names: names)
  }

  /// Whether the agency should have answered and has not.
  func isLate(_ check: Contact.AgencyCheck) -> Bool {
    register.answerDue(of: check, on: contact).map { $0 <= now } ?? false
  }

  /// “asked today 09:10, due today 11:10, 20 min overdue, chased twice, last today 11:30 by Jo Dunne”, for one that waits.
  func waiting(_ check: Contact.AgencyCheck) -> String {
    var parts = ["asked \(check.askedAt.shortText(relativeTo: now))"]
    if let due = register.answerDue(of: check, on: contact) {
      parts.append("due \(due.dueText(relativeTo: now))")
      if due <= now { parts.append("\(Wording.span(seconds: due.seconds(until: now))) overdue") }
    }
    return (parts + [chased(check)].compactMap { $0 }).joined(separator: ", ")
  }

  /// “chased twice, last today 11:30 by Jo Dunne”; nil where nobody chased it.
  public func chased(_ check: Contact.AgencyCheck) -> String? {
    guard let last = check.lastChase else { return nil }
    let count =
      switch check.chases {
      case 1: "once,"
      case 2: "twice, last"
      default: "\(check.chases) times, last"
      }
    return "chased \(count) \(last.at.shortText(relativeTo: now)) by \(names.short(last.by))"
  }

  /// “shared: incomplete”; nil where the answer told what was asked, or nobody marked it.
  public func weakness(_ check: Contact.AgencyCheck) -> String? {
    check.shared.flatMap { $0.isWeak ? "shared: \($0.words)" : nil }
  }
}
