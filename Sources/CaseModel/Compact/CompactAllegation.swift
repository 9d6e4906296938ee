extension Allegation: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), role: try reader.text(), setting: try reader.text(),
      kind: try reader.read(), children: try reader.read(), knownAt: try reader.read(),
      reportedAt: try reader.read(), evaluatedAt: try reader.read(), needsMeeting: try reader.read(),
      metOn: try reader.read(), reviewedOn: try reader.read(),
      referredTo: try reader.read(), concludedAt: try reader.read(),
      outcome: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(role)
    writer.write(setting)
    writer.write(kind)
    writer.write(children)
    writer.write(knownAt)
    writer.write(reportedAt)
    writer.write(evaluatedAt)
    writer.write(needsMeeting)
    writer.write(metOn)
    writer.write(reviewedOn)
    writer.write(referredTo)
    writer.write(concludedAt)
    writer.write(outcome)
  }
}

extension SettingKind: Compact {}
extension AllegationOutcome: Compact {}
extension AllegationReferral: Compact {}
