/// What the names of two children say together.
struct NameMatch: Equatable {
  /// How much, up to 54 for the same name.
  var points: Int
  var reasons: [MatchReason]
  /// The given names are clearly different and the family names are not alike.
  var isAnotherName = false
  /// The family name is alike and the given name clearly another.
  var isSiblingsName = false

  static let unknown = NameMatch(points: 0, reasons: [])

  /// The best that any name of the one says with any name of the other.
  static func best(_ left: [NameForm], _ right: [NameForm]) -> NameMatch {
    var best: NameMatch?
    for one in left {
      for other in right {
        var found = compare(one, other)
        if !found.reasons.isEmpty, !one.isCurrent || !other.isCurrent { found.reasons.append(.otherName) }
        if best.map({ found.points > $0.points }) ?? true { best = found }
      }
    }
    return best ?? .unknown
  }

  private static func compare(_ left: NameForm, _ right: NameForm) -> NameMatch {
    let found = [inOrder(left, right), reversed(left, right), wholeName(left, right)].compactMap(\.self)
    return found.max { $0.points < $1.points } ?? .unknown
  }

  private static func inOrder(_ left: NameForm, _ right: NameForm) -> NameMatch {
    var given = NameComparison.compare(left.given, right.given, .given)
    let family = NameComparison.compare(left.family, right.family, .family)
    if let one = left.ordinal, let other = right.ordinal, one != other { given = .different }
    let reasons = unique(given.reasons + family.reasons)
    switch (given.likeness.isAlike, family.likeness.isAlike) {
    case (true, true):
      // Two names that are each only near say little, and nothing that an index could find.
      if given.likeness == .near, family.likeness == .near { return NameMatch(points: 12, reasons: reasons) }
      let isSame = given.likeness == .same && family.likeness == .same && reasons.isEmpty
      return NameMatch(
        points: points(given.likeness) + points(family.likeness), reasons: isSame ? [.sameName] : reasons)
    case (true, false):
      let label: [MatchReason] = given.likeness == .same ? [.sameGivenName] : []
      let isOther = family.likeness == .different
      if given.likeness == .near {
        return NameMatch(points: isOther ? 0 : 10, reasons: given.reasons, isAnotherName: isOther)
      }
      return NameMatch(points: points(given.likeness) * 3 / 4, reasons: label + given.reasons)
    case (false, true):
      let label: [MatchReason] = family.likeness == .same ? [.sameFamilyName] : []
      let isSibling = given.likeness == .different
      let isNear = family.likeness == .near
      let ofSiblings = isNear ? 0 : 15
      let ofUnnamed = isNear ? 10 : points(family.likeness) + 5
      return NameMatch(
        points: isSibling ? ofSiblings : ofUnnamed, reasons: label + family.reasons, isSiblingsName: isSibling
      )
    case (false, false):
      return NameMatch(points: 0, reasons: [], isAnotherName: given.likeness == .different)
    }
  }

  /// Given and family names have changed places.
  private static func reversed(_ left: NameForm, _ right: NameForm) -> NameMatch? {
    let one = NameComparison.compare(left.given, right.family, .given)
    let other = NameComparison.compare(left.family, right.given, .given)
    guard one.likeness.isAlike, other.likeness.isAlike, max(one.likeness, other.likeness) > .near else {
      return nil
    }
    return NameMatch(
      points: points(one.likeness) + points(other.likeness) - 3,
      reasons: unique([.reversedName] + one.reasons + other.reasons))
  }

  /// The same words over the whole name, parted or ordered otherwise.
  private static func wholeName(_ left: NameForm, _ right: NameForm) -> NameMatch? {
    let (one, other) = (left.all, right.all)
    guard one.count > 1, other.count > 1 else { return nil }
    let accents: [MatchReason] =
      one.map(\.plain).sorted() == other.map(\.plain).sorted() || one.joinedPlain == other.joinedPlain
      ? [] : [.accentsDiffer]
    if one.joined == other.joined { return NameMatch(points: 50, reasons: [.splitName] + accents) }
    guard one.map(\.folded).sorted() == other.map(\.folded).sorted() else { return nil }
    return NameMatch(points: 48, reasons: [.reversedName] + accents)
  }

  private static func points(_ likeness: NameLikeness) -> Int {
    switch likeness {
    case .different, .unknown: 0
    case .near: 17
    case .half: 19
    case .shortForm: 20
    case .soundsLike: 21
    case .further: 23
    case .split: 25
    case .same: 27
    }
  }

  private static func unique(_ reasons: [MatchReason]) -> [MatchReason] {
    var seen: Set<MatchReason> = []
    return reasons.filter { seen.insert($0).inserted }
  }
}
