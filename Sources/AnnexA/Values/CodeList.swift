import CaseModel

/// Reads a cell that holds a code, in the spellings that real returns hold.
///
/// `a) WBRI`, `WBRI`, `wbri - White British`, `White British [WBRI]` and `White British` are one code. Failing that, the
/// words in the cell decide where they leave no doubt (`Police DA Hub`), and the reader says so.
struct CodeList<Code: Hashable & Sendable> {
  /// What a cell was read as.
  struct Reading: Equatable {
    var code: Code
    /// Whether the cell holds no code or label of the list, only words that suggest one.
    var isByItsWords = false
  }

  private let codes: [String: Code]
  private let labels: [String: Code]
  private let words: [WordRule<Code>]
  private let letterCodes: [Character: Code]
  private let hasFinerCodes: Bool
  private var read: [String: Reading?] = [:]

  /// - Parameters:
  ///   - codes: codes in lower case.
  ///   - labels: labels as people write them.
  ///   - words: words that suggest a code, the surest first.
  ///   - letterCodes: first letters of finer codes of four capitals, such as `WCRO`, that are one code here.
  ///   - hasFinerCodes: whether authorities divide the codes further, as `N1d` or `RC5a`.
  init(
    codes: [String: Code], labels: [String: Code] = [:], words: [WordRule<Code>] = [],
    letterCodes: [Character: Code] = [:], hasFinerCodes: Bool = false
  ) {
    self.codes = codes
    self.labels = Dictionary(labels.map { (Cell.key($0), $1) }, uniquingKeysWith: { first, _ in first })
    self.words = words
    self.letterCodes = letterCodes
    self.hasFinerCodes = hasFinerCodes
  }

  /// What the text means; nil when that is not clear.
  ///
  /// A list repeats a few values often, so they are remembered.
  mutating func reading(_ text: String) -> Reading? {
    if let known = read[text] { return known }
    let reading = find(text)
    read[text] = .some(reading)
    return reading
  }

  private func find(_ text: String) -> Reading? {
    let lower = Cell.trimmed(text.lowercased().filter { !"‘’'\"".contains($0) })
    let bare = Self.withoutListLetter(lower)
    for form in [lower, bare] {
      if let code = codes[form] ?? labels[Cell.key(form)] { return Reading(code: code) }
    }
    if let first = Self.tokens(bare).first, let code = leading(first) { return Reading(code: code) }
    let tokens = Self.tokens(lower)
    let within = Set(tokens.compactMap(inside))
    if within.count == 1, let code = within.first { return Reading(code: code) }
    for part in Self.parts(lower) {
      if let code = labels[Cell.key(part)] { return Reading(code: code) }
    }
    if let code = finer(text) { return Reading(code: code) }
    if let rule = words.first(where: { $0.holds(of: tokens) }) {
      return Reading(code: rule.code, isByItsWords: true)
    }
    // "10) Housing" is a numbered answer first, and code 10 only where nothing behind the number tells.
    return tokens.first.flatMap(leading).map { Reading(code: $0) }
  }

  /// A code with which a text begins, or one of its finer divisions.
  private func leading(_ token: String) -> Code? {
    if let code = codes[token] { return code }
    guard hasFinerCodes else { return nil }
    let length = token.prefix { $0.isLetter }.utf8.count
    let digits = token.dropFirst(length).prefix { $0.isNumber }
    guard digits.count == 1, token.utf8.count > length + 1 else { return nil }
    return codes[String(token.prefix(length + 1))]
  }

  /// A code that cannot be mistaken for a word or a number elsewhere in a text.
  private func inside(_ token: String) -> Code? {
    let isMixed = token.contains(where: \.isNumber) && token.contains(where: \.isLetter)
    return isMixed ? leading(token) : token.utf8.count == 4 ? codes[token] : nil
  }

  /// A finer code of four capitals.
  private func finer(_ text: String) -> Code? {
    let head = Cell.trimmed(text).prefix { $0.isUppercase && $0.isASCII }
    guard head.utf8.count == 4, let first = head.first, let code = letterCodes[first] else { return nil }
    let next = Cell.trimmed(text).dropFirst(4).first
    return next.map { !$0.isLetter } ?? true ? code : nil
  }

  /// The words of a text in lower case, without punctuation.
  private static func tokens(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "&") }.map(String.init)
  }

  /// The parts between dashes, colons and brackets.
  private static func parts(_ text: String) -> [String] {
    text.split { ":>()[]–".contains($0) }.flatMap { $0.components(between: " - ") }
  }

  /// Takes off `a)`, `60)`, `(cs)`, `b. ` and the like.
  private static func withoutListLetter(_ text: String) -> String {
    let start = text.first == "(" ? text.index(after: text.startIndex) : text.startIndex
    let mark = text[start...].prefix { $0.isLetter || $0.isNumber }
    guard mark.utf8.count <= 2, mark.endIndex < text.endIndex else { return text }
    let rest = text[text.index(after: mark.endIndex)...]
    switch text[mark.endIndex] {
    case ")" where !rest.isEmpty: return Cell.trimmed(String(rest))
    case "." where rest.first == " " && mark.utf8.count == 1: return Cell.trimmed(String(rest))
    default: return text
    }
  }
}

/// Words that suggest a code where a cell holds neither the code nor its label.
struct WordRule<Code: Sendable>: Sendable {
  /// Words that follow each other.
  private struct Phrase {
    var words: [String]
    /// Whether the last word ends there; otherwise it is a beginning: "school nurs" is in "school nursing", not in "schools nurse".
    var isWhole: Bool
  }

  /// All of them must be in the text.
  private let phrases: [Phrase]
  let code: Code

  /// - Parameter text: beginnings of words, whole ones where a full stop follows; `+` joins those that must all be there, a
  ///   blank those that follow each other.
  init(_ text: String, _ code: Code) {
    phrases = text.split(separator: "+").map { phrase in
      Phrase(
        words: phrase.split { $0 == " " || $0 == "." }.map(String.init), isWhole: phrase.last == ".")
    }
    self.code = code
  }

  func holds(of tokens: [String]) -> Bool {
    phrases.allSatisfy { phrase in tokens.indices.contains { Self.stands(phrase, in: tokens[$0...]) } }
  }

  private static func stands(_ phrase: Phrase, in tokens: ArraySlice<String>) -> Bool {
    guard phrase.words.count <= tokens.count else { return false }
    return zip(tokens, phrase.words).enumerated().allSatisfy { place, pair in
      place == phrase.words.count - 1 && !phrase.isWhole ? pair.0.hasPrefix(pair.1) : pair.0 == pair.1
    }
  }
}

extension CodeList where Code: Coded {
  /// A list by the codes and words of a type, with more labels and words that lists use.
  init(
    of type: Code.Type, labels more: [String: Code] = [:], words: [WordRule<Code>] = [],
    letterCodes: [Character: Code] = [:], hasFinerCodes: Bool = false
  ) {
    let all = Array(Code.allCases)
    self.init(
      codes: Dictionary(all.map { ($0.rawValue.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }),
      labels: Dictionary(all.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first })
        .merging(more, uniquingKeysWith: { _, more in more }),
      words: words, letterCodes: letterCodes, hasFinerCodes: hasFinerCodes)
  }
}

extension Substring {
  /// The parts between a separator of several letters.
  fileprivate func components(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
