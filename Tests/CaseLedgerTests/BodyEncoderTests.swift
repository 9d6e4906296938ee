import Foundation
import Testing

@testable import CaseLedger

/// The JSON that the ledger keeps is what Foundation writes with its keys in order, so that earlier ledgers go on.
@Suite struct BodyEncoderTests {
  private func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func ours(_ value: some Encodable) throws -> String {
    String(decoding: try BodyEncoder().encode(value), as: UTF8.self)
  }

  private enum Code: String, Codable { case first, second }

  private struct Inner: Encodable {
    var b = 2
    var a: String?
    var at: [Code: Int] = [:]
  }

  private struct Outer: Encodable {
    var zebra = "last"
    var list = [Inner(), Inner(b: -7, a: "x", at: [:])]
    var codes: [Code] = [.second, .first]
    var none: Int?
    var small: UInt8 = 255
    var large = Int64.min
    var flags = [true, false]
    var empty: [String] = []
    var named = ["b": 1, "a": 2]
    var numbers: [[Int]] = [[1], []]
    var maybe: [String?] = ["a", nil]
    var Äpfel = 1
  }

  @Test func aFactIsWrittenAsFoundationWritesIt() throws {
    #expect(try ours(Outer()) == foundation(Outer()))
    #expect(try ours([String: Int]()) == "{}")
    struct Nothing: Encodable {}
    #expect(try ours(Nothing()) == "{}")
  }

  /// Every sign below 256, and some that are written in several bytes.
  @Test func textsAreEscapedAsFoundationEscapesThem() throws {
    var signs = (0..<256).compactMap { Unicode.Scalar(UInt32($0)) }.map { String(Character($0)) }
    signs += ["\u{2028}", "\u{2029}", "é", "e\u{301}", "漢", "🙂", "\u{FFFF}", "\u{10FFFF}", "/", "</script>"]
    for sign in signs { #expect(try ours([sign]) == foundation([sign])) }
    let all = signs.joined()
    #expect(try ours(["a\(all)z"]) == foundation(["a\(all)z"]))
  }

  private class Base: Encodable { var one = 1 }
  private final class Derived: Base {
    var two = 2
    private enum Key: String, CodingKey { case two }
    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(two, forKey: .two)
      try super.encode(to: container.superEncoder())
    }
  }

  @Test func whatASuperclassKeepsIsNotLost() throws {
    #expect(try ours(Derived()) == #"{"super":{"one":1},"two":2}"#)
  }

  private struct Both: Encodable {
    var first = ["b": 1]
    var second = ["a": 2]
    func encode(to encoder: any Encoder) throws {
      try first.encode(to: encoder)
      try second.encode(to: encoder)
    }
  }

  @Test func whatTwoWriteIntoOneIsKept() throws {
    #expect(try ours(Both()) == #"{"a":2,"b":1}"#)
    #expect(try ours(Both()) == foundation(Both()))
  }

  @Test func keysStandInTheOrderOfTheirBytes() throws {
    #expect(try ours(["\u{212B}": 1, "Ö": 2]) == "{\"Ö\":2,\"\u{212B}\":1}")
  }

  @Test func fractionsAndNumbersThatAreTooLargeAreRefused() {
    #expect(throws: EncodingError.self) { try ours([0.5]) }
    #expect(throws: EncodingError.self) { try ours([UInt64.max]) }
  }
}
