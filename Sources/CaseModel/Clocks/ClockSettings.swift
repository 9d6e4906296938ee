/// The limits that clocks run to, by the authority's own choice.
public struct ClockSettings: Hashable, Sendable {
  /// The limits as they were set; a clock without one runs to the project's default.
  private var limits: [ClockName: ClockLimit]

  /// The project's defaults; each clock's ``ClockName/rule`` names its source.
  public init() { limits = Dictionary(uniqueKeysWithValues: ClockName.allCases.map { ($0, $0.rule.limit) }) }

  /// The limit of a clock.
  public subscript(_ name: ClockName) -> ClockLimit {
    get { limits[name] ?? name.rule.limit }
    set { limits[name] = newValue }
  }

  /// From receipt to a decision by somebody who may decide.
  public var decision: ClockLimit { self[.decision] }
  /// From receipt of an immediate risk to a team's acceptance.
  public var riskAcceptance: ClockLimit { self[.riskAcceptance] }
  /// From referral to a named worker.
  public var allocation: ClockLimit { self[.allocation] }
  /// From referral to an assessment that a manager has authorised.
  public var assessment: ClockLimit { self[.assessment] }

  /// The limit for an agency's answer on a contact with this rating.
  public func answer(for rag: Rag?) -> ClockLimit {
    switch rag {
    case .red: self[.redAnswer]
    case .amber: self[.amberAnswer]
    case .green, .blue, nil: self[.greenAnswer]
    }
  }
}

extension ClockName: CodingKeyRepresentable {}

extension ClockSettings: Codable {
  /// Reads the limits that were recorded, by the clocks' names.
  public init(from decoder: any Decoder) throws {
    limits = try decoder.singleValueContainer().decode([ClockName: ClockLimit].self)
  }

  /// Writes the limits that were set.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(limits)
  }
}
