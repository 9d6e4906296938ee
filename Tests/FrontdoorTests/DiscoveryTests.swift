import CaseModel
import Foundation
import Testing

@testable import frontdoor

@Test func theNamedFileGoesBeforeTheEnvironmentAndThatBeforeOnesOwn() throws {
  let folder = try Folder()
  let named = try folder.write("named.yml", "service: Named")
  let set = try folder.write("set.yml", "service: Set")
  let own = try folder.write("config/frontdoor/service.yml", "service: Own")
  let config = ["XDG_CONFIG_HOME": folder.path + "/config"]
  let both = config.merging(["FRONTDOOR_SERVICE": set]) { one, _ in one }
  #expect(try ServiceFile(named, environment: both).path == named)
  #expect(try ServiceFile(nil, environment: both).path == set)
  #expect(try ServiceFile(nil, environment: config).path == own)
  #expect(try ServiceFile(nil, environment: ["HOME": folder.path]).path == InstalledData.path("service.yml"))
  #expect(try ServiceFile(nil, environment: [:]).content().settings.name == "Children’s front door")
}

@Test func onesOwnFileLiesInTheHomeFolderWhereNothingElseIsSaid() throws {
  let folder = try Folder()
  let own = try folder.write(".config/frontdoor/service.yml", "service: Own")
  #expect(try ServiceFile(nil, environment: ["HOME": folder.path, "XDG_CONFIG_HOME": ""]).path == own)
}

@Test func aNamedFileThatIsNotThereIsSaidAndUsesNoOther() throws {
  let folder = try Folder()
  let missing = folder.path + "/missing.yml"
  #expect(throws: UsageMistake("\(missing) cannot be read: no such file or directory")) {
    try ServiceFile(nil, environment: ["FRONTDOOR_SERVICE": missing])
  }
}

@Test func dataIsLookedForBesideTheInstalledProgramAndThenInTheCheckout() throws {
  let folder = try Folder()
  try folder.write("checkout/Package.swift", "")
  #expect(
    InstalledData.places(beside: folder.path + "/checkout/.build/debug/frontdoor") == [
      folder.path + "/checkout/.build/share/frontdoor", folder.path + "/checkout/data",
    ])
  #expect(InstalledData.places(beside: "/usr/local/bin/frontdoor") == ["/usr/local/share/frontdoor"])
}

@Test func bankHolidaysBesideTheSettingsGoBeforeTheInstalledOnes() throws {
  let folder = try Folder()
  let events = (1...8).map { "{\"title\": \"Day \($0)\", \"date\": \"2030-0\($0)-01\"}" }.joined(
    separator: ",")
  try folder.write("bank-holidays.json", "{\"england-and-wales\": {\"events\": [\(events)]}}")
  let file = try ServiceFile(folder.write("service.yml", "service: Ours"))
  #expect(try file.content().settings.holidays.firstDay == .on("2030-01-01"))
  try folder.write("bank-holidays.json", "{}")
  #expect(throws: DocumentMistakes.self) { try ServiceFile(file.path).content() }
}
