import CaseModel

extension ContactFormView {
  /// The rows of the form from top to bottom.
  func rows(width: Int, height: Int) -> [ContactFormRow] {
    let hasGaps = height >= 26
    let room = max(1, width - Self.belowColumn(width) - 1)
    var rows: [ContactFormRow] = []
    var last: ContactField.Part?
    for field in dialog.form.fields(context.register) {
      let isNewPart = last != field.part
      if isNewPart, last != nil, hasGaps, !(isChild(last) && isChild(field.part)) { rows.append(.gap) }
      switch field {
      case .child(let place, let part):
        guard dialog.focus.childPlace == place else {
          if part == .givenName { rows.append(summary(ofChild: place, field)) }
          break
        }
        if part == .givenName { rows.append(heading(ofChild: place)) }
        rows.append(row(field, room: room, width: width, height: height))
      case .adult(let place, let part):
        if isFocused(adult: place) {
          rows.append(row(field, room: room, width: width, height: height))
        } else if part == .name {
          rows.append(summary(ofAdult: place, field))
        }
      case .address:
        rows += homeHeading(room: max(1, width - Self.valueColumn(width) - 1))
        rows.append(row(field, room: room, width: width, height: height))
      default: rows.append(row(field, room: room, width: width, height: height))
      }
      last = field.part
    }
    return rows
  }

  private func isChild(_ part: ContactField.Part?) -> Bool {
    if case .child = part { true } else { false }
  }

  private func isFocused(adult place: Int) -> Bool {
    if case .adult(place, _) = dialog.focus { true } else { false }
  }

  // MARK: Rows of one field

  private func row(_ field: ContactField, room: Int, width: Int, height: Int) -> ContactFormRow {
    var row = ContactFormRow(field: field, label: field.label, value: "—", role: .dim)
    let isActive = field == dialog.focus
    if let path = dialog.form.choice(field) {
      let choice = dialog.form[keyPath: path]
      if let words = choice.words { (row.value, row.role) = (words, role(of: field)) }
      if let typed = choice.unmatched { (row.value, row.role) = ("typed: \(typed) – nothing chosen", .error) }
      if isActive {
        row.height = 1 + min(choice.lines(width: max(1, width - 5)).count, max(1, height - 1))
        if let prompt = choice.prompt {
          (row.value, row.role) = (prompt.text, prompt.isWrong ? .error : .dim)
        }
      }
      return row
    }
    if let path = dialog.form.line(field) {
      let text = dialog.form[keyPath: path].text
      if !text.isEmpty { (row.value, row.role) = (text, .plain) }
      if let reading = reading(of: field, isActive: isActive, isNarrow: Self.isNarrow(width)) {
        if isActive {
          row.below = [reading]
        } else {
          (row.value, row.role) = (
            reading.role == .error ? "\(text): \(reading.text)" : reading.text, reading.role
          )
        }
      } else if isActive, !field.hint.isEmpty {
        row.below = [.init(text: field.hint, role: .dim)]
      }
      row.height = 1 + row.below.count
      return row
    }
    return special(field, &row, isActive: isActive, room: room)
  }

  private func special(
    _ field: ContactField, _ row: inout ContactFormRow, isActive: Bool, room: Int
  ) -> ContactFormRow {
    switch field {
    case .narrative:
      let lines = dialog.form.narrative.text.split(separator: "\n")
      if let first = lines.first {
        let more = lines.count > 1 ? "  … \(lines.count) lines" : ""
        (row.value, row.role) = (first + more, .plain)
      }
      if isActive { row.height = 1 + dialog.form.narrative.size.rows }
    case .knownChild(let place):
      guard let id = dialog.form.children[place].known else { break }
      (row.value, row.role) = (KnownChildWords(id, context, names).line, .strong)
      if isActive {
        row.below = KnownChildWords(id, context, names).lines(width: room)
        row.height = 1 + row.below.count
      }
    case .sibling(let id):
      let words = KnownChildWords(id, context, names).line
      (row.value, row.role) = ("+ \(words), same home", isActive ? .strong : .plain)
    case .addChild: (row.value, row.role) = ("+ another child", isActive ? .strong : .dim)
    case .addAdult: (row.value, row.role) = ("+ another adult", isActive ? .strong : .dim)
    default: break
    }
    return row
  }

  /// What a typed date means or what is wrong with it; while it is being typed, nothing is wrong with its beginning.
  private func reading(of field: ContactField, isActive: Bool, isNarrow: Bool) -> ContactFormRow.Line? {
    switch field {
    case .received:
      let receipt = dialog.form.receipt(now: context.now)
      if receipt == .unfinished, isActive { return nil }
      guard case .at(let instant) = receipt else {
        return .init(text: receipt.words(now: context.now), role: .error)
      }
      let words =
        isNarrow ? instant.shortText(relativeTo: context.now) : receipt.words(now: context.now)
      return .init(text: words, role: isActive ? .dim : .plain)
    case .child(let place, .birth):
      let birth = TypedBirth(dialog.form.children[place].birth.text, today: context.today)
      guard let words = birth.words(today: context.today) else { return nil }
      switch birth {
      case .unfinished: return isActive ? nil : .init(text: words, role: .error)
      case .wrong: return .init(text: words, role: .error)
      case .born, .due, .empty: return .init(text: words, role: isActive ? .dim : .plain)
      }
    default: return nil
    }
  }

  private func role(of field: ContactField) -> Role {
    switch field {
    case .risk: dialog.form.isImmediateRisk ? .red : .plain
    case .rag: dialog.form.rating?.role ?? .plain
    default: .plain
    }
  }

  // MARK: Rows of several fields

  private func heading(ofChild place: Int) -> ContactFormRow {
    var row = ContactFormRow(field: nil, label: "CHILD \(place + 1)", value: "", isHeading: true)
    let child = dialog.form.children[place]
    if let words = child.searchWords(at: place, focus: dialog.focus) {
      let isFound = child.found?.isEmpty == false
      row.value = isFound ? words + ": Ctrl-F" : words
      row.role = isFound ? .dueSoon : .dim
    }
    return row
  }

  private func summary(ofChild place: Int, _ field: ContactField) -> ContactFormRow {
    let child = dialog.form.children[place]
    var row = ContactFormRow(field: field, label: "child \(place + 1)", value: "—", role: .dim)
    guard !child.isBlank || !child.familyName.text.isEmpty else { return row }
    let details = child.details(today: context.today)
    var parts = [details.fullName.isEmpty ? "no name yet" : details.fullName]
    let birth = TypedBirth(child.birth.text, today: context.today)
    if let words = birth.inShort(today: context.today) { parts.append(words) }
    if details.sex != .unknown { parts.append(details.sex.words) }
    if !details.ethnicity.isMissing { parts.append(details.ethnicity.words) }
    parts += details.languages
    row.value = parts.joined(separator: ", ")
    row.role = .plain
    switch birth {
    case .unfinished, .wrong: row.role = .error
    case .empty, .born, .due: break
    }
    if let found = child.found, !found.isEmpty {
      row.value += " · \(SearchWords.short(found.count))"
      if row.role == .plain { row.role = .dueSoon }
    }
    return row
  }

  private func summary(ofAdult place: Int, _ field: ContactField) -> ContactFormRow {
    var row = ContactFormRow(field: field, label: "adult \(place + 1)", value: "—", role: .dim)
    if let adult = dialog.form.adults[place].adult { (row.value, row.role) = (adult.words, .plain) }
    return row
  }

  /// The heading of the home, and what is known of it where it is known.
  private func homeHeading(room: Int) -> [ContactFormRow] {
    var row = ContactFormRow(field: nil, label: "HOME", value: "", isHeading: true)
    guard let home = dialog.form.knownHome(context.register) else { return [row] }
    return wrapped("known: " + home.details.words(names), width: room).map { line in
      (row.value, row.role) = (line, .strong)
      defer { row.label = "" }
      return row
    }
  }
}

/// How the search's answer is put.
enum SearchWords {
  /// "1 possible match", "2 possible matches".
  static func short(_ count: Int) -> String { count == 1 ? "1 possible match" : "\(count) possible matches" }
}

extension Rag {
  /// The role that shows the rating.
  fileprivate var role: Role {
    switch self {
    case .red: .red
    case .amber: .amber
    case .green: .green
    case .blue: .blue
    }
  }
}

extension HouseholdDetails.Adult {
  /// "Kim Reid, mother", "Lee Reid, uncle (elsewhere)".
  var words: String {
    [name, relationship].filter { !$0.isEmpty }.joined(separator: ", ") + (livesThere ? "" : " (elsewhere)")
  }
}

extension HouseholdDetails {
  /// Address and adults in one line; blocks for names and places while names are masked.
  func words(_ names: Names) -> String {
    let place = [address, postcode ?? ""].filter { !$0.isEmpty }.map(names.text)
    let people = adults.map { adult in
      var shown = adult
      shown.name = names.text(adult.name)
      return shown.words
    }
    let all = [place.joined(separator: ", ")].filter { !$0.isEmpty } + people + phones.map(names.text)
    return all.isEmpty ? "nothing recorded" : all.joined(separator: " · ")
  }
}
