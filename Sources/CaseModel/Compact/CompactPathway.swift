extension Box: Compact where Value: Compact {
  init(from reader: inout CompactReader) throws(CompactError) { self.init(try reader.read()) }
  func write(to writer: inout CompactWriter) { writer.write(value) }
}

extension Pathway: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init()
    strategies = try reader.read()
    strategyNeededAt = try reader.read()
    enquiries = try reader.read()
    conferences = try reader.read()
    assessments = try reader.read()
    supports = try reader.read()
    protections = try reader.read()
    concerns = try reader.read()
    plans = try reader.read()
    stepDown = try reader.read()
    visitPlanned = try reader.read()
    firstSeenAt = try reader.read()
    seenAloneAt = try reader.read()
    isHeard = try reader.read()
    attempts = try reader.read()
    reconsiderSince = try reader.read()
    metOn = try reader.read()
    auditedAt = try reader.read()
    restingWork = try reader.read()
    tasks = try reader.read()
    nights = try reader.read()
    transfer = try reader.read()
    familyGroup = try reader.read()
  }

  func write(to writer: inout CompactWriter) {
    writer.write(strategies)
    writer.write(strategyNeededAt)
    writer.write(enquiries)
    writer.write(conferences)
    writer.write(assessments)
    writer.write(supports)
    writer.write(protections)
    writer.write(concerns)
    writer.write(plans)
    writer.write(stepDown)
    writer.write(visitPlanned)
    writer.write(firstSeenAt)
    writer.write(seenAloneAt)
    writer.write(isHeard)
    writer.write(attempts)
    writer.write(reconsiderSince)
    writer.write(metOn)
    writer.write(auditedAt)
    writer.write(restingWork)
    writer.write(tasks)
    writer.write(nights)
    writer.write(transfer)
    writer.write(familyGroup)
  }
}

extension Pathway.Strategy: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      askedAt: try reader.read(),
      neededAt: try reader.read(),
      heldAt: try reader.read(),
      missing: try reader.read(),
      thresholdMet: try reader.read(),
      minutesSharedAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(askedAt)
    writer.write(neededAt)
    writer.write(heldAt)
    writer.write(missing)
    writer.write(thresholdMet)
    writer.write(minutesSharedAt)
  }
}

extension Pathway.Enquiry: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      kind: try reader.read(),
      startedAt: try reader.read(),
      seenAt: try reader.read(),
      seenAloneAt: try reader.read(),
      completedAt: try reader.read(),
      conferenceNeeded: try reader.read(),
      outcome: try reader.read(),
      isListed: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(kind)
    writer.write(startedAt)
    writer.write(seenAt)
    writer.write(seenAloneAt)
    writer.write(completedAt)
    writer.write(conferenceNeeded)
    writer.write(outcome)
    writer.write(isListed)
  }
}

extension Pathway.Conference: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      countsFrom: try reader.read(),
      neededAt: try reader.read(),
      requestedAt: try reader.read(),
      bookedFor: try reader.read(),
      hasInterimPlan: try reader.read(),
      agreedUntil: try reader.read(),
      heldOn: try reader.read(),
      outcome: try reader.read(),
      isListed: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(countsFrom)
    writer.write(neededAt)
    writer.write(requestedAt)
    writer.write(bookedFor)
    writer.write(hasInterimPlan)
    writer.write(agreedUntil)
    writer.write(heldOn)
    writer.write(outcome)
    writer.write(isListed)
  }
}

extension Pathway.Assessment: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      startedOn: try reader.read(),
      checkpointAt: try reader.read(),
      submittedAt: try reader.read(),
      submittedBy: try reader.read(),
      authorisedAt: try reader.read(),
      outcome: try reader.read(),
      seenAt: try reader.read(),
      isHeard: try reader.read(),
      isListed: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(startedOn)
    writer.write(checkpointAt)
    writer.write(submittedAt)
    writer.write(submittedBy)
    writer.write(authorisedAt)
    writer.write(outcome)
    writer.write(seenAt)
    writer.write(isHeard)
    writer.write(isListed)
  }
}

extension Pathway.Support: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      offeredAt: try reader.read(),
      from: try reader.read(),
      taken: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(offeredAt)
    writer.write(from)
    writer.write(taken)
  }
}

extension Pathway.Protection: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      kind: try reader.read(),
      startedAt: try reader.read(),
      place: try reader.read(),
      extendedDays: try reader.read(),
      endedAt: try reader.read(),
      seenAt: try reader.read(),
      reviewedOn: try reader.read(),
      healthOn: try reader.read(),
      reviews: try reader.read(),
      isListed: try reader.read(),
      isStartKnown: try reader.read(),
      until: try reader.read(),
      extendedUntil: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(kind)
    writer.write(startedAt)
    writer.write(place)
    writer.write(extendedDays)
    writer.write(endedAt)
    writer.write(seenAt)
    writer.write(reviewedOn)
    writer.write(healthOn)
    writer.write(reviews)
    writer.write(isListed)
    writer.write(isStartKnown)
    writer.write(until)
    writer.write(extendedUntil)
  }
}

extension Pathway.Concern: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      kinds: try reader.read(),
      raisedAt: try reader.read(),
      waitsFor: try reader.read(),
      acceptances: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(kinds)
    writer.write(raisedAt)
    writer.write(waitsFor)
    writer.write(acceptances)
  }
}

extension Pathway.Concern.Acceptance: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(team: try reader.read(), at: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(team)
    writer.write(at)
  }
}

extension Pathway.Plan: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      kind: try reader.read(),
      from: try reader.read(),
      category: try reader.read(),
      endedOn: try reader.read(),
      reviewedOn: try reader.read(),
      isStartKnown: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(kind)
    writer.write(from)
    writer.write(category)
    writer.write(endedOn)
    writer.write(reviewedOn)
    writer.write(isStartKnown)
  }
}

extension Pathway.Transfer: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(askedAt: try reader.read(), acceptedAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(askedAt)
    writer.write(acceptedAt)
  }
}

extension Pathway.StepDown: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      offeredAt: try reader.read(),
      acceptedAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(offeredAt)
    writer.write(acceptedAt)
  }
}

extension HandoverTask: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      shift: try reader.read(),
      setAt: try reader.read(),
      acknowledgedAt: try reader.read(),
      doneAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(shift)
    writer.write(setAt)
    writer.write(acknowledgedAt)
    writer.write(doneAt)
  }
}

extension NightWork: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      since: try reader.read(), acknowledgedAt: try reader.read(), reasonedAt: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(since)
    writer.write(acknowledgedAt)
    writer.write(reasonedAt)
  }
}

extension Pathway.FamilyGroup: Compact {
  init(from reader: inout CompactReader) throws(CompactError) {
    self.init(
      letterOn: try reader.read(), isOffered: try reader.read(), isExempt: try reader.read(),
      acceptedOn: try reader.read(), settledOn: try reader.read())
  }

  func write(to writer: inout CompactWriter) {
    writer.write(letterOn)
    writer.write(isOffered)
    writer.write(isExempt)
    writer.write(acceptedOn)
    writer.write(settledOn)
  }
}
