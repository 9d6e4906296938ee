/// The words of every row of a list in one run of bytes, folded, so that typing a filter stays quick on long lists.
public struct SearchText: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row's text ends; row n begins where row n - 1 ends.
  private var ends: [Int32] = []

  /// Gathers the words of these rows: identifier, children's names, source, worry, worker and team.
  public init(_ rows: some Collection<QueueRow>, of register: borrowing Register) {
    bytes.reserveCapacity(rows.count * 64)
    ends.reserveCapacity(rows.count)
    for row in rows {
      Self.append(row, of: register, to: &bytes)
      ends.append(Int32(bytes.count))
    }
  }

  /// Whether a row's text holds a folded word.
  public func row(_ row: Int, holds word: [UInt8]) -> Bool {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return Self.holds(bytes, start..<Int(ends[row]), word)
  }

  private static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard range.count >= word.count else { return false }
    return bytes.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        var place = range.lowerBound
        let last = range.upperBound - word.count
        while place <= last {
          if text[place] == first {
            var matched = 1
            while matched < word.count, text[place + matched] == word[matched] { matched += 1 }
            if matched == word.count { return true }
          }
          place += 1
        }
        return false
      }
    }
  }

  private static func append(_ row: QueueRow, of register: borrowing Register, to bytes: inout [UInt8]) {
    append(row.record, to: &bytes)
    if let id = row.contact {
      register.contacts.look(at: id) { contact in
        for entry in contact.children { append(entry.child, of: register, to: &bytes) }
        fold(contact.source.words, into: &bytes)
        fold(contact.worry.words, into: &bytes)
      }
    } else if let id = row.case {
      register.cases.look(at: id) { item in
        append(item.child, of: register, to: &bytes)
        fold(item.worry.words, into: &bytes)
        fold(item.work.words, into: &bytes)
      }
      if let worker = row.worker.flatMap({ register.workers[$0] }) {
        fold(worker.details.name, into: &bytes)
        if let team = register.teams[worker.details.team] { fold(team.name, into: &bytes) }
      }
    }
  }

  private static func append(_ id: ChildID, of register: borrowing Register, to bytes: inout [UInt8]) {
    register.look(atChild: id) { child in
      fold(child.details.givenName, into: &bytes)
      fold(child.details.familyName, into: &bytes)
      for name in child.details.otherNames { fold(name, into: &bytes) }
      if let external = child.details.externalID { fold(external, into: &bytes) }
    }
  }

  /// Appends ``RecordID/text`` in small letters, and a blank, without making a text of it.
  private static func append(_ record: RecordID, to bytes: inout [UInt8]) {
    bytes.append((record.kind.letter.asciiValue ?? 0) | 0x20)
    bytes.append(0x2D)
    var digits = 6
    var power: UInt32 = 100_000
    while digits < 10, record.number / power >= 10 {
      digits += 1
      power *= 10
    }
    for _ in 0..<digits {
      bytes.append(UInt8(0x30 + record.number / power % 10))
      power /= 10
    }
    bytes.append(0x20)
  }

  /// Appends a text in small letters without accents, and a blank.
  private static func fold(_ text: String, into bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let isASCII = bytes.withUnsafeMutableBufferPointer { bytes in
      var all: UInt8 = 0
      for place in start..<bytes.count {
        let byte = bytes[place]
        all |= byte
        bytes[place] = byte &+ (byte &- 0x41 < 26 ? 0x20 : 0)
      }
      return all < 0x80
    }
    guard isASCII else {
      bytes.removeSubrange(start...)
      return foldScalars(of: text, into: &bytes)
    }
    bytes.append(0x20)
  }

  private static func foldScalars(of text: String, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      } else {
        bytes.append(contentsOf: NameFolding.folded(scalar).utf8)
      }
    }
    bytes.append(0x20)
  }

  /// A word in small letters without accents, as the rows' texts are.
  public static func fold(_ word: String) -> String {
    word.unicodeScalars.reduce(into: "") { folded, scalar in
      folded += NameFolding.folded(scalar)
    }
  }
}
