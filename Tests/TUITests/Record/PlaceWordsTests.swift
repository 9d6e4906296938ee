import Testing

@testable import CaseModel
@testable import TUI

@Suite struct PlaceWordsTests {
  private let place = ContextDetails(name: "Canal steps", kind: .park, concerns: [.gangs])

  @Test func whatHappenedToAPlaceIsSaidInTheFieldsWords() throws {
    let service = try ServiceFixture.siblings()
    let link = ContextLink(child: ServiceFixture.maisie, why: "seen there")
    let table: [(ContextEvent, String)] = [
      (.registered(place), "L-000001 registered: Canal steps, park or open space: gangs"),
      (.changed(place), "L-000001 is known as: Canal steps, park or open space: gangs"),
      (.linked(link), "Maisie T. (P-000001) linked: seen there"),
      (.unlinked(link), "Maisie T. (P-000001) no longer linked: seen there"),
      (.noted(ContextNote(note: "dark")), "noted: dark"),
    ]
    let words = EventWords(
      names: Names(masked: false, register: service.register), settings: service.register.settings)
    for (event, said) in table { #expect(words.words(.place(PlaceID(1), event)) == said) }
  }

  @Test func theRecordOfALinkedChildNamesThePlace() throws {
    var service = try ServiceFixture.siblings()
    try service.submit(.registerPlace(place))
    try service.submit(
      .place(PlaceID(1), .link(ContextLink(child: ServiceFixture.alfie, why: "seen there"))))
    let shown = DialogFixture(service, reading: [ServiceFixture.contact.record]) { _ in
      RecordDialog(
        record: ServiceFixture.contact.record, masked: false, size: Size(rows: 40, columns: 120))
    }
    #expect(shown.text(rows: 40, columns: 120).contains("PLACES    L-000001 Canal steps (gangs)"))
  }
}
