import Foundation

@testable import CaseModel

/// The moment that `text` names.
func instant(_ text: String) -> Instant {
  guard let instant = Instant(text: text) else { preconditionFailure("\(text) is no moment") }
  return instant
}

/// The day that `text` names.
func day(_ text: String) -> Day {
  guard let day = Day(text: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// The calendar of the default day service, 2012 to 2028.
let england = calendar(of: "england-and-wales")

/// The calendar that one division of the shipped file makes.
func calendar(of division: String) -> WorkingCalendar {
  guard let holidays = BankHolidays(publishedHolidays(division)) else {
    preconditionFailure("\(division) is no whole table")
  }
  return WorkingCalendar(holidays: holidays, hours: .standard)
}

/// The bank holidays of one division of the shipped file, read here without the program's own reader.
func publishedHolidays(_ division: String) -> [BankHoliday] {
  guard let content = try? JSONSerialization.jsonObject(with: publishedFile()) as? [String: [String: Any]],
    let events = content[division]?["events"] as? [[String: Any]]
  else { preconditionFailure("\(division) is not in the file") }
  return events.map { event in
    guard let title = event["title"] as? String, let date = event["date"] as? String else {
      preconditionFailure("an event has no title or date")
    }
    return BankHoliday(day: day(date), title: title)
  }
}

func publishedFile() throws -> Data {
  var repository = URL(filePath: #filePath)
  for _ in 1...4 { repository.deleteLastPathComponent() }
  return try Data(contentsOf: repository.appending(path: "data/bank-holidays.json"))
}
