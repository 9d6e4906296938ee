import Testing

@testable import TUI

// MARK: Lists

@Test func theSelectedRowStaysInSight() {
  var list = ListScroll(count: 100, height: 10)
  #expect(list.visible == 0..<10)
  list.select(9)
  #expect(list.visible == 0..<10)
  list.move(by: 1)
  #expect(list.selected == 10)
  #expect(list.visible == 5..<15)
  list.move(by: -5)
  #expect(list.visible == 5..<15)
  list.move(by: -1)
  #expect(list.visible == 0..<10)
}

@Test func aPageKeepsTheLineAndOneRowOfTheOldPage() {
  var list = ListScroll(count: 100, height: 10)
  list.select(3)
  list.page(by: 1)
  #expect(list.selected == 12)
  #expect(list.visible == 9..<19)
  list.page(by: -1)
  #expect(list.selected == 3)
  #expect(list.visible == 0..<10)
  list.page(by: -1)
  #expect(list.selected == 0)
  list.page(by: 1000)
  #expect(list.selected == 99)
  #expect(list.visible == 90..<100)
}

@Test func homeAndEndReachTheEnds() {
  var list = ListScroll(count: 100_000, height: 33)
  taken(list.update(.end))
  #expect(list.selected == 99_999)
  #expect(list.visible == 99_967..<100_000)
  taken(list.update(.home))
  #expect(list.selected == 0)
  #expect(list.visible == 0..<33)
  leftAlone(list.update(.enter))
}

@Test func anEmptyListHasNoSelection() {
  var list = ListScroll(count: 0, height: 10)
  list.move(by: 1)
  list.page(by: 1)
  list.update(.end)
  #expect(list.selected == nil)
  #expect(list.visible.isEmpty)
}

@Test func aRefreshLeavesTheRecordOnItsLine() {
  var list = ListScroll(count: 100, height: 10)
  list.select(50)
  #expect(list.visible == 45..<55)
  list.follow(53, count: 103)
  #expect(list.selected == 53)
  #expect(list.visible == 48..<58)
  list.follow(1, count: 103)
  #expect(list.selected == 1)
  #expect(list.visible == 0..<10)
  list.follow(nil, count: 1)
  #expect(list.selected == 0)
  list.follow(nil, count: 0)
  #expect(list.selected == nil)
  list.follow(2, count: 5)
  #expect(list.visible == 0..<5)
}

@Test func aSmallerPaneKeepsTheSelection() {
  var list = ListScroll(count: 100, height: 30)
  list.select(29)
  list.resize(height: 5)
  #expect(list.visible.contains(29))
  list.resize(height: 0)
  #expect(list.visible == 29..<30)
  list.resize(height: 200)
  #expect(list.visible == 0..<100)
}

// MARK: Bars

@Test(arguments: [
  (0, 100, 10, ""), (-5, 100, 10, ""), (100, 100, 10, "██████████"), (150, 100, 10, "██████████"),
  (50, 100, 10, "█████"), (1, 100, 10, "▏"), (1, 1_000_000, 10, "▏"), (96, 100, 10, "█████████▋"),
  (118, 150, 12, "█████████▌"), (5, 0, 10, ""), (5, 10, 0, ""), (99, 100, 1, "█"),
])
func aBarShowsEighthsOfAColumn(value: Int, whole: Int, columns: Int, shown: String) {
  #expect(bar(value, of: whole, columns: columns) == shown)
}

@Test(arguments: [
  ([Int?](), ""), ([0, 1, 2, 3, 4, 5, 6, 7, 8], "▁▁▂▃▄▅▆▇█"), ([5, nil, 5], "█ █"), ([0, 0], "▁▁"),
  ([50, 100, 200], "▂▄█"), ([-3, 8], "▁█"),
])
func aSparklineStartsAtZero(values: [Int?], shown: String) {
  #expect(sparkline(values) == shown)
}

// MARK: Fields

@Test func aFieldShowsThePartAroundItsCursor() {
  var field = LineEditor("Ashworth Street")
  var frame = Frame(Size(rows: 1, columns: 20))
  let end = field.draw(in: &frame, row: 0, column: 2, width: 8, isFocused: true)
  #expect(end == 10)
  #expect(frame.text == "   Street")
  #expect(frame.cursor?.column == 9)
  taken(field.update(.home))
  frame = Frame(Size(rows: 1, columns: 20))
  field.draw(in: &frame, row: 0, column: 2, width: 8, isFocused: true)
  #expect(frame.text == "  Ashworth")
  #expect(frame.cursor?.column == 2)
  frame = Frame(Size(rows: 1, columns: 20))
  field.draw(in: &frame, row: 0, column: 2, width: 8, isFocused: false)
  #expect(frame.text == "  Ashwort…")
  #expect(frame.cursor == nil)
}

@Test func aFieldHoldsOneLine() {
  var field = LineEditor("one\ntwo")
  #expect(field.text == "one two")
  taken(field.update(.paste("\nthree\r\n")))
  #expect(field.text == "one two three ")
  for key in [Key.enter, .up, .down, .tab, .escape, .pageUp] { leftAlone(field.update(key)) }
  taken(field.update(.control("u")))
  #expect(field.isEmpty)
}

@Test func aWideFieldKeepsItsCursorInside() {
  var field = LineEditor("李小龙李小龙")
  var frame = Frame(Size(rows: 1, columns: 6))
  field.draw(in: &frame, row: 0, column: 0, width: 6, isFocused: true)
  #expect(frame.text == "小龙")
  #expect(frame.cursor?.column == 4)
  taken(field.update(.left))
  frame = Frame(Size(rows: 1, columns: 6))
  field.draw(in: &frame, row: 0, column: 0, width: 6, isFocused: true)
  #expect(frame.text == "李小龙")
}

// MARK: Choices

private let outcomes = [
  (1, "No further action"), (2, "Information and advice"), (3, "Early help"), (4, "Referral for assessment"),
  (5, "Referral with strategy discussion"),
]

private func picked(_ keys: [Key]) -> Picker<Int> {
  var picker = Picker(outcomes.map { (value: $0.0, label: $0.1) })
  for key in keys { picker.update(key) }
  return picker
}

@Test func nothingIsChosenUnlessTold() {
  var picker = Picker(outcomes.map { (value: $0.0, label: $0.1) })
  #expect(picker.chosen == nil)
  #expect(picker.highlighted == nil)
  leftAlone(picker.update(.enter))
  #expect(picker.chosen == nil)
  #expect(Picker([(value: 1, label: "a"), (value: 2, label: "b")], chosen: 2).highlighted == 2)
}

@Test(arguments: [
  ([Key.down, .enter], 1), ([.down, .down, .character(" ")], 2), ([.end, .down, .enter], 5),
  ([.end, .home, .up, .enter], 1), ([.up, .enter], 5), ([.character("e"), .enter], 3),
  ([.character("R"), .character("E"), .enter], 4), ([.character("r"), .character("r"), .enter], 5),
  ([.character("r"), .character("r"), .character("r"), .enter], 4),
  ([.character("a"), .character("d"), .enter], 2),
  ("referral w".map { Key.character($0) } + [.enter], 5), ([.character("n"), .character("x"), .enter], nil),
  ([.character("n"), .character("x"), .backspace, .enter], 1),
  ([.character("n"), .character(" "), .enter], nil),
  ([.down, .character("z"), .enter], nil),
  ([.character("z"), .enter], nil), ([.pageDown, .enter], 5), ([.pageUp, .enter], 1),
])
func anOptionIsChosenByArrowsOrLetters(keys: [Key], value: Int?) {
  #expect(picked(keys).chosen == value)
}

@Test func whatIsTypedAndIsNoChoiceIsShownAndChoosesNothing() {
  var picker = picked("early help please".map { .character($0) })
  var frame = Frame(Size(rows: 6, columns: 50))
  picker.draw(in: &frame, Rect(frame.size), isFocused: true)
  #expect(frame.text(row: 5) == "typed: early help please – no such choice")
  picker.update(.enter)
  #expect(picker.chosen == nil)
  #expect(picker.typed == "early help please")
  for _ in 0..<7 { picker.update(.backspace) }
  frame = Frame(Size(rows: 6, columns: 50))
  picker.draw(in: &frame, Rect(frame.size), isFocused: true)
  #expect(frame.text(row: 5) == "typed: early help – Enter chooses Early help")
  picker.update(.enter)
  #expect(picker.chosen == 3)
  #expect(picker.typed.isEmpty)
}

@Test func aFirstChoiceStaysUntilAnotherIsMade() {
  #expect(picked([.down, .enter] + "something else".map { .character($0) } + [.enter]).chosen == 1)
}

@Test func theOptionsShowWhatIsChosenAndHighlighted() {
  var frame = Frame(Size(rows: 3, columns: 20))
  picked([.down, .down, .enter, .up]).draw(in: &frame, Rect(frame.size), isFocused: true)
  #expect(frame.text == "( ) No further acti…\n(•) Information and…\n( ) Early help")
  #expect(frame[0, 0].role == .selected)
  #expect(frame[1, 0].role == .plain)
  #expect(frame.cursor?.row == 0)
  picked([.end]).draw(in: &frame, Rect(frame.size), isFocused: false)
  #expect(frame.text.hasSuffix("( ) Referral with s…"))
  #expect(frame[2, 0].role == .selectedUnfocused)
}

@Test func severalOptionsAreMarkedAndUnmarked() {
  var picker = MultiPicker([
    (value: "mental health", label: "Mental health"), (value: "neglect", label: "Neglect"),
  ])
  for key in [Key.down, .character(" "), .character("n"), .enter] { taken(picker.update(key)) }
  #expect(picker.chosen == ["mental health", "neglect"])
  for key in [Key.home, .enter] { taken(picker.update(key)) }
  #expect(picker.chosen == ["neglect"])
  var frame = Frame(Size(rows: 2, columns: 20))
  picker.draw(in: &frame, Rect(frame.size), isFocused: true)
  #expect(frame.text == "[ ] Mental health\n[x] Neglect")
}
