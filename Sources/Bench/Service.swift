import CaseModel
import Foundation

/// The invented service that every measure runs on: three teams that hold cases, 25 workers, two managers.
struct Service {
  static let manager = WorkerID(1)
  static let otherManager = WorkerID(2)
  static let officer = WorkerID(UInt32(3 + workers))
  static let dutyWorker = WorkerID(UInt32(4 + workers))
  static let firstTeam = TeamID(2)
  static let complexTeam = TeamID(6)
  static let firstWorker = WorkerID(3)
  static let workers = 25

  static func worker(_ place: Int) -> WorkerID { WorkerID(UInt32(3 + place % workers)) }

  /// The default settings with England's own bank holidays.
  static func settings(holidays path: String) throws -> ServiceSettings {
    let file = try JSONDecoder().decode(
      BankHolidayFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    guard let holidays = BankHolidays(file.englandAndWales) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return ServiceSettings(name: "Invented front door", hours: .standard, holidays: holidays)
  }

  /// Settings, teams and staff, in the order of the numbers above.
  static func staff(_ settings: ServiceSettings) -> [Command] {
    var commands: [Command] = [.putSettingsInForce(settings), .registerTeam(name: "EHASH", kind: .screening)]
    for name in ["FRT 1 North", "FRT 2 Central", "FRT 3 South"] {
      commands.append(.registerTeam(name: name, kind: .firstResponse))
    }
    // The first is whoever runs this: the tracker opens the ledger without being told as whom.
    for (name, account) in [("Ama Okafor", NSUserName()), ("Rhys Haslam", nil)] {
      commands.append(
        .registerWorker(
          WorkerDetails(name: name, team: TeamID(1), role: .administrator, account: account)))
    }
    let names = ["Mirza", "Dunne", "Lowe", "Kay", "Barlow", "Iqbal", "Novak", "Steele", "Ward"]
    for place in 0..<workers {
      commands.append(
        .registerWorker(
          WorkerDetails(
            name: "\(["Sana", "Jo", "Pat"][place / 9]) \(names[place % 9])",
            team: TeamID(UInt32(2 + place % 3)), role: .socialWorker,
            asye: place % 8 == 7, registration: .number("SW\(1_000 + place)"))))
    }
    // The designated officer and the emergency duty team come last, so that the others keep their numbers.
    commands.append(
      .registerWorker(WorkerDetails(name: "Ash Lane", team: TeamID(1), role: .designatedOfficer)))
    commands.append(.registerTeam(name: "Emergency duty team", kind: .emergencyDuty))
    commands.append(
      .registerWorker(
        WorkerDetails(
          name: "Win Platt", team: TeamID(5), role: .emergencyDutyWorker, registration: .number("SW2000"))))
    commands.append(.registerTeam(name: "Complex Safeguarding", kind: .complexSafeguarding))
    return commands
  }
}
