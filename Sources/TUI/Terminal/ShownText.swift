/// A text as the grid shows it, for plain lines: what a terminal would act on stands there as a symbol.
public func shownText(_ text: some StringProtocol) -> String {
  var shown = ""
  for glyph in Glyphs(text) {
    if let scalar = Unicode.Scalar(glyph.scalar) { shown.unicodeScalars.append(scalar) }
    var marks = glyph.marks
    while marks != 0 {
      if let mark = Unicode.Scalar(UInt32(marks & 0x1F_FFFF)) { shown.unicodeScalars.append(mark) }
      marks >>= 21
    }
  }
  return shown
}
