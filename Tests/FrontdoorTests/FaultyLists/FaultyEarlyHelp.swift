@testable import AnnexA

extension FaultyList {
  /// List 2; one assessment ends before it starts.
  static let earlyHelp = FaultyList(
    "list2.csv", rows: 10, imported: 5, duplicate: DuplicateRow(row: 4, ofFile: "list2.csv", ofRow: 2),
    rejected: [
      RejectedRow(
        row: 8, column: "Assessment start date",
        reason: "“31/11/2018” is not a day of the calendar (day, month, year)"),
      RejectedRow(
        row: 9, column: "Assessment completion date",
        reason: "2018-12-03 is before the start, 2018-12-04"),
      RejectedRow(row: 10, column: "Child Unique ID", reason: "is not given"),
      RejectedRow(row: 11, column: "Child Unique ID", reason: "is not given"),
    ],
    lines: """
      child UNIQUE id , GENDER,ethnicity,Date  of  Birth,age of child (YEARS),assessment START date,\
      Assessment\u{A0}completion date,organisation COMPLETING  assessment
      E1,a) Male,a) WBRI,12/03/2014,4,02/10/2018,14/12/2018,Invented Primary
      E2,F,WBRI,2015-01-31,3,2018-10-03,#N/A,Zoë's Family Hub
      E1,M,wbri,2014-03-12,4,2018-10-02,2018-12-14,INVENTED\u{A0}PRIMARY
      E3,b) Female,k) APKN,#N/A,#N/A,05/11/2018,#N/A,"Health
      visitors"
      \u{A0},,, ,,,,
      E4,M,WBRI,01/07/2010,8,31/11/2018,,Invented Primary
      E4,M,WBRI,01/07/2010,8,04/12/2018,03/12/2018,Invented Primary
      ,M,WBRI,01/07/2010,8,04/12/2018,,Invented Primary
      \u{A0},M,WBRI,01/07/2010,8,04/12/2018,,Invented Primary
      E5,Garçon,WBRI,01/07/2010,8,04/12/2018,,Invented Primary
      E6,#N/A,\u{A0},, ,2018-11-07,#N/A,\u{A0}
      """)
}
