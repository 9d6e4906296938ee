import CaseModel

extension NewContactDialog {
  /// Stays, and asks for whatever what was typed calls for.
  mutating func step(_ context: Context) -> Step {
    settleFocus(context)
    followMatches()
    return Step(next: .stay, effects: askings(context))
  }

  /// The search for each new child, and the records that known children bring with them; each asked for once.
  mutating func askings(_ context: Context) -> [Effect] {
    var effects: [Effect] = []
    for place in form.children.indices {
      let query = form.children[place].query(
        postcode: form.postcode.text.trimmedBlanks, phones: form.phones.text, today: context.today)
      guard query != form.children[place].asked else { continue }
      form.children[place].asked = query
      form.children[place].found = nil
      if let query, !effects.contains(.find(query)) { effects.append(.find(query)) }
    }
    let wanted = wantedRecords(context.register).filter { asked.insert($0).inserted }
    return wanted.isEmpty ? effects : effects + [.read(wanted)]
  }

  /// What the register does not hold of known children, their homes, brothers and sisters, and open cases.
  private func wantedRecords(_ register: Register) -> [RecordID] {
    var wanted: [RecordID] = []
    func want(_ record: RecordID, _ isThere: Bool) {
      if !isThere, !wanted.contains(record) { wanted.append(record) }
    }
    for id in form.knownChildren {
      want(id.record, register.children.contains(id))
      guard let child = register.children[id] else { continue }
      if let open = child.openEpisode { want(open.case.record, register.cases.contains(open.case)) }
      guard let home = child.household else { continue }
      want(home.record, register.households.contains(home))
      for sibling in register.households[home]?.children ?? [] {
        want(sibling.record, register.children.contains(sibling))
      }
    }
    return wanted
  }

  /// The matches of the child in focus; nil where there is no new child or no answer.
  var shownMatches: [FoundChild]? {
    guard let place = focus.childPlace, form.children.indices.contains(place),
      form.children[place].known == nil
    else { return nil }
    return form.children[place].found
  }

  mutating func followMatches() {
    matches.follow(nil, count: shownMatches?.count ?? 0)
    if case .matching = stage, shownMatches?.isEmpty ?? true { stage = .filling }
  }

  mutating func showMatches() -> Step {
    guard let place = focus.childPlace, let found = shownMatches, !found.isEmpty else {
      return .stay(.say("no possible match to choose from: go to a child whose name or birth is typed"))
    }
    matches = ListScroll(count: found.count, height: 4)
    stage = .matching(place)
    return .stay
  }

  /// A key for the list of matches: Enter takes the record that is there instead of making another.
  mutating func choose(_ key: Key, of place: Int, _ context: Context) -> Step {
    if key == .escape || key == .control("f") || key == .function(2) {
      stage = .filling
      return .stay
    }
    if matches.update(key.listKey) { return .stay }
    guard key == .enter, let selected = matches.selected, let found = form.children[place].found,
      found.indices.contains(selected)
    else { return .stay }
    let id = found[selected].child.id
    if form.knownChildren.contains(id) { return .stay(.say("\(id) is on this contact already")) }
    stage = .filling
    form.children[place].known = id
    focus = .knownChild(place)
    return step(context)
  }
}
