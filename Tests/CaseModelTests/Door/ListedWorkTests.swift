import Testing

@testable import CaseModel

@Suite struct ListedWorkTests {
  /// A service that tracks one case from lists, referred on 1 June 2018; it is January 2019.
  private func listed(work: Work? = nil, seen: String? = nil, closedAt: String? = nil) throws -> Service {
    var service = try Service()
    let item = ImportedCase(
      child: .new(Hub.child("Maisie")), referredAt: instant("2018-06-01T08:45:00Z"), work: work,
      lastSeen: seen.map(day), closedAt: closedAt.map(instant))
    try service.run(.importCase(item), by: .program)
    return service
  }

  private func refusal(_ service: Service, _ command: Command) -> PathwayRefusal? {
    if case .pathway(_, let refusal) = service.refusal(of: command, by: .program) { refusal } else { nil }
  }

  @Test func anAssessmentCountsFromItsOwnStart() throws {
    var service = try listed()
    try service.run(
      .importAssessment(CaseID(1), AssessmentListed(startedOn: day("2019-01-02"))), by: .program)
    let clocks = service.register.clocks(of: try service.item(CaseID(1))).filter { $0.name == .assessment }
    #expect(clocks.map(\.startedAt).allSatisfy { London.day(of: $0) == day("2019-01-02") })
    #expect(!clocks.isEmpty)
  }

  @Test func onlyACaseThatIsThereAndCameFromListsTakesWork() throws {
    var service = try Service()
    let here = try service.refer("Maisie")[0]
    let assessment = AssessmentListed(startedOn: day("2018-12-03"))
    let enquiry = EnquiryListed(startedOn: day("2018-12-03"))
    #expect(refusal(service, .importAssessment(here, assessment)) == .openedHere)
    #expect(refusal(service, .importEnquiry(here, enquiry)) == .openedHere)
    #expect(
      service.refusal(of: .importAssessment(CaseID(9), assessment), by: .program)
        == .noSuchRecord(CaseID(9).record))
    #expect(
      service.refusal(of: .importEnquiry(CaseID(9), enquiry), by: .program)
        == .noSuchRecord(CaseID(9).record))
  }

  @Test func nothingInAListLiesAheadOrEndsBeforeItBegan() throws {
    let service = try listed()
    let today = London.day(of: service.now)
    let tomorrow = today.advanced(by: 1)
    func assessment(_ start: Day, _ end: Day?) -> PathwayRefusal? {
      refusal(service, .importAssessment(CaseID(1), AssessmentListed(startedOn: start, authorisedOn: end)))
    }
    #expect(assessment(tomorrow, nil) == .dayInFuture(tomorrow))
    #expect(assessment(today, tomorrow) == .dayInFuture(tomorrow))
    #expect(assessment(today, today.advanced(by: -1)) == .endsBeforeStart)
    #expect(assessment(today, today) == nil)
    func enquiry(_ start: Day, _ conference: Day?) -> PathwayRefusal? {
      refusal(
        service,
        .importEnquiry(
          CaseID(1), EnquiryListed(startedOn: start, conferenceNeeded: true, conferenceOn: conference)))
    }
    #expect(enquiry(tomorrow, nil) == .dayInFuture(tomorrow))
    #expect(enquiry(today, today.advanced(by: -1)) == .conferenceBeforeEnquiry(today.advanced(by: -1)))
    #expect(enquiry(today, today) == nil)
    // A conference may be booked ahead.
    #expect(enquiry(today, tomorrow) == nil)
    func help(_ start: Day, _ end: Day?) -> Refusal? {
      service.refusal(
        of: .importEarlyHelp(.known(ChildID(1)), EarlyHelpListed(startedOn: start, completedOn: end)),
        by: .program)
    }
    #expect(help(tomorrow, nil) == .dayInFuture(tomorrow))
    #expect(help(today, tomorrow) == .dayInFuture(tomorrow))
    #expect(help(today, today.advanced(by: -1)) == .endsBeforeStart(today))
    #expect(help(today, today) == nil)
  }

  /// Referred on 1 June 2018: census validation rules 1103 and 2889.
  @Test func nothingInAListBeginsBeforeTheReferral() throws {
    let service = try listed()
    let early = PathwayRefusal.beforeReferral(instant("2018-06-01T08:45:00Z"))
    let starts: [(String, PathwayRefusal?)] = [("2018-05-31", early), ("2018-06-01", nil)]
    for (start, refused) in starts {
      let assessment = AssessmentListed(startedOn: day(start))
      #expect(refusal(service, .importAssessment(CaseID(1), assessment)) == refused)
      #expect(refusal(service, .importEnquiry(CaseID(1), EnquiryListed(startedOn: day(start)))) == refused)
    }
  }

  @Test func oneOfAKindRunsAtATime() throws {
    var service = try listed()
    try service.run(
      .importAssessment(CaseID(1), AssessmentListed(startedOn: day("2018-12-03"))), by: .program)
    let later = AssessmentListed(startedOn: day("2018-12-04"), authorisedOn: day("2019-01-02"))
    let earlier = AssessmentListed(startedOn: day("2018-07-04"), authorisedOn: day("2018-12-03"))
    #expect(
      refusal(service, .importAssessment(CaseID(1), later)) == .assessmentRuns(day("2018-12-03")))
    try service.run(.importAssessment(CaseID(1), earlier), by: .program)
    #expect(try service.item(CaseID(1)).pathway.openAssessment?.startedOn == day("2018-12-03"))

    try service.run(.importEnquiry(CaseID(1), EnquiryListed(startedOn: day("2018-12-03"))), by: .program)
    let done = EnquiryListed(startedOn: day("2018-12-04"), conferenceNeeded: false)
    #expect(
      refusal(service, .importEnquiry(CaseID(1), done)) == .enquiryRunsSince(day("2018-12-03")))
    try service.run(
      .importEnquiry(CaseID(1), EnquiryListed(startedOn: day("2018-12-03"), conferenceNeeded: true)),
      by: .program)
    let second = EnquiryListed(startedOn: day("2019-01-03"), conferenceNeeded: true)
    #expect(
      refusal(service, .importEnquiry(CaseID(1), second)) == .conferenceAwaitedOf(day("2018-12-03")))
  }

  @Test func aClosedCaseTakesWorkAsHistoryAndStaysWhatItIs() throws {
    var service = try listed(closedAt: "2018-12-20T08:45:00Z")
    let enquiry = EnquiryListed(
      startedOn: day("2018-07-03"), conferenceNeeded: true, conferenceOn: day("2018-07-20"),
      planFollowed: true)
    try service.run(.importEnquiry(CaseID(1), enquiry), by: .program)
    let item = try service.item(CaseID(1))
    #expect(!item.isOpen)
    #expect(item.work == .assessment)
    #expect(item.pathway.plans.isEmpty)
    #expect(item.pathway.conferences.map(\.outcome) == [.protectionPlan])
  }

  @Test func aPlanThatFollowedRunsFromItsConference() throws {
    var service = try listed()
    let enquiry = EnquiryListed(
      startedOn: day("2018-12-03"), conferenceNeeded: true, conferenceOn: day("2018-12-20"),
      planFollowed: true)
    #expect(try !service.run(.importEnquiry(CaseID(1), enquiry), by: .program).isEmpty)
    let item = try service.item(CaseID(1))
    #expect(item.work == .childProtection)
    #expect(item.pathway.openPlans.map(\.from) == [day("2018-12-20")])
    #expect(try service.run(.importEnquiry(CaseID(1), enquiry), by: .program).isEmpty)
  }

  @Test func aDuplicatesEarlyHelpComesToTheRecordThatStands() throws {
    var service = try Service()
    let help = EarlyHelpListed(startedOn: day("2018-12-03"), organisation: "an invented school")
    try service.run(.importEarlyHelp(.new(Hub.child("Maisie")), help), by: .program)
    try service.run(.importEarlyHelp(.new(Hub.child("Maisie")), help), by: .program)
    try service.run(.child(ChildID(2), .merge(into: ChildID(1), reason: "one child, listed twice")))
    #expect(try service.child(ChildID(1)).earlyHelp == [help])
  }

  /// A list gives no day on which an enquiry ended: noon of the conference’s day stands for it.
  @Test func anEnquiryInAListEndedByItsConference() throws {
    var service = try Service()
    try service.run(
      .importCase(
        ImportedCase(
          child: .new(Hub.child("Maisie")), referredAt: instant("2018-11-01T09:00:00Z"),
          work: .assessmentWithSection47, worker: Hub.worker)), by: .program)
    let enquiry = EnquiryListed(
      startedOn: day("2018-12-03"), conferenceNeeded: true, conferenceOn: day("2018-12-18"))
    try service.run(.importEnquiry(CaseID(1), enquiry), by: .program)
    let ended = try service.pathway(CaseID(1)).enquiries.map(\.completedAt)
    #expect(ended == [instant("2018-12-18T12:00:00Z")])
  }
}
