/// A fact of casework between allocation and an outcome: all that is particular to it stands in one file.
///
/// Its properties are what the ledger keeps, as plain JSON under the name of its ``kind``. ``PathwayFacts`` lists every fact;
/// codec, menus, command line and chronology walk that list.
package protocol PathwayFact: Codable, Hashable, Sendable {
  /// By what name the ledger keeps it.
  static var kind: EventKind { get }
  /// Where a chronology lists it.
  static var chapter: Chapter { get }
  /// Does to the case what happened; never refuses.
  func apply(to pathway: inout Pathway, _ stamp: Stamp)
  /// What it builds on, as the case stands before it.
  func ground(in pathway: Pathway) -> Ground
  /// What happened, in words that follow who recorded it and when.
  func words(_ speaker: some FactSpeaker) -> String

  /// The sighting of the child that it records; nil for most facts.
  var sighting: Sighting? { get }
  /// What kind of work it makes of a case, where nothing that runs says otherwise; nil where it changes nothing.
  func work(after work: Work) -> Work?
  /// Whether a list brings it in, so that a corrected list puts it right.
  static var isListed: Bool { get }
  /// Whether it is work on the case, of which the day service is told when the emergency duty team does it.
  static var isWork: Bool { get }
}

extension PathwayFact {
  package var sighting: Sighting? { nil }
  package func work(after work: Work) -> Work? { nil }
  package static var isListed: Bool { false }
  package static var isWork: Bool { true }
}

/// That somebody saw the child.
package struct Sighting {
  /// When.
  let at: Instant
  /// Whether nobody else was there.
  let alone: Bool
}

/// A fact that somebody may ask to have recorded: a command carries the fact itself.
package protocol PathwayAct: PathwayFact {
  /// What a role must be allowed.
  ///
  /// - Source: managers authorise enquiries, conferences and assessments (DfE definition of an authorised assessment);
  ///   emergencies, and the minutes of their strategy discussions, are recorded by whoever is on duty; the rest is the
  ///   case's work.
  static var act: Act { get }
  /// What is asked for, on the screen and on the command line.
  static var form: ActForm { get }
  /// Why nothing of the kind can be recorded as the case stands, whatever is said; nil when it can.
  ///
  /// Rules, screens and the command line all ask it.
  static func hindrance(on pathway: Pathway) -> PathwayRefusal?
  /// Records it with what follows from it, or refuses it for what it says.
  func decide(_ record: inout PathwayRecord) throws(PathwayRefusal)

  /// The records that it names besides its case; none for most acts.
  var records: [RecordID] { get }
  /// What is owed on an open case until it is recorded, for Watch; nil when nothing is, as always for most acts.
  ///
  /// ``PathwayFacts/owing`` names the acts that are asked.
  static func owed(on item: Case, in register: Register) -> WatchFinding.Owed?
}

extension PathwayAct {
  package var records: [RecordID] { [] }
  package static func owed(on item: Case, in register: Register) -> WatchFinding.Owed? { nil }
}

/// Keeps a fact behind one reference.
///
/// A fact of any type has no size that the compiler knows: events that held one in place would be copied by asking the type,
/// part by part, wherever they go, which took a fifth of deciding and applying.
private final class Kept<Fact: Sendable>: Sendable {
  let fact: Fact

  init(_ fact: Fact) { self.fact = fact }
}

/// A recorded fact of casework.
public struct PathwayEvent: Hashable, Sendable {
  private let kept: Kept<any PathwayFact>

  package init(_ fact: any PathwayFact) { kept = Kept(fact) }

  package var fact: any PathwayFact { kept.fact }

  /// The kind of the event.
  public var kind: EventKind { type(of: fact).kind }

  /// Whether both say the same.
  public static func == (one: Self, other: Self) -> Bool { AnyHashable(one.fact) == AnyHashable(other.fact) }
  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) { fact.hash(into: &hasher) }
}

/// A fact of casework that somebody asks to have recorded.
public struct PathwayCommand: Hashable, Sendable {
  private let kept: Kept<any PathwayAct>

  package init(_ fact: any PathwayAct) { kept = Kept(fact) }

  package var fact: any PathwayAct { kept.fact }

  /// Whether both say the same.
  public static func == (one: Self, other: Self) -> Bool { AnyHashable(one.fact) == AnyHashable(other.fact) }
  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) { fact.hash(into: &hasher) }
}

extension CaseEvent {
  /// A fact of casework.
  package static func recorded(_ fact: any PathwayFact) -> CaseEvent { .pathway(PathwayEvent(fact)) }
}

extension CaseCommand {
  /// Asks to have a fact of casework recorded.
  package static func record(_ fact: any PathwayAct) -> CaseCommand { .pathway(PathwayCommand(fact)) }
}

extension Event {
  /// What it says, where it is a fact of casework of that type; nil for anything else.
  package func fact<Fact: PathwayFact>(_ type: Fact.Type) -> Fact? {
    if case .case(_, .pathway(let event)) = self { event.fact as? Fact } else { nil }
  }
}
