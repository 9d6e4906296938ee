/// A phone number's digits without the country's prefix.
struct PhoneNumber: Hashable, Sendable {
  /// The digits that an index finds it by; a number with fewer says too little.
  static let digitsInKey = 6
  let digits: String

  /// Nil when there are too few digits.
  init?(_ text: String) {
    var digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init)[...]
    if digits.starts(with: "0044") { digits = digits.dropFirst(4) }
    if text.contains("+44"), digits.starts(with: "44") { digits = digits.dropFirst(2) }
    if digits.first == "0" { digits = digits.dropFirst() }
    guard digits.count >= Self.digitsInKey else { return nil }
    self.digits = String(digits)
  }

  /// Whether both are one number; a local number is the end of the whole one.
  func isSame(as other: PhoneNumber) -> Bool {
    digits.hasSuffix(other.digits) || other.digits.hasSuffix(digits)
  }

  var key: String { String(digits.suffix(Self.digitsInKey)) }
}

/// A postcode, or as much of it as is known.
struct Postcode: Hashable, Sendable {
  /// The part before the space, such as "OL11".
  let outward: String
  /// The three characters after the space; empty when not all are known.
  let inward: String

  /// Nil when there is no outward part.
  init?(_ text: String) {
    let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first, first.count >= 2 else { return nil }
    let rest = words.dropFirst().joined()
    if words.count > 1 {
      (outward, inward) = (first, Self.isInward(rest) ? rest : "")
    } else if first.count >= 5, Self.isInward(String(first.suffix(3))) {
      (outward, inward) = (String(first.dropLast(3)), String(first.suffix(3)))
    } else {
      (outward, inward) = (first, "")
    }
  }

  /// The whole postcode with its space; nil when only part is known.
  var whole: String? { inward.isEmpty ? nil : "\(outward) \(inward)" }

  private static func isInward(_ text: String) -> Bool {
    guard text.count == 3, let first = text.first else { return false }
    return first.isNumber && text.dropFirst().allSatisfy(\.isLetter)
  }
}

extension MatchSubject {
  /// The NHS number's ten digits; nil when there are not ten or all are the same, as in a stand-in.
  var nhsDigits: String? {
    let digits = (nhsNumber ?? "").filter { $0.isASCII && $0.isNumber }
    return digits.count == 10 && Set(digits).count > 1 ? digits : nil
  }

  /// The UPN's thirteen characters; nil otherwise, as for the codes that say why there is none (UN1 to UN6).
  var upnCharacters: String? {
    let characters = (upn ?? "").uppercased().filter { $0.isLetter || $0.isNumber }
    return characters.count == 13 ? characters : nil
  }

  var phoneNumbers: [PhoneNumber] { phones.compactMap(PhoneNumber.init) }
  var parsedPostcode: Postcode? { postcode.flatMap(Postcode.init) }
}
