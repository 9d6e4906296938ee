/// How a name sounds to an English ear, coarsely: its consonants in order, its first vowel and a final one.
///
/// Spellings of one name agree (Mohammed, Muhammad; Kayleigh, Kaylee; Farooqi, Faruqi) while names that twins are given
/// stay apart (Hassan, Hussain; Ellie, Ella). Scripts other than Latin keep their letters.
struct NameSound: Sendable, Equatable {
  /// A first vowel's class if the name begins with it, then the consonants; the key to find candidates by.
  let skeleton: String
  /// The class of the first vowel and of a vowel at the end; nought when there is none.
  let firstVowel: UInt8
  let finalVowel: UInt8

  init(folded: String) {
    guard folded.utf8.allSatisfy({ (97...122).contains($0) }) else {
      (skeleton, firstVowel, finalVowel) = (folded, 0, 0)
      return
    }
    var letters = Array((Self.respelt[folded] ?? folded).utf8)
    if letters.starts(with: "mc".utf8) { letters.insert(UInt8(ascii: "a"), at: 1) }
    var reader = SoundReader(letters)
    reader.read()
    skeleton = String(decoding: reader.consonants, as: UTF8.self)
    firstVowel = reader.firstVowel
    finalVowel = reader.finalVowel
  }

  static func == (left: NameSound, right: NameSound) -> Bool {
    // The vowels first: they tell most names apart at once.
    left.firstVowel == right.firstVowel && left.finalVowel == right.finalVowel
      && left.skeleton == right.skeleton
  }

  /// Names whose spelling does not say their sound, by a spelling that does; mostly Irish, Welsh and Scottish.
  private static let respelt: [String: String] = [
    "sean": "shaun", "siobhan": "shivaun", "niamh": "neve", "caoimhe": "keeva", "saoirse": "sersha",
    "aoife": "eefa", "eoin": "owen", "eoghan": "owen", "owain": "owen", "sinead": "shinade",
    "oisin": "osheen",
    "tadhg": "tige", "cian": "kian", "ciara": "keera", "keira": "keera", "kiera": "keera",
    "roisin": "rosheen",
    "sian": "shan", "gruffydd": "griffith", "graham": "graeme", "grahame": "graeme", "stephen": "steven",
    "geoffrey": "jeffrey", "zach": "zack", "nicholas": "nicolas", "michael": "mikel", "micheal": "mikel",
    "mikael": "mikel", "vaughan": "vaun", "hugh": "hew", "hughes": "hews", "zoe": "zoey",
  ]
}

/// Reads the letters of one name, a to z, into consonant sounds and vowels.
private struct SoundReader {
  private let letters: [UInt8]
  private var index = 0
  private(set) var consonants: [UInt8] = []
  private(set) var firstVowel: UInt8 = 0
  private(set) var finalVowel: UInt8 = 0
  /// Whether the last sound read was a consonant, so that its double is silent.
  private var followsConsonant = false

  init(_ letters: [UInt8]) {
    self.letters = letters
  }

  mutating func read() {
    while index < letters.count {
      if isVowel(at: index) { readVowels() } else { readConsonant() }
    }
  }

  private func letter(_ offset: Int) -> UInt8 {
    let place = index + offset
    return letters.indices.contains(place) ? letters[place] : 0
  }

  private func isOneOf(_ offset: Int, _ choices: StaticString) -> Bool {
    let wanted = letter(offset)
    return wanted != 0
      && UnsafeBufferPointer(start: choices.utf8Start, count: choices.utf8CodeUnitCount).contains(wanted)
  }

  private func isVowel(at place: Int) -> Bool {
    guard letters.indices.contains(place) else { return false }
    let next: UInt8 = place + 1 < letters.count ? letters[place + 1] : 0
    switch letters[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      return true
    case UInt8(ascii: "y"): return place > 0 || !Self.isPlainVowel(next)
    case UInt8(ascii: "w"): return place > 0 && next != UInt8(ascii: "y") && !Self.isPlainVowel(next)
    default: return false
    }
  }

  private static func isPlainVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  // MARK: Vowels

  /// Reads neighbouring vowels as one, over an h between them (Mohammed) and a silent gh after them (Kayleigh).
  private mutating func readVowels() {
    let start = index
    var run: [UInt8] = []
    while index < letters.count {
      if isVowel(at: index) {
        run.append(letters[index])
        index += 1
      } else if isOneOf(0, "h") && (index + 1 == letters.count || isVowel(at: index + 1)) {
        index += 1
      } else if isOneOf(0, "g") && isOneOf(1, "h") && !isVowel(at: index + 2) {
        index += 2
      } else {
        break
      }
    }
    let isSilent = run == [UInt8(ascii: "e")] && index == letters.count && firstVowel != 0
    if isSilent { return }
    if firstVowel == 0 { firstVowel = Self.firstClass(of: run) }
    if start == 0 { consonants.append(firstVowel) }
    if index == letters.count { finalVowel = Self.finalClass(of: run) }
    followsConsonant = false
  }

  private static let open = UInt8(ascii: "a")
  private static let front = UInt8(ascii: "i")
  private static let back = UInt8(ascii: "o")

  private static func firstClass(of run: [UInt8]) -> UInt8 {
    let second: UInt8 = run.count > 1 ? run[1] : 0
    let isBackGlide = second == UInt8(ascii: "u") || second == UInt8(ascii: "w")
    return isBackGlide ? back : letterClass(run.first ?? 0)
  }

  private static func finalClass(of run: [UInt8]) -> UInt8 {
    let beforeLast: UInt8 = run.count > 1 ? run[run.count - 2] : 0
    let isLongBack =
      run.last == UInt8(ascii: "e") && (beforeLast == UInt8(ascii: "o") || beforeLast == UInt8(ascii: "u"))
    return isLongBack ? back : letterClass(run.last ?? 0)
  }

  private static func letterClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "a"): open
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): front
    default: back
    }
  }

  // MARK: Consonants

  private mutating func readConsonant() {
    switch Unicode.Scalar(letter(0)) {
    case "c": readC()
    case "d": isOneOf(1, "gj") ? take("J", 2) : take("D", 1)
    case "g": readG()
    case "h": index == 0 ? take("H", 1) : skip()
    case "k": index == 0 && isOneOf(1, "n") ? skip() : take("K", 1)
    case "p": isOneOf(1, "h") ? take("F", 2) : take("P", 1)
    case "q": isOneOf(1, "u") ? take("K", 2) : take("K", 1)
    case "s": readS()
    case "t": isOneOf(1, "c") && isOneOf(2, "h") ? skip() : take("T", 1)
    case "w": index == 0 && isOneOf(1, "r") ? skip() : take("W", 1)
    case "x": readX()
    case "z": index == 0 ? take("Z", 1) : take("S", 1)
    default: take(Unicode.Scalar(letter(0) - 32), 1)
    }
  }

  private mutating func readC() {
    if isOneOf(1, "h") {
      isOneOf(2, "rl") ? take("K", 2) : take("C", 2)
    } else if isOneOf(1, "z") {
      take("C", 2)
    } else {
      isOneOf(1, "eiy") ? take("S", 1) : take("K", 1)
    }
  }

  private mutating func readG() {
    if isOneOf(1, "h") {
      take("G", 2)
    } else {
      isOneOf(1, "eiy") ? take("J", 1) : take("G", 1)
    }
  }

  private mutating func readS() {
    if isOneOf(1, "c") && isOneOf(2, "h") {
      take("X", 3)
    } else if isOneOf(1, "hz") {
      take("X", 2)
    } else if isOneOf(1, "c") && isOneOf(2, "eiy") {
      take("S", 2)
    } else {
      take("S", 1)
    }
  }

  private mutating func readX() {
    if index == 0 { return take("Z", 1) }
    take("K", 0)
    take("S", 1)
  }

  private mutating func skip() { index += 1 }

  /// Notes a sound that `count` letters make; the same consonant twice running is one.
  private mutating func take(_ sound: Unicode.Scalar, _ count: Int) {
    let byte = UInt8(truncatingIfNeeded: sound.value)
    if !(followsConsonant && consonants.last == byte) { consonants.append(byte) }
    followsConsonant = true
    index += count
  }
}
