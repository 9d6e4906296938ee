/// A value with a compact form: its parts in a fixed order, without names.
protocol Compact {
  init(from reader: inout CompactReader) throws(CompactError)
  func write(to writer: inout CompactWriter)
}

extension Compact where Self: RawRepresentable<String> {
  init(from reader: inout CompactReader) throws(CompactError) {
    guard let value = Self(rawValue: try reader.text()) else { throw CompactError() }
    self = value
  }

  func write(to writer: inout CompactWriter) { writer.write(text: rawValue) }
}

extension Bool: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    switch try reader.byte() {
    case 0: self = false
    case 1: self = true
    default: throw CompactError()
    }
  }

  func write(to writer: inout CompactWriter) { writer.write(byte: self ? 1 : 0) }
}

extension UInt8: Compact {
  init(from reader: inout CompactReader) throws(CompactError) { self = try reader.byte() }
  func write(to writer: inout CompactWriter) { writer.write(byte: self) }
}

extension Int: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    guard let value = Int(exactly: try reader.signed()) else { throw CompactError() }
    self = value
  }

  func write(to writer: inout CompactWriter) { writer.write(signed: Int64(self)) }
}

extension Int32: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    guard let value = Int32(exactly: try reader.signed()) else { throw CompactError() }
    self = value
  }

  func write(to writer: inout CompactWriter) { writer.write(signed: Int64(self)) }
}

extension String: Compact {
  init(from reader: inout CompactReader) throws(CompactError) { self = try reader.text() }
  func write(to writer: inout CompactWriter) { writer.write(text: self) }
}

extension Optional: Compact where Wrapped: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }

  func write(to writer: inout CompactWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }
}

extension Array: Compact where Element: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try reader.read()) }
  }

  func write(to writer: inout CompactWriter) {
    writer.write(unsigned: UInt64(count))
    for element in self { writer.write(element) }
  }
}

extension Identifier: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    guard let number = UInt32(exactly: try reader.unsigned()) else { throw CompactError() }
    self.init(number)
  }

  func write(to writer: inout CompactWriter) { writer.write(unsigned: UInt64(number)) }
}

extension Instant: Compact {
  init(from reader: inout CompactReader) throws(CompactError) { self.init(seconds: try reader.signed()) }
  func write(to writer: inout CompactWriter) { writer.write(signed: seconds) }
}

extension Day: Compact {
  init(from reader: inout CompactReader) throws(CompactError) { self.init(number: try reader.read()) }
  func write(to writer: inout CompactWriter) { writer.write(number) }
}
