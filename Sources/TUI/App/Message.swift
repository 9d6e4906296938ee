import CaseModel

/// What reaches the screens.
public enum Message: Equatable, Sendable {
  /// A key, text pasted, a new size.
  case key(Key)
  /// Records changed in the register.
  case changed([RecordID], byOthers: Bool)
  /// Time went on: a minute, usually.
  case tick
  /// No key came for a moment: what follows the selection may be drawn.
  case rested
  /// A submission was recorded; it is durable.
  case recorded(Submission)
  /// A submission was refused or failed, and why, in plain words; nothing was recorded.
  case refused(Submission, why: String)
  /// What the ledger holds of the records that were asked for.
  case read(ReadRecords)
  /// Children who may be the one searched for, best match first, and how many more hold what was typed.
  case found([FoundChild], query: ChildQuery, more: Int = 0)
  /// How partner agencies shared what they know, counted over the ledger.
  case sharing(PartnerSharing)
  /// The user's newest act of today, whether it can be undone or not: its commands, oldest first; nil for none.
  case lastAct([PastAct]?)
  /// Drafts that an earlier run left.
  case drafts([Draft])
  /// Something for the message line.
  case notice(String)
}

/// What was read of some records.
public struct ReadRecords: Equatable, Sendable {
  /// The records that were asked for.
  public var records: [RecordID]
  /// Their events, oldest first.
  public var events: [RecordedEvent]
  /// Whom the children among them may be who seem not to be known, likeliest first.
  public var possibleMatches: [ChildID: [PossibleMatch]]

  /// Puts together what was read.
  public init(
    _ records: [RecordID], _ events: [RecordedEvent],
    possibleMatches: [ChildID: [PossibleMatch]] = [:]
  ) {
    self.records = records
    self.events = events
    self.possibleMatches = possibleMatches
  }
}

/// What screens ask the program to do.
public enum Effect: Equatable, Sendable {
  /// Record this.
  case submit(Submission)
  /// Read the events of these records.
  case read([RecordID])
  /// Look for children.
  case find(ChildQuery)
  /// Count how partner agencies shared over a number of days, closed records included.
  case countSharing(days: Int)
  /// Look up the user's last act of today.
  case readLastAct
  /// Keep a draft on disk.
  case keep(Draft)
  /// Throw a draft away.
  case discard(Draft.Key)
  /// Make simulated time faster or slower, stop it or let it run again.
  case pace(PaceChange)
  /// Say this on the message line.
  case say(String)
  /// End.
  case quit
}

/// A change of how simulated time runs.
public enum PaceChange: Equatable, Sendable {
  case faster
  case slower
  case pauseOrResume
}

/// Commands to be recorded together, all or none.
public struct Submission: Equatable, Sendable {
  /// The commands, in order.
  public var commands: [Command]
  /// What the screen had seen of each record: the version its decision was based on.
  public var seen: [RecordID: Int32]
  /// What to say when it is recorded.
  public var notice: String

  /// Puts a submission together.
  public init(_ commands: [Command], seen: [RecordID: Int32] = [:], notice: String) {
    self.commands = commands
    self.seen = seen
    self.notice = notice
  }
}

extension Submission {
  /// The worker who is given a case, whom the panel then shows; nil where none is.
  var receivingWorker: WorkerID? {
    for command in commands {
      switch command {
      case .case(_, .allocate(let allocation)), .case(_, .reallocate(let allocation, _)):
        return allocation.worker
      default: continue
      }
    }
    return nil
  }
}

/// A child who may be the one asked about, and why.
public struct FoundChild: Equatable, Sendable {
  /// The child as the register or the ledger holds it.
  public var child: Child
  /// The household; nil when none is known.
  public var household: Household?
  /// How well it matches, 0 to 100.
  public var score: Int
  /// Why it matches, in plain words.
  public var reasons: [String]

  /// Describes a find.
  public init(child: Child, household: Household?, score: Int, reasons: [String]) {
    self.child = child
    self.household = household
    self.score = score
    self.reasons = reasons
  }
}
