import Testing

@testable import TUI

@Test func sizesAreNeverNegative() {
  #expect(Size(rows: -1, columns: -5) == Size(rows: 0, columns: 0))
  #expect(Rect(rows: 2, columns: 9).inset(rows: 2, columns: 1).isEmpty)
}

@Test func aSplitGivesWhatThereIs() {
  let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)
  let (top, bottom) = rect.splitRows(4)
  #expect(top == Rect(row: 2, column: 3, rows: 4, columns: 20))
  #expect(bottom == Rect(row: 6, column: 3, rows: 6, columns: 20))
  let (left, right) = rect.splitColumns(25)
  #expect(left == rect)
  #expect(right.isEmpty)
  #expect(rect.splitRows(-1).top.isEmpty)
}

@Test func rectanglesMeetInWhatBothHold() {
  let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)
  #expect(
    rect.intersection(Rect(row: 0, column: 20, rows: 4, columns: 20))
      == Rect(row: 2, column: 20, rows: 2, columns: 3))
  #expect(rect.intersection(Rect(row: 12, column: 3, rows: 1, columns: 1)).isEmpty)
  #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 3, column: 5, rows: 8, columns: 16))
}
