import CaseModel
import Testing

@testable import TUI

/// Settings that change while somebody looks.
@Suite struct SettingsTests {
  @Test func theScreenSaysWhichClocksMovedAndDatesTheListsAnew() throws {
    var service = try ServiceFixture.siblings()
    let size = Size(rows: 40, columns: 120)
    var app = App(size: size, service.context)
    #expect(app.view(size, service.context).text.contains("48 min late"))
    var settings = service.register.settings
    settings.clocks[.decision] = .workingDays(2, until: .sameTime)
    let changed = try service.submit(.putSettingsInForce(settings), by: .program)
    _ = app.update(.changed(changed, byOthers: true), service.context)
    let text = app.view(size, service.context).text
    #expect(text.contains("settings changed: 1 clock moved: decision 1 later"))
    #expect(!text.contains("48 min late"))
    _ = app.update(.changed(changed, byOthers: true), service.context)
    #expect(app.view(size, service.context).text.contains("settings changed: no clock moved"))
  }
}
