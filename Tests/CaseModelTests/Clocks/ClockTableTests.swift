import Testing

@testable import CaseModel

/// Both sides of every clock’s default limit, from four starts that meet what is easily counted wrong.
///
/// The due moments were worked out apart from the program, day by day, from the shipped table of bank holidays.
@Suite struct ClockTableTests {
  /// Friday 17:01 before Christmas; Maundy Thursday; the Friday before the clocks go forward; the one before they go back.
  static let starts = [
    "2018-12-21T17:01:00Z", "2019-04-18T09:00:00Z", "2019-03-29T12:00:00Z", "2018-10-26T11:00:00Z",
  ]

  static let dues: [(ClockName, [String])] = [
    (
      .decision,
      ["2018-12-27T08:45:00Z", "2019-04-23T09:00:00Z", "2019-04-01T11:00:00Z", "2018-10-29T12:00:00Z"]
    ),
    (
      .riskAcceptance,
      ["2018-12-21T21:01:00Z", "2019-04-18T13:00:00Z", "2019-03-29T16:00:00Z", "2018-10-26T15:00:00Z"]
    ),
    (
      .redAnswer,
      ["2018-12-21T19:01:00Z", "2019-04-18T11:00:00Z", "2019-03-29T14:00:00Z", "2018-10-26T13:00:00Z"]
    ),
    (
      .amberAnswer,
      ["2018-12-24T14:45:00Z", "2019-04-18T15:00:00Z", "2019-04-01T08:45:00Z", "2018-10-29T09:45:00Z"]
    ),
    (
      .greenAnswer,
      ["2018-12-27T08:45:00Z", "2019-04-23T09:00:00Z", "2019-04-01T11:00:00Z", "2018-10-29T12:00:00Z"]
    ),
    (
      .allocation,
      ["2018-12-27T08:45:00Z", "2019-04-23T09:00:00Z", "2019-04-01T11:00:00Z", "2018-10-29T12:00:00Z"]
    ),
    (
      .seenInEnquiry,
      ["2018-12-22T17:01:00Z", "2019-04-19T09:00:00Z", "2019-03-30T12:00:00Z", "2018-10-27T11:00:00Z"]
    ),
    (
      .seenInAssessment,
      ["2019-01-01T00:00:00Z", "2019-04-26T23:00:00Z", "2019-04-04T23:00:00Z", "2018-11-02T00:00:00Z"]
    ),
    (
      .strategy,
      ["2018-12-22T17:01:00Z", "2019-04-19T09:00:00Z", "2019-03-30T12:00:00Z", "2018-10-27T11:00:00Z"]
    ),
    (
      .enquiry,
      ["2019-01-17T00:00:00Z", "2019-05-14T23:00:00Z", "2019-04-23T23:00:00Z", "2018-11-17T00:00:00Z"]
    ),
    (
      .conference,
      ["2019-01-17T00:00:00Z", "2019-05-14T23:00:00Z", "2019-04-23T23:00:00Z", "2018-11-17T00:00:00Z"]
    ),
    (
      .conferenceRequest,
      ["2018-12-25T00:00:00Z", "2019-04-23T23:00:00Z", "2019-04-01T23:00:00Z", "2018-10-30T00:00:00Z"]
    ),
    (
      .assessment,
      ["2019-02-28T00:00:00Z", "2019-06-26T23:00:00Z", "2019-06-06T23:00:00Z", "2019-01-03T00:00:00Z"]
    ),
    (
      .checkpoint,
      ["2019-01-10T00:00:00Z", "2019-05-07T23:00:00Z", "2019-04-12T23:00:00Z", "2018-11-10T00:00:00Z"]
    ),
    (
      .inNeedMeeting,
      ["2019-01-19T00:00:00Z", "2019-05-16T23:00:00Z", "2019-04-26T23:00:00Z", "2018-11-24T00:00:00Z"]
    ),
    (
      .policeProtection,
      ["2018-12-24T17:01:00Z", "2019-04-21T09:00:00Z", "2019-04-01T12:00:00Z", "2018-10-29T11:00:00Z"]
    ),
    (
      .protectionOrder,
      ["2018-12-30T00:00:00Z", "2019-04-26T23:00:00Z", "2019-04-06T23:00:00Z", "2018-11-04T00:00:00Z"]
    ),
    (
      .enquiryDuty,
      ["2018-12-22T17:01:00Z", "2019-04-19T09:00:00Z", "2019-03-30T12:00:00Z", "2018-10-27T11:00:00Z"]
    ),
    (
      .lookedAfterVisit,
      ["2018-12-29T00:00:00Z", "2019-04-25T23:00:00Z", "2019-04-05T23:00:00Z", "2018-11-03T00:00:00Z"]
    ),
    (
      .allegationReport,
      ["2018-12-25T00:00:00Z", "2019-04-23T23:00:00Z", "2019-04-01T23:00:00Z", "2018-10-30T00:00:00Z"]
    ),
    (
      .allegationDecision,
      ["2018-12-25T00:00:00Z", "2019-04-23T23:00:00Z", "2019-04-01T23:00:00Z", "2018-10-30T00:00:00Z"]
    ),
    (
      .allegationMeeting,
      ["2019-01-03T00:00:00Z", "2019-04-29T23:00:00Z", "2019-04-05T23:00:00Z", "2018-11-03T00:00:00Z"]
    ),
    (
      .allegationConclusion,
      ["2019-03-22T00:00:00Z", "2019-07-18T23:00:00Z", "2019-06-29T23:00:00Z", "2019-01-27T00:00:00Z"]
    ),
    (
      .handover,
      ["2018-12-24T09:00:00Z", "2019-04-18T09:15:00Z", "2019-03-29T12:15:00Z", "2018-10-26T11:15:00Z"]
    ),
    (
      .nightRationale,
      ["2018-12-24T16:45:00Z", "2019-04-23T08:45:00Z", "2019-04-01T10:45:00Z", "2018-10-29T11:45:00Z"]
    ),
    (
      .referrerTold,
      ["2018-12-27T08:45:00Z", "2019-04-23T09:00:00Z", "2019-04-01T11:00:00Z", "2018-10-29T12:00:00Z"]
    ),
    (
      .reReferral,
      ["2019-12-22T00:00:00Z", "2020-04-18T23:00:00Z", "2020-03-29T23:00:00Z", "2019-10-26T23:00:00Z"]
    ),
    (
      .earlyHelp,
      ["2019-01-10T00:00:00Z", "2019-05-07T23:00:00Z", "2019-04-12T23:00:00Z", "2018-11-10T00:00:00Z"]
    ),
    (
      .lookedAfterReview,
      ["2019-01-24T00:00:00Z", "2019-05-21T23:00:00Z", "2019-04-30T23:00:00Z", "2018-11-24T00:00:00Z"]
    ),
    (
      .healthAssessment,
      ["2019-01-24T00:00:00Z", "2019-05-21T23:00:00Z", "2019-04-30T23:00:00Z", "2018-11-24T00:00:00Z"]
    ),
    (
      .earlyHelpShared,
      ["2019-01-17T00:00:00Z", "2019-05-14T23:00:00Z", "2019-04-23T23:00:00Z", "2018-11-17T00:00:00Z"]
    ),
    (
      .earlyHelpReview,
      ["2019-02-02T00:00:00Z", "2019-05-30T23:00:00Z", "2019-05-10T23:00:00Z", "2018-12-08T00:00:00Z"]
    ),
    (
      .earlyHelpFurtherReview,
      ["2019-03-22T00:00:00Z", "2019-07-18T23:00:00Z", "2019-06-29T23:00:00Z", "2019-01-27T00:00:00Z"]
    ),
    (
      .supervisionASYEFirst,
      ["2018-12-29T00:00:00Z", "2019-04-25T23:00:00Z", "2019-04-05T23:00:00Z", "2018-11-03T00:00:00Z"]
    ),
    (
      .supervisionASYELater,
      ["2019-01-22T00:00:00Z", "2019-05-18T23:00:00Z", "2019-04-29T23:00:00Z", "2018-11-27T00:00:00Z"]
    ),
    (
      .supervisionASYE,
      ["2019-01-05T00:00:00Z", "2019-05-02T23:00:00Z", "2019-04-12T23:00:00Z", "2018-11-10T00:00:00Z"]
    ),
    (
      .supervision,
      ["2019-01-22T00:00:00Z", "2019-05-18T23:00:00Z", "2019-04-29T23:00:00Z", "2018-11-27T00:00:00Z"]
    ),
    (
      .lookedAfterFurtherVisit,
      ["2019-02-02T00:00:00Z", "2019-05-30T23:00:00Z", "2019-05-10T23:00:00Z", "2018-12-08T00:00:00Z"]
    ),
    (
      .lookedAfterSecondReview,
      ["2019-03-22T00:00:00Z", "2019-07-18T23:00:00Z", "2019-06-29T23:00:00Z", "2019-01-27T00:00:00Z"]
    ),
    (
      .lookedAfterFurtherReview,
      ["2019-06-21T23:00:00Z", "2019-10-18T23:00:00Z", "2019-09-29T23:00:00Z", "2019-04-26T23:00:00Z"]
    ),
    (
      .authority,
      ["2019-01-03T00:00:00Z", "2019-04-29T23:00:00Z", "2019-04-05T23:00:00Z", "2018-11-03T00:00:00Z"]
    ),
    (
      .authorityUrgent,
      ["2018-12-27T08:45:00Z", "2019-04-23T09:00:00Z", "2019-04-01T11:00:00Z", "2018-10-29T12:00:00Z"]
    ),
    (
      .audit,
      ["2019-01-22T00:00:00Z", "2019-05-18T23:00:00Z", "2019-04-29T23:00:00Z", "2018-11-27T00:00:00Z"]
    ),
    (
      .furtherReview,
      ["2019-06-21T23:00:00Z", "2019-10-18T23:00:00Z", "2019-09-29T23:00:00Z", "2019-04-26T23:00:00Z"]
    ),
    (
      .reviewConference,
      ["2019-03-22T00:00:00Z", "2019-07-18T23:00:00Z", "2019-06-29T23:00:00Z", "2019-01-27T00:00:00Z"]
    ),
  ]

  /// What takes a day or less begins on the afternoon before.
  @Test(arguments: [
    (ClockName.decision, "2019-07-12T15:00:00Z", "2019-07-15T15:00:00Z"),
    (.amberAnswer, "2019-07-12T12:45:00Z", "2019-07-15T12:45:00Z"),
    (.greenAnswer, "2019-07-12T15:00:00Z", "2019-07-15T15:00:00Z"),
    (.allocation, "2019-07-12T15:00:00Z", "2019-07-15T15:00:00Z"),
    (.conferenceRequest, "2019-07-12T23:00:00Z", "2019-07-15T23:00:00Z"),
    (.allegationReport, "2019-07-12T23:00:00Z", "2019-07-15T23:00:00Z"),
    (.allegationDecision, "2019-07-12T23:00:00Z", "2019-07-15T23:00:00Z"),
    (.nightRationale, "2019-07-12T14:45:00Z", "2019-07-15T14:45:00Z"),
    (.referrerTold, "2019-07-12T15:00:00Z", "2019-07-15T15:00:00Z"),
  ])
  func anotherNationsHolidayMovesWhatTakesADay(name: ClockName, inEngland: String, inNorthernIreland: String)
    throws
  {
    let start = instant("2019-07-11T15:00:00Z")
    #expect(try england.due(name.rule.limit, from: start) == instant(inEngland))
    #expect(
      try calendar(of: "northern-ireland").due(name.rule.limit, from: start) == instant(inNorthernIreland))
  }

  /// What the night did on the eve is read on the next morning of work.
  @Test func theNightBeforeAnotherNationsHolidayIsReadAfterIt() throws {
    let limit = ClockName.handover.rule.limit
    let start = instant("2019-07-11T21:00:00Z")
    #expect(try england.due(limit, from: start) == instant("2019-07-12T08:00:00Z"))
    #expect(try calendar(of: "northern-ireland").due(limit, from: start) == instant("2019-07-15T08:00:00Z"))
  }

  @Test func theTableHasEveryClock() {
    #expect(Set(Self.dues.map(\.0)) == Set(ClockName.allCases))
    #expect(Set(ClockName.allCases.map(\.rule.number)) == Set((1...30).map { "C\($0)" }))
  }

  @Test(arguments: dues)
  func aClockIsInTimeBeforeItsDueMomentAndLateFromItOn(name: ClockName, dues: [String]) throws {
    let register = Register(settings: ServiceSettings(name: "", hours: .standard, holidays: england.holidays))
    for (start, due) in zip(Self.starts, dues) {
      let clock = Clock(name, from: instant(start), to: nil, register.settings.clocks[name])
      let moment = instant(due)
      #expect(register.due(of: clock) == moment, "\(name) from \(start)")
      let before = try #require(register.explain(clock, now: moment.advanced(bySeconds: -1)))
      #expect(!before.isLate && before.secondsLeft == 1, "\(name) from \(start)")
      #expect(try #require(register.explain(clock, now: moment)).isLate, "\(name) from \(start)")
    }
  }

  /// 12 July is a bank holiday in Northern Ireland alone.
  @Test(arguments: [
    (ClockName.seenInAssessment, "2019-07-12T23:00:00Z", "2019-07-15T23:00:00Z"),
    (ClockName.enquiry, "2019-07-29T23:00:00Z", "2019-07-30T23:00:00Z"),
    (ClockName.conference, "2019-07-29T23:00:00Z", "2019-07-30T23:00:00Z"),
    (ClockName.assessment, "2019-09-10T23:00:00Z", "2019-09-11T23:00:00Z"),
    (ClockName.checkpoint, "2019-07-22T23:00:00Z", "2019-07-23T23:00:00Z"),
    (ClockName.allegationMeeting, "2019-07-15T23:00:00Z", "2019-07-16T23:00:00Z"),
    (ClockName.earlyHelp, "2019-07-22T23:00:00Z", "2019-07-23T23:00:00Z"),
    (ClockName.earlyHelpShared, "2019-07-29T23:00:00Z", "2019-07-30T23:00:00Z"),
  ])
  func anotherNationsHolidaysMoveTheClocksThatCountWorkingDays(
    name: ClockName, inEngland: String, inNorthernIreland: String
  ) throws {
    let limit = name.rule.limit
    let start = instant("2019-07-08T09:00:00Z")
    #expect(try england.due(limit, from: start) == instant(inEngland))
    #expect(try calendar(of: "northern-ireland").due(limit, from: start) == instant(inNorthernIreland))
  }
}
