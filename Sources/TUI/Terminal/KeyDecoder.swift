/// Turns what a terminal sends into keys.
///
/// It knows the sequences that xterm, VTE, Windows Terminal, PuTTY, tmux, rxvt and the Linux console send, whatever
/// `TERM` says. A sequence that it does not know is swallowed whole, so that none of it is typed into a field.
struct KeyDecoder {
  /// Bytes of a sequence that is not complete yet.
  private var pending: [UInt8] = []
  /// What was pasted so far; nil outside a paste.
  private var pasted: [UInt8]?
  /// Says whether a string that the terminal sends, such as its name, is being passed over.
  private var isInString = false

  /// How long to wait for the rest of a sequence before calling ``timeOut()``; nil when nothing is incomplete.
  ///
  /// Escape alone is told from a sequence by a short wait; longer beginnings cannot be typed by hand.
  var patience: Duration? {
    if pasted != nil { return .seconds(1) }
    if isInString { return .milliseconds(250) }
    if pending == [0x1B] { return .milliseconds(25) }
    return pending.isEmpty ? nil : .milliseconds(250)
  }

  /// Takes in bytes and returns the keys that they complete, in order.
  mutating func feed(_ bytes: some Collection<UInt8>) -> [Key] {
    var keys: [Key] = []
    pending.append(contentsOf: bytes)
    let input = pending
    var rest = input[...]
    loop: while !rest.isEmpty {
      if pasted != nil {
        guard takePaste(&rest, into: &keys) else { break loop }
      } else if isInString {
        guard skipString(&rest) else { break loop }
      } else {
        switch KeySequence(rest) {
        case .incomplete: break loop
        case .key(let key, let length):
          keys.append(key)
          rest = rest.dropFirst(length)
        case .junk(let length): rest = rest.dropFirst(length)
        case .string(let length):
          isInString = true
          rest = rest.dropFirst(length)
        case .pasteStart(let length):
          pasted = []
          rest = rest.dropFirst(length)
        }
      }
    }
    pending = Array(rest)
    return keys
  }

  /// Gives up on the rest of a sequence and returns the keys that its beginning stands for.
  mutating func timeOut() -> [Key] {
    defer {
      pending = []
      isInString = false
    }
    if let paste = pasted {
      pasted = nil
      return [Self.paste(paste + pending)]
    }
    guard !isInString else { return [] }
    if pending == [0x1B] { return [.escape] }
    if pending.count == 2, pending[0] == 0x1B, (0x21..<0x7F).contains(pending[1]) {
      return [.alt(Character(Unicode.Scalar(pending[1])))]
    }
    return []
  }

  /// Moves bytes into the paste until its end mark; false when more must come first.
  private mutating func takePaste(_ rest: inout ArraySlice<UInt8>, into keys: inout [Key]) -> Bool {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    while let escape = rest.firstIndex(of: 0x1B) {
      pasted?.append(contentsOf: rest[..<escape])
      rest = rest[escape...]
      if rest.starts(with: mark) {
        keys.append(Self.paste(pasted ?? []))
        pasted = nil
        rest = rest.dropFirst(mark.count)
        return true
      }
      if mark.starts(with: rest) { return false }
      pasted?.append(0x1B)
      rest = rest.dropFirst()
    }
    pasted?.append(contentsOf: rest)
    rest = rest[rest.endIndex...]
    return false
  }

  /// Passes over a terminal's string up to its end, which is BEL or ESC \; false when more must come first.
  private mutating func skipString(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      rest = rest[rest.endIndex...]
      return false
    }
    let isBell = rest[end] == 0x07
    rest = rest[end...]
    if !isBell, rest.count == 1 { return false }
    isInString = false
    if isBell {
      rest.removeFirst()
    } else if rest.starts(with: [0x1B, 0x5C]) {
      rest = rest.dropFirst(2)
    }
    return true
  }

  private static func paste(_ bytes: [UInt8]) -> Key {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    return .paste(String(decoding: lines, as: UTF8.self))
  }
}
