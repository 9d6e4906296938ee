/// Turns a file's bytes into UTF-8, whatever a spreadsheet wrote.
enum TextDecoding {
  /// The file without its byte order mark; UTF-16 becomes UTF-8, also without a mark; anything else stays as it is.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): fromUTF16(bytes.dropFirst(2), low: 0, high: 1)
    case (0xFE, 0xFF): fromUTF16(bytes.dropFirst(2), low: 1, high: 0)
    case (0xEF, 0xBB) where bytes.count > 2 && bytes[2] == 0xBF: Array(bytes.dropFirst(3))
    default:
      switch unmarkedUTF16(bytes) {
      case .lowFirst: fromUTF16(bytes[...], low: 0, high: 1)
      case .highFirst: fromUTF16(bytes[...], low: 1, high: 0)
      case nil: bytes
      }
    }
  }

  private enum ByteOrder { case lowFirst, highFirst }

  /// In a list's header nearly every letter is ASCII, so that UTF-16 has a zero in nearly every second byte.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> ByteOrder? {
    let start = bytes.prefix(400)
    guard start.count >= 20 else { return nil }
    let zeros = start.indices.reduce(into: [0, 0]) { if bytes[$1] == 0 { $0[$1 % 2] += 1 } }
    if zeros[1] * 5 > start.count * 2, zeros[0] * 20 < start.count { return .lowFirst }
    return zeros[0] * 5 > start.count * 2 && zeros[1] * 20 < start.count ? .highFirst : nil
  }

  /// The text of Windows-1252 bytes; the five that the code page leaves undefined become U+FFFD.
  static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if (0x80...0x9F).contains(byte) {
        text.append(Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}")
      } else {
        text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// 0x80 to 0x9F, the only bytes in which Windows-1252 differs from ISO 8859-1.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
