import CaseModel
import Testing

@testable import AnnexA

private let start = "A1,a) Male,a) WBRI,01/05/2012,6,"

@Test func anEarlyHelpAssessmentIsReadWhole() throws {
  let result = try earlyHelp(
    start + "02/10/2018,14/12/2018, Invented  Primary School", start + "03/12/2018,#N/A,")
  #expect(
    result.earlyHelpRows.map(\.listed) == [
      EarlyHelpListed(
        startedOn: day("2018-10-02"), completedOn: day("2018-12-14"), organisation: "Invented Primary School"),
      EarlyHelpListed(startedOn: day("2018-12-03")),
    ])
  #expect(result.warnings.map(\.kind) == [.organisationNotGiven])
}

@Test func anAssessmentIsReadWhole() throws {
  let result = try assessments(
    start + "b) No,02/10/2018,a) Yes,14/12/2018,b) No,FRT 1,Ann Okafor", start + ",03/12/2018,,,,,")
  #expect(
    result.assessmentRows.map(\.listed) == [
      AssessmentListed(
        startedOn: day("2018-10-02"), seen: true, authorisedOn: day("2018-12-14"), needsSupport: false),
      AssessmentListed(startedOn: day("2018-12-03")),
    ])
  #expect(result.assessmentRows.first?.staff == ListedStaff(team: "FRT 1", worker: "Ann Okafor"))
  #expect(result.assessmentRows.first?.child.hasDisability == false)
}

@Test func anEnquiryIsReadWhole() throws {
  let result = try enquiries(
    start + "b) No,02/10/2018,b) No,19/10/2018,a) Yes,0,0,FRT 1,Ann Okafor",
    start + ",03/11/2018,a) Yes,,,1,1,,", start + ",03/12/2018,b) No,,,1,1,,",
    start + ",07/01/2019,,,,1,1,,", start + ",08/01/2019,a) Yes,25/01/2019,,1,1,,")
  #expect(
    result.enquiryRows.map(\.listed) == [
      EnquiryListed(
        startedOn: day("2018-10-02"), conferenceNeeded: true, conferenceOn: day("2018-10-19"),
        planFollowed: true),
      EnquiryListed(startedOn: day("2018-11-03"), conferenceNeeded: false),
      EnquiryListed(startedOn: day("2018-12-03"), conferenceNeeded: true),
      EnquiryListed(startedOn: day("2019-01-07")),
      EnquiryListed(startedOn: day("2019-01-08"), conferenceNeeded: true, conferenceOn: day("2019-01-25")),
    ])
  #expect(result.warnings == [Warning(kind: .conferenceDisagrees, rows: 1, firstRow: 6)])
}

@Test func whatEndsBeforeItStartsIsNoRow() throws {
  let help = try earlyHelp(
    start + "02/10/2018,01/10/2018,A school", start + "02/10/2018,02/10/2018,Another school")
  #expect(
    help.rejected == [
      RejectedRow(
        row: 2, column: "Assessment completion date", reason: "2018-10-01 is before the start, 2018-10-02")
    ])
  let assessed = try assessments(start + ",02/10/2018,,01/10/2018,,,", start + ",02/10/2018,,02/10/2018,,,")
  #expect(assessed.rejected.map(\.column) == ["Continuous Assessment Date of Authorisation"])
  let enquired = try enquiries(
    start + ",02/10/2018,,01/10/2018,,0,0,,", start + ",02/10/2018,,02/10/2018,,0,0,,")
  #expect(enquired.rejected.map(\.column) == ["Date of Initial Child Protection Conference"])
}

@Test func aPlanNeedsAConferenceThatWasHeld() throws {
  let result = try enquiries(
    start + ",02/10/2018,,,a) Yes,0,0,,", start + ",08/01/2019,,10/01/2019,a) Yes,0,0,,",
    start + ",08/01/2019,,09/01/2019,a) Yes,0,0,,")
  #expect(
    result.rejected.map(\.reason) == [
      "is not given, but a child protection plan followed",
      "2019-01-10 lies in the future, but a child protection plan followed",
    ])
}
