/// The limits on the length of texts and lists that go into the ledger.
///
/// Nothing can be taken out of a ledger, and every list shows names: a text of megabytes would slow everybody for ever.
///
/// - Source: local policy, default from this project: generous for what people write, far below what hurts.
public enum TextLimit {
  /// Characters of a name.
  public static let name = 200
  /// Characters of one line: an address, a number, who was there.
  public static let line = 500
  /// Characters of anything longer: what was reported, reasons, notes.
  public static let text = 50_000
  /// Children that one contact names.
  public static let children = 30
  /// Entries of any other list of texts or people: phones, adults, languages, skills.
  public static let entries = 100
  /// Bytes of a document or text that a command reads: room for every blank of the longest form.
  public static let document = 1_000_000

  private static let names: Set<String> = [
    "givenName", "familyName", "otherNames", "names", "name", "person", "chair", "account",
  ]
  private static let lines: Set<String> = [
    "address", "postcode", "phones", "relationship", "languages", "skills", "religion", "nhsNumber", "upn",
    "externalID", "organisation", "reach", "registration", "role", "employer", "setting", "service",
    "referredTo", "owner", "agreedBy",
  ]
  private static let lists: Set<String> = [
    "otherNames", "phones", "adults", "languages", "skills", "overrides", "disabilities", "decisions",
  ]

  /// Characters that a text of this name may have, whether a form calls it “given name” or an event `givenName`.
  public static func characters(of field: String) -> Int {
    let key = joined(field)
    if names.contains(key) { return name }
    return lines.contains(key) ? line : text
  }

  /// Entries that a list of this name may have; nil for lists that the program makes.
  static func entries(of field: String) -> Int? {
    if field == "children" { return children }
    return lists.contains(field) ? entries : nil
  }

  /// Whether a field of this name holds several texts, which a form writes into one blank.
  static func isList(_ field: String) -> Bool { lists.contains(joined(field)) }

  /// Whether a text has more characters than a limit; counting stops at the limit.
  public static func isLonger(_ text: String, than limit: Int) -> Bool {
    guard text.utf8.count > limit,
      let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex)
    else { return false }
    return end != text.endIndex
  }

  /// “given name” as `givenName`.
  private static func joined(_ field: String) -> String {
    let words = field.split(separator: " ")
    guard words.count > 1 else { return field }
    return words.dropFirst().reduce(into: String(words[0])) { key, word in
      key += word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// `givenName` as “given name”, `externalID` as “external id”.
  static func words(of field: String) -> String {
    var words = ""
    var isCapital = true
    for letter in field {
      if letter.isUppercase, !isCapital { words += " " }
      isCapital = letter.isUppercase
      words += letter.lowercased()
    }
    return words
  }
}

extension Register {
  /// Refuses a contact with too many children.
  func requireRoom(for children: Int) throws(Refusal) {
    guard children <= TextLimit.children else { throw .tooMany("children", limit: TextLimit.children) }
  }
}

extension EventBatch {
  /// Refuses events with a text or a list that is too long, before they are kept.
  ///
  /// It is asked where events are recorded for good, not in ``Register/decide(_:by:at:past:into:)``: a forecast that lives in
  /// memory keeps no text. Texts recorded before there were limits are still read.
  public func requireLengths() throws(Refusal) {
    do {
      for event in events { try TextMeasure.check(event) }
    } catch let refusal as Refusal { throw refusal } catch {
      // What cannot be walked cannot be written either, and the ledger says so.
      return
    }
  }
}
