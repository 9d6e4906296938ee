import CaseModel

/// What people ask first about a child, in words: one source for the screen and the command line.
public struct ChildWords {
  private let details: ChildDetails
  private let home: HouseholdDetails?
  /// Whether a home is recorded that is not loaded in the register.
  private let isHomeElsewhere: Bool
  private let names: Names
  private let today: Day

  /// A child on a day, and the home; the case’s where the child has none recorded.
  public init(_ child: Child, home caseHome: HouseholdID? = nil, names: Names, today: Day) {
    let id = child.household ?? caseHome
    details = child.details
    home = id.flatMap { names.register.households[$0] }?.details
    isHomeElsewhere = id != nil && home == nil
    self.names = names
    self.today = today
  }

  /// Such as “born Wed 12 Mar 2014, age 4, girl”; the date is left out while names are masked.
  public var born: String {
    var parts: [String] = []
    if let birth = details.birthDate {
      if !names.masked { parts.append("born \(birth.longText)") }
      if let age = details.age(on: today) { parts.append("age \(age)") }
    } else if let due = details.expectedBirthDate {
      parts.append("unborn, due \(due.longText)")
    } else {
      parts.append("date of birth not recorded")
    }
    if details.sex != .unknown { parts.append(details.sex.words) }
    return parts.joined(separator: ", ")
  }

  /// Such as “disability: mobility, autism”.
  public var disability: String {
    if details.disabilities.isEmpty { return "disability not recorded" }
    if details.disabilities == [.none] { return Disability.none.words }
    return "disability: " + details.disabilities.map(\.words).joined(separator: ", ")
  }

  /// Whether an interpreter is needed; nil where nobody asked and the first language is English or not recorded.
  public var interpreter: String? {
    switch details.needsInterpreter {
    case true?:
      let language = details.languages.first { $0 != "English" }
      return "INTERPRETER needed" + (language.map { ": \($0)" } ?? "")
    case false?: return "no interpreter needed"
    case nil:
      return details.languages.isEmpty || details.languages.contains("English")
        ? nil : "interpreter not asked"
    }
  }

  /// Where the child lives.
  public var address: String {
    let parts = [home?.address ?? "", home?.postcode ?? ""].filter { !$0.isEmpty }
    if isHomeElsewhere { return "address not read yet" }
    return parts.isEmpty ? "address not recorded" : names.text(parts.joined(separator: ", "))
  }

  /// The numbers of the home.
  public var phones: String {
    if isHomeElsewhere { return "phone not read yet" }
    guard let phones = home?.phones, !phones.isEmpty else { return "phone not recorded" }
    return names.text(phones.joined(separator: ", "))
  }

  /// Such as “no religion” or “Muslim”; nil where nobody asked.
  public var religion: String? {
    details.religion.map { ["none", "no religion"].contains($0.lowercased()) ? "no religion" : $0 }
  }

  /// Ethnicity, languages, religion and the child’s own words, as far as they are recorded, and what is not.
  public var identity: [String] {
    var parts: [String] = []
    if !details.ethnicity.isMissing { parts.append(details.ethnicity.words) }
    if !details.languages.isEmpty { parts.append("speaks " + details.languages.joined(separator: ", ")) }
    if let religion { parts.append(religion) }
    if let own = details.identity { parts.append(names.text(own)) }
    if details.lacksIdentity {
      parts.append("not recorded: " + details.identityMissing.joined(separator: ", "))
    }
    return parts
  }
}
