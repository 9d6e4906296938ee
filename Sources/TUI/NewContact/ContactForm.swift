import CaseModel

/// Everything that was typed or chosen on the new contact form.
struct ContactForm: Equatable {
  /// When the form was opened: the time of receipt unless another is typed.
  let opened: Instant
  var received: LineEditor
  var channel = CodeChoice(Channel.self) { $0.words }
  var source = CodeChoice(ContactSource.self) { "\($0.words) \($0.rawValue)" }
  var referrerName = LineEditor()
  var organisation = LineEditor()
  var reach = LineEditor()
  var worry = CodeChoice(Worry.self) { $0.words }
  var narrative = TextEditor()
  var children = [TypedChild()]
  var address = LineEditor()
  var postcode = LineEditor()
  var phones = LineEditor()
  var adults = [TypedAdult()]
  var homeChange = CodeChoice(
    ["stays as it is; what is typed here is not recorded", "takes over what is typed here"], initial: 0)
  var risk = CodeChoice(
    ["none reported", "YES: a child may be in danger now"], initial: 0)
  var rag = CodeChoice(["unrated"] + Rag.allCases.map(\.words), initial: 0)
  var consent = CodeChoice(
    [Consent.notSettled, .obtained, .refused, .dispensedWith(why: ""), .notNeeded].map(\.words), initial: 0)
  var consentWhy = LineEditor()

  init(opened: Instant) {
    self.opened = opened
    received = LineEditor(TypedMoment.text(of: opened))
  }

  /// Whether a referrer can be named at all.
  var isAnonymous: Bool { source.value(ContactSource.self) == .anonymous }

  /// Whether a child may be in danger now.
  var isImmediateRisk: Bool { risk.place == 1 }

  /// Whether consent is overridden, so that the reason must be given.
  var dispensesWithConsent: Bool { consent.place == 3 }

  /// The rating; nil for unrated.
  var rating: Rag? { rag.place.flatMap { $0 == 0 ? nil : Rag.allCases.map { $0 }[$0 - 1] } }

  /// The consent that is chosen, with its reason.
  var chosenConsent: Consent {
    switch consent.place {
    case 1: .obtained
    case 2: .refused
    case 3: .dispensedWith(why: consentWhy.text.trimmedBlanks)
    case 4: .notNeeded
    default: .notSettled
    }
  }

  /// The home as typed.
  var typedHome: HouseholdDetails {
    let code = postcode.text.trimmedBlanks.uppercased()
    return HouseholdDetails(
      address: address.text.trimmedBlanks, postcode: code.isEmpty ? nil : code,
      phones: phones.text.splitAtCommas,
      adults: adults.compactMap(\.adult))
  }

  /// Whether anything was typed of the home.
  var hasTypedHome: Bool { typedHome != HouseholdDetails() }

  /// The children who will be recorded, each with its place on the form.
  var namedChildren: [(place: Int, child: TypedChild)] {
    children.enumerated().filter { !$0.element.isBlank }.map { ($0.offset, $0.element) }
  }

  /// The known children, in the order of the form.
  var knownChildren: [ChildID] { children.compactMap(\.known) }

  /// The known home: that of the first known child who has one.
  func knownHome(_ register: Register) -> Household? {
    knownChildren.lazy.compactMap { register.children[$0]?.household }.first
      .flatMap { register.households[$0] }
  }

  /// Brothers and sisters in the homes of the known children who are not on the form yet.
  func siblingsToOffer(_ register: Register) -> [ChildID] {
    var offered: [ChildID] = []
    for id in knownChildren {
      guard let home = register.children[id]?.household.flatMap({ register.households[$0] }) else { continue }
      for sibling in home.children where !knownChildren.contains(sibling) && !offered.contains(sibling) {
        if let child = register.children[sibling], child.mergedInto == nil { offered.append(sibling) }
      }
    }
    return offered
  }

  /// The fields that can have the keys now, in order.
  func fields(_ register: Register) -> [ContactField] {
    var fields: [ContactField] = [.received, .channel, .source]
    if !isAnonymous { fields += [.referrerName, .organisation, .reach] }
    fields += [.worry, .narrative]
    for (place, child) in children.enumerated() {
      fields +=
        child.known == nil
        ? ContactField.ChildField.allCases.map { .child(place, $0) } : [.knownChild(place)]
    }
    fields += siblingsToOffer(register).map { .sibling($0) }
    fields += [.addChild, .address, .postcode, .phones]
    for place in adults.indices { fields += ContactField.AdultField.allCases.map { .adult(place, $0) } }
    fields.append(.addAdult)
    if hasTypedHome, knownHome(register) != nil { fields.append(.homeChange) }
    fields += [.risk, .rag, .consent]
    if dispensesWithConsent { fields.append(.consentWhy) }
    return fields
  }
}

extension ContactForm {
  /// Where a field's line of text is kept; nil for other fields.
  func line(_ field: ContactField) -> WritableKeyPath<ContactForm, LineEditor>? {
    switch field {
    case .received: \.received
    case .referrerName: \.referrerName
    case .organisation: \.organisation
    case .reach: \.reach
    case .address: \.address
    case .postcode: \.postcode
    case .phones: \.phones
    case .consentWhy: \.consentWhy
    case .child(let place, .givenName): \.children[place].givenName
    case .child(let place, .familyName): \.children[place].familyName
    case .child(let place, .birth): \.children[place].birth
    case .child(let place, .languages): \.children[place].languages
    case .adult(let place, .name): \.adults[place].name
    case .adult(let place, .relationship): \.adults[place].relationship
    case .channel, .source, .worry, .narrative, .child(_, .sex), .child(_, .ethnicity), .knownChild, .sibling,
      .addChild, .adult(_, .lives), .addAdult, .homeChange, .risk, .rag, .consent:
      nil
    }
  }

  /// Where a field's choice is kept; nil for other fields.
  func choice(_ field: ContactField) -> WritableKeyPath<ContactForm, CodeChoice>? {
    switch field {
    case .channel: \.channel
    case .source: \.source
    case .worry: \.worry
    case .child(let place, .sex): \.children[place].sex
    case .child(let place, .ethnicity): \.children[place].ethnicity
    case .adult(let place, .lives): \.adults[place].lives
    case .homeChange: \.homeChange
    case .risk: \.risk
    case .rag: \.rag
    case .consent: \.consent
    case .received, .referrerName, .organisation, .reach, .narrative, .knownChild, .sibling, .addChild,
      .address,
      .postcode, .phones, .addAdult, .consentWhy, .child, .adult:
      nil
    }
  }
}
