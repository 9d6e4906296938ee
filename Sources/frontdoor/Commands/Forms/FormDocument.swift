import CaseModel

/// A form as a YAML document.
enum FormDocument {
  /// Reads the blanks that a document fills in; one with "" is emptied.
  ///
  /// - Throws: ``DocumentMistakes`` where it is no YAML, or names a blank that the form does not have.
  static func read(_ text: String, file: String, _ form: ActForm) throws -> [String: String] {
    try Document.read(text, file: file) { document in
      var answers: [String: String] = [:]
      for field in form.fields {
        guard let part = document[field.name] else { continue }
        let separator = if case .text = field.kind { "\n" } else { "," }
        answers[field.name] = part.items().compactMap { $0.text()?.trimmed }.joined(separator: separator)
      }
      return answers
    }
  }

  /// What is wrong, a blank a line.
  static func words(of faults: FormFaults) -> String {
    faults.all.map { "\($0.field): \($0.words)" }.joined(separator: "\n")
  }

  /// A blank as help shows it.
  static func line(of field: FormField) -> String {
    let line = "\(field.name): \(example(of: field.kind))"
    let when = field.condition.map { " (when \($0.words))" } ?? ""
    let hint = field.hint.isEmpty ? "" : "  # \(field.hint)"
    return (field.isRequired ? line : "[\(line)]") + when + hint
  }

  private static func example(of kind: FormField.Kind) -> String {
    switch kind {
    case .line: "words"
    case .text: "| text"
    case .day: "2019-01-09"
    case .moment: "2019-01-09 10:42"
    case .yesNo: "yes or no"
    case .number(let limits): "\(limits.lowerBound) to \(limits.upperBound)"
    case .one(let choices): choices.map(\.code).joined(separator: " | ")
    case .several(let choices): "any of " + choices.map(\.code).joined(separator: ", ")
    case .record(let kind): "\(kind.letter)-000012"
    }
  }
}
