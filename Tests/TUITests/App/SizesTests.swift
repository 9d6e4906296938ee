import CaseModel
import Testing

@testable import TUI

/// Every screen at every size: drawn, never ended by.
@Suite struct SizesTests {
  /// From one cell to more than anybody has: every row where room is short, and both sides of each limit of a layout.
  static let sizes: [Size] = (Array(0...16) + [19, 20, 23, 24, 27, 28, 36, 60]).flatMap { rows in
    [0, 1, 37, 38, 59, 60, 72, 118, 200].map { Size(rows: rows, columns: $0) }
  }

  /// Keys that lead from the board to each screen, for somebody in a role.
  static let ways: [(WorkerID, [Key])] =
    [
      "", "1", "2", "3", "4", "5", "3    ", "/", "/zara", "m", "?", "?a", ":", ":zzz", ":give", "6", "6↵",
      "8", "8n",
      "8g", "8↵", "8e", "R", "n", "nS", "n→↓", "n\t\t\t\t\t\t\t\tab", "1d", "1d↵", "1dS", "1H", "1r", "1r↓↵",
      "1c", "1C",
      "1o", "1o↑↵", "1w", "1e", "1ezzz", "1↵", "1↵c", "1↵w", "2d", "2dS", "2d\t↓↵abS", "3a", "3a↵", "3a↓↵",
      "3a↓↵↓↵", "3a↵abS", "3  a↵S", "3v", "3v↓↵", "3W", "3x", "3x↓↵", "4x↓↵abc", "3↵", "3↵c", "3↵c↵", "3↵c!",
      "3e",
      "4e↵", "4b", "\t", "\t\t", "\tA", "\tA↓↵", "\tw", "\te", "\te↵", "t", "!", "g", "q", "7", "L", "N", "u",
      // What can be set aside, told or acknowledged once something was done.
      "1r↓↵ay", "1r↓↵a↵", "3v↓↵y", "3a↵Sy", "3a↵Syu",
    ].map { (ServiceFixture.hubManager, keys($0)) }
    + ["", "5", "4e", "4eauth", "4e↵", "3v↓↵"].map { (ServiceFixture.teamManager, keys($0)) }
    + ["L", "L↵", "Le", "Ln", "Lc", "Le↵"].map { (ServiceFixture.officer, keys($0)) }
    + ["4e", "1e", "1d"].map { (ServiceFixture.dutyWorker, keys($0)) }

  /// Letters are themselves; ↵ ↓ ↑ → stand for keys, S for Ctrl-S, a tab for Tab.
  private static func keys(_ text: String) -> [Key] {
    text.map { character in
      switch character {
      case "↵": .enter
      case "↓": .down
      case "↑": .up
      case "→": .right
      case "\t": .tab
      case "S": .control("s")
      default: .character(character)
      }
    }
  }

  @Test(arguments: SizesTests.ways.indices) func everyScreenIsDrawnAtEverySize(way: Int) throws {
    let (worker, keys) = Self.ways[way]
    var service = try ServiceFixture.busy()
    service.actor = worker
    var fixture = AppFixture(service)
    for key in keys { fixture.press(key) }
    fixture.send(.rested)
    expectDrawn(&fixture)
    // Having been small, it still takes keys, and may be large again.
    fixture.press(.down, .pageDown, .end, .pageUp, .tab, .enter)
    fixture.resize(rows: 40, columns: 120)
    #expect(!fixture.screen.isEmpty)
  }

  @Test func anEmptyServiceIsDrawnAtEverySize() throws {
    for keys in ["", "d", "a", "e", "6↵", "8", "L", "n", "\tA", "\tw", "2", "5", ":", "?", "7"] {
      var fixture = AppFixture(try ServiceFixture())
      for key in Self.keys(keys) { fixture.press(key) }
      expectDrawn(&fixture)
    }
  }

  private func expectDrawn(_ fixture: inout AppFixture) {
    for size in Self.sizes {
      fixture.resize(rows: size.rows, columns: size.columns)
      let frame = fixture.view
      #expect(frame.size == size)
      guard size.rows < Layout.smallest.rows || size.columns < Layout.smallest.columns else { continue }
      // Where nothing but a message is shown, a dialog must still be able to draw.
      var bare = Frame(size)
      fixture.front?.draw(on: &bare, fixture.service.context)
    }
  }
}

/// Every act's form at every size: empty, filled in, looked over, and with what keeps it from being recorded.
@Suite struct FormSizesTests {
  @Test(arguments: (ActForm.all + ActForm.keyed).map(\.name)) func everyFormIsDrawnAtEverySize(name: String)
    throws
  {
    let form = try #require(ActForm.named(name))
    let service = try ServiceFixture.busy()
    let record = Self.record(form)
    for draft in [nil, Draft(key: .act(name, record), fields: Self.filled(form), savedAt: service.now)] {
      var fixture = DialogFixture(service, reading: []) {
        var dialog = FormDialog(
          form, on: record, who: "\(record) Maisie T.", masked: false, size: Size(rows: 40, columns: 120), $0)
        if let draft { dialog.restore([draft.key: draft], $0) }
        return dialog
      }
      draw(&fixture)
      for _ in form.fields {
        fixture.press(.tab)
        draw(&fixture)
      }
      fixture.press(.control("s"))
      draw(&fixture)
      fixture.press(.pageDown, .end, .character("y"))
      draw(&fixture)
    }
  }

  private func draw(_ fixture: inout DialogFixture<FormDialog>) {
    for rows in [0, 1, 4, 5, 6, 7, 8, 9, 10, 12, 20, 60] {
      for columns in [0, 12, 38, 118] { _ = fixture.frame(rows: rows, columns: columns) }
    }
  }

  static func record(_ form: ActForm) -> RecordID {
    switch form.subject {
    case .service: ServiceID.own.record
    case .team: TeamID(1).record
    case .worker: ServiceFixture.socialWorker.record
    case .household: HouseholdID(1).record
    case .child: ServiceFixture.maisie.record
    case .contact: ServiceFixture.contact.record
    case .case: CaseID(1).record
    case .allegation: AllegationID(1).record
    case .place: PlaceID(1).record
    case .peerGroup: PeerGroupID(1).record
    }
  }

  /// Something in every blank.
  static func filled(_ form: ActForm) -> [String: String] {
    Dictionary(
      form.fields.map { field -> (String, String) in
        switch field.kind {
        case .line: (field.name, "a few words about it")
        case .text: (field.name, String(repeating: "more than fits into a line, ", count: 12))
        case .day, .moment: (field.name, "09/01/2019")
        case .yesNo: (field.name, "yes")
        case .number(let limits): (field.name, "\(limits.lowerBound)")
        case .one(let choices): (field.name, choices.first?.code ?? "")
        case .several(let choices): (field.name, choices.prefix(2).map(\.code).joined(separator: ","))
        case .record(let kind): (field.name, "\(kind.letter)-000001")
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}
