import CaseModel

extension ServiceSettings {
  /// Reads the settings; what is left out keeps the project's default.
  init(reading fields: Fields, holidays: BankHolidays) {
    self.init(
      name: fields["service"]?.words() ?? "Children’s front door", hours: OpeningHours(reading: fields),
      holidays: holidays)
    levels = fields.list("levels of need") { LevelOfNeed(reading: $0) } ?? levels
    clocks.read(fields.fields("clocks"))
    decisions.read(fields.fields("decisions"))
    caseload.read(fields.fields("caseload"))
    if let rules = fields["overridable"] {
      overridable = rules.items().compactMap { $0.code("rule that a reason can override") }
    }
    if let shows = fields.fields("allegations")?["show that something restricted exists"]?.yesOrNo() {
      allegations = AllegationSettings(showThatRestrictedExists: shows)
    }
  }
}

extension OpeningHours {
  fileprivate init(reading fields: Fields) {
    self = .standard
    guard let days = fields.fields("hours") else { return }
    var minutes: [Weekday: Range<Int>] = [:]
    for weekday in Weekday.allCases where !weekday.isWeekend {
      guard let day = days[weekday.shortName] else {
        days.missing(weekday.shortName, "opening hours are missing; write for example “08:45-17:00”")
        continue
      }
      minutes[weekday] = day.value("span of hours", example: "08:45-17:00") { Self.span($0) }
    }
    if let hours = OpeningHours(minutes) { self = hours }
  }

  private static func span(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { minute($0.trimmed) }
    guard ends.count == 2, let opening = ends[0], let closing = ends[1], opening < closing else { return nil }
    return opening..<closing
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute),
      hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

extension LevelOfNeed {
  fileprivate init?(reading fields: Fields) {
    let number = fields["number"]?.number(1...99)
    let name = fields["name"]?.words()
    let basis = fields["basis"]?.words() ?? "local policy"
    let outcomes = fields["outcomes"]?.items().compactMap { $0.code("outcome") as Outcome? } ?? []
    let needsConsent = fields["consent needed"]?.yesOrNo() ?? true
    guard let number, let name, !outcomes.isEmpty else {
      fields.missing("number", "a level needs its number, such as 1")
      fields.missing("name", "a level needs a name")
      if let listed = fields["outcomes"], listed.items().isEmpty { listed.wrong("a level needs outcomes") }
      fields.missing("outcomes", "a level needs the outcomes that may be decided at it")
      return nil
    }
    self.init(
      number: UInt8(number), name: name, basis: basis, outcomes: outcomes, needsConsent: needsConsent)
  }
}

extension ClockSettings {
  fileprivate mutating func read(_ fields: Fields?) {
    guard let fields else { return }
    for name in ClockName.allCases {
      self[name] = fields[name.rule.key]?.limit(example: name.rule.limit.words) ?? self[name]
    }
  }
}

extension DecisionSettings {
  fileprivate mutating func read(_ fields: Fields?) {
    guard let fields else { return }
    rationaleWords = fields["words in each part of a rationale"]?.number(1...500) ?? rationaleWords
    repeatContacts = fields["repeat contacts in twelve months"]?.number(1...100) ?? repeatContacts
    edition = fields["working together"]?.code("edition") ?? edition
    familyGroupFrom = fields["family group meetings from"]?.day() ?? familyGroupFrom
  }
}

extension CaseloadSettings {
  fileprivate mutating func read(_ fields: Fields?) {
    guard let fields else { return }
    if let points = fields.fields("points") {
      for work in Work.allCases { base[work] = points[work.rawValue]?.hundredths(example: "3") ?? base[work] }
    }
    clockRunningOut = fields["clock running out"]?.hundredths(example: "1") ?? clockRunningOut
    clockBreached = fields["clock breached"]?.hundredths(example: "2") ?? clockBreached
    newCase = fields["new case"]?.hundredths(example: "2") ?? newCase
    newCaseDays = fields["new for working days"]?.number(0...15) ?? newCaseDays
    sibling = fields["further child of a household"]?.percent(example: "60 %") ?? sibling
    stable = fields["stable points"]?.hundredths(example: "15") ?? stable
    caseRoom = fields["points for cases"]?.hundredths(example: "85") ?? caseRoom
    averageChildren = fields["average children"]?.number(1...1_000) ?? averageChildren
    averageChild = fields["points of an average child"]?.hundredths(example: "3.75") ?? averageChild
    asyeShare = fields["newly qualified"]?.percent(example: "90 %") ?? asyeShare
    leaveToCover = fields["leave of working days to cover"]?.number(1...100) ?? leaveToCover
    bands.read(fields.fields("bands"))
  }
}

extension CaseloadSettings.Bands {
  fileprivate mutating func read(_ fields: Fields?) {
    guard let fields else { return }
    full = fields["full from"]?.percent(example: "85 %") ?? full
    over = fields["over from"]?.percent(example: "100 %") ?? over
    unsafe = fields["unsafe from"]?.percent(example: "115 %") ?? unsafe
  }
}
