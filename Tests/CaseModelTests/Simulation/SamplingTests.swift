import Foundation
import Testing

@testable import CaseModel

/// Every draw is held against its exact distribution, within four standard errors.
@Suite struct SamplingTests {
  private static let seeds: [UInt64] = [0, 1, 2019]
  private let draws = 20_000

  /// Reference: the authors' splitmix64.c and xoshiro256starstar.c, as `rand_xoshiro` prints them for seed 0.
  @Test func theGeneratorGivesTheAuthorsNumbers() {
    var generator = SeededGenerator(seed: 0)
    let first = (0..<3).map { _ in generator.next() }
    #expect(first == [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768])
    var state: UInt64 = 0
    #expect(SeededGenerator.mix(&state) == 0xE220_A839_7B1D_CDAF)
  }

  @Test(arguments: seeds) func aNumberBelowABoundIsEvenlySpread(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<draws { counts[dice.below(7)] += 1 }
    let expected = [Double](repeating: Double(draws) / 7, count: 7)
    #expect(chiSquare(counts, expected) < chiSquareLimit(6), "seed \(seed)")
    #expect(dice.below(1) == 0)
  }

  @Test(arguments: seeds) func aPlaceIsDrawnByItsWeightAndNeverOneWithout(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var counts = [0, 0, 0, 0]
    for _ in 0..<draws { counts[dice.place(weights: [1, 0, 3, 6])] += 1 }
    #expect(counts[1] == 0)
    let expected = [0.1, 0.3, 0.6].map { $0 * Double(draws) }
    #expect(chiSquare([counts[0], counts[2], counts[3]], expected) < chiSquareLimit(2), "seed \(seed)")
  }

  @Test(arguments: seeds) func aSpreadIsEvenWithinItsSpansAndNeverOutside(seed: UInt64) throws {
    let spread = try JSONDecoder().decode(
      Spread.self,
      from: Data(#"[{"from": 0, "to": 4, "share": 2}, {"from": 10, "to": 10, "share": 1}]"#.utf8))
    var dice = SeededGenerator(seed: seed)
    var counts = [Int](repeating: 0, count: 11)
    for _ in 0..<draws { counts[dice.draw(spread)] += 1 }
    #expect(counts[4...9].allSatisfy { $0 == 0 })
    let sixth = Double(draws) / 6
    let expected = [sixth, sixth, sixth, sixth, 2 * sixth]
    #expect(chiSquare(Array(counts[0..<4]) + [counts[10]], expected) < chiSquareLimit(4), "seed \(seed)")
  }

  @Test func aSpreadWithoutSharesIsRefused() {
    for text in ["[]", #"[{"from": 5, "to": 4, "share": 1}]"#, #"[{"from": 0, "to": 4, "share": 0}]"#] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(Spread.self, from: Data(text.utf8)) }
    }
  }

  @Test(arguments: seeds) func anExponentialHasItsMomentsAndItsHalfLife(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let values = (0..<draws).map { _ in number(dice.exponential()) }
    let (mean, variance) = moments(values)
    #expect(abs(mean - 1) < 4 / root(draws), "seed \(seed)")
    // The fourth central moment of an exponential is 9.
    #expect(abs(variance - 1) < 4 * (8.0).squareRoot() / root(draws), "seed \(seed)")
    for halvings in 1...4 {
      let share = pow(0.5, Double(halvings))
      let over = values.filter { $0 > Double(halvings) * log(2) }.count
      let error = (share * (1 - share)).squareRoot() / root(draws)
      #expect(abs(Double(over) / Double(draws) - share) < 4 * error, "seed \(seed), \(halvings) half-lives")
    }
  }

  @Test(arguments: seeds) func aPoissonCountFollowsItsLaw(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let mean = 3.5
    var counts = [Int](repeating: 0, count: 11)
    for _ in 0..<draws { counts[min(10, dice.poisson(mean: Int64(mean * 4_294_967_296)))] += 1 }
    var expected: [Double] = []
    var term = exp(-mean)
    for count in 0..<10 {
      expected.append(term * Double(draws))
      term *= mean / Double(count + 1)
    }
    expected.append(Double(draws) - expected.reduce(0, +))
    #expect(chiSquare(counts, expected) < chiSquareLimit(10), "seed \(seed)")
    #expect(dice.poisson(mean: 0) == 0)
  }

  @Test(arguments: seeds) func aGammaFactorHasMeanOneAndTheVarianceOfItsShape(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let shape = 25
    let (mean, variance) = moments((0..<draws).map { _ in number(dice.gamma(shape: shape)) })
    let exact = 1 / Double(shape)
    #expect(abs(mean - 1) < 4 * exact.squareRoot() / root(draws), "seed \(seed)")
    let spread = exact * (2 + 6 / Double(shape)).squareRoot()
    #expect(abs(variance - exact) < 4 * spread / root(draws), "seed \(seed)")
  }

  private func number(_ fixed: Int64) -> Double { Double(fixed) / 4_294_967_296 }

  private func root(_ count: Int) -> Double { Double(count).squareRoot() }

  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
  }
}
