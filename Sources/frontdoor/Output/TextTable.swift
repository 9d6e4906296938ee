import TUI

/// Plain lines in aligned columns; what a terminal would act on is shown as a symbol.
struct TextTable {
  private var rows: [[String]] = []
  private let columns: [Column]

  /// A column's heading and the side that its values keep to.
  struct Column {
    let title: String
    let isNumber: Bool

    static func words(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; a line break in a value becomes a blank.
  mutating func add(_ values: [String]) {
    rows.append(values.map { shownText($0.replacing("\n", with: " ")) })
  }

  /// The heading and the rows, two blanks between columns and none at the end; empty when there are no rows.
  var lines: [String] {
    guard !rows.isEmpty else { return [] }
    let all = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in all.map { displayWidth($0[column]) }.max() ?? 0 }
    return all.map { row in line(row, widths) }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (place, value) in row.enumerated() {
      let room = String(repeating: " ", count: widths[place] - displayWidth(value))
      line += columns[place].isNumber ? room + value + "  " : value + room + "  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
