/// A YAML or JSON text in which each character that was written as two escapes stands itself.
///
/// JSON escapes a character beyond U+FFFF, such as an emoji, as a high and a low surrogate: `\ud83d\ude00`. YAML takes each
/// escape for a character of its own, which half a pair is not.
func joiningEscapedPairs(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(UInt8(ascii: "\\")) else { return text }
  var joined: [UInt8] = []
  joined.reserveCapacity(bytes.count)
  var place = 0
  while place < bytes.count {
    if let character = escapedPair(at: place, in: bytes) {
      joined += character.utf8
      place += 2 * escapeLength
    } else {
      // What a backslash escapes goes with it: behind two of them no escape begins.
      let length = bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      joined += bytes[place..<min(place + length, bytes.count)]
      place += length
    }
  }
  return String(decoding: joined, as: UTF8.self)
}

/// Bytes of an escape such as `\ud83d`.
private let escapeLength = 6

/// The character whose two escapes begin at a place; nil where there is anything else.
private func escapedPair(at place: Int, in bytes: [UInt8]) -> String? {
  guard let high = escapedUnit(at: place, in: bytes), UTF16.isLeadSurrogate(high),
    let low = escapedUnit(at: place + escapeLength, in: bytes), UTF16.isTrailSurrogate(low)
  else { return nil }
  return String(decoding: [high, low], as: UTF16.self)
}

private func escapedUnit(at place: Int, in bytes: [UInt8]) -> UInt16? {
  let end = place + escapeLength
  guard end <= bytes.count, bytes[place..<place + 2].elementsEqual("\\u".utf8) else { return nil }
  return UInt16(String(decoding: bytes[place + 2..<end], as: UTF8.self), radix: 16)
}
