extension Register {
  mutating func apply(_ event: ContactEvent, to id: ContactID, _ stamp: Stamp) {
    switch event {
    case .received(let contact): contacts.put(Contact(id: id, received: contact), as: id)
    case .imported(let contact): contacts.put(Contact(id: id, imported: contact), as: id)
    case .ragChanged, .consentRecorded, .historyConsidered, .childAdded, .agencyAsked, .agencyAnswered,
      .agencyChased, .childDecided, .childProtected, .decisionSetAside, .secondLookGiven, .riskAccepted,
      .referrerTold,
      .handoverAcknowledged, .task,
      .earlyHelp, .authorityAccepted, .authorityRefused:
      contacts.change(id) { $0.apply(event, stamp) }
    }
  }
}

extension Contact {
  init(id: ContactID, received: ContactReceived) {
    self.init(
      version: 1, id: id, receivedAt: received.receivedAt, channel: received.channel, source: received.source,
      worry: received.worry, outOfHours: received.outOfHours, immediateRisk: received.immediateRisk,
      acceptedBy: nil,
      rag: received.rag, consent: received.consent, historyConsidered: nil, checks: [],
      children: received.children.map {
        ChildEntry(child: $0, decision: nil, voiceHeard: nil, disputed: false)
      },
      referrerTold: nil, referrerToBeTold: received.referrer != nil, isHistory: false)
  }

  init(id: ContactID, imported: ContactImported) {
    self.init(
      version: 1, id: id, receivedAt: imported.receivedAt, channel: .other, source: imported.source,
      worry: .notStated, outOfHours: false, immediateRisk: false, acceptedBy: nil, rag: nil,
      consent: .notSettled,
      historyConsidered: nil, checks: [],
      children: [ChildEntry(child: imported.child, decision: nil, voiceHeard: nil, disputed: false)],
      referrerTold: nil, referrerToBeTold: false, isHistory: true)
  }

  mutating func apply(_ event: ContactEvent, _ stamp: Stamp) {
    version += 1
    switch event {
    case .received, .imported: break
    case .ragChanged(let change): rag = change.rag
    case .consentRecorded(let consent): self.consent = consent
    case .historyConsidered: historyConsidered = stamp
    case .childAdded(let added):
      children.append(ChildEntry(child: added.child, decision: nil, voiceHeard: nil, disputed: false))
      // Nobody has looked at this child's history yet.
      historyConsidered = nil
    case .agencyAsked(let asked):
      checks.append(AgencyCheck(agency: asked.agency, askedAt: stamp.at, answeredAt: nil))
    case .agencyAnswered(let answered):
      guard let place = checks.lastIndex(where: { $0.agency == answered.agency }) else { return }
      checks[place].answeredAt = stamp.at
      checks[place].shared = answered.shared
    case .agencyChased(let chased):
      guard let place = checks.lastIndex(where: { $0.agency == chased.agency }) else { return }
      checks[place].chases += 1
      checks[place].lastChase = stamp
    case .childDecided(let decided): decide(decided, stamp)
    case .childProtected(let protected): decide(protected, stamp)
    case .decisionSetAside(let aside):
      changeEntry(aside.child) {
        $0.decision = nil
        $0.voiceHeard = nil
      }
      // A new decision begins it again, but help that a brother or sister is getting continues.
      if earlyHelpDecidedAt == nil { boxedEarlyHelp = nil }
    case .secondLookGiven(let look): take(look, at: stamp.at)
    case .riskAccepted(let accepted): acceptedBy = Acceptance(team: accepted.team, at: stamp.at)
    case .referrerTold: referrerTold = stamp.at
    case .handoverAcknowledged: handoverAcknowledgedAt = stamp.at
    case .task(let event): tasks.apply(event, at: stamp.at)
    case .earlyHelp(let step, let taken): earlyHelp.apply(step, on: taken.on)
    case .authorityAccepted(let accepted):
      changeEntry(accepted.child) { $0.decision?.authority?.acceptedAt = accepted.acceptance.at }
    case .authorityRefused(let refused):
      changeEntry(refused.child) {
        $0.decision = nil
        $0.voiceHeard = nil
      }
      // What the referrer was told holds no longer.
      referrerTold = nil
    }
  }

  private mutating func decide(_ decided: ChildDecided, _ stamp: Stamp) {
    changeEntry(decided.child) {
      $0.decision = Decision(
        outcome: decided.outcome, level: decided.level, by: stamp.by, at: stamp.at,
        awaitsSecondLook: decided.awaitsSecondLook, opened: decided.opened,
        boxedAuthority: decided.authority.map { Box(OtherAuthority(name: $0)) })
      $0.voiceHeard = decided.voice.isKnown
    }
  }

  private mutating func decide(_ protected: ChildProtected, _ stamp: Stamp) {
    changeEntry(protected.child) {
      $0.decision = Decision(
        outcome: protected.outcome, level: protected.level, by: stamp.by, at: stamp.at,
        awaitsSecondLook: false, opened: protected.outcome.opensReferral ? protected.case : nil,
        protection: protected.kind)
    }
  }

  private mutating func take(_ look: SecondLookGiven, at instant: Instant) {
    changeEntry(look.child) {
      if look.agreed {
        $0.decision?.awaitsSecondLook = false
        $0.decision?.agreedAt = instant
      } else {
        $0.decision = nil
        $0.voiceHeard = nil
        $0.disputed = true
      }
    }
  }

  private mutating func changeEntry(_ child: ChildID, _ body: (inout ChildEntry) -> Void) {
    guard let place = children.firstIndex(where: { $0.child == child }) else { return }
    body(&children[place])
  }
}
