extension Simulation {
  /// The worker of a child who is expected hears of the birth on the next working day; nothing is drawn for it.
  mutating func planBirth(of item: Case, _ register: Register) {
    guard let born = birthday(of: item, register) else { return }
    let minute = Int(item.child.number % 400)
    add(
      .case(item.id, .birth),
      at: workingDay(1, after: London.instant(day: born, minute: 0), minute: minute, register))
  }

  /// The date of birth of a child who was expected by now; nil where none is to be recorded.
  func birthToRecord(of item: Case, _ register: Register) -> Command? {
    guard let child = register.children[item.child], let born = birthday(of: item, register),
      born <= London.day(of: clock)
    else { return nil }
    var details = child.details
    details.birthDate = born
    details.expectedBirthDate = nil
    // As wards and records call a baby until the parents have registered a name.
    if details.givenName == "Unborn" { details.givenName = "Baby" }
    details.sex = child.id.number.isMultiple(of: 2) ? .female : .male
    return .child(child.id, .change(details))
  }

  /// When a child who is expected is born, up to nine days early; nil for one who was born.
  private func birthday(of item: Case, _ register: Register) -> Day? {
    guard let child = register.child(item.child), child.details.birthDate == nil else { return nil }
    return child.details.expectedBirthDate?.advanced(by: -Int(child.id.number % 10))
  }
}
