extension Filter {
  /// The places of the rows that pass, in the list's order.
  ///
  /// - Parameters:
  ///   - rows: the whole list.
  ///   - text: the list's own search text; asked only for words.
  ///   - register: knows teams and workers.
  ///   - now: the moment that due times count from.
  public func places(
    in rows: ContiguousArray<QueueRow>, text: SearchText, of register: borrowing Register, at now: Instant
  ) -> [Int32] {
    let checks = terms.map { Check($0, register, at: now) }
    var places: [Int32] = []
    for place in rows.indices {
      if checks.allSatisfy({ $0.passes(rows[place], place, text, register, now) }) {
        places.append(Int32(place))
      }
    }
    return places
  }

  /// A term made ready: words as bytes, names resolved to workers.
  private enum Check {
    case word([UInt8], wanted: Bool)
    case rag(Rag?)
    case dueWithin(Int64)
    case dueAfter(Int64)
    case workers(Set<WorkerID>)
    /// With the close of play, worked out once for all rows.
    case signal(Signals, Instant?)

    init(_ term: Term, _ register: borrowing Register, at now: Instant) {
      switch term {
      case .word(let word): self = .word(Array(word.utf8), wanted: true)
      case .not(let word): self = .word(Array(word.utf8), wanted: false)
      case .rag(let rag): self = .rag(rag)
      case .dueWithin(let seconds): self = .dueWithin(seconds)
      case .dueAfter(let seconds): self = .dueAfter(seconds)
      case .team(let part):
        let teams = register.teams.all.filter { SearchText.fold($0.name).contains(part) }.map(\.id)
        self = .workers(Set(register.workers.all.filter { teams.contains($0.details.team) }.map(\.id)))
      case .worker(let part):
        let found = register.workers.all.filter {
          SearchText.fold($0.details.name).contains(part) || $0.id.text.lowercased() == part
        }
        self = .workers(Set(found.map(\.id)))
      case .signal(let letter):
        let signal = Signals.legend.first { $0.letter == letter }?.signal ?? []
        self = .signal(signal, register.closeOfPlay(after: now))
      }
    }

    func passes(
      _ row: QueueRow, _ place: Int, _ text: SearchText, _ register: borrowing Register, _ now: Instant
    ) -> Bool {
      switch self {
      case .word(let word, let wanted): return text.row(place, holds: word) == wanted
      case .rag(let rag): return row.contact != nil && row.rag == rag
      case .dueWithin(let seconds): return row.firstDue.map { now.seconds(until: $0) <= seconds } ?? false
      case .dueAfter(let seconds): return row.firstDue.map { now.seconds(until: $0) > seconds } ?? true
      case .workers(let workers): return row.worker.map(workers.contains) ?? false
      case .signal(let signal, let close):
        if let contact = row.contact.flatMap({ register.contacts[$0] }) {
          return !signal.isEmpty && register.signals(of: contact, at: now, close: close).contains(signal)
        }
        if let item = row.case.flatMap({ register.cases[$0] }) {
          return !signal.isEmpty && register.signals(of: item, at: now, close: close).contains(signal)
        }
        return false
      }
    }
  }
}
