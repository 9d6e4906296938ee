/// What a person typed to find a child by name, made ready once for many names.
public struct NameQuery: Sendable {
  let parts: [NamePart]
  let joined: String

  /// Reads the words of `text`; order, case, accents, hyphens and apostrophes do not matter.
  public init(_ text: String) {
    parts = NamePart.parts(of: text)
    joined = parts.joined
  }

  /// Whether nothing was typed that could be part of a name.
  public var isEmpty: Bool { parts.isEmpty }

  /// What an index searches for: one entry for each word of the query, in order.
  public var words: [Word] {
    parts.map { part in
      let isShort = part.folded.utf8.count < 3
      let others = [
        isShort ? nil : MatchKey.sound(of: part.folded),
        Nicknames.fullName(of: part).map(MatchKey.shortForms),
      ]
      return Word(folded: part.folded, keys: others.compactMap(\.self))
    }
  }

  /// One word of a query.
  public struct Word: Hashable, Sendable {
    /// The text that a word of a name has to contain; small letters without accents.
    public let folded: String
    /// Whether it is a single letter: names that begin with it come first, and nobody is excluded.
    public var isLetter: Bool { folded.utf8.count < 2 }
    /// Keys of other spellings of the same name.
    public let keys: [MatchKey]
  }
}

/// A child's names made ready to be searched again and again.
public struct SearchableName: Sendable {
  private let names: [[NamePart]]

  /// Takes any number of names, the current one first.
  public init(_ names: [String]) {
    self.names = names.map { NamePart.parts(of: $0) }.filter { !$0.isEmpty }
  }

  /// Why `query` finds this name: each of its words is a part of a word of one name, or sounds like it.
  ///
  /// - Returns: one reason for each word, in the query's order; empty for an empty query, nil when it does not find it.
  public func contains(_ query: NameQuery) -> [MatchReason]? {
    if query.isEmpty { return [] }
    for (index, parts) in names.enumerated() {
      guard let reasons = Self.reasons(of: query, in: parts) else { continue }
      return index == 0 ? reasons : reasons + [.otherName]
    }
    return nil
  }

  private static func reasons(of query: NameQuery, in parts: [NamePart]) -> [MatchReason]? {
    wordByWord(query, in: parts) ?? (isSplit(query, in: parts) ? [.splitName] : nil)
  }

  private static func wordByWord(_ query: NameQuery, in parts: [NamePart]) -> [MatchReason]? {
    // Most names of a long list end here, before anything is allocated.
    for word in query.parts where !parts.contains(where: { isFound(word, $0) }) { return nil }
    let places = query.parts.map { word in
      Finding.allCases.flatMap { kind in parts.indices.filter { kind.finds(word, parts[$0]) } }
    }
    guard let taken = oneEach(places[...], besides: []) else { return nil }
    return zip(query.parts, taken).map { reason(for: $0, finding: parts[$1]) }
  }

  /// A different part of the name for each word, the best first: "Jo Jones" must not use Jones up for Jo.
  private static func oneEach(_ places: ArraySlice<[Int]>, besides taken: [Int]) -> [Int]? {
    guard let first = places.first else { return taken }
    for place in first where !taken.contains(place) {
      if let found = oneEach(places.dropFirst(), besides: taken + [place]) { return found }
    }
    return nil
  }

  private static func isFound(_ word: NamePart, _ part: NamePart) -> Bool {
    Finding.allCases.contains { $0.finds(word, part) }
  }

  /// The ways in which a word matches a name, the best first.
  private enum Finding: CaseIterable {
    case whole, beginning, sound, shortForm, inside

    func finds(_ word: NamePart, _ part: NamePart) -> Bool {
      switch self {
      case .whole: part.folded == word.folded
      case .beginning: part.begins(with: word)
      case .sound: word.folded.utf8.count >= 3 && part.sound == word.sound
      case .shortForm: Nicknames.fullName(of: word).map { $0 == Nicknames.fullName(of: part) } ?? false
      case .inside: part.holds(word)
      }
    }
  }

  private static func reason(for word: NamePart, finding part: NamePart) -> MatchReason {
    if part.begins(with: word) {
      return part.plain.hasPrefix(word.plain) ? .nameBegins(part.shown) : .accentsDiffer
    }
    if Finding.sound.finds(word, part) { return .soundsLike(part.shown) }
    return Finding.shortForm.finds(word, part) ? .shortForm(part.shown) : .nameHolds(part.shown)
  }

  /// "maisiejane" finds Maisie-Jane, and "maisie jane" finds Maisiejane.
  private static func isSplit(_ query: NameQuery, in parts: [NamePart]) -> Bool {
    guard query.joined.utf8.count >= 4 else { return false }
    return parts.joined.contains(query.joined)
  }
}

extension MatchSubject {
  /// Why a search by name finds this child, by any of its names.
  ///
  /// - Returns: one reason for each word; empty for an empty query, nil when it does not find the child.
  public func nameContains(query: String) -> [MatchReason]? { reasons(holding: NameQuery(query)) }

  /// The same for a query that was prepared before.
  func reasons(holding query: NameQuery) -> [MatchReason]? {
    SearchableName(["\(givenName) \(familyName)"] + names).contains(query)
  }
}
