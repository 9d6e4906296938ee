extension Household: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), details: try reader.read(),
      children: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(details)
    writer.write(children)
  }
}

extension HouseholdDetails: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      address: try reader.read(), postcode: try reader.read(), phones: try reader.read(),
      adults: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(address)
    writer.write(postcode)
    writer.write(phones)
    writer.write(adults)
  }
}

extension HouseholdDetails.Adult: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      name: try reader.read(), relationship: try reader.read(), livesThere: try reader.read(),
      note: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(name)
    writer.write(relationship)
    writer.write(livesThere)
    writer.write(note)
  }
}

extension Child: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      version: try reader.read(), id: try reader.read(), details: try reader.read(),
      household: try reader.read(), contacts: try reader.read(), episodes: try reader.read(),
      relatives: try reader.read(), earlyHelp: try reader.read(), mergedInto: try reader.read(),
      formerNames: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(version)
    writer.write(id)
    writer.write(details)
    writer.write(household)
    writer.write(contacts)
    writer.write(episodes)
    writer.write(relatives)
    writer.write(earlyHelp)
    writer.write(mergedInto)
    writer.write(formerNames)
  }
}

extension EarlyHelpListed: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      startedOn: try reader.read(), completedOn: try reader.read(), organisation: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(startedOn)
    writer.write(completedOn)
    writer.write(organisation)
  }
}

extension Child.Relative: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(child: try reader.read(), relation: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(child)
    writer.write(relation)
  }
}

extension Child.ContactNote: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      contact: try reader.read(), receivedAt: try reader.read(), outcome: try reader.read(),
      source: try reader.read(), worry: try reader.read(), isHistory: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(contact)
    writer.write(receivedAt)
    writer.write(outcome)
    writer.write(source)
    writer.write(worry)
    writer.write(isHistory)
  }
}

extension Child.Episode: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      case: try reader.read(), referredAt: try reader.read(), closedAt: try reader.read(),
      reason: try reader.read(), worker: try reader.read(), steppedDown: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(`case`)
    writer.write(referredAt)
    writer.write(closedAt)
    writer.write(reason)
    writer.write(worker)
    writer.write(steppedDown)
  }
}

extension ChildDetails: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      givenName: try reader.read(), familyName: try reader.read(), otherNames: try reader.read(),
      birthDate: try reader.read(), expectedBirthDate: try reader.read(), sex: try reader.read(),
      ethnicity: try reader.read(), languages: try reader.read(), needsInterpreter: try reader.read(),
      religion: try reader.read(), disabilities: try reader.read(), identity: try reader.read(),
      nhsNumber: try reader.read(), upn: try reader.read(), externalID: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(givenName)
    writer.write(familyName)
    writer.write(otherNames)
    writer.write(birthDate)
    writer.write(expectedBirthDate)
    writer.write(sex)
    writer.write(ethnicity)
    writer.write(languages)
    writer.write(needsInterpreter)
    writer.write(religion)
    writer.write(disabilities)
    writer.write(identity)
    writer.write(nhsNumber)
    writer.write(upn)
    writer.write(externalID)
  }
}
