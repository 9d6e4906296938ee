import Testing

@testable import CaseModel

/// Records in a table, compared with a dictionary of the same.
@Suite struct TableTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func aTableHoldsWhatWasPutInAndNotTakenOut(seed: UInt64) {
    var chance = Chance(seed: seed)
    var table = Table<Team, Team>()
    var expected: [UInt32: Team] = [:]
    // Numbers at the edges of pages, close together and far apart.
    let numbers: [UInt32] = [1, 2, 3, 255, 256, 257, 511, 512, 70_000, 1_000_000]
    for step in 0..<500 {
      let number = numbers[chance.below(numbers.count)]
      let id = TeamID(number)
      if chance.below(3) == 0 {
        table.remove(id, number: { $0.id.number })
        expected[number] = nil
      } else {
        let team = Team(version: Int32(step), id: id, name: "Team \(step)", kind: .other)
        table.put(team, as: id)
        expected[number] = team
      }
      for number in numbers {
        #expect(table[TeamID(number)] == expected[number])
        #expect(table.look(at: TeamID(number)) { $0.version } == expected[number]?.version)
        #expect(table.contains(TeamID(number)) == (expected[number] != nil))
      }
      #expect(Set(table.all) == Set(expected.values))
    }
  }

  @Test func aRecordIsChangedWhereItLies() {
    var table = Table<Team, Team>()
    for number in [UInt32(7), 300] {
      table.put(Team(version: 1, id: TeamID(number), name: "North", kind: .other), as: TeamID(number))
    }
    table.change(TeamID(300)) { $0.name = "South" }
    #expect(table[TeamID(7)]?.name == "North")
    #expect(table[TeamID(300)]?.name == "South")
  }
}
