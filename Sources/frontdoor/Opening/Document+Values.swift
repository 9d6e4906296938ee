import CaseModel

extension DocumentPart {
  /// A text with something in it.
  func words() -> String? {
    value("text", example: "some words") { text in
      let words = text.trimmed
      return words.isEmpty ? nil : words
    }
  }

  /// Texts: a list, or a single one.
  func texts() -> [String] { items().compactMap { $0.words() } }

  /// A whole number within limits.
  func number(_ limits: ClosedRange<Int>) -> Int? {
    value("whole number from \(limits.lowerBound) to \(limits.upperBound)", example: "\(limits.lowerBound)") {
      Int($0).flatMap { limits.contains($0) ? $0 : nil }
    }
  }

  /// A number with at most two decimals, in hundredths.
  func hundredths(_ what: String = "number with at most two decimals", example: String) -> Int? {
    value(what, example: example) { Hundredths.number($0) }
  }

  /// A percentage, in hundredths of the whole.
  func percent(example: String) -> Int? {
    value("percentage", example: example) { text in
      guard text.hasSuffix("%"), let number = Int(text.dropLast().trimmed), (0...1_000).contains(number)
      else {
        return nil
      }
      return number
    }
  }

  /// Yes or no.
  func yesOrNo() -> Bool? {
    value("yes or no", example: "yes") { text in
      switch text.lowercased() {
      case "yes", "true": true
      case "no", "false": false
      default: nil
      }
    }
  }

  /// A day.
  func day() -> Day? { value("day", example: "2019-01-09") { Day(text: $0) } }

  /// A code of a list of codes.
  func code<Code: RawRepresentable<String> & CaseIterable>(_ what: String) -> Code? {
    guard let text = text() else { return nil }
    if let code = Code(rawValue: text)
      ?? Code.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
    {
      return code
    }
    let codes = Code.allCases.map(\.rawValue).joined(separator: ", ")
    wrong("\(document.quoted(text)) is not a valid \(what); it is one of \(codes)")
    return nil
  }

  /// An identifier, such as P-000012.
  func identifier<Subject: Identified>(_ what: String) -> Identifier<Subject>? {
    value(what, example: "\(Subject.kind.letter)-000012") { Identifier<Subject>(text: $0) }
  }

  /// How long a clock allows, in words.
  func limit(example: String) -> ClockLimit? { value("limit", example: example) { ClockLimit(words: $0) } }
}

extension StringProtocol {
  /// The text without the blank around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
