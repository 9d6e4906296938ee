import CaseModel

/// What a ledger keeps about itself, one row each.
package enum Meta: String, CaseIterable, Sendable {
  /// The newest event: ``Head/text``, written with every action.
  case head
  /// ``RecordState/compactForm`` of the current states.
  case snapshotForm = "snapshot_form"
  /// ``OpenStates/text``, written with every action that writes a state.
  case openStates = "open_states"
  /// How many lines the list of repairs has, and the hash of the last; see ``Maintenance``.
  case maintenance
  /// 1 for an invented service; the chain says it too, see ``Ledger/isInvented(_:)``.
  case simulated
  /// How often ``Ledger/tidy()`` began the write-ahead file again.
  case tidied
  /// The version of the service's record and the fingerprint of the files that its settings were read from.
  case settingsSource = "settings_source"
}

extension Meta {
  /// Notes that this program cannot have written, and notes that are missing.
  static func faults(_ view: some StoreView) throws -> [Verification.Fault] {
    var faults: [Verification.Fault] = []
    var found: Set<Meta> = []
    for note in try view.notes() {
      if let meta = Meta(rawValue: note.key), meta.canHold(note) {
        found.insert(meta)
      } else {
        faults.append(.noteDiffers(key: note.key))
      }
    }
    return faults
      + [.head, .snapshotForm, .simulated].filter { !found.contains($0) }.map {
        .noteDiffers(key: $0.rawValue)
      }
  }

  private func canHold(_ note: StoredNote) -> Bool {
    switch self {
    case .head, .maintenance: note.form == .text && Head(text: note.value) != nil
    // What it says is compared with the states themselves.
    case .openStates: note.form == .text
    case .settingsSource: note.form == .text && note.value.split(separator: " ").count == 2
    case .simulated: note.form == .number && ["0", "1"].contains(note.value)
    case .snapshotForm, .tidied: note.form == .number && !note.value.hasPrefix("-")
    }
  }

  /// Notes again what cannot have been noted so, or takes it out where nothing says what it was.
  ///
  /// - Returns: what differed.
  static func mend(_ mender: some StoreMender) throws -> [Verification.Fault] {
    let faults = try Self.faults(mender)
    for case .noteDiffers(let key) in faults {
      let meta = Meta(rawValue: key)
      let number = try meta.flatMap { try mender.number($0) }
      try mender.removeNote(key)
      switch meta {
      case .head: try mender.write(mender.ends().found.text, as: .head)
      case .openStates: try mender.write(OpenStates(counting: mender).text, as: .openStates)
      case .maintenance: try Maintenance.noteEnd(mender)
      case .snapshotForm: try mender.write(Int64(RecordState.compactForm), as: .snapshotForm)
      // Whether it is the right one is compared with the events.
      case .simulated: try mender.write(number == 1 ? 1 : 0, as: .simulated)
      case .settingsSource, .tidied, nil: break
      }
    }
    return faults
  }
}
