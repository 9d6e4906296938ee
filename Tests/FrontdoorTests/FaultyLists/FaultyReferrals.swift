@testable import AnnexA

extension FaultyList {
  /// List 3; one child is referred while a case is open.
  static let referrals = FaultyList(
    "list3.csv", rows: 12, imported: 7, duplicate: DuplicateRow(row: 4, ofFile: "list3.csv", ofRow: 2),
    rejected: [
      RejectedRow(
        row: 9, column: "Date of referral",
        reason: "“31/11/2018” is not a day of the calendar (day, month, year)"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 13, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(
        row: 15,
        reason: "the child's case of 2018-11-05 is open: no referral is recorded while a case is open"),
    ],
    lines: """
      CHILD unique ID, gender ,Ethnicity,date of birth,AGE,Date  of  Referral,referral source,REFERRAL NFA,\
      Number of referrals in last 12 months,allocated TEAM,Allocated\u{A0}Worker
      B1,a) Male,a) WBRI,12/03/2014,4,02/10/2018,e) 2A: Schools,b) No,0,First Response 1,Zoë Brontë
      B2,F,WBRI,2015-01-31,3,2018-10-03,6,N,1,first  response 1,ZOË\u{A0}BRONTË
      B1,M,wbri,2014-03-12,4,2018-10-02,2A,No,0,First Response 1,Zoë Brontë
      B3,b) Female,k) APKN,#N/A,#N/A,05/11/2018,q) 6: Police,b) No,#N/A,"First
      Response 1",\u{A0}
      B4,\u{A0}Female,WBRI,1/7/2010,8,2018-11-06,6,a) Yes,0,,
      \u{A0},,, ,,,,,,,
      B5,M,WBRI,01/07/2010,8,31/11/2018,6,No,0,,
      B6,M,WBRI,01/07/2010,8,04/12/2018,1Z: Crèche,No,0,,
      B8,M,WBRI,01/07/2010,8,04/12/2018,6,perhaps,0,,
      \u{A0},M,WBRI,01/07/2010,8,04/12/2018,6,No,0,,
      #N/A,M,WBRI,01/07/2010,8,04/12/2018,6,No,0,,
      B7,#N/A,\u{A0},, ,07/11/2018,#N/A,,\u{A0},#N/A,#N/A
      B3,F,APKN,,,06/12/2018,6,No,1,,
      """)
}
