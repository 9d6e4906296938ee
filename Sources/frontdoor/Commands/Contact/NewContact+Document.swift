import CaseModel
import Yams

extension NewContact {
  /// Reads a contact from a YAML or JSON document.
  ///
  /// - Parameter needs: keys that must be there, since no option gives them.
  /// - Throws: ``DocumentMistakes``, which show nothing of what the document says of a child.
  static func read(_ text: String, file: String, now: Instant, needs: Set<String>) throws -> NewContact {
    try Document.read(text, file: file) { fields in NewContact(reading: fields, now: now, needs: needs) }
  }

  private init(reading fields: Fields, now: Instant, needs: Set<String>) {
    self.init(
      receivedAt: fields["received"]?.instant() ?? now, channel: fields["channel"]?.code("channel") ?? .other,
      source: fields["source"]?.code("source") ?? .unknown,
      referrer: Referrer(reading: fields.fields("referrer")),
      worry: fields["worry"]?.code("worry") ?? .notStated, narrative: fields["narrative"]?.words() ?? "",
      children: fields.list("children") { NewChild(reading: $0) } ?? [],
      household: NewHousehold(reading: fields.fields("household")),
      immediateRisk: fields["immediate risk"]?.yesOrNo() ?? false, rag: fields["rating"]?.code("rating"),
      consent: Self.consent(fields))
    for key in ["narrative", "channel", "source", "worry"] where needs.contains(key) {
      fields.missing(key, "is missing")
    }
  }

  private static func consent(_ fields: Fields) -> Consent {
    let why = fields["consent reason"]?.words() ?? ""
    return (fields["consent"]?.consentState() ?? .notSettled).consent(why: why)
  }
}

extension Referrer {
  fileprivate init?(reading fields: Fields?) {
    guard let fields else { return nil }
    let referrer = Referrer(
      name: fields["name"]?.words() ?? "", organisation: fields["organisation"]?.words(),
      reach: fields["reach"]?.words())
    fields.missing("name", "is missing; leave the referrer out when anonymous")
    self = referrer
  }
}

extension NewChild {
  fileprivate init?(reading fields: Fields) {
    if let known = fields["child"] {
      guard let id: ChildID = known.identifier("child") else { return nil }
      self = .known(id)
    } else {
      self = .new(ChildDetails(reading: fields))
    }
  }
}

extension ChildDetails {
  fileprivate init(reading fields: Fields) {
    self.init(
      givenName: fields["given name"]?.words() ?? "", familyName: fields["family name"]?.words() ?? "",
      otherNames: fields["other names"]?.texts() ?? [], birthDate: fields["born"]?.day(),
      expectedBirthDate: fields["expected"]?.day(), sex: fields["sex"]?.code("sex") ?? .unknown,
      ethnicity: fields["ethnicity"]?.code("ethnicity") ?? .notYetObtained,
      languages: fields["languages"]?.texts() ?? [], needsInterpreter: fields["interpreter"]?.yesOrNo(),
      religion: fields["religion"]?.words(),
      disabilities: fields["disabilities"]?.items().compactMap { $0.code("disability") } ?? [],
      identity: fields["identity"]?.words(), nhsNumber: fields["NHS number"]?.words(),
      upn: fields["UPN"]?.words())
  }
}

extension NewHousehold {
  fileprivate init?(reading fields: Fields?) {
    guard let fields else { return nil }
    if let known = fields["household"] {
      guard let id: HouseholdID = known.identifier("household") else { return nil }
      self = .known(id)
    } else {
      self = .new(
        HouseholdDetails(
          address: fields["address"]?.words() ?? "", postcode: fields["postcode"]?.words(),
          phones: fields["phones"]?.texts() ?? [], adults: fields.list("adults") { .init(reading: $0) } ?? [])
      )
    }
  }
}

extension HouseholdDetails.Adult {
  fileprivate init?(reading fields: Fields) {
    let adult = Self(
      name: fields["name"]?.words() ?? "", relationship: fields["relationship"]?.words() ?? "",
      livesThere: fields["lives there"]?.yesOrNo() ?? true, note: fields["note"]?.words())
    if adult.name.isEmpty, adult.relationship.isEmpty {
      fields.wrong("an adult needs a name or a relationship")
      return nil
    }
    self = adult
  }
}

extension DocumentPart {
  fileprivate func consentState() -> ConsentState? {
    node.scalar?.string == ConsentState.formerlyOverridden
      ? ConsentState.overridden : code("state of consent")
  }

  /// A moment in UTC.
  fileprivate func instant() -> Instant? {
    value("time in UTC", example: "2019-01-09T10:42:00Z") { Instant(text: $0) }
  }
}
