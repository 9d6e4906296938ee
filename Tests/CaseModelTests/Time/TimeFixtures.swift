import Foundation

@testable import CaseModel

/// The moment that `text` names; a test's own text is right or the test is wrong.
func instant(_ text: String) -> Instant { Instant(text: text)! }

/// The day that `text` names.
func day(_ text: String) -> Day { Day(text: text)! }

/// What a London clock shows at `instant`, such as "2019-01-09 10:42:00", by Foundation's calendar.
func shownInLondon(_ instant: Instant) -> String {
  let parts = londonByFoundation.dateComponents(
    [.year, .month, .day, .hour, .minute, .second],
    from: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
  return String(
    format: "%04d-%02d-%02d %02d:%02d:%02d", parts.year!, parts.month!, parts.day!, parts.hour!,
    parts.minute!, parts.second!)
}

let londonByFoundation: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(identifier: "Europe/London")!
  return calendar
}()

/// The bank holidays of one division of the file that the program ships.
func publishedHolidays(_ division: String = "england-and-wales") throws -> [BankHoliday] {
  struct Division: Decodable { let events: [Event] }
  struct Event: Decodable {
    let title: String
    let date: Day
  }
  let divisions = try JSONDecoder().decode([String: Division].self, from: try publishedFile())
  return divisions[division]!.events.map { BankHoliday(day: $0.date, title: $0.title) }
}

func publishedFile() throws -> Data {
  let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return try Data(contentsOf: repository.appending(path: "data/bank-holidays.json"))
}

/// The calendar of the default day service, 2012 to 2028.
let england: WorkingCalendar = {
  WorkingCalendar(holidays: BankHolidays(try! publishedHolidays())!, hours: .standard)
}()
