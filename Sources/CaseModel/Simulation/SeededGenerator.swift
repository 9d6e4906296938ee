/// Random numbers that are the same on every machine for the same seed: xoshiro256**, seeded by SplitMix64.
///
/// The standard library's own shuffles and ranges may change between versions, so everything drawn goes through the
/// sampling methods beside this type.
/// - Source: Blackman and Vigna, *Scrambled Linear Pseudorandom Number Generators* (2021).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// Starts the sequence that belongs to a seed; every seed is good, 0 among them.
  public init(seed: UInt64) {
    var mixer = seed
    a = Self.mix(&mixer)
    b = Self.mix(&mixer)
    c = Self.mix(&mixer)
    d = Self.mix(&mixer)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let product = b &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// One step of SplitMix64: also turns a record's number into bits that look random.
  static func mix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
