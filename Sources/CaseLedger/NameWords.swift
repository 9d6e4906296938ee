import CaseModel

/// How children are found by parts of their names, whose words are among ``ChildKeys``.
package enum NameWords {
  /// Children each of whom has every word of a name, the closest first, then the lowest number.
  ///
  /// - Parameter ranks: how closely a word matches each child's names; see ``rank(of:among:)``.
  /// - Returns: at most `limit` of them, and how many more there are; nobody where no word has two letters or more.
  static func children(
    _ words: [NameQuery.Word], limit: Int, ranks: (NameQuery.Word) throws -> [ChildID: Int]
  ) rethrows -> (found: [ChildID], more: Int) {
    var common: [ChildID: Int]?
    for word in words.filter({ !$0.isLetter }) {
      let found = try ranks(word)
      common =
        common.map { before in
          var both: [ChildID: Int] = [:]
          for (child, rank) in before { if let other = found[child] { both[child] = rank + other } }
          return both
        } ?? found
      if common?.isEmpty ?? true { return ([], 0) }
    }
    for word in words where word.isLetter {
      let beginning = try ranks(word)
      common = common.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, $1 + (beginning[$0] ?? 3)) }) }
    }
    let all = (common ?? [:]).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let found = all.prefix(limit).map(\.key)
    return (found, all.count - found.count)
  }

  /// How closely a word matches the names of a child with these keys: 0 the whole word, 1 its beginning, 2 another
  /// spelling, 3 inside it; nil where it does not.
  ///
  /// Of one letter beginnings alone count: nearly every name holds it.
  package static func rank(of word: NameQuery.Word, among keys: Set<String>) -> Int? {
    let letters = Array(word.folded.utf8)
    var ranks = keys.compactMap { key -> Int? in
      guard key.hasPrefix(ChildKeys.word) else { return nil }
      let name = Array(key.utf8.dropFirst(ChildKeys.word.utf8.count))
      if name == letters { return 0 }
      if name.starts(with: letters) { return 1 }
      return !word.isLetter && name.holds(letters) ? 3 : nil
    }
    if word.keys.contains(where: { keys.contains($0.text) }) { ranks.append(2) }
    return ranks.min()
  }
}

extension [UInt8] {
  /// Whether some bytes are in these, one after the other.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
