@testable import AnnexA

extension FaultyList {
  /// List 5; one child’s second enquiry begins while the first runs.
  static let enquiries = FaultyList(
    "list5.csv", rows: 11, imported: 5, duplicate: DuplicateRow(row: 4, ofFile: "list5.csv", ofRow: 2),
    rejected: [
      RejectedRow(
        row: 8, column: "Strategy discussion initiating Section 47 Enquiry Start Date",
        reason: "“31/11/2018” is not a day of the calendar (day, month, year)"),
      RejectedRow(
        row: 10, column: "Date of Initial Child Protection Conference",
        reason: "is not given, but a child protection plan followed"),
      RejectedRow(row: 11, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(
        row: 14,
        reason:
          "R-000002: the section 47 enquiry of Wed 3 Oct 2018 has no end, but a later one is recorded: say how it "
          + "ended"),
    ],
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),does the child have a disability,\
      strategy discussion INITIATING Section 47 enquiry start date,\
      was an Initial Child Protection\u{A0}Conference deemed unnecessary,\
      date of initial  child protection conference,\
      did the initial child protection conference result in a child protection plan,\
      number of section 47 enquiries in the last 12 months,number of ICPCs in the last 12 months,\
      allocated team,ALLOCATED  WORKER
      G1,a) Male,a) WBRI,12/03/2014,4,b) No,02/10/2018,b) No,19/10/2018,a) Yes,0,0,First Response 1,Zoë Brontë
      G2,F,WBRI,2015-01-31,3,N,2018-10-03,#N/A,#N/A,#N/A,0,0,first  response 1,ZOË\u{A0}BRONTË
      G1,M,wbri,2014-03-12,4,No,2018-10-02,No,2018-10-19,Yes,0,0,First Response 1,Zoë Brontë
      G3,b) Female,k) APKN,#N/A,#N/A,c) Unknown,05/11/2018,Yes,#N/A,,1,0,"First
      Response 1",\u{A0}
      \u{A0},,, ,,,,,,,,,,
      G4,M,WBRI,01/07/2010,8,No,31/11/2018,Yes,,,0,0,,
      G5,M,WBRI,01/07/2010,8,No,04/12/2018,à voir,,,0,0,,
      G5,M,WBRI,01/07/2010,8,No,04/12/2018,No,,Yes,0,0,,
      ,M,WBRI,01/07/2010,8,No,04/12/2018,Yes,,,0,0,,
      \u{A0},M,WBRI,01/07/2010,8,No,04/12/2018,Yes,,,0,0,,
      G6,#N/A,\u{A0},, ,,2018-11-07,b) No,\u{A0},,0,0,#N/A,
      G2,F,WBRI,31/01/2015,3,No,20/11/2018,Yes,,,1,0,,
      """)
}
