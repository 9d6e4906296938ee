import CaseModel

extension NewContactDialog {
  /// A key for the field in focus.
  mutating func edit(_ key: Key, _ context: Context) {
    if focus == .narrative { return editNarrative(key, context) }
    switch key {
    case .up: return move(by: -1, context)
    case .down: return move(by: 1, context)
    case .enter where form.choice(focus) == nil: return enter(context)
    default: break
    }
    if focus == .received, form.received.text == TypedMoment.text(of: form.opened), case .character = key {
      // The first letter takes the place of the time that the form began with.
      form.received = LineEditor()
    }
    if let line = form.line(focus) {
      form[keyPath: line].update(key)
    } else if let choice = form.choice(focus) {
      if form[keyPath: choice].update(key), key == .enter { move(by: 1, context) }
    } else if case .knownChild(let place) = focus, key == .delete || key == .backspace {
      form.children[place].known = nil
      focus = .child(place, .familyName)
    }
  }

  /// Up and down leave the narrative at its first and last row.
  private mutating func editNarrative(_ key: Key, _ context: Context) {
    switch key {
    case .up where form.narrative.isOnFirstRow: move(by: -1, context)
    case .down where form.narrative.isOnLastRow: move(by: 1, context)
    default: form.narrative.update(key)
    }
  }

  private mutating func enter(_ context: Context) {
    switch focus {
    case .addChild:
      let family = form.children.last.map { familyName(of: $0, context) } ?? ""
      form.children.append(TypedChild(carried: family))
      focus = .child(form.children.count - 1, .givenName)
    case .sibling(let id): add(sibling: id, context)
    case .addAdult:
      form.adults.append(TypedAdult())
      focus = .adult(form.adults.count - 1, .name)
    default: move(by: 1, context)
    }
  }

  /// The family name that the next child of the home begins with.
  private func familyName(of child: TypedChild, _ context: Context) -> String {
    guard let known = child.known else { return child.familyName.text.trimmedBlanks }
    // A masked name is not put where anyone can read it.
    return masked ? "" : context.register.children[known]?.details.familyName ?? ""
  }

  /// Names a known child's brother or sister too; the next one offered has the keys then.
  private mutating func add(sibling id: ChildID, _ context: Context) {
    var child = TypedChild()
    child.known = id
    if let last = form.children.indices.last, form.children[last].isBlank {
      form.children[last] = child
    } else {
      form.children.append(child)
    }
    focus = form.siblingsToOffer(context.register).first.map { .sibling($0) } ?? .addChild
  }

  mutating func removeChild(_ place: Int) {
    form.children.remove(at: place)
    if form.children.isEmpty { form.children = [TypedChild()] }
    focus = .addChild
  }

  /// Moves on by a number of fields, but not beyond the ends.
  mutating func move(by step: Int, _ context: Context) {
    settleChoice()
    let fields = form.fields(context.register)
    let place = fields.firstIndex(of: focus) ?? 0
    focus = fields[max(0, min(fields.count - 1, place + step))]
    followMatches()
  }

  private mutating func settleChoice() {
    if let choice = form.choice(focus) { form[keyPath: choice].settle() }
  }

  /// Moves to the first field of the next or the previous part of the form.
  mutating func movePart(by step: Int, _ context: Context) {
    settleChoice()
    let fields = form.fields(context.register)
    var parts: [ContactField.Part] = []
    for field in fields where parts.last != field.part { parts.append(field.part) }
    let place = (parts.firstIndex(of: focus.part) ?? 0) + step
    guard parts.indices.contains(place), let field = fields.first(where: { $0.part == parts[place] })
    else { return }
    focus = field
    followMatches()
  }

  /// The focus stays on a field that there is: some come and go with what is chosen.
  mutating func settleFocus(_ context: Context) {
    let fields = form.fields(context.register)
    guard !fields.contains(focus) else { return }
    focus = fields.first { $0.part == focus.part } ?? .channel
  }
}
