import CaseModel

/// What stands in the way of recording, and what is merely not given.
struct ContactCheck: Equatable {
  /// Something that must be put right first.
  struct Fault: Equatable {
    /// Where.
    var field: ContactField
    /// The field's name and what to do.
    var words: String
  }

  /// What must be put right first, in the order of the form.
  var faults: [Fault] = []
  /// What may be left out and is, by name.
  var notGiven: [String] = []
  /// What was typed and will not be recorded, and why.
  var leftOut: [String] = []
}

extension ContactForm {
  /// The time of receipt as typed.
  func receipt(now: Instant) -> TypedMoment { TypedMoment(received.text, opened: opened, now: now) }

  /// Looks for what is missing or wrong.
  func check(_ context: Context) -> ContactCheck {
    var check = ContactCheck()
    checkContact(&check, context)
    checkChildren(&check, context)
    checkHome(&check, context)
    checkChoices(&check, context)
    if dispensesWithConsent, consentWhy.text.trimmedBlanks.isEmpty {
      check.faults.append(.init(field: .consentWhy, words: "consent: say why it is safer not to ask"))
    }
    if rating == nil { check.notGiven.append("rating") }
    if consent.place == 0 { check.notGiven.append("consent") }
    return check
  }

  /// Reports text that matches no choice: nothing else is chosen in its place.
  private func checkChoices(_ check: inout ContactCheck, _ context: Context) {
    for field in fields(context.register) {
      guard let path = choice(field), let typed = self[keyPath: path].unmatched else { continue }
      check.faults.removeAll { $0.field == field }
      check.faults.append(.init(field: field, words: "\(field.label): “\(typed)” was typed, nothing chosen"))
    }
  }

  private func checkContact(_ check: inout ContactCheck, _ context: Context) {
    switch receipt(now: context.now) {
    case .at: break
    case .unfinished, .wrong:
      let why = receipt(now: context.now).words(now: context.now)
      check.faults.append(.init(field: .received, words: "received: \(why)"))
    }
    if channel.place == nil {
      check.faults.append(.init(field: .channel, words: "channel: choose how it came"))
    }
    if source.place == nil {
      check.faults.append(.init(field: .source, words: "source: choose who brought it"))
    }
    if worry.place == nil {
      check.faults.append(.init(field: .worry, words: "main worry: choose one, or “Not stated”"))
    }
    if narrative.isBlank {
      check.faults.append(.init(field: .narrative, words: "what was said: write it in a few words"))
    }
    if isAnonymous {
      if [referrerName, organisation, reach].contains(where: { !$0.text.trimmedBlanks.isEmpty }) {
        check.leftOut.append("the referrer: the source is anonymous")
      }
    } else if referrerName.text.trimmedBlanks.isEmpty {
      check.notGiven.append("referrer’s name")
    } else if reach.text.trimmedBlanks.isEmpty {
      check.notGiven.append("referrer’s phone or email")
    }
  }

  private func checkChildren(_ check: inout ContactCheck, _ context: Context) {
    if namedChildren.isEmpty {
      let first: ContactField = children.first?.known == nil ? .child(0, .givenName) : .addChild
      check.faults.append(.init(field: first, words: "child: give a name or a date of birth"))
    }
    for (place, child) in namedChildren where child.known == nil {
      let name = "child \(place + 1)"
      let birth = TypedBirth(child.birth.text, today: context.today)
      switch birth {
      case .unfinished, .wrong:
        let why = birth.words(today: context.today) ?? ""
        check.faults.append(.init(field: .child(place, .birth), words: "\(name), born or due: \(why)"))
      case .empty, .born, .due: break
      }
      let details = child.details(today: context.today)
      if details.fullName.isEmpty, birth == .empty {
        let words = "\(name): give a name or a date of birth"
        check.faults.append(.init(field: .child(place, .givenName), words: words))
      }
      let missing = missing(of: details, birth)
      if !missing.isEmpty { check.notGiven.append("\(name): \(missing.joined(separator: ", "))") }
    }
    for (place, child) in children.enumerated() where child.isBlank && !child.familyName.text.isEmpty {
      check.leftOut.append(
        "child \(place + 1): only the family name is there; write “not known” as given name to keep the child"
      )
    }
  }

  private func missing(of details: ChildDetails, _ birth: TypedBirth) -> [String] {
    var missing: [String] = []
    let isUnborn = details.expectedBirthDate != nil
    if details.givenName.isEmpty, !isUnborn { missing.append("given name") }
    if details.familyName.isEmpty { missing.append("family name") }
    if birth == .empty { missing.append("date of birth") }
    if details.sex == .unknown, !isUnborn { missing.append("sex") }
    if details.ethnicity.isMissing { missing.append("ethnicity") }
    if details.languages.isEmpty { missing.append("languages") }
    return missing
  }

  private func checkHome(_ check: inout ContactCheck, _ context: Context) {
    if knownHome(context.register) != nil {
      if hasTypedHome, homeChange.place == 0 {
        check.leftOut.append("what is typed of the home: its record stays as it is")
      }
      return
    }
    let hasNewChild = namedChildren.contains { $0.child.known == nil }
    if hasTypedHome, !hasNewChild, !namedChildren.isEmpty {
      check.leftOut.append("the home: it belongs to new children, and every child here is known")
    }
    let home = typedHome
    if home.address.isEmpty { check.notGiven.append("address") }
    if home.postcode == nil { check.notGiven.append("postcode") }
    if home.phones.isEmpty { check.notGiven.append("phone") }
    if home.adults.isEmpty { check.notGiven.append("adults at home") }
  }
}
