import CSodium
import CaseModel
import GRDB

/// A checksum of a current state: 16 bytes of BLAKE2b over record, version, whether it is open, and body.
///
/// Kept beside the state and checked whenever it is read, so that a state that was changed by hand or by a failing disk
/// is not taken for what its events made. It is not secret: only a replay of the events shows that a state was changed
/// together with its seal.
struct Seal: Equatable {
  static let count = 16
  /// As the ledger keeps it; ``count`` bytes.
  var bytes: [UInt8]

  /// Reads a seal; nil for other than ``count`` bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = Array(bytes)
  }

  /// The seal of a state.
  init(record: Int64, version: Int64, open: Bool, body: UnsafeRawBufferPointer) {
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
struct OpenStates: Equatable {
  private(set) var count: Int64 = 0
  /// Exclusive or of the seals.
  private var sum = [UInt8](repeating: 0, count: Seal.count)

  init() {}

  mutating func add(_ seal: Seal) { change(seal, by: 1) }

  mutating func remove(_ seal: Seal) { change(seal, by: -1) }

  private mutating func change(_ seal: Seal, by change: Int64) {
    count += change
    for place in sum.indices { sum[place] ^= seal.bytes[place] }
  }

  /// As the ledger keeps it: the count, a space, the sum in hexadecimal.
  var text: String { "\(count) \(hexadecimal(sum))" }

  /// Reads ``text``; nil for anything else.
  init?(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int64(parts[0]), let sum = CaseLedger.bytes(hexadecimal: parts[1]),
      sum.count == Seal.count
    else { return nil }
    (self.count, self.sum) = (count, sum)
  }

  /// What the ledger notes of them; nil when it notes nothing that can be read.
  static func read(_ database: Database) throws -> OpenStates? {
    try Meta.openStates.text(database).flatMap { OpenStates(text: $0) }
  }

  /// Those that the table of current states holds.
  static func counted(_ database: Database) throws -> OpenStates {
    let query = try Query(database, "SELECT seal FROM snapshot WHERE open = 1")
    defer { query.end() }
    var states = OpenStates()
    while try query.step() {
      if let seal = Seal(query.bytes(0)) { states.add(seal) }
    }
    return states
  }
}
