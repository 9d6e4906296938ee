import CaseModel

/// Says what partner agencies shared, for a table of one row an agency.
public enum PartnerWords {
  /// What is counted: “Checks asked Thu 13 Dec 2018 to Wed 9 Jan 2019”.
  static func title(_ sharing: PartnerSharing) -> String {
    "Checks asked \(sharing.firstDay.longText) to \(London.day(of: sharing.now).longText)"
  }

  /// The same with what the table does not hold: “…; 12 strategy discussions held”.
  public static func heading(_ sharing: PartnerSharing) -> String {
    "\(title(sharing)); \(Wording.count(sharing.discussions, "strategy discussion")) held"
  }

  /// Early help with those whom it was passed: “Early help since 9 Jul 2018: 40 contacts passed on, 12 assessed, 3
  /// ended, 5 late, C-000123 for longest, since Mon 14 Jan”.
  public static func help(_ sharing: PartnerSharing) -> String {
    let help = sharing.help
    var text =
      "Early help since \(sharing.firstDayOfHelp.longText): \(Wording.count(help.passed, "contact")) passed on, "
      + "\(help.assessed) assessed, \(help.ended) ended, \(help.late) late"
    if let longest = help.longest {
      text += ", \(longest.contact) for longest, since \(longest.due.shortText(relativeTo: sharing.now))"
    }
    return text
  }

  /// The columns after the agency’s.
  public static let columns = [
    "Asked", "In time", "Late", "Overdue", "Waiting", "Open at decision", "Chased", "Incomplete",
    "Nil returns",
    "Did not come", "Poor",
  ]

  /// An agency’s numbers, by ``columns``.
  public static func row(_ sharing: PartnerSharing, _ agency: Agency) -> [String] {
    let count = sharing[agency]
    let numbers = [
      count.asked, count.inTime, count.late, count.overdue, count.waiting, count.openAtDecision, count.chases,
      count.thin, count.nothing,
    ]
    let absences = agency.isNeededAtStrategy ? "\(count.absences)" : "–"
    return numbers.map(String.init) + [absences, "\(count.weak)"]
  }

  /// The same in sentences, an agency a paragraph, for a screen of any width.
  static func paragraphs(_ sharing: PartnerSharing) -> [Paragraph] {
    let help = Paragraph("", help(sharing), sharing.help.late > 0 ? .plain : .dim)
    return Agency.allCases.map { agency in
      let count = sharing[agency]
      let name = agency.words.prefix(1).uppercased() + agency.words.dropFirst()
      var parts = [count.asked == 0 ? "\(name): no checks" : "\(name): \(poor(count))"]
      if count.asked > 0 {
        parts.append("\(count.inTime) in time, \(count.waiting) waiting")
        parts.append("\(count.openAtDecision) open at the decision")
        parts.append("chased \(Wording.count(count.chases, "time"))")
      }
      if agency.isNeededAtStrategy {
        let discussions = Wording.count(sharing.discussions, "strategy discussion")
        parts.append("did not come to \(count.absences) of \(discussions)")
      }
      return Paragraph("", parts.joined(separator: " · "), count.weak > 0 ? .plain : .dim)
    } + [Paragraph("", ""), help]
  }

  /// “43 of 84 poor (20 late, 3 overdue, 11 incomplete, 4 nil returns)”.
  private static func poor(_ count: PartnerSharing.Count) -> String {
    "\(count.weakChecks) of \(count.asked) poor (\(count.late) late, \(count.overdue) overdue, "
      + "\(count.thin) incomplete, \(Wording.count(count.nothing, "nil return")))"
  }
}
