/// How a caseload is weighed; points are hundredths, so that sums are exact.
///
/// - Source: local policy, default from this project's proposal after Wirral's workload management scheme (100 points
///   for a full-time worker, 15 of them stable) and the ASYE programme (90 % of a workload).
public struct CaseloadSettings: Codable, Hashable, Sendable {
  /// Points a case carries by its kind of work, in hundredths.
  public var base: [Work: Int]
  /// Added while a clock is in its last fifth.
  public var clockRunningOut: Int
  /// Added while a clock is breached, instead of ``clockRunningOut``.
  public var clockBreached: Int
  /// Added in the first working days after allocation.
  public var newCase: Int
  /// How many working days a case counts as new.
  public var newCaseDays: Int
  /// What the second and later children of a household count, in hundredths of their base.
  public var sibling: Int
  /// Points that a full-time worker carries without a case, in hundredths.
  public var stable: Int
  /// Case points of an average child, in hundredths; sixteen such children fill ``room``.
  public var averageChild: Int
  /// How many average children a full-time worker carries when ``caseRoom`` is full.
  public var averageChildren: Int
  /// Points that cases may fill, in hundredths.
  public var caseRoom: Int
  /// A newly qualified worker's share of a workload, in hundredths.
  public var asyeShare: Int
  /// Planned leave of this many working days or more lists a worker's cases as needing cover.
  public var leaveToCover: Int
  /// Workload % from which a worker is full, over and unsafe.
  public var bands: Bands

  /// The project's defaults.
  public init(
    base: [Work: Int] = [
      .dutyVisit: 100, .assessment: 300, .assessmentWithSection47: 500, .conferencePending: 600,
      .childInNeed: 200,
      .childProtection: 500, .emergency: 600, .lookedAfter: 300,
    ],
    clockRunningOut: Int = 100, clockBreached: Int = 200, newCase: Int = 200, newCaseDays: Int = 5,
    sibling: Int = 60,
    stable: Int = 1500, averageChild: Int = 375, averageChildren: Int = 16, caseRoom: Int = 8500,
    asyeShare: Int = 90, leaveToCover: Int = 5,
    bands: Bands = Bands()
  ) {
    self.base = base
    self.clockRunningOut = clockRunningOut
    self.clockBreached = clockBreached
    self.newCase = newCase
    self.newCaseDays = newCaseDays
    self.sibling = sibling
    self.stable = stable
    self.averageChild = averageChild
    self.averageChildren = averageChildren
    self.caseRoom = caseRoom
    self.asyeShare = asyeShare
    self.leaveToCover = leaveToCover
    self.bands = bands
  }

  /// Settings recorded before a figure was known have the project's default for it.
  public init(from decoder: any Decoder) throws {
    let recorded = try decoder.container(keyedBy: CodingKeys.self)
    func figure(_ key: CodingKeys, _ standard: Int) throws -> Int {
      try recorded.decodeIfPresent(Int.self, forKey: key) ?? standard
    }
    self.init()
    base = try recorded.decodeIfPresent([Work: Int].self, forKey: .base) ?? base
    clockRunningOut = try figure(.clockRunningOut, clockRunningOut)
    clockBreached = try figure(.clockBreached, clockBreached)
    newCase = try figure(.newCase, newCase)
    newCaseDays = try figure(.newCaseDays, newCaseDays)
    sibling = try figure(.sibling, sibling)
    stable = try figure(.stable, stable)
    averageChild = try figure(.averageChild, averageChild)
    averageChildren = try figure(.averageChildren, averageChildren)
    caseRoom = try figure(.caseRoom, caseRoom)
    asyeShare = try figure(.asyeShare, asyeShare)
    leaveToCover = try figure(.leaveToCover, leaveToCover)
    bands = try recorded.decodeIfPresent(Bands.self, forKey: .bands) ?? bands
  }

  /// Where bands begin, in per cent of a workload; each limit belongs to the band above it.
  public struct Bands: Codable, Hashable, Sendable {
    /// From here a worker is full.
    public var full: Int
    /// From here a worker is over.
    public var over: Int
    /// From here a caseload is unsafe.
    public var unsafe: Int

    /// The project's defaults: 85, 100 and 115.
    public init(full: Int = 85, over: Int = 100, unsafe: Int = 115) {
      self.full = full
      self.over = over
      self.unsafe = unsafe
    }

    /// The band of a workload.
    public func band(of percent: Int) -> Band {
      if percent >= unsafe { return .unsafe }
      if percent >= over { return .over }
      return percent >= full ? .full : .room
    }
  }
}

/// How full a worker is, said by letter and word beside any colour.
public enum Band: String, Codable, Hashable, Sendable, CaseIterable {
  case room
  case full
  case over
  case unsafe

  /// The band in plain words; a worker’s load is described, never a person labelled.
  public var words: String {
    switch self {
    case .room: "has capacity"
    case .full: "full"
    case .over: "over capacity"
    case .unsafe: "well over capacity"
    }
  }

  /// C for has capacity, F for full, O for over, W for well over.
  public var letter: Character {
    switch self {
    case .room: "C"
    case .full: "F"
    case .over: "O"
    case .unsafe: "W"
    }
  }
}

// Without this, a dictionary by kind of work would be written as a list, in an order that changes from run to run.
extension Work: CodingKeyRepresentable {}
