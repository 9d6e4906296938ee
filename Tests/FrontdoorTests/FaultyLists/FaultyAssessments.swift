@testable import AnnexA

extension FaultyList {
  /// List 4; one child’s second assessment begins while the first runs.
  static let assessments = FaultyList(
    "list4.csv", rows: 11, imported: 5, duplicate: DuplicateRow(row: 4, ofFile: "list4.csv", ofRow: 2),
    rejected: [
      RejectedRow(row: 8, column: "Continuous Assessment Start Date", reason: "“last autumn” is not a date"),
      RejectedRow(
        row: 10, column: "Continuous Assessment Date of Authorisation",
        reason: "2099-06-01 lies in the future"),
      RejectedRow(row: 11, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 14, reason: "R-000002: an assessment has been open since Wed 3 Oct 2018"),
    ],
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),does the child have a disability,\
      continuous ASSESSMENT start date,Child seen\u{A0}during continuous assessment,\
      Continuous Assessment Date  of Authorisation,\
      was the child assessed as requiring LA CHILDREN’S social care support,allocated team,ALLOCATED  WORKER
      F1,a) Male,a) WBRI,12/03/2014,4,b) No,02/10/2018,a) Yes,14/12/2018,a) Yes,First Response 1,Zoë Brontë
      F2,F,WBRI,2015-01-31,3,N,2018-10-03,Y,#N/A,#N/A,first  response 1,ZOË\u{A0}BRONTË
      F1,M,wbri,2014-03-12,4,No,2018-10-02,Yes,2018-12-14,Yes,First Response 1,Zoë Brontë
      F3,b) Female,k) APKN,#N/A,#N/A,c) Unknown,05/11/2018,No,#N/A,c) Unknown,"First
      Response 1",\u{A0}
      \u{A0},,, ,,,,,,,,
      F4,M,WBRI,01/07/2010,8,No,last autumn,Yes,,,,
      F5,M,WBRI,01/07/2010,8,No,04/12/2018,peut-être,,,,
      F5,M,WBRI,01/07/2010,8,No,04/12/2018,Yes,01/06/2099,,,
      ,M,WBRI,01/07/2010,8,No,04/12/2018,Yes,,,,
      \u{A0},M,WBRI,01/07/2010,8,No,04/12/2018,Yes,,,,
      F6,#N/A,\u{A0},, ,,2018-11-07,#N/A,\u{A0},,#N/A,
      F2,F,WBRI,31/01/2015,3,No,20/11/2018,No,,,,
      """)
}
