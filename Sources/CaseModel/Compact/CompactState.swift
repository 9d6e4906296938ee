extension RecordState {
  /// The number of the compact form.
  ///
  /// Give it a new one with every change of a record's fields or their order:
  /// the ledger then rebuilds what it kept in the old form.
  public static let compactForm = 22

  /// Writes the state in compact form; false for the service's settings, which have none and are kept as JSON.
  public func writeCompact(to writer: inout CompactWriter) -> Bool {
    switch self {
    case .service: return false
    case .team(let team): writer.write(team)
    case .worker(let worker): writer.write(worker)
    case .household(let household): writer.write(household)
    case .child(let child): writer.write(child)
    case .contact(let contact): writer.write(contact)
    case .case(let item): writer.write(item)
    case .allegation(let item): writer.write(item)
    case .place(let place): writer.write(place)
    case .peerGroup(let group): writer.write(group)
    }
    return true
  }

  /// Reads a record's state from its compact form.
  ///
  /// - Throws: ``CompactError`` when the bytes are of another form, another record or damaged.
  public init(compact bytes: UnsafeRawBufferPointer, of record: RecordID) throws(CompactError) {
    var reader = CompactReader(bytes)
    switch record.kind {
    case .service: throw CompactError()
    case .team: self = .team(try reader.read())
    case .worker: self = .worker(try reader.read())
    case .household: self = .household(try reader.read())
    case .child: self = .child(try reader.read())
    case .contact: self = .contact(try reader.read())
    case .case: self = .case(try reader.read())
    case .allegation: self = .allegation(try reader.read())
    case .place: self = .place(try reader.read())
    case .peerGroup: self = .peerGroup(try reader.read())
    }
    guard reader.isAtEnd, self.record == record else { throw CompactError() }
  }
}
