/// What two dates of birth, or of an expected birth, say.
struct BirthEvidence {
  let points: Int
  let reasons: [MatchReason]
  /// Whether twins could have these dates.
  var isSameDay: Bool { reasons == [.sameBirthDate] || reasons == [.sameExpectedDate] }
  var isAgainst: Bool { reasons == [.birthDateDiffers] }

  init(_ left: MatchProfile, _ right: MatchProfile) {
    let reason: MatchReason? =
      if let one = left.birthDate, let other = right.birthDate {
        Self.born(one, other)
      } else if let one = left.birthDate, let expected = right.expectedBirthDate {
        Self.born(one, expected: expected)
      } else if let other = right.birthDate, let expected = left.expectedBirthDate {
        Self.born(other, expected: expected)
      } else if let one = left.expectedBirthDate, let other = right.expectedBirthDate {
        abs(one.distance(to: other)) <= 28 ? .sameExpectedDate : .birthDateDiffers
      } else {
        nil
      }
    reasons = reason.map { [$0] } ?? []
    points =
      switch reason {
      case .sameBirthDate: 35
      case .dayAndMonthSwapped: 27
      case .sameExpectedDate, .bornNearExpectedDate: 20
      case .nearBirthDate: 15
      case .birthDateDiffers: -25
      default: 0
      }
  }

  private static func born(_ one: Day, _ other: Day) -> MatchReason {
    if one == other { return .sameBirthDate }
    if one.withDayAndMonthSwapped == other { return .dayAndMonthSwapped }
    let (left, right) = (one.parts, other.parts)
    let isNear =
      switch (left.year == right.year, left.month == right.month, left.day == right.day) {
      case (true, true, false), (true, false, true): true
      case (false, true, true): abs(left.year - right.year) == 1
      default: false
      }
    return isNear ? .nearBirthDate : .birthDateDiffers
  }

  /// From sixteen weeks early to three weeks late.
  private static func born(_ day: Day, expected: Day) -> MatchReason {
    (-112...21).contains(expected.distance(to: day)) ? .bornNearExpectedDate : .birthDateDiffers
  }
}

/// What postcode and phones say.
struct HomeEvidence {
  let points: Int
  let reasons: [MatchReason]
  /// Whether a whole postcode or a phone number is the same.
  let isShared: Bool

  init(_ left: MatchProfile, _ right: MatchProfile) {
    var points = 0
    var reasons: [MatchReason] = []
    var isShared = false
    if let one = left.postcode, let other = right.postcode, one.outward == other.outward {
      if let whole = one.whole, whole == other.whole {
        (points, reasons, isShared) = (12, [.samePostcode(whole)], true)
      } else if one.whole == nil || other.whole == nil {
        (points, reasons) = (4, [.postcodePart(one.outward)])
      } else {
        (points, reasons) = (2, [.postcodePart(one.outward)])
      }
    }
    if left.phones.contains(where: { phone in right.phones.contains { $0.isSame(as: phone) } }) {
      points += 10
      reasons.append(.samePhone)
      isShared = true
    }
    (self.points, self.reasons, self.isShared) = (points, reasons, isShared)
  }
}

/// What NHS numbers and UPNs say.
struct NumberEvidence {
  let points: Int
  let reasons: [MatchReason]
  let isShared: Bool

  init(_ left: MatchProfile, _ right: MatchProfile) {
    var reasons: [MatchReason] = []
    if let one = left.nhsNumber, let other = right.nhsNumber {
      reasons.append(one == other ? .sameNHSNumber : .nhsNumberDiffers)
    }
    // A pupil may be given a second UPN, so that two different ones say nothing.
    if let one = left.upn, one == right.upn { reasons.append(.sameUPN) }
    self.reasons = reasons
    isShared = reasons.contains(.sameNHSNumber) || reasons.contains(.sameUPN)
    points = reasons.contains(.nhsNumberDiffers) ? -30 : 0
  }
}
