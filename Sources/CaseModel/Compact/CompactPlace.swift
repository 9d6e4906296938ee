extension Place: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(id: try reader.read(), context: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(id)
    writer.write(context)
  }
}

extension PeerGroup: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(id: try reader.read(), context: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(id)
    writer.write(context)
  }
}

extension HarmContext: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(version: try reader.read(), details: try reader.read(), children: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(details)
    writer.write(children)
  }
}

extension ContextDetails: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(name: try reader.read(), kind: try reader.read(), concerns: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(name)
    writer.write(kind)
    writer.write(concerns)
  }
}

extension PlaceKind: Compact {}
