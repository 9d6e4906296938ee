/// A file whose header was recognised, ready to be read row by row.
struct ListFile {
  var header: Header
  /// Stands behind the header.
  var reader: CSVReader

  /// Looks for a header in the first lines with text, by comma, semicolon and tab.
  ///
  /// - Throws: ``NotAList`` when none is found.
  init(_ bytes: [UInt8]) throws(NotAList) {
    let utf8 = TextDecoding.utf8(bytes)
    var seen: [[String]] = []
    for delimiter in [Byte.comma, Byte.semicolon, Byte.tab] {
      var reader = CSVReader(utf8: utf8, delimiter: delimiter)
      var looked = 0
      while looked < NotAList.linesLookedAt, let record = reader.next() {
        if record.isBlank { continue }
        looked += 1
        seen.append(record.fields)
        if let header = Header(record.fields) {
          self.header = header
          self.reader = reader
          return
        }
      }
    }
    throw NotAList(titles: seen)
  }
}
