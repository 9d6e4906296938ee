/// Why a threshold decision was made, in three parts that an auditor can find.
///
/// - Source: Ofsted's letter to Rochdale of 1 February 2019: the written rationale for decisions could be improved.
public struct Rationale: Codable, Hashable, Sendable {
  /// What the worry is.
  public var worry: String
  /// What it means for this child's daily life.
  public var dailyLife: String
  /// What the history says.
  public var history: String

  /// Puts the three parts together.
  public init(worry: String, dailyLife: String, history: String) {
    self.worry = worry
    self.dailyLife = dailyLife
    self.history = history
  }

  /// The parts of a rationale.
  public enum Part: String, CaseIterable, Sendable, Codable {
    case worry
    case dailyLife = "daily life"
    case history
  }

  /// The text of one part.
  public subscript(part: Part) -> String {
    get {
      switch part {
      case .worry: worry
      case .dailyLife: dailyLife
      case .history: history
      }
    }
    set {
      switch part {
      case .worry: worry = newValue
      case .dailyLife: dailyLife = newValue
      case .history: history = newValue
      }
    }
  }

  /// The first part that says less than the minimum, if one does.
  ///
  /// - Parameter minimum: how many words a part needs.
  /// - Source: local policy, default from this project.
  public func tooThin(minimum: Int) -> Part? {
    Part.allCases.first { wordCount(of: self[$0], upTo: minimum) < minimum }
  }
}

/// How many words of two letters or digits or more a text has, counting no further than asked.
///
/// Punctuation separates words, except the apostrophe, and does not count as a word.
public func wordCount(of text: String, upTo limit: Int) -> Int {
  var words = 0
  var length = 0
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xFF: length += 1
    case 0x27, 0x80...0xBF: break  // an apostrophe, or the rest of a character that was counted
    default:
      if length >= 2 { words += 1 }
      if words >= limit { return words }
      length = 0
    }
  }
  return words + (length >= 2 ? 1 : 0)
}
