/// What two records have in common, when it is worth showing to a person; it decides nothing.
public struct Match: Sendable, Equatable {
  /// What the two records may be to each other.
  public enum Kind: Sendable, Equatable {
    /// Perhaps one child recorded twice.
    case sameChild
    /// Perhaps brothers and sisters, twins among them: the given names are clearly different.
    case siblings
  }

  /// From this score on two records are likely to be one child.
  public static let likelyScore = 70

  /// What the two may be.
  public let kind: Kind
  /// How much speaks for it, 0 to 100; siblings stay under ``likelyScore``.
  public let score: Int
  /// Why, what speaks for it first by name, then birth, home and numbers, with what speaks against among them.
  public let reasons: [MatchReason]

  /// Whether the two are likely to be one child.
  public var isLikely: Bool { score >= Self.likelyScore }

  /// Whether somebody should look at the other record before the newer child is taken for unknown.
  ///
  /// So it is with every likely one, with a namesake whom no date of birth and no NHS number tells apart, with a record
  /// without a name of a child born on the same day, and with a brother or sister by name, postcode or phone.
  ///
  /// - Source: local policy, this project's own: a child who may be on the register is never said to be unknown.
  public var asksForALook: Bool {
    switch kind {
    case .sameChild: isLikely || !(reasons.contains(.birthDateDiffers) || reasons.contains(.nhsNumberDiffers))
    case .siblings: reasons.contains { if case .samePostcode = $0 { true } else { $0 == .samePhone } }
    }
  }

  /// The reasons in words, such as "name reversed, same date of birth".
  public var words: String { reasons.map(\.words).joined(separator: ", ") }
}

/// A record that may be of the same child as another, or of a brother or sister.
public struct PossibleMatch: Sendable, Hashable {
  /// The record of the other child.
  public let child: ChildID
  /// What the two may be to each other.
  public let kind: Match.Kind
  /// How much speaks for it, 0 to 100.
  public let score: Int

  /// Names a record, what it may be, and how much speaks for it.
  public init(child: ChildID, kind: Match.Kind = .sameChild, score: Int) {
    self.child = child
    self.kind = kind
    self.score = score
  }
}

/// Compares what is known of two children; the words in reasons are those of `other`.
///
/// - Returns: nil when nothing is worth showing.
/// - Source: local policy; the weights are this program's own.
public func match(_ subject: MatchSubject, _ other: MatchSubject) -> Match? {
  match(MatchProfile(subject), MatchProfile(other))
}

/// Compares what is known of two children, made ready before; as ``match(_:_:)`` of their subjects.
public func match(_ subject: MatchProfile, _ other: MatchProfile) -> Match? {
  let name = NameMatch.best(subject.names, other.names)
  let birth = BirthEvidence(subject, other)
  let home = HomeEvidence(subject, other)
  let number = NumberEvidence(subject, other)
  let reasons = name.reasons + birth.reasons + home.reasons + number.reasons
  if number.isShared {
    // A number may have been written into the wrong record: names and dates that both disagree leave it in doubt.
    let isInDoubt = (name.isAnotherName || name.isSiblingsName) && birth.isAgainst
    let sum = name.points + birth.points + home.points
    return Match(kind: .sameChild, score: isInDoubt ? 60 : min(100, max(85, sum)), reasons: reasons)
  }
  if name.isAnotherName { return nil }
  if name.isSiblingsName { return siblings(name, birth, home, reasons) }
  let score = name.points + birth.points + home.points + number.points
  // A list may have brought a child in without a name: the day of birth is all there is to go by.
  let isNameless = subject.names.isEmpty != other.names.isEmpty && birth.isSameDay
  return score < 40 && !isNameless ? nil : Match(kind: .sameChild, score: min(100, score), reasons: reasons)
}

/// A family name is not enough; a birthday, a home or a phone must be shared too.
private func siblings(
  _ name: NameMatch, _ birth: BirthEvidence, _ home: HomeEvidence, _ reasons: [MatchReason]
) -> Match? {
  let score = name.points + (birth.isSameDay ? birth.points : 0) + home.points
  guard birth.isSameDay || home.isShared, score >= 25 else { return nil }
  // Brothers and sisters have other birthdays and numbers: that speaks against nothing.
  let shown = reasons.filter { $0 != .birthDateDiffers && $0 != .nhsNumberDiffers && $0 != .nearBirthDate }
  return Match(kind: .siblings, score: min(60, score), reasons: shown)
}
