extension Contact: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), receivedAt: try reader.read(),
      channel: try reader.read(), source: try reader.read(), worry: try reader.read(),
      outOfHours: try reader.read(), immediateRisk: try reader.read(), acceptedBy: try reader.read(),
      rag: try reader.read(), consent: try reader.read(), historyConsidered: try reader.read(),
      checks: try reader.read(), children: try reader.read(), referrerTold: try reader.read(),
      referrerToBeTold: try reader.read(), isHistory: try reader.read(),
      handoverAcknowledgedAt: try reader.read(), tasks: try reader.read(),
      boxedEarlyHelp: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(receivedAt)
    writer.write(channel)
    writer.write(source)
    writer.write(worry)
    writer.write(outOfHours)
    writer.write(immediateRisk)
    writer.write(acceptedBy)
    writer.write(rag)
    writer.write(consent)
    writer.write(historyConsidered)
    writer.write(checks)
    writer.write(children)
    writer.write(referrerTold)
    writer.write(referrerToBeTold)
    writer.write(isHistory)
    writer.write(handoverAcknowledgedAt)
    writer.write(tasks)
    writer.write(boxedEarlyHelp)
  }
}

extension EarlyHelp: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      assessedOn: try reader.read(), sharedOn: try reader.read(), firstReviewOn: try reader.read(),
      reviewedOn: try reader.read(), endedOn: try reader.read(), resumedOn: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(assessedOn)
    writer.write(sharedOn)
    writer.write(firstReviewOn)
    writer.write(reviewedOn)
    writer.write(endedOn)
    writer.write(resumedOn)
  }
}

extension Contact.Acceptance: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(team: try reader.read(), at: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(team)
    writer.write(at)
  }
}

extension Contact.AgencyCheck: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      agency: try reader.read(), askedAt: try reader.read(), answeredAt: try reader.read(),
      shared: try reader.read(), chases: try reader.read(), lastChase: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(agency)
    writer.write(askedAt)
    writer.write(answeredAt)
    writer.write(shared)
    writer.write(chases)
    writer.write(lastChase)
  }
}

extension Contact.ChildEntry: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      child: try reader.read(), decision: try reader.read(), voiceHeard: try reader.read(),
      disputed: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(child)
    writer.write(decision)
    writer.write(voiceHeard)
    writer.write(disputed)
  }
}

extension Contact.Decision: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      outcome: try reader.read(), level: try reader.read(), by: try reader.read(), at: try reader.read(),
      awaitsSecondLook: try reader.read(), opened: try reader.read(), agreedAt: try reader.read(),
      boxedAuthority: try reader.read(), protection: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(outcome)
    writer.write(level)
    writer.write(by)
    writer.write(at)
    writer.write(awaitsSecondLook)
    writer.write(opened)
    writer.write(agreedAt)
    writer.write(boxedAuthority)
    writer.write(protection)
  }
}

extension OtherAuthority: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(name: try reader.text(), acceptedAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(name)
    writer.write(acceptedAt)
  }
}

extension Consent: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    switch try reader.byte() {
    case 0: self = .notSettled
    case 1: self = .obtained
    case 2: self = .refused
    case 3: self = .dispensedWith(why: try reader.text())
    case 4: self = .notNeeded
    default: throw CompactError()
    }
  }

  func write(to writer: inout CompactWriter) {
    switch self {
    case .notSettled: writer.write(byte: 0)
    case .obtained: writer.write(byte: 1)
    case .refused: writer.write(byte: 2)
    case .dispensedWith(let why):
      writer.write(byte: 3)
      writer.write(why)
    case .notNeeded: writer.write(byte: 4)
    }
  }
}

extension Stamp: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(by: try reader.read(), at: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(by)
    writer.write(at)
  }
}
