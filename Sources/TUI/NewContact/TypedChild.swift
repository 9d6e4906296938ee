import CaseModel

/// A child on the form: one the service knows, or what was typed of a new one.
///
/// What was typed stays when a known child is taken, so that letting go of that child brings it back.
struct TypedChild: Equatable {
  var givenName = LineEditor()
  var familyName: LineEditor
  var birth = LineEditor()
  var sex = CodeChoice(Sex.self, initial: .unknown) { $0.words }
  var ethnicity = CodeChoice(Ethnicity.self, initial: .notYetObtained) { $0.words }
  var languages = LineEditor()
  /// The family name that came from the child before; empty for the first.
  let carried: String
  /// The child whom the service knows already; nil for a new one.
  var known: ChildID?
  /// What the search was last asked; nil when there was too little to ask.
  var asked: ChildQuery?
  /// What it found; nil while no answer to ``asked`` has come.
  var found: [FoundChild]?
  /// How many more it found than it shows.
  var foundMore = 0

  init(carried: String = "") {
    self.carried = carried
    familyName = LineEditor(carried)
  }

  /// Whether nothing but a carried family name stands there: such a child is not recorded.
  var isBlank: Bool {
    known == nil && givenName.text.trimmedBlanks.isEmpty && birth.text.trimmedBlanks.isEmpty
      && languages.text.trimmedBlanks.isEmpty && sex.isUntouched && ethnicity.isUntouched
      && [carried, ""].contains(familyName.text.trimmedBlanks)
  }

  /// What is typed, as it would be recorded.
  func details(today: Day) -> ChildDetails {
    var details = ChildDetails(
      givenName: givenName.text.trimmedBlanks, familyName: familyName.text.trimmedBlanks,
      sex: sex.value(Sex.self) ?? .unknown, ethnicity: ethnicity.value(Ethnicity.self) ?? .notYetObtained,
      languages: languages.text.splitAtCommas)
    switch TypedBirth(birth.text, today: today) {
    case .born(let day): details.birthDate = day
    case .due(let day): details.expectedBirthDate = day
    case .empty, .unfinished, .wrong: break
    }
    return details
  }

  /// The query for the search; nil until two letters of a name or a date of birth were typed.
  func query(postcode: String, phones: String, today: Day) -> ChildQuery? {
    guard known == nil, !isBlank else { return nil }
    let details = details(today: today)
    let names = [details.givenName, details.familyName]
    guard names.contains(where: { $0.filter(\.isLetter).count >= 2 }) || details.birthDate != nil else {
      return nil
    }
    return ChildQuery(
      givenName: details.givenName, familyName: details.familyName, birthDate: details.birthDate,
      postcode: postcode, phone: phones.splitAtCommas.first ?? "")
  }
}

extension TypedChild {
  /// What the search found, in a few words; nil until it has answered.
  ///
  /// - Parameters:
  ///   - place: the child's place on the form.
  ///   - focus: the field being typed; nil for none. Half a name never makes a child "not known here".
  func searchWords(at place: Int, focus: ContactField?) -> String? {
    guard let found else { return nil }
    if !found.isEmpty { return SearchWords.short(found.count + foundMore) }
    return isWhole(at: place, focus: focus) ? "not known here" : "no match so far"
  }

  /// Whether what was typed is complete: both names, or one and a date of birth, none of them still being typed.
  func isWhole(at place: Int, focus: ContactField?) -> Bool {
    if case .child(place, let field) = focus, [.givenName, .familyName, .birth].contains(field) {
      return false
    }
    let names = [givenName, familyName].count { $0.text.filter(\.isLetter).count >= 2 }
    return names == 2 || (names == 1 && asked?.birthDate != nil)
  }
}

/// An adult of the home, as typed.
struct TypedAdult: Equatable {
  var name = LineEditor()
  var relationship = LineEditor()
  var lives = CodeChoice(["yes, lives there", "no, lives elsewhere"], initial: 0)

  /// As it would be recorded; nil when nothing was typed.
  var adult: HouseholdDetails.Adult? {
    let (name, relationship) = (name.text.trimmedBlanks, relationship.text.trimmedBlanks)
    guard !name.isEmpty || !relationship.isEmpty else { return nil }
    return HouseholdDetails.Adult(name: name, relationship: relationship, livesThere: lives.place == 0)
  }
}

extension String {
  /// The parts between commas, without blanks around them; empty parts are left out.
  var splitAtCommas: [String] {
    split { ",;".contains($0) }.map(\.trimmedBlanks).filter { !$0.isEmpty }
  }
}
