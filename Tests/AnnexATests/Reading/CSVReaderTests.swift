import Testing

@testable import AnnexA

private func read(_ text: String, delimiter: UInt8 = Byte.comma) -> [CSVRecord] {
  Array(CSVReader(Array(text.utf8), delimiter: delimiter))
}

private func fields(_ bytes: [UInt8]) -> [[String]] { CSVReader(bytes).map(\.fields) }

@Test(arguments: ["a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r"])
func everyLineEndEndsARecord(text: String) {
  let records = read(text)
  #expect(records.map(\.fields) == [["a", "b"], ["c", "d"]])
  #expect(records.map(\.firstLine) == [1, 2])
}

@Test func aQuotedValueKeepsItsLineBreaksAndTheLinesAreCounted() {
  let records = read("h\r\n\"one\r\ntwo\",x\r\nlast\r\n")
  #expect(records.map(\.fields) == [["h"], ["one\r\ntwo", "x"], ["last"]])
  #expect(records.map(\.firstLine) == [1, 2, 4])
  #expect(records.map(\.lastLine) == [1, 3, 4])
}

@Test func aDoubledQuoteIsOneQuote() {
  #expect(read("\"a \"\"b\"\" c\",\"\",\"\"\"\"").map(\.fields) == [["a \"b\" c", "", "\""]])
}

@Test func delimitersInQuotesBelongToTheValue() {
  #expect(read("\"a,b\";c;\"d;e\"", delimiter: Byte.semicolon).map(\.fields) == [["a,b", "c", "d;e"]])
}

@Test func aQuoteInsideAnUnquotedValueIsText() {
  #expect(read("5\" tall,x\n\"Jo\" Ann,y").map(\.fields) == [["5\" tall", "x"], ["Jo Ann", "y"]])
}

@Test func theByteOrderMarkIsNoPartOfTheFirstTitle() {
  #expect(fields([0xEF, 0xBB, 0xBF] + Array("a,b".utf8)) == [["a", "b"]])
}

@Test func utf16IsReadInBothByteOrders() {
  let units = Array("é,b\n".utf16)
  let little =
    [UInt8](arrayLiteral: 0xFF, 0xFE)
    + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
  let big =
    [UInt8](arrayLiteral: 0xFE, 0xFF)
    + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
  #expect(fields(little) == [["é", "b"]])
  #expect(fields(big) == [["é", "b"]])
}

@Test func aRecordThatIsNotUTF8IsReadAsWindows1252() {
  // 0x92 is a right single quote and 0xC9 É in Windows-1252; the next record is UTF-8.
  let bytes = Array("O".utf8) + [0x92] + Array("Neill,".utf8) + [0xC9] + Array("milie\né,b".utf8)
  #expect(fields(bytes) == [["O’Neill", "Émilie"], ["é", "b"]])
}

@Test func everyByteOfWindows1252IsRead() {
  // The printable part of the upper half, from the code page's published table.
  let upper = Array(UInt8(0x80)...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
  #expect(TextDecoding.windows1252(upper) == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
  #expect(TextDecoding.windows1252([0x81, 0xA3, 0xFF]) == "\u{FFFD}£ÿ")
}

@Test func aQuoteThatNothingClosesCostsItsOwnLineOnly() {
  let records = read("h,i\n1,a\n2,\"b\n3,c\n4,d\n")
  #expect(records.map(\.firstLine) == [1, 2, 3, 4, 5])
  #expect(records.map(\.quoteNeverCloses) == [false, false, true, false, false])
  #expect(records.last?.fields == ["4", "d"])
}

@Test func aQuoteThatWouldCloseAtTheNextQuotedValueCostsItsOwnLineOnly() {
  let records = read("1,\"b\n2,\"c\"\n3,d\n")
  #expect(records.map(\.quoteNeverCloses) == [true, false, false])
  #expect(records.map(\.fields) == [[], ["2", "c"], ["3", "d"]])
}

@Test func aQuoteOpenedOnTheSecondLineOfARecordIsReportedThere() {
  let records = read("\"a\nb\",\"c\nd,e\n")
  #expect(records.map(\.firstLine) == [1, 3])
  #expect(records.map(\.lastLine) == [2, 3])
  #expect(records.map(\.quoteNeverCloses) == [true, false])
}

@Test func blankLinesAreBlankRecords() {
  let records = read("a\n\n , \u{A0}\n\n")
  #expect(records.map(\.isBlank) == [false, true, true, true])
  #expect(read("").isEmpty)
}

@Test(arguments: 1...20)
func whatIsWrittenByTheStandardIsReadBack(seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  let pieces = ["a", "é", "\"", ",", "\n", "\r\n", " ", "x y", ""]
  let rows = (1...30).map { _ in
    (1...4).map { _ in (0...3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
  }
  let text = rows.map { row in
    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
  }.joined(separator: "\r\n")
  #expect(read(text).map(\.fields) == rows)
}
