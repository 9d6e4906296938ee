import Testing

@testable import TUI

/// Plays keys on an editor of one size and returns it.
private func typed(
  _ text: String = "", _ keys: [Key], size: Size = Size(rows: 4, columns: 11)
) -> TextEditor {
  var editor = TextEditor(text, size: size)
  for key in keys { taken(editor.update(key)) }
  return editor
}

private func letters(_ text: String) -> [Key] {
  text.map { $0 == "\n" ? .enter : .character($0) }
}

/// What the editor shows, with "‸" where the cursor stands.
private func shown(_ editor: TextEditor) -> String {
  var frame = Frame(editor.size)
  editor.draw(in: &frame, Rect(editor.size), isFocused: true)
  guard let cursor = frame.cursor else { return frame.text }
  var lines = (0..<editor.size.rows).map { frame.text(row: $0) }
  var line = ""
  var column = 0
  for character in lines[cursor.row] {
    if column == cursor.column { line += "‸" }
    line.append(character)
    column += displayWidth(String(character))
  }
  if column <= cursor.column { line += String(repeating: " ", count: cursor.column - column) + "‸" }
  lines[cursor.row] = line
  return lines.joined(separator: "\n")
}

@Test(arguments: [
  ("", [Key](), ""),
  ("one", letters(" two"), "one two"),
  ("one two", [.control("a")] + letters("x"), "xone two"),
  ("one two", [.wordLeft] + letters("x"), "one xtwo"),
  ("one two", [.alt("b"), .alt("b"), .alt("f")] + letters("x"), "onex two"),
  ("one two", [.control("w")], "one "), ("one two ", [.control("w")], "one "),
  ("one two", [.control("a"), .alt("d")], " two"),
  ("one\ntwo", [.control("u")], "one\n"), ("one\ntwo", [.control("a"), .control("k")], "one\n"),
  ("one\ntwo", [.alt("<"), .control("k"), .control("k")], "two"),
  ("one\ntwo", [.alt("<"), .control("k"), .alt(">"), .control("y")], "\ntwoone"),
  ("one\ntwo", [.control("a"), .backspace], "onetwo"),
  ("one\ntwo", [.alt("<"), .control("e"), .delete], "onetwo"),
  ("ab", [.left, .enter], "a\nb"), ("ab", [.left, .delete, .delete, .delete], "a"),
  ("ab", [.backspace, .backspace, .backspace], ""),
  ("ab", [.left, .left, .left, .right, .right, .right] + letters("c"), "abc"),
  ("ab", [.paste("1\n2\t3\u{1B}[31m\u{7}\r\n4")], "ab1\n2 3[31m\n4"),
  ("Zoe", letters("\u{308}"), "Zoë"), ("Zoe", letters("\u{308}") + [.backspace], "Zo"),
  ("Zx\u{308}", [.left, .right, .backspace], "Z"), ("👨‍👩‍👧x", [.left, .backspace], "x"),
  ("🇬", letters("🇧") + [.backspace], ""), ("a\u{301}b", [.control("a"), .delete], "b"),
])
func editingChangesTheText(text: String, keys: [Key], result: String) {
  #expect(typed(text, keys).text == result)
}

@Test func aMarkMovedNextToALetterBecomesPartOfIt() {
  let editor = typed("ex\u{301}", [.control("a"), .right, .delete])
  #expect(editor.text == "e")
  let joined = typed("e\n\u{301}a", [.control("a"), .backspace, .backspace])
  #expect(joined.text == "a")
}

@Test func whatWasTypedIsUndoneWordByWord() {
  var editor = typed("", letters("one two") + [.enter] + letters("three"))
  var texts: [String] = []
  for _ in 0..<5 {
    taken(editor.update(.control("_")))
    texts.append(editor.text)
  }
  #expect(texts == ["one two\n", "one two", "one ", "", ""])
  for _ in 0..<5 { taken(editor.update(.alt("r"))) }
  #expect(editor.text == "one two\nthree")
}

@Test func anEditAfterUndoingForgetsWhatWasUndone() {
  #expect(typed("", letters("one two") + [.alt("u")] + letters("2") + [.alt("r")]).text == "one 2")
}

@Test func deletedTextComesBackWithItsCursor() {
  #expect(
    typed("one two three", [.wordLeft, .control("w"), .control("_")] + letters("x")).text == "one two xthree")
}

@Test func keysOfTheScreenAreLeftToTheScreen() {
  var editor = TextEditor("text")
  for key in [
    Key.tab, .backTab, .escape, .function(1), .resize(Size(rows: 1, columns: 1)), .control("c"), .alt("x"),
  ] {
    leftAlone(editor.update(key))
  }
  #expect(editor.text == "text")
}

@Test(arguments: [
  ("", 5, [""]), ("one", 5, ["one"]), ("one two", 5, ["one ", "two"]), ("one two", 7, ["one two"]),
  ("one two", 3, ["one ", "two"]), ("onetwo", 3, ["one", "two"]),
  ("a onetwothree", 5, ["a ", "onetw", "othre", "e"]),
  ("one   two", 4, ["one   ", "two"]), ("李小龙", 4, ["李小", "龙"]), ("李小龙", 3, ["李", "小", "龙"]),
  ("李", 1, ["李"]), ("a 李小龙李", 7, ["a ", "李小龙", "李"]), ("     ", 2, ["     "]),
  ("e\u{301}e\u{301}", 1, ["é", "é"]),
])
func aLineIsWrappedAfterBlanks(line: String, width: Int, rows: [String]) {
  let characters = Array(line)
  #expect(softRows(of: characters, width: width).map { String(characters[$0]) } == rows)
}

@Test func theEditorWrapsAndShowsTheCursor() {
  #expect(shown(typed("He said he was hungry", [])) == "He said he\nwas hungry‸\n\n")
  #expect(shown(typed("He said he was hungry", [.up])) == "He said he‸\nwas hungry\n\n")
  #expect(shown(typed("He said he was hungry", [.up, .home])) == "‸He said he\nwas hungry\n\n")
  #expect(shown(typed("He said he was hungry", [.home])) == "He said he\n‸was hungry\n\n")
  #expect(shown(typed("one\n\ntwo", [.up])) == "one\n‸\ntwo\n")
  #expect(shown(typed("李小龙", [.left])) == "李小‸龙\n\n\n")
  #expect(shown(typed("Zoe\u{308}y", [.left])) == "Zoe\u{308}‸y\n\n\n")
}

@Test func upAndDownKeepToTheirColumn() {
  #expect(shown(typed("abcdef\na\nabcdef", [.left, .up, .up])) == "abcde‸f\na\nabcdef\n")
  #expect(shown(typed("abcdef\na\nabcdef", [.left, .up])) == "abcdef\na‸\nabcdef\n")
  #expect(shown(typed("abcde\n李小龙", [.up])) == "abcde‸\n李小龙\n\n")
  #expect(shown(typed("李小龙\nabc", [.up])) == "李‸小龙\nabc\n\n")
}

@Test func theEditorScrollsWithItsCursor() {
  let text = (1...9).map { "line \($0)" }.joined(separator: "\n")
  #expect(shown(typed(text, [])) == "line 6\nline 7\nline 8\nline 9‸")
  #expect(shown(typed(text, [.up, .up, .up])) == "line 6‸\nline 7\nline 8\nline 9")
  #expect(shown(typed(text, [.up, .up, .up, .up])) == "line 5‸\nline 6\nline 7\nline 8")
  #expect(shown(typed(text, [.pageUp, .pageUp])) == "line 3‸\nline 4\nline 5\nline 6")
  #expect(shown(typed(text, [.pageUp, .pageUp, .pageDown])) == "line 3\nline 4\nline 5\nline 6‸")
  #expect(shown(typed(text, [.alt("<")])) == "‸line 1\nline 2\nline 3\nline 4")
}

@Test func aNewSizeKeepsTheCursorInSight() {
  var editor = TextEditor("He said he was hungry and cold", size: Size(rows: 2, columns: 40))
  editor.size = Size(rows: 2, columns: 8)
  #expect(shown(editor) == "and\ncold‸")
  editor.size = Size(rows: 1, columns: 1)
  #expect(shown(editor).contains("‸"))
  editor.size = Size(rows: 0, columns: 0)
  #expect(shown(editor) == "")
}

@Test func anEditorWithoutTheKeysHasNoCursor() {
  var frame = Frame(Size(rows: 2, columns: 10))
  TextEditor("one").draw(in: &frame, Rect(frame.size), isFocused: false)
  #expect(frame.cursor == nil)
  #expect(frame.text == "one\n")
}

@Test func noKeysBreakTheEditor() {
  let keys: [Key] =
    letters("ab 李\u{301}🙂e\u{308}\u{200D}🇬") + [
      .enter, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .backspace,
      .delete, .control("w"), .control("k"), .control("u"), .control("y"), .control("_"), .alt("r"),
      .alt("d"),
      .alt("<"), .alt(">"), .paste("one two\nthree 李小龙 four"),
    ]
  var seed: UInt64 = 7
  var editor = TextEditor("", size: Size(rows: 3, columns: 7))
  for step in 0..<5000 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let key = keys[Int((seed >> 33) % UInt64(keys.count))]
    taken(editor.update(key))
    if step % 50 == 0 { editor.size = Size(rows: Int(seed >> 60) % 5, columns: Int(seed >> 57) % 9) }
    var frame = Frame(editor.size)
    editor.draw(in: &frame, Rect(editor.size), isFocused: true)
    if editor.size.rows > 0, editor.size.columns > 0, frame.cursor == nil {
      Issue.record("the cursor is out of sight after step \(step), \(key)")
      return
    }
  }
  while editor.text != "" { taken(editor.update(.alt(">")) && editor.update(.backspace)) }
}
