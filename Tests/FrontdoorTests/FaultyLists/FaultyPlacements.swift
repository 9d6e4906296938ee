@testable import AnnexA

extension FaultyList {
  /// List 8, for the children whose cases list 6 opens; one child has two times of being looked after that run.
  static let placements = FaultyList(
    "list8.csv", rows: 13, imported: 5, passedOver: 2,
    duplicate: DuplicateRow(row: 4, ofFile: "list8.csv", ofRow: 2),
    rejected: [
      RejectedRow(
        row: 8, column: "Date Started to be Looked After",
        reason: "“31/11/2018” is not a day of the calendar (day, month, year)"),
      RejectedRow(
        row: 11, column: "Date Ceased to be Looked After",
        reason: "2018-12-06 is before the start, 2018-12-07"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 13, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(
        row: 15, reason: "a later row for this child has no end either: give the end of this one"),
    ],
    needsCases: true,
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),does the child have a disability,\
      date STARTED to be looked\u{A0}after,date of latest statutory REVIEW,date of last  social work visit,\
      date ceased to be LOOKED AFTER,allocated team,ALLOCATED  WORKER,child’s LEGAL  status
      D1,a) Male,a) WBRI,12/03/2014,4,b) No,15/11/2018,10/12/2018,04/01/2019,,First Response 1,Zoë Brontë
      D2,F,WBRI,2015-01-31,3,N,2018-11-19,#N/A,#N/A,#N/A,first  response 1,ZOË\u{A0}BRONTË
      D1,M,wbri,2014-03-12,4,No,2018-11-15,2018-12-10,2019-01-04,,First Response 1,Zoë Brontë
      D3,b) Female,k) APKN,#N/A,#N/A,c) Unknown,05/11/2018,,,20/12/2018,"First
      Response 1",\u{A0}
      \u{A0},,, ,,,,,,,,
      D4,M,WBRI,01/07/2010,8,No,31/11/2018,,,,,
      D4,M,WBRI,01/07/2010,8,No,05/12/2018,at Easter,à voir,,,
      D5,M,WBRI,01/07/2010,8,No,06/12/2018,04/12/2018,,,,
      D5,M,WBRI,01/07/2010,8,No,07/12/2018,,,06/12/2018,,
      ,M,WBRI,01/07/2010,8,No,05/12/2018,,,,,
      \u{A0},M,WBRI,01/07/2010,8,No,05/12/2018,,,,,
      D9,F,WBRI,31/01/2015,3,No,20/11/2018,,,,,
      D2,F,WBRI,31/01/2015,3,No,20/10/2018,,,,,
      D6,#N/A,\u{A0},, ,,2018-11-08,#N/A,\u{A0},,,
      """)
}
