/// What is known about a child, as it is recorded: the whole of it each time, so that a correction replaces all.
public struct ChildDetails: Codable, Hashable, Sendable {
  /// Given names; empty where a list from elsewhere holds none.
  public var givenName: String
  /// Family name; empty where a list from elsewhere holds none.
  public var familyName: String
  /// Other names that the child is or was known by.
  public var otherNames: [String]
  /// Nil for an unborn child, and where nobody knows.
  public var birthDate: Day?
  /// For an unborn child.
  public var expectedBirthDate: Day?
  /// As recorded at birth.
  public var sex: Sex
  /// The family's own answer.
  public var ethnicity: Ethnicity
  /// Languages, the first at home first; empty when not asked.
  public var languages: [String]
  /// Nil when not asked.
  public var needsInterpreter: Bool?
  /// Nil when not asked; "none" is an answer.
  public var religion: String?
  /// Empty when not asked; `[.none]` is an answer.
  public var disabilities: [Disability]
  /// Who the child is in the child's own terms; nil when nobody has asked.
  public var identity: String?
  /// Ten digits.
  public var nhsNumber: String?
  /// Unique pupil number.
  public var upn: String?
  /// The identifier that another system of the authority gives the child.
  public var externalID: String?

  /// Describes a child; everything but the name may be left out.
  public init(
    givenName: String, familyName: String, otherNames: [String] = [], birthDate: Day? = nil,
    expectedBirthDate: Day? = nil, sex: Sex = .unknown, ethnicity: Ethnicity = .notYetObtained,
    languages: [String] = [], needsInterpreter: Bool? = nil, religion: String? = nil,
    disabilities: [Disability] = [], identity: String? = nil, nhsNumber: String? = nil, upn: String? = nil,
    externalID: String? = nil
  ) {
    self.givenName = givenName
    self.familyName = familyName
    self.otherNames = otherNames
    self.birthDate = birthDate
    self.expectedBirthDate = expectedBirthDate
    self.sex = sex
    self.ethnicity = ethnicity
    self.languages = languages
    self.needsInterpreter = needsInterpreter
    self.religion = religion
    self.disabilities = disabilities
    self.identity = identity
    self.nhsNumber = nhsNumber
    self.upn = upn
    self.externalID = externalID
  }

  /// What of the child's identity nobody has recorded, in words; empty when all of it is there.
  ///
  /// A refusal is an answer.
  ///
  /// - Source: Ofsted's letter to Rochdale of 1 February 2019: identity omitted from case records.
  public var identityMissing: [String] {
    var missing: [String] = []
    if ethnicity == .notYetObtained { missing.append("ethnicity") }
    if languages.isEmpty { missing.append("language") }
    if religion == nil { missing.append("religion") }
    if disabilities.isEmpty { missing.append("disability") }
    return missing
  }

  /// Whether any of ``identityMissing`` holds; asked for every row, so without building it.
  public var lacksIdentity: Bool {
    ethnicity == .notYetObtained || languages.isEmpty || religion == nil || disabilities.isEmpty
  }

  /// Whole years on a day; nil when unborn or not known.
  public func age(on day: Day) -> Int? {
    guard let birthDate, birthDate <= day else { return nil }
    let hadBirthday = (day.month, day.dayOfMonth) >= (birthDate.month, birthDate.dayOfMonth)
    return day.year - birthDate.year - (hadBirthday ? 0 : 1)
  }
}

extension ChildDetails {
  /// Given and family name; empty where neither is known.
  public var fullName: String {
    if givenName.isEmpty { return familyName }
    return familyName.isEmpty ? givenName : givenName + " " + familyName
  }
}
