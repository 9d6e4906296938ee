/// What stands at the beginning of a terminal's bytes.
enum KeySequence: Equatable {
  /// More bytes must come before it can be known.
  case incomplete
  /// A key, with its number of bytes.
  case key(Key, Int)
  /// So many bytes that mean nothing here.
  case junk(Int)
  /// The beginning of a string that ends in BEL or ESC \, with its number of bytes.
  case string(Int)
  /// The mark before pasted text, with its number of bytes.
  case pasteStart(Int)

  /// Reads the beginning of bytes, of which there is at least one.
  init(_ slice: ArraySlice<UInt8>) {
    let bytes = slice.prefix(80)
    let first = bytes.first ?? 0
    switch first {
    case 0x1B: self = Self.afterEscape(bytes)
    case 0x00..<0x20, 0x7F: self = .key(Self.control(first), 1)
    case 0x20..<0x7F: self = .key(.character(Character(Unicode.Scalar(first))), 1)
    default: self = Self.scalar(bytes)
    }
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .control(Character(Unicode.Scalar(byte + 0x60)))
    }
  }

  /// Reads one scalar in UTF-8; a malformed one is junk, byte by byte.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .junk(1) }
    let taken = bytes.prefix(length)
    guard taken.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .junk(1) }
    guard taken.count == length else { return .incomplete }
    let text = String(decoding: taken, as: UTF8.self).unicodeScalars
    guard let scalar = text.first, text.count == 1,
      scalar.value != 0xFFFD || Array(taken) == [0xEF, 0xBF, 0xBD],
      scalar.value >= 0xA0
    else { return .junk(length) }
    return .key(.character(Character(scalar)), length)
  }

  private static func afterEscape(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    guard let second = bytes.dropFirst().first else { return .incomplete }
    switch second {
    case 0x5B: return controlSequence(bytes)
    case 0x4F: return singleShift(bytes)
    case 0x50, 0x5D, 0x5F: return bytes.count > 2 ? .string(2) : .incomplete
    case 0x7F: return .key(.control("w"), 2)
    case 0x00..<0x20: return .key(.escape, 1)
    default:
      switch KeySequence(bytes.dropFirst()) {
      case .key(.character(let character), let length): return .key(.alt(character), length + 1)
      case .incomplete: return .incomplete
      case .junk(let length): return .junk(length + 1)
      case .key, .string, .pasteStart: return .junk(1)
      }
    }
  }

  /// Reads a sequence that begins with ESC O.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    var body = bytes.dropFirst(2)
    var length = 3
    var modifier = 1
    if let digit = body.first, (0x30...0x39).contains(digit) {
      modifier = Int(digit) - 0x30
      body = body.dropFirst()
      length = 4
    }
    guard let final = body.first else { return .incomplete }
    guard (0x20..<0x7F).contains(final) else { return .junk(length - 1) }
    if let key = letter(final, modifier: modifier) { return .key(key, length) }
    switch final {
    case 0x4D: return .key(.enter, length)
    case 0x58: return .key(.character("="), length)
    case 0x6A...0x79: return .key(.character(Character(Unicode.Scalar(final - 0x40))), length)
    case 0x61: return .key(.up, length)
    case 0x62: return .key(.down, length)
    case 0x63: return .key(.wordRight, length)
    case 0x64: return .key(.wordLeft, length)
    default: return .junk(length)
    }
  }

  /// Reads a sequence that begins with ESC [.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> KeySequence {
    let body = bytes.dropFirst(2)
    if body.first == 0x5B { return consoleFunction(body) }
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return bytes.count < 80 ? .incomplete : .junk(bytes.count)
    }
    let final = body[end]
    let length = end - bytes.startIndex + 1
    guard (0x40..<0x7F).contains(final) else { return .junk(length - 1) }
    let parameters = body[..<end]
    if final == 0x4D, parameters.isEmpty {
      // An old mouse report: three bytes follow.
      return bytes.count < length + 3 ? .incomplete : .junk(length + 3)
    }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .junk(length) }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 1
    }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    if final == 0x7E {
      if numbers.first == 200 { return .pasteStart(length) }
      return numbered(numbers.first ?? 0).map { .key($0, length) } ?? .junk(length)
    }
    // A report of the cursor's place ends like a function key, with other numbers.
    guard numbers.first ?? 1 == 1, numbers.count <= 2 else { return .junk(length) }
    return (letter(final, modifier: modifier) ?? shifted(final)).map { .key($0, length) } ?? .junk(length)
  }

  /// Reads what the Linux console sends for F1 to F5: ESC [ [ and a letter.
  private static func consoleFunction(_ body: ArraySlice<UInt8>) -> KeySequence {
    guard let letter = body.dropFirst().first else { return .incomplete }
    return (0x41...0x45).contains(letter)
      ? .key(.function(Int(letter) - 0x40), 4) : .junk((0x20..<0x7F).contains(letter) ? 4 : 3)
  }

  /// The key of a final letter; the modifier is 1 plus Shift 1, Alt 2, Ctrl 4.
  private static func letter(_ final: UInt8, modifier: Int) -> Key? {
    let isWord = modifier > 2
    switch final {
    case 0x41: return .up
    case 0x42: return .down
    case 0x43: return isWord ? .wordRight : .right
    case 0x44: return isWord ? .wordLeft : .left
    case 0x46: return .end
    case 0x48: return .home
    case 0x50...0x53: return .function(Int(final) - 0x4F)
    default: return nil
    }
  }

  /// The keys that only ESC [ introduces.
  private static func shifted(_ final: UInt8) -> Key? {
    switch final {
    case 0x5A: .backTab
    case 0x61: .up
    case 0x62: .down
    case 0x63: .right
    case 0x64: .left
    default: nil
    }
  }

  /// The key of a number before a tilde.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
