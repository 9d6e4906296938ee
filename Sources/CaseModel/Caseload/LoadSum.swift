/// What some cases come to for the worker who holds them, added up case by case.
struct LoadSum {
  /// How many there are.
  private(set) var children = 0
  /// Their points, in hundredths: the same as the sum of ``Register/points(of:at:coming:)``.
  private(set) var points = 0
  /// When something was last recorded on the case that has waited longest; nil with no cases.
  private(set) var waitingSince: Instant?
  /// The heaviest case of each family, by what it weighs in full: it alone counts in full.
  private var heaviest: [FamilyKey: Int] = [:]

  /// How many families they are of.
  var families: Int { heaviest.count }

  init(room: Int) { heaviest.reserveCapacity(room) }

  /// Adds a case.
  ///
  /// - Parameters:
  ///   - full: what its kind of work weighs in full.
  ///   - more: what its clock and its newness add.
  ///   - sibling: what lighter cases of a family count, in hundredths.
  mutating func add(
    _ item: borrowing Case, of family: FamilyKey, full: Int, more: Int, sibling: Int
  ) {
    children += 1
    points += more
    waitingSince = min(waitingSince ?? item.lastRecorded, item.lastRecorded)
    guard let before = heaviest.updateValue(full, forKey: family) else {
      points += full
      return
    }
    points += max(full, before) - before + min(full, before) * sibling / 100
    if before > full { heaviest[family] = before }
  }
}
