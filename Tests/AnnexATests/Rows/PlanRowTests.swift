import CaseModel
import Testing

@testable import AnnexA

private let start = "A1,a) Male,a) WBRI,01/05/2012,6,b) No,"

@Test func aChildProtectionPlanIsReadWhole() throws {
  let result = try plans(
    start + "05/11/2018,b) Physical abuse,a) Neglect,03/01/2019,a) Yes,07/01/2019,,FRT 1,Ann Okafor",
    start + "05/03/2018,NYNN,,03/10/2018,b) No,,12/10/2018,,")
  let child = ListedChild(
    externalID: "A1", sex: .male, ethnicity: .whiteBritish, birthDate: day("2012-05-01"), hasDisability: false
  )
  #expect(
    result.planRows == [
      PlanRow(
        line: 2, child: child,
        listed: PlanListed(
          kind: .protection, from: day("2018-11-05"), category: .neglect, reviewedOn: day("2019-01-07"),
          seenAloneOn: day("2019-01-03")),
        start: day("2018-11-05"), seen: day("2019-01-03"),
        staff: ListedStaff(team: "FRT 1", worker: "Ann Okafor")),
      PlanRow(
        line: 3, child: child,
        listed: PlanListed(kind: .protection, from: day("2018-03-05"), category: .physical),
        start: day("2018-03-05"), ended: day("2018-10-12"), staff: ListedStaff()),
    ])
  #expect(result.warnings.isEmpty)
}

@Test func aChildLookedAfterIsReadWhole() throws {
  let result = try lookedAfter(
    start + "01/10/2018,26/10/2018,10/12/2018,,FRT 1,Ann Okafor", start + "01/03/2018,,,30/08/2018,,")
  #expect(
    result.planRows.map(\.listed) == [
      PlanListed(kind: .lookedAfter, from: day("2018-10-01"), reviewedOn: day("2018-10-26")),
      PlanListed(kind: .lookedAfter, from: day("2018-03-01")),
    ])
  #expect(result.planRows.map(\.seen) == [day("2018-12-10"), nil])
  #expect(result.planRows.map(\.ended) == [nil, day("2018-08-30")])
}

/// "No" may mean that others were there, or that the child was not seen at all.
@Test(arguments: [("a) Yes", "2019-01-03" as String?), ("b) No", nil), ("c) Unknown", nil), ("", nil)])
func aVisitCountsAsSeenWhereTheListSaysThatTheChildWasSeenAlone(alone: String, seen: String?) throws {
  let result = try plans(start + "05/11/2018,NEG,NEG,03/01/2019,\(alone),,,,")
  #expect(result.planRows.map(\.seen) == [seen.map(day)])
  #expect(result.planRows.map(\.listed.seenAloneOn) == [seen.map(day)])
}

/// DfE codes, alone or before their words, and the words alone.
@Test(arguments: [
  ("V2", LegalStatus.singlePeriod), ("a) V2", .singlePeriod), ("Section 20", .singlePeriod),
  ("C1 - Interim care order", .interimCareOrder), ("Interim Care Order", .interimCareOrder),
  ("C2", .fullCareOrder), ("Full care order", .fullCareOrder), ("D1", .freeingOrder),
  ("E1: Placement order granted", .placementOrder), ("J1", .remand), ("J2", .policeDetention),
  ("J3", .youthRehabilitation), ("L1", .policeProtection),
  ("Under police protection and in LA accommodation", .policeProtection), ("l2", .protectionOrder),
  ("EPO", .protectionOrder), ("L3", .assessmentOrder), ("V3", .agreedShortBreaks), ("V4", .shortBreak),
])
func aLegalStatusIsReadByItsCodeOrItsWords(text: String, status: LegalStatus) {
  var codes = ListCodes()
  #expect(codes.legalStatus.reading(text)?.code == status)
}

@Test func aChildAccommodatedUnderSection20ComesInWithoutAWarning() throws {
  let result = try lookedAfter(start + "01/10/2018,,,,,,V2", start + "01/10/2018,,,,,,")
  #expect(result.planRows.count == 2)
  #expect(result.warnings.isEmpty)
}

@Test func aLegalStatusThatNobodyCanReadIsNamedWithItsRow() throws {
  let result = try lookedAfter(start + "01/10/2018,,,,,,V2", start + "01/10/2018,,,,,,Z9")
  #expect(result.planRows.count == 2)
  #expect(
    result.warnings == [
      Warning(
        kind: .valueNotKnown, rows: 1, firstRow: 3, column: "Child's Legal Status", values: ["“Z9”"])
    ])
}

@Test(arguments: [
  ("C1", "“C1, interim care order”"), ("C2", "“C2, full care order”"), ("D1", "“D1, freeing order”"),
  ("E1", "“E1, placement order”"), ("J1", "“J1, remand”"), ("J2", "“J2, detained by the police”"),
  ("J3", "“J3, youth rehabilitation order”"), ("L3", "“L3, child assessment order”"),
  ("V3", "“V3, series of short breaks”"), ("V4", "“V4, single short break”"),
])
func aLegalStatusThatCannotBeHeldYetIsNamed(code: String, shown: String) throws {
  let result = try lookedAfter(start + "01/10/2018,,,,,,\(code)")
  #expect(result.planRows.map(\.start) == [day("2018-10-01")])
  #expect(
    result.warnings == [
      Warning(
        kind: .legalStatusNotHeld, rows: 1, firstRow: 2, column: "Child's Legal Status", values: [shown])
    ])
}

/// A list gives no hour from which the 72 hours or the days of the order could run; what has ended needs none.
@Test func policeProtectionAndAnEmergencyOrderAreRecordedAndNotImported() throws {
  let result = try lookedAfter(
    start + "07/01/2019,,,,,,L1", start + "07/01/2019,,,,,,L2", start + "01/10/2018,,,03/10/2018,,,L1")
  #expect(
    result.rejected == [
      RejectedRow(
        row: 2, column: "Child's Legal Status",
        reason: "the child is under police protection (L1): record it with frontdoor emergency start, "
          + "so that its 72 hours run"),
      RejectedRow(
        row: 3, column: "Child's Legal Status",
        reason:
          "the child is under an emergency protection order (L2): record it with frontdoor emergency start, "
          + "so that its days run"),
    ])
  #expect(result.planRows.map(\.ended) == [day("2018-10-03")])
}

/// One wrong optional value a row: the plan comes in, and the report names the column.
@Test(arguments: [
  ("05/11/2018,NEG,Sunday,,,,,,", Warning.Kind.valueNotKnown, "Latest Category of Abuse" as String?),
  ("05/11/2018,,,,,,,,", .categoryNotGiven, nil),
  ("05/11/2018,NEG,NEG,,,soon,,,", .dateNotRead, "Date of latest review conference"),
  ("05/11/2018,NEG,NEG,,,04/11/2018,,,", .reviewBeforeStart, "Date of latest review conference"),
  ("05/11/2018,NEG,NEG,,,10/01/2019,,,", .dateInFuture, "Date of latest review conference"),
  ("05/11/2018,NEG,NEG,10/01/2019,Yes,,,,", .dateInFuture, "Date of the Last Statutory Visit"),
  ("05/11/2018,NEG,NEG,03/01/2019,maybe,,,,", .valueNotKnown, "Was the Child Seen Alone?"),
  ("05/11/2018,NEG,NEG,,,,,,#N/A", .workerNotKnown, nil),
])
func aPlanIsNotLostByOneWrongValue(columns: String, kind: Warning.Kind, column: String?) throws {
  let result = try plans(start + columns)
  #expect(result.rejected.isEmpty)
  #expect(result.planRows.map(\.start) == [day("2018-11-05")])
  #expect(result.planRows.map(\.listed.reviewedOn) == [nil])
  #expect(result.warnings.contains { $0.kind == kind && $0.column == column })
}

/// A latest category that nobody can read is not replaced by the one of the start.
@Test func theCategoryOfTheStartStandsWhereNoLaterOneIsGiven() throws {
  let result = try plans(
    start + "05/11/2018,NEG,,,,,,,", start + "05/11/2018,NEG,EMO,,,,,,", start + "05/11/2018,NEG,??,,,,,,")
  #expect(result.planRows.map(\.listed.category) == [.neglect, .emotional, nil])
}

@Test func aPlanWithoutASoundStartOrEndIsNoRow() throws {
  let result = try plans(
    start + ",NEG,NEG,,,,,,", start + "05/11/2018,NEG,NEG,,,,04/11/2018,,",
    start + "05/11/2018,NEG,NEG,,,,10/01/2019,,")
  #expect(
    result.rejected == [
      RejectedRow(row: 2, column: "Child Protection Plan Start Date", reason: "is not given"),
      RejectedRow(
        row: 3, column: "Child Protection Plan End Date",
        reason: "2018-11-04 is before the start, 2018-11-05"),
      RejectedRow(
        row: 4, column: "Child Protection Plan End Date", reason: "2019-01-10 lies in the future"),
    ])
}

/// Without the column that says what ended, a plan of last summer would be taken to run.
@Test func aListWithoutItsEndsIsNotRead() {
  let fault = #expect(throws: NotAList.self) {
    try list([Titles.child + ",Child Protection Plan Start Date,Latest Category of Abuse"], "list7.csv")
  }
  #expect(
    fault?.words
      == "none of lists 1 to 8: nearest is list 7 (child protection plans), but these columns are missing: "
      + "Child Protection Plan End Date")
}

/// 12/28/2018 can only have the month first, so that 05/11/2018 may be 11 May.
@Test func oneVisitWithTheMonthFirstStopsTheWholeList() {
  let fault = #expect(throws: DatesDoubtful.self) {
    try plans(start + "05/11/2018,NEG,NEG,12/28/2018,Yes,,,,", start + "05/11/2018,NEG,NEG,,,,,,")
  }
  #expect(
    fault?.words.hasPrefix(
      "a date has the month first (Date of the Last Statutory Visit, row 2: “12/28/2018”)") == true)
}
