extension Case: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), child: try reader.read(),
      household: try reader.read(), contact: try reader.read(), referredAt: try reader.read(),
      source: try reader.read(), worry: try reader.read(), level: try reader.read(),
      reReferral: try reader.read(), work: try reader.read(), worker: try reader.read(),
      jointWorker: try reader.read(), since: try reader.read(), allocatedAt: try reader.read(),
      movedBy: try reader.read(),
      previousWorker: try reader.read(), before: try reader.read(), lastSeen: try reader.read(),
      lastRecorded: try reader.read(), passedContacts: try reader.read(), closedAt: try reader.read(),
      closedBy: try reader.read(), boxedPathway: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(child)
    writer.write(household)
    writer.write(contact)
    writer.write(referredAt)
    writer.write(source)
    writer.write(worry)
    writer.write(level)
    writer.write(reReferral)
    writer.write(work)
    writer.write(worker)
    writer.write(jointWorker)
    writer.write(since)
    writer.write(allocatedAt)
    writer.write(movedBy)
    writer.write(previousWorker)
    writer.write(before)
    writer.write(lastSeen)
    writer.write(lastRecorded)
    writer.write(passedContacts)
    writer.write(closedAt)
    writer.write(closedBy)
    writer.write(boxedPathway)
  }
}

extension Case.Holding: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      worker: try reader.read(), jointWorker: try reader.read(), since: try reader.read(),
      previousWorker: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(worker)
    writer.write(jointWorker)
    writer.write(since)
    writer.write(previousWorker)
  }
}
