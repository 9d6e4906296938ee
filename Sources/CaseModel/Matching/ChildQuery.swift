/// The query when somebody looks for a child before creating a record.
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

/// Why a search shows a child; the search decides nothing.
public struct ChildFinding: Sendable, Equatable {
  /// How strong the match is, 0 to 100.
  public let score: Int
  /// The reasons, in the order in which they are shown.
  public let reasons: [MatchReason]
}

/// A query prepared once and then compared with many children.
public struct ChildSearcher: Sendable {
  private let asked: MatchProfile
  /// The words of the names that were typed.
  public let name: NameQuery
  /// The values that ``MatchKey``s are made from.
  public let subject: MatchSubject

  /// Prepares a query.
  public init(_ query: ChildQuery) {
    subject = MatchSubject(
      givenName: query.givenName, familyName: query.familyName, birthDate: query.birthDate,
      postcode: query.postcode.isEmpty ? nil : query.postcode,
      phones: query.phone.isEmpty ? [] : [query.phone])
    asked = MatchProfile(subject)
    name = NameQuery("\(query.givenName) \(query.familyName)")
  }

  /// Why the query finds a child; nil when it does not.
  ///
  /// A child is found whose name holds every word typed, whatever else differs, so that typing more of the same name never
  /// loses the child; also a child whom ``match(_:_:)`` takes for the same; and, where no name is typed, a child born on the
  /// day.
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

  /// The score of a child found only by a part of a name: lower than any that `match` gives.
  private static let nameAlone = 30
}
