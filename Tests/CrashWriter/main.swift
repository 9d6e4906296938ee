import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// Records one contact after the other on the ledger named as its argument, until it is killed.
///
/// Prints each contact's identifier when the desk has called it saved. A second argument is how large a file may become, in
/// bytes; it ends with 3 when storage fails.
let holidays = BankHolidays([], firstDay: Day(number: 0), lastDay: Day(number: 30_000))
guard (2...3).contains(CommandLine.arguments.count), let holidays else { exit(2) }
let isLimited = CommandLine.arguments.count == 3
if isLimited, let most = UInt(CommandLine.arguments[2]) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: most, rlim_max: most)
  guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(2) }
}

let settings = ServiceSettings(name: "Invented", hours: .standard, holidays: holidays)
let now = Instant(seconds: 1_547_030_520)
var desk = try Desk(opening: CommandLine.arguments[1], settings: settings, movesSince: now, creates: true)
if desk.register.serviceVersion == 0 {
  try desk.submit([.putSettingsInForce(settings)], by: .program, at: now)
}
while true {
  let contact = ContactID(desk.register.nextNumber(.contact))
  let child = NewChild.new(ChildDetails(givenName: "Leo", familyName: "Testchild"))
  let household = NewHousehold.new(HouseholdDetails(address: "1 Invented Road"))
  let received = NewContact(
    receivedAt: now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry at school again.",
    children: [child], household: household)
  do {
    try desk.submit([.receiveContact(received), .contact(contact, .considerHistory)], by: .program, at: now)
  } catch let error as LedgerError where isLimited {
    // Where standard error is a file that is longer than the limit, nothing can be said there.
    try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
    exit(3)
  }
  // One write a line: a killed process must not leave half of one.
  FileHandle.standardOutput.write(Data("\(contact) \(desk.register.version(of: contact.record))\n".utf8))
  guard !isLimited, contact.number.isMultiple(of: 7) else { continue }
  // Closing empties the write-ahead file, so that some kills fall into that too.
  try desk.close()
  desk = try Desk(opening: CommandLine.arguments[1], settings: settings, movesSince: now)
}
