import Testing

@testable import CaseModel

@Suite struct AgendaTests {
  @Test func theSoonestComesFirstAndEqualMomentsKeepTheirOrder() {
    var agenda = Agenda<Int>()
    let moments: [Int64] = [5, 3, 5, 1, 3, 9, 1, 5]
    for (place, seconds) in moments.enumerated() { agenda.add(place, at: Instant(seconds: seconds)) }
    var order: [Int] = []
    while let item = agenda.removeFirst() { order.append(item.task) }
    #expect(order == [3, 6, 1, 4, 0, 2, 7, 5])
    #expect(agenda.first == nil)
  }

  @Test(arguments: [UInt64(1), 2]) func aThousandTasksComeInTheOrderOfASort(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var agenda = Agenda<Int>()
    let moments = (0..<1000).map { _ in dice.below(300) }
    for (place, moment) in moments.enumerated() { agenda.add(place, at: Instant(seconds: Int64(moment))) }
    var order: [Int] = []
    while let item = agenda.removeFirst() { order.append(item.task) }
    let sorted = moments.indices.sorted { (moments[$0], $0) < (moments[$1], $1) }
    #expect(order == sorted, "seed \(seed)")
  }
}
