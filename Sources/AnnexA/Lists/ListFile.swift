/// A file whose header was recognised, ready to be read row by row.
struct ListFile {
  var header: Header
  /// Stands behind the header.
  var reader: CSVReader

  /// Looks for a header in the first lines with text, by comma, semicolon, tab and pipe.
  ///
  /// - Throws: ``PassedOver`` for a list that is not brought in, ``NotAList`` when no header is found.
  init(_ bytes: [UInt8]) throws {
    let utf8 = TextDecoding.utf8(bytes)
    var seen: [[String]] = []
    for delimiter in [Byte.comma, Byte.semicolon, Byte.tab, Byte.pipe] {
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
        if let other = OtherList(record.fields) { throw PassedOver(list: other) }
      }
    }
    throw NotAList(titles: seen)
  }
}
