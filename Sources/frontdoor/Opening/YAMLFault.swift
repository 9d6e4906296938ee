import Yams

// What the library says of a text that is not YAML, for somebody who has never heard of it. Its own reason stands in
// brackets, for whoever helps; it quotes nothing of the text, which may be about a child.
extension YamlError {
  /// The line to look at, counted from 1; nil where the whole text is meant.
  var line: Int? {
    switch self {
    case .scanner(_, let reason, let mark, _) where Self.isEscape(reason): mark.line
    case .scanner(let context, _, let mark, _), .parser(let context, _, let mark, _),
      .composer(let context, _, let mark, _):
      // A quotation mark or bracket that is never closed is noticed at the end of the text.
      context.flatMap { Self.isOpening($0) ? $0.mark.line : nil } ?? mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let text): offset.map { text.prefix($0).count { $0.isNewline } + 1 }
    default: nil
    }
  }

  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .scanner(_, let reason, _, _) where Self.isEscape(reason):
      "a backslash here does not make a whole character (\(reason)): write the character itself, and a backslash as "
        + "two of them"
    case .scanner(let context, let reason, _, _), .parser(let context, let reason, _, _),
      .composer(let context, let reason, _, _):
      context.map(Self.isOpening) == true
        ? "the quotation mark or bracket that opens here is not closed as it should be (\(reason)): close it, and "
          + "put a comma between the values in a bracket"
        : "this cannot be read as YAML (\(reason)): write each “key: value” on its own line, indent with blanks and "
          + "not with tabs, and put a text that holds a colon in quotation marks"
    case .duplicatedKeysInMapping(let keys, _):
      "\(keys.map { "“\($0)”" }.joined(separator: ", ")) appears more than once: keep one"
    case .reader(let reason, _, _, _): "a character here cannot be read (\(reason)): delete it"
    default: "this is not a YAML document: write each “key: value” on its own line"
    }
  }

  /// Whether it is about what follows a backslash; half a character beyond U+FFFF is one such thing.
  private static func isEscape(_ reason: String) -> Bool {
    ["found unknown escape", "found invalid Unicode", "did not find expected hexdecimal"].contains {
      reason.hasPrefix($0)
    }
  }

  private static func isOpening(_ context: Context) -> Bool {
    context.text.contains("quoted scalar") || context.text.contains("flow ")
  }
}
