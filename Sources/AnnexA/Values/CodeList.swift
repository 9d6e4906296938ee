import CaseModel

/// Reads a cell that holds a code, with or without its list letter and its label.
///
/// `a) WBRI`, `WBRI`, `wbri - White British` and `White British` are one code. The part before a colon, dash or
/// space counts as a code only; a label counts only as a whole, so that "Other legal agency" is not "Other".
struct CodeList<Code> {
  private let codes: [String: Code]
  private let labels: [String: Code]
  private var read: [String: Code?] = [:]

  /// - Parameters:
  ///   - codes: codes in lower case.
  ///   - labels: labels as people write them.
  init(codes: [String: Code], labels: [String: Code]) {
    self.codes = codes
    self.labels = Dictionary(labels.map { (Cell.key($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code; nil when the text is none.
  ///
  /// A list repeats a few values often, so they are remembered.
  mutating func code(_ text: String) -> Code? {
    if let known = read[text] { return known }
    let code = find(text)
    read[text] = .some(code)
    return code
  }

  private func find(_ text: String) -> Code? {
    let text = Self.withoutListLetter(text.lowercased())
    if let code = codes[text] ?? labels[Cell.key(text)] { return code }
    let head = text.prefix { !":-–( \u{A0}".contains($0) }
    return codes[String(head)]
  }

  /// Takes off `a)`, `p1)` and the like.
  private static func withoutListLetter(_ text: String) -> String {
    guard let bracket = text.firstIndex(of: ")"), text[..<bracket].utf8.count <= 2,
      text.first?.isLetter == true
    else { return text }
    return Cell.trimmed(String(text[text.index(after: bracket)...]))
  }
}

extension CodeList where Code: Coded {
  /// A list by the codes and words of a type, with more labels that lists use.
  init(of type: Code.Type, labels more: [String: Code] = [:]) {
    let all = Array(Code.allCases)
    self.init(
      codes: Dictionary(all.map { ($0.rawValue.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }),
      labels: Dictionary(all.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first })
        .merging(more, uniquingKeysWith: { _, more in more }))
  }
}
