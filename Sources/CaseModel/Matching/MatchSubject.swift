/// What is known of one child, as far as it can tell that two records may be one child.
public struct MatchSubject: Sendable, Equatable {
  /// Other full names: former names, names by which the child is known; "Given Family" or "Family, Given".
  public let names: [String]
  /// Current given names; empty when not known.
  public let givenName: String
  /// Current family name; empty when not known.
  public let familyName: String
  /// Date of birth; nil when not known or not yet born.
  public let birthDate: Day?
  /// The date on which an unborn child is expected.
  public let expectedBirthDate: Day?
  /// Whole or part of a postcode.
  public let postcode: String?
  /// Phone numbers of the household, in any form.
  public let phones: [String]
  /// NHS number, in any form.
  public let nhsNumber: String?
  /// Unique pupil number.
  public let upn: String?

  /// Makes a subject from what is known; everything may be left out.
  public init(
    names: [String] = [], givenName: String = "", familyName: String = "", birthDate: Day? = nil,
    expectedBirthDate: Day? = nil, postcode: String? = nil, phones: [String] = [], nhsNumber: String? = nil,
    upn: String? = nil
  ) {
    self.names = names
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
    self.expectedBirthDate = expectedBirthDate
    self.postcode = postcode
    self.phones = phones
    self.nhsNumber = nhsNumber
    self.upn = upn
  }
}

/// A child's particulars made ready once to be compared with many others.
public struct MatchProfile: Sendable, Equatable {
  /// Every name in comparable form, the current one first.
  let names: [NameForm]
  let birthDate: Day?
  let expectedBirthDate: Day?
  let postcode: Postcode?
  let phones: [PhoneNumber]
  let nhsNumber: String?
  let upn: String?

  /// Makes what is known of `subject` ready.
  public init(_ subject: MatchSubject) {
    let current = NameForm(given: subject.givenName, family: subject.familyName, isCurrent: true)
    let others = subject.names.enumerated().map { index, name in
      NameForm(fullName: name, isCurrent: current.isEmpty && index == 0)
    }
    names = ([current] + others).filter { !$0.isEmpty }
    birthDate = subject.birthDate
    expectedBirthDate = subject.expectedBirthDate
    postcode = subject.postcode.flatMap(Postcode.init)
    phones = subject.phones.compactMap(PhoneNumber.init)
    nhsNumber = subject.nhsDigits
    upn = subject.upnCharacters
  }
}

/// One name of a child, parted into given and family names.
struct NameForm: Sendable, Equatable {
  let given: [NamePart]
  let family: [NamePart]
  /// Which of several unborn or unnamed children, as in "Unborn twin 2"; nil when not said.
  let ordinal: Int?
  let isCurrent: Bool

  init(given: String, family: String, isCurrent: Bool) {
    self.init(given: NamePart.parts(of: given), family: NamePart.parts(of: family), isCurrent: isCurrent)
  }

  /// Parts "Given Family" before its last word and "Family, Given" at its comma.
  init(fullName: String, isCurrent: Bool) {
    let sides = fullName.split(separator: ",", maxSplits: 1)
    if sides.count == 2 {
      self.init(given: String(sides[1]), family: String(sides[0]), isCurrent: isCurrent)
      return
    }
    let parts = NamePart.parts(of: fullName)
    // A hyphen keeps a double family name together.
    let familyStart = parts.lastIndex { !$0.isHyphenated } ?? 0
    self.init(given: Array(parts[..<familyStart]), family: Array(parts[familyStart...]), isCurrent: isCurrent)
  }

  private init(given: [NamePart], family: [NamePart], isCurrent: Bool) {
    let isUnnamed = given.allSatisfy {
      Self.placeholders.contains($0.folded) || Self.ordinals[$0.folded] != nil
    }
    self.given = isUnnamed ? [] : given
    self.family = family.allSatisfy { Self.placeholders.contains($0.folded) } ? [] : family
    ordinal = isUnnamed ? given.lazy.compactMap { Self.ordinals[$0.folded] }.first : nil
    self.isCurrent = isCurrent
  }

  var isEmpty: Bool { given.isEmpty && family.isEmpty }
  var all: [NamePart] { given + family }

  /// What forms say where no name is known; it must not make two unnamed children alike.
  private static let placeholders: Set<String> = [
    "unborn", "baby", "infant", "unknown", "unnamed", "not", "known", "nk", "na", "tbc", "child", "boy",
    "girl",
    "male", "female", "twin", "triplet", "of",
  ]

  private static let ordinals: [String: Int] = [
    "1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "first": 1, "second": 2, "third": 3,
  ]
}
