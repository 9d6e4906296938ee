/// Letters of names made comparable: small, and without accents.
enum NameFolding {
  /// What a character does in a name.
  enum Role {
    case letter, apostrophe, hyphen, invisible, separator
  }

  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar {
    // Most characters are these: they need no look at Unicode's tables.
    case "a"..."z", "A"..."Z", "0"..."9": return .letter
    case " ", ",": return .separator
    case "-": return .hyphen
    case "'", "\u{2018}", "\u{2019}", "\u{02BB}", "\u{02BC}", "`", "\u{00B4}": return .apostrophe
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .dashPunctuation: return .hyphen
    case .format: return .invisible
    default: return .separator
    }
  }

  /// A name without capitals, accents, blanks and signs: what one name has in common however it is written.
  static func key(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { key, scalar in
      if role(of: scalar) == .letter { key += folded(scalar) }
    }
  }

  /// The small letter for a capital of ASCII; any other character itself.
  static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  /// The small letters without accents that stand for `scalar`; empty for an accent that stands by itself.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    // Nothing of ASCII needs a look at Unicode's tables.
    if scalar.isASCII { return String(Character(small(scalar))) }
    switch scalar {
    // These neither decompose nor are called after the letter that people type instead.
    case "ß", "ẞ": return "ss"
    case "ı": return "i"
    case "þ", "Þ": return "th"
    case "ð", "Ð": return "d"
    case "ŋ", "Ŋ": return "ng"
    case "ə", "Ə": return "a"
    default: break
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return baseLetters(of: scalar) ?? scalar.properties.lowercaseMapping
  }

  /// The letters that Unicode's name for a Latin letter gives: "LATIN SMALL LETTER O WITH STROKE" is an o.
  ///
  /// Names reach the letters that canonical decomposition does not (ł ø đ æ œ) and never change between versions.
  private static func baseLetters(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ", maxSplits: 4)
    guard words.count >= 4, words[2] == "LETTER" || words[2] == "LIGATURE", words[3].utf8.count <= 2,
      words.count == 4 || words[4].hasPrefix("WITH ")
    else { return nil }
    return words[3].lowercased()
  }
}
