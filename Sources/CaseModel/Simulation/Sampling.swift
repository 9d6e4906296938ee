/// Ways of drawing that use integers and comparisons alone, so that no machine's mathematics library enters.
///
/// Fractions are counted in ``SeededGenerator/one``, 2 to the 32nd.
extension SeededGenerator {
  /// What stands for 1 in a fixed-point number.
  static let one: Int64 = 1 << 32

  /// A number from 0 up to, not including, a positive bound; every one as likely as the others.
  ///
  /// - Source: Lemire, *Fast Random Integer Generation in an Interval* (2019).
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "nothing to choose from")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number of a range, both ends among them.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True `perThousand` times in a thousand.
  mutating func chance(_ perThousand: Int) -> Bool { below(1000) < perThousand }

  /// One of the items, which are not empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// The place of a weight, drawn in proportion to the weights; they are not negative and one is positive.
  mutating func place(weights: some Sequence<Int>) -> Int {
    var left = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if left < weight { return place }
      left -= weight
    }
    preconditionFailure("weights changed between two readings")
  }

  /// A value of a list with shares.
  mutating func pick<Value>(_ shares: [Share<Value>]) -> Value {
    shares[place(weights: shares.lazy.map(\.share))].value
  }

  /// A whole number of a spread: a span by its share, then anywhere in it.
  mutating func draw(_ spread: Spread) -> Int {
    let span = spread.spans[place(weights: spread.spans.lazy.map(\.share))]
    return span.from + (span.to > span.from ? below(span.to - span.from) : 0)
  }

  /// A waiting time with mean ``one`` of a process without memory.
  ///
  /// - Source: von Neumann, *Various techniques used in connection with random digits* (1951): a falling run of uniform
  ///   numbers that starts at x has an even length to its first rise with probability exp(-x).
  mutating func exponential() -> Int64 {
    var whole: Int64 = 0
    while true {
      let first = next() >> 32
      var previous = first
      var length = 1
      var last: UInt64
      repeat {
        last = previous
        previous = next() >> 32
        length += 1
      } while previous < last
      if length.isMultiple(of: 2) { return whole + Int64(first) }
      whole += Self.one
    }
  }

  /// How many things happen when `mean` (fixed point) are expected and each comes without regard to the others.
  mutating func poisson(mean: Int64) -> Int {
    var count = 0
    var sum = exponential()
    while sum < mean {
      count += 1
      sum += exponential()
    }
    return count
  }

  /// A positive factor with mean ``one`` and variance 1/`shape`: a gamma variate of whole shape.
  mutating func gamma(shape: Int) -> Int64 {
    precondition(shape > 0, "a gamma variate needs a positive shape")
    var sum: Int64 = 0
    for _ in 0..<shape { sum += exponential() }
    return sum / Int64(shape)
  }
}

/// One value of a list and how often it comes, in any unit that the list shares.
public struct Share<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  /// The value.
  public var value: Value
  /// How often, against the other shares of the list.
  public var share: Int
}

/// How a number spreads: spans with shares, even within each span.
public struct Spread: Equatable, Sendable {
  /// The spans, lowest first.
  public var spans: [Span]

  /// From a number up to, not including, another.
  public struct Span: Codable, Equatable, Sendable {
    /// The lowest number.
    public var from: Int
    /// The number after the highest; the same as ``from`` for that number alone.
    public var to: Int
    /// How often, against the other spans.
    public var share: Int
  }
}

extension Spread: Codable {
  /// Reads a list of spans.
  ///
  /// - Throws: `DecodingError` for a list without shares, a span that ends before it starts or a negative share.
  public init(from decoder: any Decoder) throws {
    spans = try [Span](from: decoder)
    guard spans.contains(where: { $0.share > 0 }), spans.allSatisfy({ $0.from <= $0.to && $0.share >= 0 })
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a spread needs spans with shares"))
    }
  }

  /// Writes the list of spans.
  public func encode(to encoder: any Encoder) throws { try spans.encode(to: encoder) }
}
