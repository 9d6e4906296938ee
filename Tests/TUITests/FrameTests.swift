import Testing

@testable import TUI

/// A frame of some size on which `draw` has drawn.
func drawn(_ rows: Int, _ columns: Int, _ draw: (inout Frame) -> Void) -> Frame {
  var frame = Frame(Size(rows: rows, columns: columns))
  draw(&frame)
  return frame
}

/// Expects that a key was taken in.
func taken(_ isTaken: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(isTaken, sourceLocation: sourceLocation)
}

/// Expects that a key was left to others.
func leftAlone(_ isTaken: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!isTaken, sourceLocation: sourceLocation)
}

@Test func textIsRowsWithoutTheBlanksAtTheirEnds() {
  let frame = drawn(3, 32) {
    $0.put("Caseload", row: 0, column: 0, width: 32)
    $0.put("> R-0102  referral", row: 1, column: 0)
  }
  #expect(frame.text == "Caseload\n> R-0102  referral\n")
}

@Test(arguments: [
  ("Maisie", Alignment.left, "Maisie..|", 8), ("Maisie", .right, "..Maisie|", 8),
  ("Maisie", .left, "Maisie|", 6), ("Maisie", .left, "Mais…|", 5), ("Maisie", .right, "Mais…|", 5),
  ("Maisie", .left, "…|", 1), ("Maisie", .left, "|", 0), ("", .right, "...|", 3),
  ("李小龙", .left, "李小龙|", 6), ("李小龙", .left, "李小…|", 5), ("李小龙", .left, "李….|", 4),
  ("Zoë", .left, "Zoë.|", 4), ("Zoe\u{308}", .right, ".Zoe\u{308}|", 4),
  ("Zoe\u{308}", .left, "Zoe\u{308}|", 3),
])
func aTextIsPaddedOrClippedToItsWidth(text: String, alignment: Alignment, shown: String, width: Int) {
  let frame = drawn(1, 20) {
    $0.fill(Rect(Size(rows: 1, columns: 20)), with: "-")
    let end = $0.put(text, row: 0, column: 2, width: width, alignment: alignment)
    #expect(end == 2 + width)
    $0.put("|", row: 0, column: end)
  }
  let expected = "--" + shown.map { $0 == "." ? " " : String($0) }.joined()
  let rest = String(repeating: "-", count: 20 - displayWidth(expected))
  #expect(frame.text == expected + rest)
}

@Test func textWithoutAWidthStopsAtTheEdge() {
  let frame = drawn(2, 5) {
    #expect($0.put("ab", row: 0, column: 1) == 3)
    #expect($0.put("abcdefgh", row: 1, column: 2) == 10)
  }
  #expect(frame.text == " ab\n  abc")
}

@Test func textOutsideIsClippedOnEverySide() {
  let frame = drawn(2, 5) {
    $0.put("abc", row: -1, column: 0)
    $0.put("abc", row: 2, column: 0)
    $0.put("abc", row: 0, column: -2)
    $0.put("abc", row: 1, column: 4)
    $0.put("abc", row: 0, column: 9)
    $0.fill(Rect(row: -3, column: 1, rows: 4, columns: 1), with: "x")
    $0.tint(Rect(row: 1, column: -4, rows: 9, columns: 99), role: .selected)
  }
  #expect(frame.text == "cx\n    a")
  #expect(roles(of: frame, row: 0).allSatisfy { $0 == .plain })
  #expect(roles(of: frame, row: 1).allSatisfy { $0 == .selected })
}

@Test func aWideCharacterNeverStraddlesAnEdge() {
  let frame = drawn(3, 4) {
    $0.put("abc李", row: 0, column: 0)
    $0.put("李b", row: 1, column: -1)
    $0.within(Rect(row: 2, column: 1, rows: 1, columns: 2)) { pane in
      pane.put("李", row: 0, column: -1)
      pane.put("龙", row: 0, column: 1)
    }
  }
  #expect(frame.text == "abc\n b\n")
}

@Test func halfAWideCharacterWrittenOverLeavesABlank() {
  let frame = drawn(4, 6) {
    for row in 0..<4 { $0.put("李小龙", row: row, column: 0) }
    $0.put("x", row: 0, column: 1)
    $0.put("x", row: 1, column: 2)
    $0.put("大", row: 2, column: 1)
    $0.fill(Rect(row: 3, column: 1, rows: 1, columns: 2), with: "-")
  }
  #expect(frame.text == " x小龙\n李x 龙\n 大 龙\n -- 龙")
}

@Test func aPaneDrawsInItsOwnCoordinatesAndTouchesNothingElse() {
  let frame = drawn(4, 8) {
    $0.fill(Rect($0.size), with: ".")
    $0.within(Rect(row: 1, column: 2, rows: 2, columns: 4)) { pane in
      #expect(pane.size == Size(rows: 2, columns: 4))
      pane.fill(Rect(row: -9, column: -9, rows: 99, columns: 99))
      pane.put("abcdefgh", row: 0, column: 0)
      pane.within(Rect(row: 1, column: 3, rows: 5, columns: 5)) { inner in
        inner.put("xyz", row: 0, column: 0)
        inner.cursor = (0, 0)
      }
      #expect(pane.cursor?.row == 1)
      #expect(pane.cursor?.column == 3)
    }
    #expect($0.size == Size(rows: 4, columns: 8))
  }
  #expect(frame.text == "........\n..abcd..\n..   x..\n........")
  #expect(frame.cursor?.row == 2)
  #expect(frame.cursor?.column == 5)
}

@Test func theCursorIsHiddenOutsideThePane() {
  var frame = Frame(Size(rows: 4, columns: 8))
  frame.cursor = (3, 7)
  #expect(frame.cursor != nil)
  frame.cursor = (4, 0)
  #expect(frame.cursor == nil)
}

/// The role of each cell of a row.
private func roles(of frame: Frame, row: Int) -> [Role] {
  (0..<frame.size.columns).map { frame[row, $0].role }
}

@Test func tintLeavesTheCharacters() {
  let frame = drawn(1, 6) {
    $0.put("abcdef", row: 0, column: 0)
    $0.tint(Rect(row: 0, column: 2, rows: 1, columns: 2), role: .match)
  }
  #expect(frame.text == "abcdef")
  #expect(roles(of: frame, row: 0) == [.plain, .plain, .match, .match, .plain, .plain])
}

@Test func rulesJoinTheLinesThatTheyMeet() {
  let frame = drawn(5, 9) {
    $0.horizontalRule(row: 0)
    $0.horizontalRule(row: 4)
    $0.verticalRule(column: 4)
    $0.horizontalRule(row: 2, columns: 4..<9)
    $0.verticalRule(column: 6, rows: 2..<5)
  }
  #expect(
    frame.text == """
      ────┬────
          │
          ├─┬──
          │ │
      ────┴─┴──
      """)
}

@Test func rulesCrossEachOther() {
  let frame = drawn(3, 3) {
    $0.verticalRule(column: 1)
    $0.horizontalRule(row: 1)
  }
  #expect(frame.text == " │\n─┼─\n │")
}

@Test func aBoxHasATitleWhereThereIsRoom() {
  let frame = drawn(3, 12) { $0.box(Rect($0.size), title: "Decide") }
  #expect(frame.text == "┌─ Decide ─┐\n│          │\n└──────────┘")
  #expect(drawn(2, 7) { $0.box(Rect($0.size), title: "Decide") }.text == "┌─ D…─┐\n└─────┘")
  #expect(drawn(2, 2) { $0.box(Rect($0.size), title: "Decide") }.text == "┌┐\n└┘")
  #expect(drawn(1, 9) { $0.box(Rect($0.size)) }.text == "")
}

@Test func framesWithTheSameCellsAreEqual() {
  let one = drawn(2, 4) { $0.put("Zoe\u{308}", row: 0, column: 0) }
  let same = drawn(2, 4) {
    $0.put("xxxx", row: 1, column: 0)
    $0.put("Zoe\u{308}", row: 0, column: 0)
    $0.fill(Rect(row: 1, column: 0, rows: 1, columns: 4))
  }
  #expect(one == same)
  #expect(one != drawn(2, 4) { $0.put("Zoe", row: 0, column: 0) })
}

@Test func anEmptyFrameTakesAnything() {
  let frame = drawn(0, 0) {
    $0.put("abc", row: 0, column: 0, width: 2)
    $0.fill(Rect(row: 0, column: 0, rows: 3, columns: 3))
    $0.box(Rect(rows: 3, columns: 3))
    $0.horizontalRule(row: 0)
    $0.cursor = (0, 0)
  }
  #expect(frame.text == "")
  #expect(frame.cursor == nil)
}
