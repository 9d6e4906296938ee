import CaseModel

/// Shows children who may be the one on the form, best first, and why.
struct MatchesView {
  let dialog: NewContactDialog
  let context: Context
  let names: Names

  private var hasKeys: Bool { if case .matching = dialog.stage { true } else { false } }

  /// Draws from `first` down to the end of the frame.
  func draw(on frame: inout Frame, from first: Int = 0) {
    let width = frame.size.columns
    frame.put(heading, row: first, column: 2, width: width - 3, role: .heading)
    guard let found = dialog.shownMatches else {
      for (row, line) in wrapped(waiting, width: width - 4).enumerated() {
        frame.put(line, row: first + 1 + row, column: 2, role: .dim)
      }
      return
    }
    if let note {
      for (row, line) in wrapped(note, width: width - 4).enumerated() {
        frame.put(line, row: first + 1 + row, column: 2, role: .dim)
      }
    }
    let blocks = found.map { lines(of: $0, width: width - 3) }
    let room = frame.size.rows - first - 1
    let selected = hasKeys ? dialog.matches.selected ?? 0 : 0
    let above = blocks.prefix(selected).reduce(0) { $0 + $1.count }
    let own = blocks.at(selected)?.count ?? 0
    var line = first + 1 - min(above, max(0, above + own - room))
    for (place, block) in blocks.enumerated() {
      for (offset, text) in block.enumerated() where line + offset > first {
        frame.put(text.text, row: line + offset, column: 2, width: width - 3, role: text.role)
        guard hasKeys, place == selected else { continue }
        frame.put("▌", row: line + offset, column: 0)
        if offset == 0 {
          frame.tint(row: line, role: .selected)
          frame.cursor = (line, 0)
        }
      }
      line += block.count
    }
    if line > frame.size.rows { frame.put("↓", row: frame.size.rows - 1, column: width - 1, role: .dim) }
  }

  private var heading: String {
    guard let place = dialog.focus.childPlace else { return "KNOWN HERE ALREADY?" }
    guard let count = dialog.shownMatches?.count, count > 0 else {
      return "IS CHILD \(place + 1) KNOWN HERE?"
    }
    let more = dialog.focus.childPlace.map { dialog.form.children[$0].foundMore } ?? 0
    if more > 0 {
      return "IS CHILD \(place + 1) ONE OF THESE? THE CLOSEST \(count) OF \(count + more): TYPE MORE"
    }
    return count == 1 ? "IS THIS CHILD \(place + 1)?" : "IS CHILD \(place + 1) ONE OF THESE \(count)?"
  }

  private var waiting: String {
    if let place = dialog.focus.childPlace, dialog.form.children[place].known != nil {
      return "The record that is there is used; nothing is created."
    }
    return "Two letters of any name of the child, or a date of birth, start the search."
  }

  /// The message where nobody is found; nil where somebody is.
  private var note: String? {
    guard let place = dialog.focus.childPlace, dialog.shownMatches?.isEmpty == true else { return nil }
    let child = dialog.form.children[place]
    return child.isWhole(at: place, focus: dialog.focus)
      ? "Not known here: no record, open or closed, has this name, another name or a spelling like it."
      : "No match so far, in open and closed records. Any part of any name is found, and a date of birth."
  }

  /// Four or more lines: who, why, the home, the history.
  private func lines(of found: FoundChild, width: Int) -> [ContactFormRow.Line] {
    let child = context.register.children[found.child.id] ?? found.child
    var who = "\(found.score)  \(names.full(child.id))"
    if let age = child.details.age(on: context.today) {
      who += ", \(age)"
    } else if let due = child.details.expectedBirthDate {
      who += ", due \(due.shortText)"
    }
    if child.details.sex != .unknown { who += ", \(child.details.sex.words)" }
    if dialog.form.knownChildren.contains(child.id) { who += " (on this contact)" }
    var lines: [ContactFormRow.Line] = [.init(text: "\(who)  \(child.id)", role: .strong)]
    func add(_ text: String, _ role: Role) {
      lines += wrapped(text, width: width - 4).map { .init(text: "    " + $0, role: role) }
    }
    if !found.reasons.isEmpty { add(names.reasons(found).joined(separator: " · "), .blue) }
    if let open = child.openEpisode {
      let holder = context.register.cases[open.case]?.worker.map { " with \(names.short($0))" }
      add("OPEN CASE \(open.case)\(holder ?? "")", .dueSoon)
    }
    let adults = found.household?.details.adults.map { adult in
      [names.text(adult.name), adult.relationship].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let adults, !adults.isEmpty { add(adults.joined(separator: " · "), .plain) }
    add(lastContact(child), .dim)
    return lines
  }

  private func lastContact(_ child: Child) -> String {
    guard let last = child.contacts.last else { return "no contact recorded" }
    let when = London.day(of: last.receivedAt).longText
    return "last contact \(when), \(last.source.short): \(last.worry.words)"
  }
}

extension Names {
  /// Why a child was found; a reason that holds one of the child's names is masked with them.
  func reasons(_ found: FoundChild) -> [String] {
    let details = found.child.details
    let own = ([details.givenName, details.familyName] + details.otherNames)
      .flatMap { $0.lowercased().split { !$0.isLetter } }
    return found.reasons.map { reason in
      let words = reason.lowercased().split { !$0.isLetter }
      return words.contains { own.contains($0) } ? text(reason) : reason
    }
  }
}
