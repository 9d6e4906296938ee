extension Pathway {
  /// Harm feared from outside the home.
  public struct Concern: Codable, Hashable, Sendable {
    /// What kinds.
    public var kinds: [ConcernKind]
    /// When it was passed on.
    public var raisedAt: Instant
    /// The kinds of team that have still to take it on; none where any team may.
    public var waitsFor: [TeamKind]
    /// The teams that took it on, in order.
    public var acceptances: [Acceptance]

    /// A team that took it on, and when.
    public struct Acceptance: Codable, Hashable, Sendable {
      /// The team.
      public var team: TeamID
      /// When.
      public var at: Instant
    }

    /// Whether a team has still to take it on.
    public var isAwaited: Bool { acceptances.isEmpty || !waitsFor.isEmpty }

    /// Whether a team of a kind can take it on.
    func awaits(_ kind: TeamKind?) -> Bool {
      guard isAwaited else { return false }
      return waitsFor.isEmpty || kind.map(waitsFor.contains) ?? true
    }
  }

  /// The first concern that no team took on; nil when none waits.
  public var awaitedConcern: Concern? { concerns.first(where: \.isAwaited) }
}

/// Harm from outside the home is feared.
public struct ConcernRaised: PathwayAct {
  /// What kinds.
  public var kinds: [ConcernKind]
  /// What is known.
  public var what: String
  /// The kinds of team to which it was passed, each of which takes it on; nil where the service has no such team.
  public var passedTo: [TeamKind]?

  package init(kinds: [ConcernKind], what: String, passedTo: [TeamKind]? = nil) {
    self.kinds = kinds
    self.what = what
    self.passedTo = passedTo
  }

  package static let kind = EventKind.concernRaised
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if kinds.isEmpty { throw .noConcernGiven }
    try record.require(what, "what is known")
    let teams = record.register.toldOfConcerns
    record.add(ConcernRaised(kinds: kinds, what: what, passedTo: teams.isEmpty ? nil : teams))
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.concerns.append(
      Pathway.Concern(kinds: kinds, raisedAt: stamp.at, waitsFor: passedTo ?? [], acceptances: []))
    pathway.reconsider(since: stamp.at)
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "harm outside the home feared: \(kinds.map(\.words).joined(separator: ", "))"
      + (passedTo.map { ", passed to: " + $0.map(\.words).joined(separator: ", ") } ?? "")
      + speaker.because(what)
  }

  package static let form = buildForm(
    "concern", "raise", title: "Harm outside the home",
    "Pass a concern on to the first response team and the complex safeguarding team at once.",
    done: "concern passed on",
    fields: [
      FormField("kinds", .codes(ConcernKind.self)),
      FormField("what", .text, "what is known"),
    ],
    make: { form in
      let kinds: [ConcernKind] = form.codes("kinds")
      return ConcernRaised(kinds: kinds, what: form.text("what"))
    })
}

extension Register {
  /// The kinds of team of this service that are told of harm from outside the home.
  fileprivate var toldOfConcerns: [TeamKind] {
    TeamKind.toldOfConcerns.filter { kind in teams.all.contains { $0.kind == kind } }
  }
}

/// A team took a concern on.
public struct ConcernAccepted: PathwayAct {
  /// The team.
  public var team: TeamID
  /// What the team did then; nil where it was recorded without.
  public var kind: TeamKind?

  package init(team: TeamID, kind: TeamKind? = nil) {
    self.team = team
    self.kind = kind
  }

  package static let kind = EventKind.concernAccepted
  package static let chapter = Chapter.protection
  package static let act = Act.acceptRisk

  package var records: [RecordID] { [team.record] }

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.awaitedConcern == nil ? .noConcern : nil
  }

  /// Each of the teams that were told takes it on for itself.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let awaited = record.pathway.awaitedConcern else { return }
    let kind = record.register.kind(of: team, takingOn: record.pathway)
    guard record.pathway.concerns.contains(where: { $0.awaits(kind) }) else {
      throw .concernWaitsForOthers(awaited.waitsFor)
    }
    record.add(ConcernAccepted(team: team, kind: kind))
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    guard let place = pathway.concerns.firstIndex(where: { $0.awaits(kind) }) else { return }
    pathway.concerns[place].acceptances.append(Pathway.Concern.Acceptance(team: team, at: stamp.at))
    pathway.concerns[place].waitsFor.removeAll { $0 == kind }
  }

  package func ground(in pathway: Pathway) -> Ground {
    .at(pathway.concerns.first { $0.awaits(kind) }?.raisedAt)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "concern taken on by \(speaker.team(team))"
  }

  package static let form = buildForm(
    "concern", "accept", title: "Accept the exploitation concern",
    "Record which team accepted the first concern that is waiting.", done: "exploitation concern accepted",
    known: { place in
      let waited = place.item?.pathway.awaitedConcern?.waitsFor.first
      let teams = place.register.teams.all.filter { $0.kind == waited }
      return teams.map(\.id).min().map { ["team": $0.text] } ?? [:]
    },
    fields: [
      FormField(
        "team", .record(.team), "the first team that was told; another of its kind may be chosen")
    ],
    make: { form in
      guard let team: TeamID = form.identifier("team") else { return nil }
      return ConcernAccepted(team: team)
    })
}

extension Register {
  /// What a team takes a concern on as: by what it does, else for a kind of team that the service has no longer.
  fileprivate func kind(of team: TeamID, takingOn pathway: Pathway) -> TeamKind? {
    let kind = teams[team]?.kind
    if pathway.concerns.contains(where: { $0.awaits(kind) }) { return kind }
    let gone = pathway.awaitedConcern?.waitsFor.first { waited in
      !teams.all.contains { $0.kind == waited }
    }
    return gone ?? kind
  }
}
