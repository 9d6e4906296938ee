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
}

/// A child's names made ready to be searched again and again.
public struct SearchableName: Sendable {
  private let names: [[NamePart]]

  /// Takes any number of names, the current one first.
  public init(_ names: [String]) {
    self.names = names.map { NamePart.parts(of: $0) }.filter { !$0.isEmpty }
  }

  /// Why `query` finds this name: each of its words begins a word of one name, or sounds like it.
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
    if let word = query.parts.first, query.parts.count == 1 { return oneWord(word, in: parts) }
    var isTaken = [Bool](repeating: false, count: parts.count)
    var reasons: [MatchReason] = []
    // Whole words take their place first: "Jo Jones" must not spend Jones on Jo.
    var places = [Int?](repeating: nil, count: query.parts.count)
    for kind in Finding.allCases {
      for (index, word) in query.parts.enumerated() where places[index] == nil {
        let place = parts.indices.first { !isTaken[$0] && kind.finds(word, parts[$0]) }
        guard let place else { continue }
        isTaken[place] = true
        places[index] = place
      }
    }
    for (word, place) in zip(query.parts, places) {
      guard let place else { return nil }
      reasons.append(reason(for: word, finding: parts[place]))
    }
    return reasons
  }

  private static func oneWord(_ word: NamePart, in parts: [NamePart]) -> [MatchReason]? {
    for kind in Finding.allCases {
      if let part = parts.first(where: { kind.finds(word, $0) }) { return [reason(for: word, finding: part)] }
    }
    return nil
  }

  private static func isFound(_ word: NamePart, _ part: NamePart) -> Bool {
    Finding.beginning.finds(word, part) || Finding.sound.finds(word, part)
  }

  private enum Finding: CaseIterable {
    case whole, beginning, sound

    func finds(_ word: NamePart, _ part: NamePart) -> Bool {
      switch self {
      case .whole: part.folded == word.folded
      case .beginning: part.begins(with: word)
      case .sound: word.folded.utf8.count >= 3 && part.sound == word.sound
      }
    }
  }

  private static func reason(for word: NamePart, finding part: NamePart) -> MatchReason {
    guard part.begins(with: word) else { return .soundsLike(part.shown) }
    return part.plain.hasPrefix(word.plain) ? .nameBegins(part.shown) : .accentsDiffer
  }

  /// "maisiejane" finds Maisie-Jane, and "maisie jane" finds Maisiejane.
  private static func isSplit(_ query: NameQuery, in parts: [NamePart]) -> Bool {
    guard query.joined.utf8.count >= 4 else { return false }
    return parts.indices.contains { start in
      Array(parts[start...]).joined.hasPrefix(query.joined)
    }
  }
}

extension MatchSubject {
  /// Why a search by name finds this child, by any of its names.
  ///
  /// - Returns: one reason for each word; empty for an empty query, nil when it does not find the child.
  public func nameContains(query: String) -> [MatchReason]? {
    SearchableName(["\(givenName) \(familyName)"] + names).contains(NameQuery(query))
  }
}
