/// A phone number's digits without the country's prefix.
struct PhoneNumber: Hashable, Sendable {
  /// The digits that an index finds it by; a number with fewer says too little.
  static let digitsInKey = 6
  let digits: String

  /// Nil when there are too few digits.
  init?(_ text: String) {
    var digits = text.utf8.filter { (48...57).contains($0) }[...]
    if digits.starts(with: "0044".utf8) {
      digits = digits.dropFirst(4)
    } else if digits.starts(with: "44".utf8), text.utf8.contains(UInt8(ascii: "+")) {
      digits = digits.dropFirst(2)
    }
    if digits.first == UInt8(ascii: "0") { digits = digits.dropFirst() }
    guard digits.count >= Self.digitsInKey else { return nil }
    self.digits = String(decoding: digits, as: UTF8.self)
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
    let words = text.utf8.split { !Self.isLetter($0) && !Self.isDigit($0) }
      .map { word in word.map { Self.isLetter($0) ? $0 & 0xDF : $0 } }
    guard let first = words.first, first.count >= 2 else { return nil }
    let rest = words.dropFirst().joined()
    if words.count > 1 {
      (outward, inward) = (Self.text(first[...]), Self.inward(Array(rest)[...]))
    } else {
      inward = first.count >= 5 ? Self.inward(first.suffix(3)) : ""
      outward = Self.text(inward.isEmpty ? first[...] : first.dropLast(3))
    }
  }

  /// The whole postcode with its space; nil when only part is known.
  var whole: String? { inward.isEmpty ? nil : "\(outward) \(inward)" }

  /// `characters` when they are a digit and two letters; empty when not.
  private static func inward(_ characters: ArraySlice<UInt8>) -> String {
    guard characters.count == 3, let first = characters.first, isDigit(first),
      characters.dropFirst().allSatisfy(isLetter)
    else { return "" }
    return text(characters)
  }

  private static func text(_ characters: ArraySlice<UInt8>) -> String {
    String(decoding: characters, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
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
}
