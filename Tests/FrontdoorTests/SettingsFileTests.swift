import CaseModel
import Testing

@testable import frontdoor

@Test func theInstalledSettingsAreTheProjectsDefaults() throws {
  let content = try ServiceFile(InstalledData.path("service.yml")).content()
  let defaults = ServiceSettings(
    name: "Children’s front door", hours: .standard, holidays: content.settings.holidays)
  #expect(content.settings == defaults)
  #expect(content.staff == ListedService(teams: [], workers: []))
}
