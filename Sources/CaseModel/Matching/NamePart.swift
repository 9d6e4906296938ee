/// One word of a name in the forms that comparing needs.
struct NamePart: Sendable, Equatable {
  /// As it was written, such as "O’Brien" or "Zoë".
  let shown: String
  /// Small letters with their accents and without apostrophes: "obrien", "zoë".
  let plain: String
  /// Small letters without accents: "obrien", "zoe".
  let folded: String
  /// How it sounds.
  let sound: NameSound
  /// Whether a hyphen joins it to the part before.
  let isHyphenated: Bool

  init(shown: String, plain: String, folded: String, isHyphenated: Bool) {
    self.shown = shown
    self.plain = plain
    self.folded = folded
    self.isHyphenated = isHyphenated
    sound = NameSound(folded: folded)
  }

  /// Whether the folded part begins with the folded `word`; compared as bytes, for lists of a hundred thousand names.
  func begins(with word: NamePart) -> Bool {
    let (bytes, beginning) = (folded.utf8.span, word.folded.utf8.span)
    guard beginning.count <= bytes.count else { return false }
    for index in beginning.indices where bytes[index] != beginning[index] { return false }
    return true
  }

  /// Whether the folded part holds the folded `word` anywhere.
  func holds(_ word: NamePart) -> Bool {
    let (bytes, wanted) = (folded.utf8.span, word.folded.utf8.span)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
    for start in 0...bytes.count - wanted.count {
      var matched = 0
      while matched < wanted.count, bytes[start + matched] == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }

  /// The words of `name`: spaces, hyphens and other marks part them, apostrophes and invisible marks do not.
  static func parts(of name: String) -> [NamePart] {
    var parts: [NamePart] = []
    var shown = ""
    var plain = ""
    var folded = ""
    var followsHyphen = false
    func finish() {
      if !folded.isEmpty {
        parts.append(NamePart(shown: shown, plain: plain, folded: folded, isHyphenated: followsHyphen))
        followsHyphen = false
      }
      shown = ""
      plain = ""
      folded = ""
    }
    for scalar in name.unicodeScalars {
      switch NameFolding.role(of: scalar) {
      case .letter:
        shown.unicodeScalars.append(scalar)
        folded += NameFolding.folded(scalar)
        if scalar.isASCII {
          plain.unicodeScalars.append(NameFolding.small(scalar))
        } else {
          plain += scalar.properties.lowercaseMapping
        }
      case .apostrophe: if !folded.isEmpty { shown.unicodeScalars.append(scalar) }
      case .invisible: break
      case .hyphen:
        finish()
        followsHyphen = !parts.isEmpty
      case .separator:
        finish()
      }
    }
    finish()
    return parts
  }
}

extension [NamePart] {
  /// The folded parts written as one word.
  var joined: String { reduce(into: "") { $0 += $1.folded } }

  /// The parts with their accents, written as one word.
  var joinedPlain: String { reduce(into: "") { $0 += $1.plain } }
}
