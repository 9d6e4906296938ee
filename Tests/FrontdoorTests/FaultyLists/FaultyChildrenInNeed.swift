@testable import AnnexA

extension FaultyList {
  /// List 6; one child begins a second spell in need while the first is open.
  static let childrenInNeed = FaultyList(
    "list6.csv", rows: 11, imported: 7, duplicate: DuplicateRow(row: 4, ofFile: "list6.csv", ofRow: 2),
    rejected: [
      RejectedRow(row: 11, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(
        row: 14,
        reason: "the child's case of 2018-10-03 is open: no referral is recorded while a case is open"),
    ],
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),does the child have a disability,\
      cin START date,primary need code,Date Child was last seen,CIN closure DATE,reason\u{A0}for closure,case status,\
      allocated team,ALLOCATED  WORKER
      D1,a) Male,a) WBRI,12/03/2014,4,b) No,02/10/2018,N1 - Abuse or neglect,07/01/2019,,,c) Child in need plan,\
      First Response 1,Zoë Brontë
      D2,F,WBRI,2015-01-31,3,N,2018-10-03,N5,2019-01-04,#N/A,#N/A,Child in need plan,first  response 1,ZOË\u{A0}BRONTË
      D1,M,wbri,2014-03-12,4,No,2018-10-02,n1,2019-01-07,,,Child in need plan,First Response 1,Zoë Brontë
      D3,b) Female,k) APKN,#N/A,#N/A,c) Unknown,05/11/2018,N4,#N/A,20/12/2018,RC8,e) Closed episode,"First
      Response 1",\u{A0}
      \u{A0},,, ,,,,,,,,,,
      D4,M,WBRI,01/07/2010,8,No,04/12/2018,N1,in the summer,,,c) Child in need plan,,
      D5,M,WBRI,01/07/2010,8,No,04/12/2018,N11: Détresse,,,,c) Child in need plan,,
      D7,M,WBRI,01/07/2010,8,No,04/12/2018,N1,,20/12/2018,moved,Closed,,
      ,M,WBRI,01/07/2010,8,No,04/12/2018,N1,,,,c) Child in need plan,,
      \u{A0},M,WBRI,01/07/2010,8,No,04/12/2018,N1,,,,c) Child in need plan,,
      D6,#N/A,\u{A0},, ,,2018-11-07,#N/A,\u{A0},,,,#N/A,
      D2,F,WBRI,31/01/2015,3,No,20/11/2018,N5,,,,c) Child in need plan,,
      """)
}
