extension ImportReport: Encodable {
  private enum Key: String, CodingKey { case files, totals, teams, workers }

  /// Writes the files, their totals together, and the teams and workers registered.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(files, forKey: .files)
    try box.encode(totals, forKey: .totals)
    try box.encode(teams, forKey: .teams)
    try box.encode(workers, forKey: .workers)
  }
}

extension FileReport: Encodable {
  private enum Key: String, CodingKey {
    case file, list, problem, passedOver, totals, notReached, duplicates, rejected, rowsPassedOver,
      warnings, ignoredColumns, wordedColumns, missingColumns
  }

  /// Writes everything, the counts as `totals`.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(file, forKey: .file)
    try box.encodeIfPresent(list, forKey: .list)
    try box.encodeIfPresent(problem, forKey: .problem)
    try box.encodeIfPresent(passedOver, forKey: .passedOver)
    try box.encode(totals, forKey: .totals)
    try box.encode(totals.notReached, forKey: .notReached)
    try box.encode(duplicates, forKey: .duplicates)
    try box.encode(rejected, forKey: .rejected)
    try box.encode(passedOverRows, forKey: .rowsPassedOver)
    try box.encode(warnings, forKey: .warnings)
    try box.encode(ignoredColumns, forKey: .ignoredColumns)
    try box.encode(wordedColumns, forKey: .wordedColumns)
    try box.encode(missingColumns, forKey: .missingColumns)
  }
}
