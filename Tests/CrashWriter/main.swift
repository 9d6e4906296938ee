import CaseLedger
import CaseModel
import Foundation

/// Records one contact after the other on the ledger named as its argument, until it is killed, and prints each
/// contact's identifier when the desk has called it saved.
let holidays = BankHolidays([], firstDay: Day(number: 0), lastDay: Day(number: 30_000))
guard CommandLine.arguments.count == 2, let holidays else { exit(2) }

let settings = ServiceSettings(name: "Invented", hours: .standard, holidays: holidays)
let now = Instant(seconds: 1_547_030_520)
var desk = try Desk(opening: CommandLine.arguments[1], settings: settings, movesSince: now)
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
  try desk.submit([.receiveContact(received), .contact(contact, .considerHistory)], by: .program, at: now)
  // One write a line: a killed process must not leave half of one.
  FileHandle.standardOutput.write(Data("\(contact) \(desk.register.version(of: contact.record))\n".utf8))
  guard contact.number.isMultiple(of: 7) else { continue }
  // Closing empties the write-ahead file, so that some kills fall into that too.
  try desk.close()
  desk = try Desk(opening: CommandLine.arguments[1], settings: settings, movesSince: now)
}
