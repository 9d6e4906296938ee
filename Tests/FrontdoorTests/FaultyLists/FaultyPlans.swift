@testable import AnnexA

extension FaultyList {
  /// List 7, for the children whose cases list 6 opens; one child has two plans that run.
  static let plans = FaultyList(
    "list7.csv", rows: 13, imported: 5, passedOver: 2,
    duplicate: DuplicateRow(row: 4, ofFile: "list7.csv", ofRow: 2),
    rejected: [
      RejectedRow(
        row: 8, column: "Child Protection Plan Start Date", reason: "“first of May” is not a date"),
      RejectedRow(
        row: 11, column: "Child Protection Plan End Date",
        reason: "2018-12-05 is before the start, 2018-12-06"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 13, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(
        row: 15, reason: "a later row for this child has no end either: give the end of this one"),
    ],
    needsCases: true,
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),does the child have a disability,\
      child protection PLAN start date,initial category\u{A0}of abuse,latest category of ABUSE,\
      date of the last  statutory visit,was the child seen alone,date of latest REVIEW conference,\
      child protection plan END date,allocated team,ALLOCATED  WORKER
      D1,a) Male,a) WBRI,12/03/2014,4,b) No,05/11/2018,b) Physical abuse,a) Neglect,04/01/2019,a) Yes,07/01/2019,,\
      First Response 1,Zoë Brontë
      D2,F,WBRI,2015-01-31,3,N,2018-11-12,NEG,#N/A,#N/A,#N/A,#N/A,#N/A,first  response 1,ZOË\u{A0}BRONTË
      D1,M,wbri,2014-03-12,4,No,2018-11-05,PHY,NEG,2019-01-04,Yes,2019-01-07,,First Response 1,Zoë Brontë
      D3,b) Female,k) APKN,#N/A,#N/A,c) Unknown,05/11/2018,d) Emotional abuse,,,,,20/12/2018,"First
      Response 1",\u{A0}
      \u{A0},,, ,,,,,,,,,,,
      D4,M,WBRI,01/07/2010,8,No,first of May,EMO,EMO,,,,,,
      D4,M,WBRI,01/07/2010,8,No,05/12/2018,EMO,à voir,,,,,,
      D5,M,WBRI,01/07/2010,8,No,05/12/2018,SAB,SAB,soon,Yes,31/02/2019,,,
      D5,M,WBRI,01/07/2010,8,No,06/12/2018,SAB,SAB,,,,05/12/2018,,
      ,M,WBRI,01/07/2010,8,No,05/12/2018,NEG,NEG,,,,,,
      \u{A0},M,WBRI,01/07/2010,8,No,05/12/2018,NEG,NEG,,,,,,
      D9,F,WBRI,31/01/2015,3,No,20/11/2018,NEG,NEG,,,,,,
      D2,F,WBRI,31/01/2015,3,No,20/10/2018,NEG,NEG,,,,,,
      D6,#N/A,\u{A0},, ,,2018-11-08,#N/A,\u{A0},,,,#N/A,,
      """)
}
