/// What a row of the queue warns of: a set of letters, each with words.
public struct Signals: OptionSet, Hashable, Sendable {
  /// One bit a signal.
  public let rawValue: UInt32

  /// Takes bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A child may be at immediate risk and no team has accepted it.
  public static let immediateRisk = Signals(rawValue: 1 << 0)
  /// An undecided child of the contact is known: repeat contacts, a bounce, a case that is open or was closed.
  public static let history = Signals(rawValue: 1 << 1)
  /// Stepped down in the last twelve months, and back; on an undecided contact.
  public static let bounce = Signals(rawValue: 1 << 2)
  /// Harm outside the home.
  public static let exploitation = Signals(rawValue: 1 << 3)
  /// An undecided child of the contact has an open case.
  public static let openCase = Signals(rawValue: 1 << 4)
  /// Ethnicity, language, religion or disability not recorded, or a child not heard before the decision stands.
  public static let identityMissing = Signals(rawValue: 1 << 5)
  /// Consent not settled.
  public static let consentToSettle = Signals(rawValue: 1 << 6)
  /// An agency's answer is late.
  public static let answerLate = Signals(rawValue: 1 << 7)
  /// A decision waits for a manager, or a second manager disagreed and two views stand.
  public static let decisionWaits = Signals(rawValue: 1 << 8)
  /// The worker who holds the case is away or gone.
  public static let workerAway = Signals(rawValue: 1 << 9)
  /// A referral less than twelve months after another.
  public static let reReferral = Signals(rawValue: 1 << 10)
  /// The referrer has not been told the outcome in time.
  public static let referrerNotTold = Signals(rawValue: 1 << 11)
  /// The child's voice was not heard when the threshold was decided, or is missing from the assessment.
  public static let voiceMissing = Signals(rawValue: 1 << 12)
  /// New information waits for the worker.
  public static let newInformation = Signals(rawValue: 1 << 13)

  /// A newly qualified worker holds child protection work with nobody beside who is not.
  public static let asyeAlone = Signals(rawValue: 1 << 14)
  /// Not decided, and late or due before the day service closes.
  public static let undecided = Signals(rawValue: 1 << 15)
  /// A strategy discussion is missing, or was not whole.
  public static let strategyMissing = Signals(rawValue: 1 << 16)
  /// The child was not seen in time, or not alone.
  public static let notSeen = Signals(rawValue: 1 << 17)
  /// Nobody works on it.
  public static let unallocated = Signals(rawValue: 1 << 18)
  /// A conference is to be held.
  public static let conferenceAwaited = Signals(rawValue: 1 << 19)
  /// The assessment drifts.
  public static let assessmentDrifts = Signals(rawValue: 1 << 20)
  /// A hand-over is unread, or a child is in an emergency.
  public static let night = Signals(rawValue: 1 << 21)

  /// Every signal, gravest first, with its letter and its words.
  public static let legend: [(signal: Signals, letter: Character, words: String)] = [
    (.immediateRisk, "‼", "immediate risk not accepted"),
    (.night, "Z", "EDT handover not read, or an emergency"), (.notSeen, "E", "not seen, or not alone"),
    (.strategyMissing, "S", "strategy discussion missing or not whole"),
    (.undecided, "U", "undecided, late or due today"), (.unallocated, "A", "no allocated worker"),
    (.conferenceAwaited, "P", "ICPC due"), (.assessmentDrifts, "F", "assessment or s47 overdue, or stuck"),
    (.workerAway, "W", "worker away"),
    (.asyeAlone, "Q", "newly qualified worker alone on child protection"),
    (.history, "H", "history to be read first"), (.bounce, "B", "bounce: back after step-down"),
    (.reReferral, "R", "re-referral within 12 months"), (.exploitation, "X", "harm outside the home"),
    (.openCase, "O", "open case"), (.decisionWaits, "D", "decision waits, or managers disagree"),
    (.answerLate, "L", "late answer from an agency"), (.newInformation, "N", "new information waits"),
    (.voiceMissing, "V", "voice not heard"), (.identityMissing, "I", "identity or voice missing"),
    (.consentToSettle, "C", "consent to settle"), (.referrerNotTold, "T", "referrer not told in time"),
  ]

  /// The letters of the signals that hold, gravest first.
  public var letters: String {
    var letters = ""
    for entry in Self.legend where contains(entry.signal) { letters.append(entry.letter) }
    return letters
  }

  /// The words of the signals that hold, gravest first.
  public var words: [String] { Self.legend.filter { contains($0.signal) }.map(\.words) }
}

extension Register {
  /// What a contact's row warns of at a moment.
  ///
  /// A letter that is a signal's of ``Watch`` stands on the rows of its list and on no other.
  public func signals(of contact: Contact, at now: Instant) -> Signals {
    signals(of: contact, at: now, close: closeOfPlay(after: now))
  }

  /// What a case's row warns of at a moment.
  public func signals(of item: Case, at now: Instant) -> Signals {
    signals(of: item, at: now, close: closeOfPlay(after: now))
  }

  /// What a contact's row warns of, for whoever goes through many.
  ///
  /// - Parameter close: when the day service next closes, ``closeOfPlay(after:)``.
  public func signals(of contact: Contact, at now: Instant, close: Instant?) -> Signals {
    var signals: Signals = []
    if contact.worry.isExploitation { signals.insert(.exploitation) }
    if contact.checks.contains(where: { answerDue(of: $0, on: contact).map { $0 <= now } ?? false }) {
      signals.insert(.answerLate)
    }
    if contact.children.contains(where: { $0.voiceHeard == false }) { signals.insert(.voiceMissing) }
    eachFinding(of: contact, at: now, close: close) { signals.formUnion($0.signal.mark) }
    if signals.contains(.history) { signals.formUnion(history(of: contact)) }
    return signals
  }

  /// What a case's row warns of, for whoever goes through many.
  ///
  /// - Parameter close: when the day service next closes, ``closeOfPlay(after:)``.
  public func signals(of item: Case, at now: Instant, close: Instant?) -> Signals {
    var signals: Signals = []
    if item.worry.isExploitation { signals.insert(.exploitation) }
    if item.reReferral { signals.insert(.reReferral) }
    if !item.passedContacts.isEmpty { signals.insert(.newInformation) }
    if let worker = item.worker.flatMap({ workers[$0] }) {
      if !worker.isAvailable(on: London.day(of: now)) { signals.insert(.workerAway) }
      if isAlone(item) { signals.insert(.asyeAlone) }
    }
    eachFinding(of: item, at: now, close: close) {
      if $0.missing == .voiceInAssessment { signals.insert(.voiceMissing) }
      signals.formUnion($0.signal.mark)
    }
    return signals
  }

  /// Of the history of an undecided contact's children, what has a letter of its own.
  private func history(of contact: Contact) -> Signals {
    var signals: Signals = []
    for entry in contact.children where entry.decision == nil {
      guard let child = child(entry.child) else { continue }
      if child.isStepDownBounce(at: contact.receivedAt) { signals.insert(.bounce) }
      if child.openEpisode != nil { signals.insert(.openCase) }
    }
    return signals
  }
}

extension Register {
  /// Whether a newly qualified worker holds child protection work with nobody beside who is not.
  func isAlone(_ item: Case) -> Bool {
    guard item.work.isChildProtection, let worker = item.worker.flatMap({ workers[$0] }),
      worker.details.asye
    else { return false }
    return item.jointWorker.flatMap { workers[$0] }.map(\.details.asye) ?? true
  }
}

extension WatchSignal {
  /// What marks a row that stands in the signal’s list.
  var mark: Signals {
    switch self {
    case .undecided: .undecided
    case .riskNotAccepted: .immediateRisk
    case .strategy: .strategyMissing
    case .notSeen: .notSeen
    case .unallocated: .unallocated
    case .history: .history
    case .decisionWaits: .decisionWaits
    case .conference: .conferenceAwaited
    case .assessment: .assessmentDrifts
    case .night: .night
    // Its records are workers, who have no row there.
    case .caseload, .allegation: []
    case .identity: .identityMissing
    case .consent: .consentToSettle
    case .referrer: .referrerNotTold
    }
  }
}
