/// Which contacts and cases a list holds: a bit for each number, so that asking costs no hashing.
struct WorkSet: Sendable {
  private var contacts: [UInt64] = []
  private var cases: [UInt64] = []

  /// Whether a contact or case is held; records of other kinds never are.
  func contains(_ record: RecordID) -> Bool {
    switch record.kind {
    case .contact: Self.holds(contacts, record.number)
    case .case: Self.holds(cases, record.number)
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: false
    }
  }

  /// Takes a contact or case in, or out.
  mutating func set(_ record: RecordID, isHeld: Bool) {
    switch record.kind {
    case .contact: Self.set(&contacts, record.number, isHeld)
    case .case: Self.set(&cases, record.number, isHeld)
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: break
    }
  }

  private static func holds(_ bits: [UInt64], _ number: UInt32) -> Bool {
    let word = Int(number / 64)
    return word < bits.count && bits[word] & (1 << UInt64(number % 64)) != 0
  }

  private static func set(_ bits: inout [UInt64], _ number: UInt32, _ isHeld: Bool) {
    let word = Int(number / 64)
    if word >= bits.count { bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count)) }
    let bit = UInt64(1) << UInt64(number % 64)
    if isHeld { bits[word] |= bit } else { bits[word] &= ~bit }
  }
}
