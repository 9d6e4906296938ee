extension ImportReport {
  /// The report for people, line by line; of many rejected rows, duplicates or children without an open case in a file, the
  /// first fifty.
  public var lines: [String] {
    var lines = files.flatMap(\.lines)
    lines.append("All files: \(totals.words)")
    if teams + workers > 0 {
      lines.append("Registered: \(counted(teams, "team")), \(counted(workers, "worker"))")
    }
    return lines
  }
}

extension FileReport {
  fileprivate var lines: [String] {
    if let problem { return ["\(file): \(problem)"] }
    if let passedOver { return ["\(file): passed over: \(passedOver)"] }
    var lines = ["\(file), \(list?.words ?? ""): \(totals.words)"]
    lines += cut(rejected.sorted { $0.row < $1.row }.map(\.words))
    lines += cut(
      duplicates.sorted { $0.row < $1.row }.map {
        "row \($0.row) says the same as row \($0.ofRow)\($0.ofFile == file ? "" : " of \($0.ofFile)")"
      })
    lines += passedOverRows.flatMap { [$0.words] + cut($0.childLines) }
    lines += warnings.map(\.words)
    if !ignoredColumns.isEmpty { lines.append("columns not read: \(ignoredColumns.joined(separator: ", "))") }
    if !wordedColumns.isEmpty {
      lines.append("columns read by their words: \(wordedColumns.joined(separator: ", "))")
    }
    if !missingColumns.isEmpty {
      lines.append("columns not in the file: \(missingColumns.joined(separator: ", "))")
    }
    return [lines[0]] + lines.dropFirst().map { "  " + $0 }
  }

  private func cut(_ lines: [String]) -> [String] {
    lines.count <= 50 ? lines : lines.prefix(50) + ["and \(lines.count - 50) more"]
  }
}

extension RejectedRow {
  fileprivate var words: String {
    let rows = lastLine == row ? "row \(row)" : "rows \(row) to \(lastLine)"
    return "\(rows) rejected: \(column.map { "\($0): " } ?? "")\(reason)"
  }
}

extension PassedOverRows {
  fileprivate var words: String {
    let told = "\(counted(rows, "row")) passed over: \(reason.rawValue)"
    guard let wayOn = reason.wayOn else { return "\(told): the first is \(firstRow)" }
    return "\(told). \(wayOn):"
  }

  /// Each row that somebody has to act on: a child on a plan or looked after must not be missed.
  fileprivate var childLines: [String] {
    (children ?? []).sorted { $0.row < $1.row }.map { "row \($0.row) passed over: child \($0.identifier)" }
  }
}

extension Warning {
  fileprivate var words: String {
    let subject = column.map { "\($0): " } ?? ""
    let examples = values.map { " (\($0.joined(separator: ", ")))" } ?? ""
    return "warning: \(subject)\(kind.rawValue)\(examples): \(counted(rows, "row")), the first is \(firstRow)"
  }
}

extension Totals {
  fileprivate var words: String {
    let left = passedOver == 0 ? "" : ", \(passedOver) passed over"
    let stopped = notReached == 0 ? "" : ", \(notReached) not reached"
    return
      "\(counted(rows, "row")): \(imported) imported, \(updated) updated, \(alreadyThere) already there, "
      + "\(counted(duplicates, "duplicate")), \(rejected) rejected\(left)\(stopped)"
  }
}

private func counted(_ number: Int, _ word: String) -> String {
  "\(number) \(word)\(number == 1 ? "" : "s")"
}
