import CaseModel
import Testing

@testable import AnnexA

/// The day that `text` names.
func day(_ text: String) -> Day {
  guard let day = Day(text: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// The moment that `text` names.
func instant(_ text: String) -> Instant {
  guard let instant = Instant(text: text) else { preconditionFailure("\(text) is no moment") }
  return instant
}

/// The day of every import in these tests unless one says otherwise: a Wednesday.
let today = day("2019-01-09")

/// Titles as Annex A has them.
enum Titles {
  static let child = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)"
  static let contacts = child + ",Date of Contact,Contact Source"
  static let referrals =
    child + ",Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,"
    + "Allocated Team,Allocated Worker"
  static let inNeed =
    child + ",Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,"
    + "CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker"
  static let earlyHelp =
    child + ",Assessment start date,Assessment completion date,Organisation completing assessment"
  static let assessments =
    child + ",Does the Child have a Disability,Continuous Assessment Start Date,"
    + "Child Seen During Continuous Assessment,Continuous Assessment Date of Authorisation,"
    + "Was the child assessed as requiring LA children's social care support?,Allocated Team,Allocated Worker"
  static let enquiries =
    child + ",Does the Child have a Disability,Strategy discussion initiating Section 47 Enquiry Start Date,"
    + "Was an Initial Child Protection Conference deemed unnecessary?,"
    + "Date of Initial Child Protection Conference,"
    + "Did the Initial Child Protection Conference Result in a Child Protection Plan,"
    + "Number of Section 47 Enquiries in the last 12 months,Number of ICPCs in the last 12 months,"
    + "Allocated Team,Allocated Worker"
  static let plans =
    child + ",Does the Child have a Disability,Child Protection Plan Start Date,Initial Category of Abuse,"
    + "Latest Category of Abuse,Date of the Last Statutory Visit,Was the Child Seen Alone?,"
    + "Date of latest review conference,Child Protection Plan End Date,Allocated Team,Allocated Worker"
  static let lookedAfter =
    child
    + ",Does the Child have a Disability,Date Started to be Looked After,Date of Latest Statutory Review,"
    + "Date of Last Social Work Visit,Date Ceased to be Looked After,Allocated Team,Allocated Worker,"
    + "Child's Legal Status"
}

/// A file with these lines.
func bytes(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

/// What a file of list 1 holds.
func contacts(_ rows: String..., file: String = "list1.csv") throws -> ListResult {
  try list([Titles.contacts] + rows, file)
}

/// What a file of list 3 holds.
func referrals(_ rows: String..., file: String = "list3.csv") throws -> ListResult {
  try list([Titles.referrals] + rows, file)
}

/// What a file of list 6 holds.
func inNeed(_ rows: String..., file: String = "list6.csv") throws -> ListResult {
  try list([Titles.inNeed] + rows, file)
}

/// What a file of list 2 holds.
func earlyHelp(_ rows: String..., file: String = "list2.csv") throws -> ListResult {
  try list([Titles.earlyHelp] + rows, file)
}

/// What a file of list 4 holds.
func assessments(_ rows: String..., file: String = "list4.csv") throws -> ListResult {
  try list([Titles.assessments] + rows, file)
}

/// What a file of list 5 holds.
func enquiries(_ rows: String..., file: String = "list5.csv") throws -> ListResult {
  try list([Titles.enquiries] + rows, file)
}

/// What a file of list 7 holds.
func plans(_ rows: String..., file: String = "list7.csv") throws -> ListResult {
  try list([Titles.plans] + rows, file)
}

/// What a file of list 8 holds.
func lookedAfter(_ rows: String..., file: String = "list8.csv") throws -> ListResult {
  try list([Titles.lookedAfter] + rows, file)
}

/// What a file with these lines holds; most of them have too few dates to show which number comes first.
func list(_ lines: [String], _ file: String, dates: DateOrder? = .dayFirst) throws -> ListResult {
  try ListResult(
    reading: Array(lines.joined(separator: "\n").utf8), file: file, today: today, dates: dates)
}

extension ListResult {
  var contactRows: [ContactRow] { if case .contacts(let rows) = rows { rows } else { [] } }
  var referralRows: [ReferralRow] { if case .referrals(let rows) = rows { rows } else { [] } }
  var earlyHelpRows: [EarlyHelpRow] { if case .earlyHelp(let rows) = rows { rows } else { [] } }
  var assessmentRows: [AssessmentRow] { if case .assessments(let rows) = rows { rows } else { [] } }
  var enquiryRows: [EnquiryRow] { if case .enquiries(let rows) = rows { rows } else { [] } }
  var inNeedRows: [ChildInNeedRow] { if case .childrenInNeed(let rows) = rows { rows } else { [] } }
  var planRows: [PlanRow] {
    switch rows {
    case .childProtection(let rows), .lookedAfter(let rows): rows
    case .contacts, .earlyHelp, .referrals, .assessments, .enquiries, .childrenInNeed: []
    }
  }
}
