import CaseModel

extension Desk {
  /// The fingerprint of the files that the settings in force were read from.
  ///
  /// Nil when nobody noted one, or when other settings have been put in force since.
  public func settingsSource() throws -> String? {
    let noted = try ledger.reading { try $0.store.text(.settingsSource) }?.split(separator: " ") ?? []
    guard noted.count == 2, noted[0] == "\(register.serviceVersion)" else { return nil }
    return String(noted[1])
  }

  /// Notes that the settings in force agree with the files of this fingerprint, so that nobody need read them again.
  public func noteSettingsSource(_ fingerprint: String) throws {
    try ledger.store.note("\(register.serviceVersion) \(fingerprint)", as: .settingsSource)
  }
}

/// The SHA-256 of some bytes, in hexadecimal.
public func fingerprint(of bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }
