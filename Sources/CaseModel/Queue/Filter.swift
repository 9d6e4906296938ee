/// What narrows a list: words, and terms such as `rag:red`, `due<1d`, `team:north`, `worker:okafor`, `-word`.
public struct Filter: Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// The terms; all must hold.
  public let terms: [Term]

  /// One condition.
  public enum Term: Hashable, Sendable {
    /// A word that the row's names, source, worry or identifier must hold.
    case word(String)
    /// A word that they must not hold.
    case not(String)
    /// A rating.
    case rag(Rag?)
    /// Due within this many seconds, overdue included.
    case dueWithin(Int64)
    /// Due later than this many seconds from now, or never.
    case dueAfter(Int64)
    /// A part of the name of the team whose worker holds the case.
    case team(String)
    /// A part of the name of the worker who holds the case.
    case worker(String)
    /// A signal's letter.
    case signal(Character)

    /// Whether it is a plain word, which may be a name, and not a term such as `rag:red`.
    public var isWord: Bool {
      switch self {
      case .word, .not: true
      case .rag, .dueWithin, .dueAfter, .team, .worker, .signal: false
      }
    }
  }

  /// Reads what was typed; what is no term is a word, so that nothing typed is an error.
  public init(_ text: String) {
    self.text = text
    terms = text.split(separator: " ").map { Self.term(String($0)) }
  }

  /// The plain words of the filter, such as parts of names, as one text; empty where there are none.
  public var words: String {
    terms.compactMap { if case .word(let word) = $0 { word } else { nil } }.joined(separator: " ")
  }

  /// Whether every row passes.
  public var isEmpty: Bool { terms.isEmpty }

  private static func term(_ word: String) -> Term {
    let folded = SearchText.fold(word)
    if let value = value(of: folded, after: "rag:"), let rag = rag(value) { return .rag(rag) }
    if let value = value(of: folded, after: "due<"), let span = seconds(value) { return .dueWithin(span) }
    if let value = value(of: folded, after: "due>"), let span = seconds(value) { return .dueAfter(span) }
    if let value = value(of: folded, after: "team:") { return .team(value) }
    if let value = value(of: folded, after: "worker:") { return .worker(value) }
    if let value = value(of: word, after: "signal:"), let letter = value.uppercased().first {
      return .signal(letter)
    }
    if folded.count > 1, folded.hasPrefix("-") { return .not(String(folded.dropFirst())) }
    return .word(folded)
  }

  private static func value(of word: String, after prefix: String) -> String? {
    guard word.hasPrefix(prefix), word.count > prefix.count else { return nil }
    return String(word.dropFirst(prefix.count))
  }

  /// `red`, `r`, `none`: the outer nil is for a word that is no rating.
  private static func rag(_ value: String) -> Rag?? {
    if value == "none" { return .some(nil) }
    return Rag.allCases.first { $0.rawValue.hasPrefix(value) }.map(Optional.some)
  }

  /// `30m`, `4h`, `1d`, `2w`.
  private static func seconds(_ value: String) -> Int64? {
    guard let unit = value.last, let count = Int64(value.dropLast()), count < 100_000 else { return nil }
    switch unit {
    case "m": return count * 60
    case "h": return count * 3_600
    case "d": return count * 86_400
    case "w": return count * 7 * 86_400
    default: return nil
    }
  }
}
