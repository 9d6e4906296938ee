/// What is asked when somebody looks for a child before creating a record.
public struct ChildQuery: Hashable, Sendable {
  /// Given name as typed.
  public var givenName: String
  /// Family name as typed.
  public var familyName: String
  /// Date of birth, if given.
  public var birthDate: Day?
  /// Postcode or a part of it; empty when not given.
  public var postcode: String
  /// Phone; empty when not given.
  public var phone: String

  /// Describes what is asked.
  public init(
    givenName: String, familyName: String, birthDate: Day? = nil, postcode: String = "", phone: String = ""
  ) {
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
    self.postcode = postcode
    self.phone = phone
  }
}

/// Why a search shows a child; it decides nothing.
public struct ChildFinding: Sendable, Equatable {
  /// How much speaks for it, 0 to 100.
  public let score: Int
  /// Why, in the order in which it is said.
  public let reasons: [MatchReason]
}

/// A question made ready once to be put to many children.
public struct ChildSearcher: Sendable {
  private let asked: MatchProfile
  /// The words of the names that were typed.
  public let name: NameQuery
  /// What ``MatchKey``s are made of.
  public let subject: MatchSubject

  /// Makes a question ready.
  public init(_ query: ChildQuery) {
    subject = MatchSubject(
      givenName: query.givenName, familyName: query.familyName, birthDate: query.birthDate,
      postcode: query.postcode.isEmpty ? nil : query.postcode,
      phones: query.phone.isEmpty ? [] : [query.phone])
    asked = MatchProfile(subject)
    name = NameQuery("\(query.givenName) \(query.familyName)")
  }

  /// Why the question finds a child; nil when it does not.
  ///
  /// Whoever has a name that holds every word typed is found, whatever else differs: what is typed further of the same
  /// child's name never loses the child. So is who may be the same child as ``match(_:_:)`` sees it, and, where no name is
  /// typed, who was born on the day.
  ///
  /// - Source: local policy, this project's own: a child who is on the register is never said to be unknown.
  public func finding(_ known: MatchSubject) -> ChildFinding? {
    let profile = MatchProfile(known)
    let likeness = match(asked, profile)
    if let likeness, likeness.kind == .sameChild {
      return ChildFinding(score: likeness.score, reasons: likeness.reasons)
    }
    let birth = BirthEvidence(asked, profile)
    let home = HomeEvidence(asked, profile)
    guard !name.isEmpty else {
      return birth.isSameDay || birth.reasons == [.dayAndMonthSwapped]
        ? ChildFinding(score: birth.points + home.points, reasons: birth.reasons + home.reasons) : nil
    }
    guard let names = known.reasons(holding: name) else {
      return likeness.map { ChildFinding(score: $0.score, reasons: $0.reasons) }
    }
    let score = Self.nameAlone + birth.points + home.points
    return ChildFinding(
      score: max(1, min(Match.likelyScore - 1, score)), reasons: names + birth.reasons + home.reasons)
  }

  /// The score of a child found by a part of a name alone: less than anything that `match` shows.
  private static let nameAlone = 30
}
