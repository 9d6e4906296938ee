extension Team: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), name: try reader.read(), kind: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(name)
    writer.write(kind)
  }
}

extension Worker: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), details: try reader.read(),
      absence: try reader.read(), backOn: try reader.read(), plannedLeave: try reader.read(),
      left: try reader.read(), knownSince: try reader.read(), supervisedOn: try reader.read(),
      auditedOn: try reader.read(), roleAsked: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(details)
    writer.write(absence)
    writer.write(backOn)
    writer.write(plannedLeave)
    writer.write(left)
    writer.write(knownSince)
    writer.write(supervisedOn)
    writer.write(auditedOn)
    writer.write(roleAsked)
  }
}

extension RoleRequest: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      RoleGiven(role: try reader.read(), account: try reader.read()), asked: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(given.role)
    writer.write(given.account)
    writer.write(asked)
  }
}

extension Worker.Absence: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(reason: try reader.read(), from: try reader.read(), expectedBack: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(reason)
    writer.write(from)
    writer.write(expectedBack)
  }
}

extension Worker.Leave: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(from: try reader.read(), through: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(from)
    writer.write(through)
  }
}

extension WorkerDetails: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      name: try reader.read(), team: try reader.read(), role: try reader.read(), fte: try reader.read(),
      asye: try reader.read(), started: try reader.read(), registration: try reader.read(),
      skills: try reader.read(),
      languages: try reader.read(), account: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(name)
    writer.write(team)
    writer.write(role)
    writer.write(fte)
    writer.write(asye)
    writer.write(started)
    writer.write(registration)
    writer.write(skills)
    writer.write(languages)
    writer.write(account)
  }
}

extension Registration: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    switch try reader.byte() {
    case 0: self = .notRecorded
    case 1: self = .notRegistered
    case 2: self = .number(try reader.text())
    default: throw CompactError()
    }
  }

  func write(to writer: inout CompactWriter) {
    switch self {
    case .notRecorded: writer.write(byte: 0)
    case .notRegistered: writer.write(byte: 1)
    case .number(let number):
      writer.write(byte: 2)
      writer.write(number)
    }
  }
}
