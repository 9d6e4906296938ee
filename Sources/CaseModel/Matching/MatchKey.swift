/// A text under which an index finds records that may be the same child.
///
/// Two subjects that ``match(_:_:)`` shows have at least one key in common.
public struct MatchKey: Hashable, Comparable, Sendable {
  /// A letter for the kind of key, a colon and the value: `s:MMD`, `d:2014-03-12`.
  public let text: String

  /// Orders keys by their text.
  public static func < (left: MatchKey, right: MatchKey) -> Bool { left.text < right.text }

  private init(_ kind: Character, _ value: String) {
    text = "\(kind):\(value)"
  }

  static func sound(of folded: String) -> MatchKey {
    MatchKey("s", NameSound(folded: folded).skeleton)
  }

  static func shortForms(of fullName: String) -> MatchKey { MatchKey("f", fullName) }

  /// One key for a date and the same with day and month swapped.
  fileprivate static func birthDate(_ day: Day) -> MatchKey {
    MatchKey("d", min(day, day.withDayAndMonthSwapped ?? day).text)
  }

  fileprivate static func phone(_ number: PhoneNumber) -> MatchKey { MatchKey("t", number.key) }
  fileprivate static func postcode(_ whole: String) -> MatchKey { MatchKey("p", whole) }
  fileprivate static func nhsNumber(_ digits: String) -> MatchKey { MatchKey("n", digits) }
  fileprivate static func upn(_ characters: String) -> MatchKey { MatchKey("u", characters) }
}

/// The keys of one child for an index: sounds of each name, short forms, date of birth, phones, postcode, numbers.
///
/// - Returns: each key once, in order; empty when nothing is known.
public func matchKeys(of subject: MatchSubject) -> [MatchKey] { MatchProfile(subject).keys }

/// The words of a child's names, in which any part of a name is looked for: small letters without accents.
///
/// Neighbouring words of the given names, or of the family names, are also joined: "Maisie-Jane" may be written "Maisiejane".
/// - Returns: each word once, in no order; empty when no name is known.
public func nameWords(of subject: MatchSubject) -> Set<String> {
  var words: Set<String> = []
  for side in [subject.givenName, subject.familyName] + subject.names {
    let parts = NamePart.parts(of: side).map(\.folded)
    words.formUnion(parts)
    words.formUnion(zip(parts, parts.dropFirst()).map { $0 + $1 })
  }
  return words
}

extension MatchProfile {
  /// The keys under which an index finds this child, each once and in order; empty when nothing is known.
  public var keys: [MatchKey] {
    var keys: Set<MatchKey> = []
    for form in names {
      let parts = form.all
      keys.formUnion(parts.map { .sound(of: $0.folded) })
      // Names are written split and joined: neighbours, and each side of the name whole.
      keys.formUnion(zip(parts, parts.dropFirst()).map { .sound(of: $0.folded + $1.folded) })
      keys.formUnion(
        [form.given, form.family, parts].filter { !$0.isEmpty }.map { .sound(of: $0.joined) })
      keys.formUnion(parts.compactMap(Nicknames.fullName).map(MatchKey.shortForms))
    }
    if let birthDate { keys.insert(.birthDate(birthDate)) }
    keys.formUnion(phones.map(MatchKey.phone))
    if let whole = postcode?.whole { keys.insert(.postcode(whole)) }
    if let nhsNumber { keys.insert(.nhsNumber(nhsNumber)) }
    if let upn { keys.insert(.upn(upn)) }
    return keys.sorted()
  }
}

extension Day {
  /// The date that has this one's month as its day; nil when there is none or it is the same.
  var withDayAndMonthSwapped: Day? {
    let (year, month, day) = parts
    return month == day ? nil : Day(year: year, month: day, day: month)
  }
}
