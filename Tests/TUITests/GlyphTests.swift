import Testing

@testable import TUI

@Test(arguments: [
  ("", 0), ("Maisie", 6), ("Zoë", 3), ("Zoe\u{308}", 3), ("José", 4), ("李小龙", 6), ("김민준", 6), ("さくら", 6),
  ("ｱ", 1), ("Ａ", 2), ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("محمد", 4), ("שָׂרָה", 3), ("ไทย", 3),
  ("กำ", 2), ("नमस्ते", 4), ("हिन्दी", 5), ("🙂", 2), ("👍🏽", 2), ("👨‍👩‍👧", 6), ("❤️", 1), ("1️⃣", 1), ("🇬🇧", 2), ("½", 1),
  ("—", 1), ("…", 1), ("│", 1), ("█", 1), ("₤", 1), ("\u{200B}", 1), ("\t", 1), ("\r\n", 2), ("\u{301}", 1),
  ("\u{3000}", 2), ("𠀋", 2), ("\u{1F9D1}\u{200D}\u{1F9B0}", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
])
func aTextHasTheWidthOfItsCharacters(text: String, columns: Int) {
  #expect(displayWidth(text) == columns)
}

@Test(arguments: [
  ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\nb\r\tc", "a␊b␍␉c"), ("a\0b", "a␀b"), ("\u{7F}", "␡"),
  ("a\u{9B}31mb", "a�31mb"),
  ("a\u{85}b", "a�b"), ("a\u{202E}b\u{202C}", "a�b�"), ("a\u{2066}b\u{2069}", "a�b�"), ("a\u{200F}b", "a�b"),
  ("ad\u{200B}min", "ad�min"), ("ad\u{200D}min", "ad�min"), ("ad\u{200C}min", "ad�min"),
  ("ad\u{FEFF}min", "ad�min"),
  ("ad\u{AD}min", "ad�min"), ("a\u{2028}b", "a�b"), ("a\u{E0041}b", "a�b"), ("a\u{E000}b", "a�b"),
  ("a\u{FFFF}b", "a�b"), ("a\u{A0}b", "a b"), ("\u{301}a", "◌\u{301}a"), ("a\u{2060}b", "a�b"),
  ("می‌خواهم", "میخواهم"), ("👨‍👩‍👧", "👨👩👧"), ("👍🏽", "👍"), ("❤️", "❤"), ("🇬🇧", "GB"), ("a\u{FE0F}", "a�"),
  ("a\u{7}b\u{8}", "a␇b␈"), ("\u{1F3FD}", "\u{1F3FD}"),
])
func whatATerminalWouldActOnIsShownAsASymbol(text: String, shown: String) {
  let frame = drawn(1, 40) { $0.put(text, row: 0, column: 0) }
  #expect(Array(frame.text.unicodeScalars) == Array(shown.unicodeScalars))
}

@Test func atMostThreeMarksStandOnOneCharacter() {
  let marks = String(repeating: "\u{301}", count: 50)
  let frame = drawn(1, 4) { $0.put("a" + marks + "b", row: 0, column: 0) }
  #expect(frame[0, 0].scalars.count == 4)
  #expect(frame[0, 1].scalars == ["b"])
}

@Test func noScalarMayBeSentThatATerminalActsOn() {
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    guard case .shown(let shown, let width) = ScalarKind(scalar, after: 0x61) else { continue }
    guard let drawn = Unicode.Scalar(shown) else {
      Issue.record("U+\(String(value, radix: 16)) is drawn as no scalar")
      return
    }
    let category = drawn.properties.generalCategory
    let isHarmful = [
      .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark,
      .lineSeparator, .paragraphSeparator,
    ].contains(category)
    #expect(!isHarmful && (1...2).contains(width), "U+\(String(value, radix: 16))")
    if isHarmful { return }
  }
}

@Test func aCharacterNeverTakesMoreColumnsThanBytes() {
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = String(scalar)
    if displayWidth(text) > text.utf8.count {
      Issue.record("U+\(String(value, radix: 16)) is wider than its bytes")
      return
    }
  }
}

@Test func rightToLeftNamesStayInLogicalOrder() {
  let frame = drawn(1, 12) {
    $0.put("│", row: 0, column: $0.put("محمد", row: 0, column: 0, width: 6))
  }
  #expect(frame.text == "محمد  │")
}
