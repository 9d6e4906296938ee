@testable import AnnexA

extension FaultyList {
  /// List 1.
  static let contacts = FaultyList(
    "list1.csv", rows: 11, imported: 6, duplicate: DuplicateRow(row: 4, ofFile: "list1.csv", ofRow: 2),
    rejected: [
      RejectedRow(row: 10, column: "Date of Contact", reason: "“mid December” is not a date"),
      RejectedRow(row: 12, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 13, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 14, lastLine: 15, column: "Child Unique ID", reason: "is not given"),
    ],
    lines: """
        child UNIQUE  id ,GENDER,ethnicity,Date  Of BIRTH,Age of Child (years), DATE OF CONTACT,contact source,Cost £
      A1,a) Male,a) WBRI,12/03/2014,4,02/01/2019,e) 2A: Schools,
      A2,F,WBRI,2015-01-31,3,2019-01-03,6,£12
      A1,M,wbri,2014-03-12,4,2019-01-02,2A,
      A3,b) Female,k) APKN,#N/A,#N/A,05/11/2018,q) 6: Police,"£20
      for a taxi"
      A4,\u{A0}Female,\u{A0},1/5/2012,6,6/11/2018,"q) 6:
      Police",
      \u{A0},, ,,,,\u{A0},
      A5,b) Female,WBRI,01/07/2010,8,mid December,2A,
      A6,M,WBRI,01/07/2010,8,04/12/2018,77: Café,
      ,M,WBRI,01/07/2010,8,04/12/2018,6,
      \u{A0},M,WBRI,01/07/2010,8,04/12/2018,6,
      #N/A,M,WBRI,01/07/2010,8,04/12/2018,6,"seen
      twice"
      A7,#N/A,\u{A0},, ,07/11/2018,#N/A,\u{A0}
      """)
}
