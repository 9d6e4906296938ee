/// Reads CSV records one by one, keeping physical line numbers.
///
/// Written here, not taken from SwiftCSV 0.10: that one keeps no line numbers, fails the whole file at a stray quote
/// and wants valid UTF-8, and every row of a real list must be accounted for.
/// Beyond RFC 4180 it takes LF and CR as line ends, text after a closing quote, and Windows-1252 in records that
/// are not UTF-8. A quote that nothing closes costs the line on which it opens; reading goes on with the next line.
struct CSVReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  private var values: [UInt8] = []
  private var ends: [Int] = []

  /// Reads a file's bytes.
  ///
  /// - Parameter delimiter: the ASCII byte between values.
  init(_ bytes: [UInt8], delimiter: UInt8 = Byte.comma) {
    self.init(utf8: TextDecoding.utf8(bytes), delimiter: delimiter)
  }

  init(utf8: [UInt8], delimiter: UInt8) {
    bytes = utf8
    self.delimiter = delimiter
  }

  /// The next record; nil at the end of the file.
  ///
  /// A blank line is a record with one empty value.
  mutating func next() -> CSVRecord? {
    guard position < bytes.count else { return nil }
    values.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let firstLine = line
    while true {
      switch readValue() {
      case .value: continue
      case .record:
        let lastLine = line
        line += 1
        return CSVRecord(
          firstLine: firstLine, lastLine: lastLine, fields: decoded(), quoteNeverCloses: false)
      case .unclosed:
        skipLine()
        let lastLine = line
        line += 1
        return CSVRecord(firstLine: firstLine, lastLine: lastLine, fields: [], quoteNeverCloses: true)
      }
    }
  }

  private enum End { case value, record, unclosed }

  private mutating func readValue() -> End {
    if position < bytes.count, bytes[position] == Byte.quote, !readQuoted() { return .unclosed }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter {
        position += 1
        ends.append(values.count)
        return .value
      }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        passLineEnd()
        break
      }
      values.append(byte)
      position += 1
    }
    ends.append(values.count)
    return .record
  }

  /// Reads a value in quotes as far as the closing one.
  ///
  /// - Returns: false, with position and line as they were, when none closes it: at the end of the file, or where a
  ///   quote some lines further on is followed by text, which makes it the opening quote of another value.
  private mutating func readQuoted() -> Bool {
    var next = position + 1
    var linesPassed = 0
    let mark = values.count
    while next < bytes.count {
      let byte = bytes[next]
      if byte == Byte.quote {
        let after = next + 1 < bytes.count ? bytes[next + 1] : Byte.lineFeed
        if after == Byte.quote {
          values.append(byte)
          next += 2
          continue
        }
        guard linesPassed == 0 || endsValue(after) else { break }
        position = next + 1
        line += linesPassed
        return true
      }
      if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isByte(Byte.lineFeed, at: next + 1)) {
        linesPassed += 1
      }
      values.append(byte)
      next += 1
    }
    values.removeSubrange(mark...)
    return false
  }

  private func endsValue(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.space
  }

  private func isByte(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }

  private mutating func passLineEnd() {
    let isPair = bytes[position] == Byte.carriageReturn && isByte(Byte.lineFeed, at: position + 1)
    position += isPair ? 2 : 1
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != Byte.lineFeed, bytes[position] != Byte.carriageReturn {
      position += 1
    }
    if position < bytes.count { passLineEnd() }
  }

  private func decoded() -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard let text = String(validating: values[start..<end], as: UTF8.self) else { return decoded1252() }
      fields.append(text)
      start = end
    }
    return fields
  }

  private func decoded1252() -> [String] {
    zip([0] + ends, ends).map { TextDecoding.windows1252(values[$0..<$1]) }
  }
}
