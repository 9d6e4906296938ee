/// How alike two given or two family names are; the raw value orders from the weakest.
enum NameLikeness: Int, Comparable {
  case different, unknown, near, half, shortForm, soundsLike, further, split, same

  static func < (left: NameLikeness, right: NameLikeness) -> Bool { left.rawValue < right.rawValue }

  /// Whether both sides name the same person so far as this name goes.
  var isAlike: Bool { self >= .near }
}

/// A likeness and why.
struct NameEvidence: Equatable {
  var likeness: NameLikeness
  var reasons: [MatchReason] = []

  static let different = NameEvidence(likeness: .different)
}

/// Compares given names with given names, and family names with family names.
enum NameComparison {
  enum Side { case given, family }

  static func compare(_ left: [NamePart], _ right: [NamePart], _ side: Side) -> NameEvidence {
    if left.isEmpty || right.isEmpty { return NameEvidence(likeness: .unknown) }
    return sameWords(left, right) ?? wordByWord(left, right) ?? partly(left, right, side)
      ?? byDistinguishingNames(left, right, side) ?? byOneWord(left, right, side) ?? .different
  }

  /// The same letters in order, however they are parted.
  private static func sameWords(_ left: [NamePart], _ right: [NamePart]) -> NameEvidence? {
    guard left.joined == right.joined else { return nil }
    let accents: [MatchReason] = left.joinedPlain == right.joinedPlain ? [] : [.accentsDiffer]
    let isPartedAlike =
      left.map(\.folded) == right.map(\.folded)
      && left.dropFirst().map(\.isHyphenated) == right.dropFirst().map(\.isHyphenated)
    return isPartedAlike
      ? NameEvidence(likeness: .same, reasons: accents)
      : NameEvidence(likeness: .split, reasons: [.splitName] + accents)
  }

  /// As many words, each alike.
  private static func wordByWord(_ left: [NamePart], _ right: [NamePart]) -> NameEvidence? {
    guard left.count == right.count else { return nil }
    var found = NameEvidence(likeness: .same)
    for (one, other) in zip(left, right) {
      let word = compare(one, other)
      guard word.likeness.isAlike else { return nil }
      found.likeness = min(found.likeness, word.likeness)
      found.reasons += word.reasons
    }
    return found
  }

  /// Every word of the shorter is in the longer: a further given name, half of a double family name.
  private static func partly(_ left: [NamePart], _ right: [NamePart], _ side: Side) -> NameEvidence? {
    guard left.count != right.count else { return nil }
    let isLeftShorter = left.count < right.count
    var rest = isLeftShorter ? right : left
    var reasons: [MatchReason] = []
    var shared: [String] = []
    var weakest = NameLikeness.same
    for part in isLeftShorter ? left : right {
      // The words named in reasons are the right side's, whichever is shorter.
      let compared = rest.map { isLeftShorter ? compare(part, $0) : compare($0, part) }
      guard let best = compared.indices.max(by: { compared[$0].likeness < compared[$1].likeness }),
        compared[best].likeness.isAlike
      else { return nil }
      reasons += compared[best].reasons
      weakest = min(weakest, compared[best].likeness)
      shared.append((isLeftShorter ? rest[best] : part).shown)
      rest.remove(at: best)
    }
    switch side {
    case .given:
      let further = MatchReason.furtherNames(rest.map(\.shown).joined(separator: " "))
      return NameEvidence(likeness: min(weakest, .further), reasons: reasons + [further])
    case .family:
      let half = MatchReason.halfOfDoubleName(shared.joined(separator: " "))
      return NameEvidence(likeness: min(weakest, .half), reasons: reasons + [half])
    }
  }

  /// Brothers may all bear one first name (Mohammed Hassan, Mohammed Hussain): the others tell them apart.
  private static func byDistinguishingNames(
    _ left: [NamePart], _ right: [NamePart], _ side: Side
  ) -> NameEvidence? {
    guard side == .given else { return nil }
    let leftRest = left.filter { !isSharedByBrothers($0) }
    let rightRest = right.filter { !isSharedByBrothers($0) }
    guard !leftRest.isEmpty, !rightRest.isEmpty,
      leftRest.count < left.count || rightRest.count < right.count
    else { return nil }
    return compare(leftRest, rightRest, side)
  }

  private static let mohammed = NameSound(folded: "mohammed")
  private static let sharedByBrothers: Set<String> = [
    "md", "syed", "sayed", "abdul", "abdal", "bibi", "begum",
  ]

  private static func isSharedByBrothers(_ part: NamePart) -> Bool {
    part.sound == mohammed || sharedByBrothers.contains(part.folded)
  }

  /// One word alike where others differ: the first given name, or a half of two double family names.
  private static func byOneWord(_ left: [NamePart], _ right: [NamePart], _ side: Side) -> NameEvidence? {
    guard left.count > 1, right.count > 1 else { return nil }
    switch side {
    case .given:
      let first = compare(left[0], right[0])
      guard first.likeness.isAlike else { return nil }
      let further = MatchReason.furtherNames(right.dropFirst().map(\.shown).joined(separator: " "))
      return NameEvidence(likeness: min(first.likeness, .half), reasons: first.reasons + [further])
    case .family:
      for part in left {
        for other in right {
          let word = compare(part, other)
          guard word.likeness.isAlike else { continue }
          let reasons = word.reasons + [.halfOfDoubleName(other.shown)]
          return NameEvidence(likeness: min(word.likeness, .half), reasons: reasons)
        }
      }
      return nil
    }
  }

  /// One word with another.
  static func compare(_ left: NamePart, _ right: NamePart) -> NameEvidence {
    if left.folded == right.folded {
      return NameEvidence(likeness: .same, reasons: left.plain == right.plain ? [] : [.accentsDiffer])
    }
    if isInitial(left, of: right) || isInitial(right, of: left) {
      return NameEvidence(likeness: .near, reasons: [.initial(right.shown)])
    }
    if left.sound == right.sound {
      return NameEvidence(likeness: .soundsLike, reasons: [.soundsLike(right.shown)])
    }
    if let full = Nicknames.fullName(of: left), full == Nicknames.fullName(of: right) {
      return NameEvidence(likeness: .shortForm, reasons: [.shortForm(right.shown)])
    }
    if isOneLetterApart(left.folded, right.folded) {
      return NameEvidence(likeness: .near, reasons: [.nearlySpelt(right.shown)])
    }
    return .different
  }

  private static func isInitial(_ part: NamePart, of other: NamePart) -> Bool {
    part.folded.count == 1 && other.folded.hasPrefix(part.folded)
  }

  /// One letter more, less, other, or two neighbours swapped, in names of four letters and more.
  ///
  /// The first letter must agree: twins are called Jayden and Kayden.
  private static func isOneLetterApart(_ left: String, _ right: String) -> Bool {
    let (one, other) = (Array(left), Array(right))
    guard one.count >= 4, other.count >= 4, abs(one.count - other.count) <= 1, one[0] == other[0] else {
      return false
    }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }
      .count
    let (oneRest, otherRest) = (one[start..<(one.count - end)], other[start..<(other.count - end)])
    return max(oneRest.count, otherRest.count) <= 1
      || (oneRest.count == 2 && oneRest.elementsEqual(otherRest.reversed()))
  }
}
