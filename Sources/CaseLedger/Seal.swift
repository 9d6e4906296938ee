import CSodium
import CaseModel

/// A checksum of a current state: 16 bytes of BLAKE2b over record, version, whether it is open, and body.
///
/// Kept beside the state and checked whenever it is read, so that a state that was changed by hand or by a failing disk
/// is not taken for what its events made. It is not secret: only a replay of the events shows that a state was changed
/// together with its seal.
package struct Seal: Equatable, Sendable {
  static let count = 16
  /// As the ledger keeps it; ``count`` bytes.
  package private(set) var bytes: [UInt8]

  /// Reads a seal; nil for other than ``count`` bytes.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = Array(bytes)
  }

  /// The seal of a state.
  package init(record: Int64, version: Int64, open: Bool, body: UnsafeRawBufferPointer) {
    var sealed: [UInt8] = []
    sealed.reserveCapacity(17 + body.count)
    withUnsafeBytes(of: record.littleEndian) { sealed.append(contentsOf: $0) }
    withUnsafeBytes(of: version.littleEndian) { sealed.append(contentsOf: $0) }
    sealed.append(open ? 1 : 0)
    sealed.append(contentsOf: body)
    bytes = [UInt8](repeating: 0, count: Self.count)
    crypto_generichash(&bytes, Self.count, sealed, UInt64(sealed.count), nil, 0)
  }
}

/// How many states are open, and all their seals in one, so that none of them can go missing unnoticed.
package struct OpenStates: Equatable {
  private(set) var count: Int64 = 0
  /// Exclusive or of the seals.
  private var sum = [UInt8](repeating: 0, count: Seal.count)

  package init() {}

  package mutating func add(_ seal: Seal) { change(seal, by: 1) }

  package mutating func remove(_ seal: Seal) { change(seal, by: -1) }

  private mutating func change(_ seal: Seal, by change: Int64) {
    count += change
    for place in sum.indices { sum[place] ^= seal.bytes[place] }
  }

  /// As the ledger keeps it: the count, a space, the sum in hexadecimal.
  package var text: String { "\(count) \(hexadecimal(sum))" }

  /// Reads ``text``; nil for anything else.
  package init?(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int64(parts[0]), let sum = CaseLedger.bytes(hexadecimal: parts[1]),
      sum.count == Seal.count
    else { return nil }
    (self.count, self.sum) = (count, sum)
  }

  /// What the ledger notes of them; nil when it notes nothing that can be read.
  package init?(_ view: some StoreView) throws {
    guard let states = try view.text(.openStates).flatMap({ OpenStates(text: $0) }) else { return nil }
    self = states
  }

  /// Those that are kept.
  package init(counting view: some StoreView) throws {
    self.init()
    try view.states(openOnly: true) { kept in
      if let seal = Seal(kept.seal) { add(seal) }
    }
  }
}
