/// How much of what a list says the register has.
public enum RecordedExtent: Hashable, Sendable {
  /// Nothing of it.
  case unknown
  /// It, but not all that the list says of it.
  case inPart
  /// All of it.
  case whole
}

extension Pathway {
  /// How much of something that is here in part at least is here: all of it, if recording it would change nothing.
  func extent(_ apply: (inout Pathway) -> Void) -> RecordedExtent {
    var after = self
    apply(&after)
    return after == self ? .whole : .inPart
  }

  /// A list has days only; noon stands for each.
  static func noon(_ day: Day) -> Instant { London.instant(day: day, second: 12 * 3600) }
}

extension PathwayRecord {
  /// A case that lists may add to: one that was opened here is told of here.
  init(listing item: Case, in register: Register, at now: Instant) throws(PathwayRefusal) {
    if item.contact != nil { throw .openedHere }
    self.init(item: item, in: register, by: .program, at: now)
  }

  func require(_ start: Day, before end: Day?) throws(PathwayRefusal) {
    try requirePast(start)
    guard let end else { return }
    try requirePast(end)
    if end < start { throw .endsBeforeStart }
  }
}
