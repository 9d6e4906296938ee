extension Pathway {
  /// A section 47 enquiry.
  public struct Enquiry: Codable, Hashable, Sendable {
    /// Who makes it; nil where a list does not say.
    public var kind: EnquiryKind?
    /// The strategy discussion or the emergency that opened it.
    public var startedAt: Instant
    /// When the child was first seen in it.
    public var seenAt: Instant?
    /// When the child was first seen alone in it.
    public var seenAloneAt: Instant?
    /// When a manager authorised its outcome; nil while it runs.
    public var completedAt: Instant?
    /// Whether its outcome asks for a conference.
    public var conferenceNeeded: Bool
    /// What it found; nil while it runs, and where a list brought it in.
    public var outcome: EnquiryOutcome? = nil
    /// Whether a list brought it in.
    public var isListed = false

    /// Whether its end has to say why nobody saw the child; before the birth there is nobody to see.
    func asksWhyUnseen(_ isUnborn: Bool) -> Bool { seenAt == nil && !isUnborn }
  }

  /// The enquiry that runs; nil when none does.
  public var openEnquiry: Enquiry? { enquiries.last.flatMap { $0.completedAt == nil ? $0 : nil } }
  /// The last enquiry, where it found a continuing risk and no conference was requested, until a plan starts or a manager
  /// audits the case; nil otherwise.
  public var riskWithoutConference: Enquiry? {
    guard let last = enquiries.last, let done = last.completedAt, last.outcome == .continuingRisk,
      !last.conferenceNeeded, openPlans.isEmpty, auditedAt.map({ $0 <= done }) ?? true
    else { return nil }
    return last
  }
}

/// A section 47 enquiry started.
public struct EnquiryStarted: PathwayFact {
  /// Who makes it.
  public var kind: EnquiryKind
  /// When: the strategy discussion or the emergency that opened it.
  public var startedAt: Instant
  /// The emergency that opened it; nil for a strategy discussion.
  public var emergency: ProtectionKind?

  package static let kind = EventKind.enquiryStarted
  package static let chapter = Chapter.protection

  /// An enquiry that an emergency opened still needs a strategy discussion.
  ///
  /// What was agreed on stepping down holds no longer.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.stepDown = nil
    if emergency != nil, pathway.awaitedStrategy == nil {
      pathway.strategyNeededAt = pathway.strategyNeededAt ?? startedAt
    }
    pathway.enquiries.append(
      Pathway.Enquiry(
        kind: kind, startedAt: startedAt, seenAt: nil, seenAloneAt: nil, completedAt: nil,
        conferenceNeeded: false))
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "section 47 enquiry started \(speaker.moment(startedAt)), \(kind.words)"
      + (emergency.map { ", because of \($0.words)" } ?? "")
  }
}

/// A manager authorised the outcome of a section 47 enquiry.
public struct EnquiryCompleted: PathwayAct {
  /// What it found.
  public var outcome: EnquiryOutcome
  /// Whether a conference must be held.
  public var conferenceNeeded: Bool
  /// Why a conference is needed, or not.
  public var why: String
  /// Why nobody saw the child; nil where somebody did.
  public var notSeenWhy: String? = nil
  /// Who agreed a conference, or none, against what was found; nil where the two agree.
  public var agreedBy: String? = nil

  package init(
    outcome: EnquiryOutcome, conferenceNeeded: Bool, why: String, notSeenWhy: String? = nil,
    agreedBy: String? = nil
  ) {
    self.outcome = outcome
    self.conferenceNeeded = conferenceNeeded
    self.why = why
    self.notSeenWhy = notSeenWhy
    self.agreedBy = agreedBy
  }

  package static let kind = EventKind.enquiryCompleted
  package static let chapter = Chapter.protection
  package static let act = Act.authorise

  /// The agencies discuss an enquiry before it ends.
  ///
  /// - Source: that a strategy discussion decides on the enquiry, also after an emergency: Lewisham’s procedure, section 47
  ///   enquiries 1.
  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    if pathway.openEnquiry == nil { return .noEnquiry }
    return pathway.owesDiscussion ? .discussionBeforeOutcome : nil
  }

  /// Ends an enquiry that the agencies have discussed; where nobody saw the child, the record says why: died, moved,
  /// never found.
  ///
  /// - Source: local child protection procedures: seen, and the outcome authorised by a manager.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let enquiry = record.pathway.openEnquiry else { return }
    if enquiry.asksWhyUnseen(record.register.isUnborn(record.item)),
      wordCount(of: notSeenWhy ?? "", upTo: 1) == 0
    {
      throw .childNotSeenInEnquiry
    }
    try record.require(why, "why a conference is needed, or not")
    var completed = self
    if conferenceNeeded == outcome.asksForConference {
      completed.agreedBy = nil
    } else if wordCount(of: agreedBy ?? "", upTo: 1) == 0 {
      throw .outcomeContradicts(conferenceNeeded: conferenceNeeded)
    }
    record.add(completed)
  }

  /// One conference covers all that is found before it is held, and is due from the enquiry that first led to it.
  ///
  /// If it was requested while the enquiry ran, it is dropped where the enquiry ends without one.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.enquiries.changeLast {
      $0.completedAt = stamp.at
      $0.outcome = outcome
      $0.conferenceNeeded = conferenceNeeded
    }
    if conferenceNeeded {
      if pathway.awaitedConference == nil { pathway.begin(conferenceAt: stamp.at) }
    } else if let awaited = pathway.awaitedConference,
      awaited.countsFrom == pathway.enquiries.last?.startedAt
    {
      pathway.conferences.removeLast()
    }
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.openEnquiry?.startedAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "section 47 enquiry ended: \(outcome.words); conference "
      + (conferenceNeeded ? "needed" : "not needed") + speaker.because(why)
      + (agreedBy.map { " · agreed by \(speaker.text($0))" } ?? "")
      + (notSeenWhy.map { " · child NOT seen" + speaker.because($0) } ?? "")
  }

  package static let form = buildForm(
    "enquiry", "complete", title: "Complete the section 47 enquiry",
    "Authorise what the enquiry found, and whether a conference must be held.",
    done: "section 47 enquiry completed",
    fields: [
      FormField("outcome", .code(EnquiryOutcome.self)),
      FormField("conference", .yesNo, "whether an initial child protection conference must be held"),
      FormField("why", .text, "why a conference is needed, or not"),
      FormField(
        "agreed by", .line, "who agreed it, where the conference does not follow from the outcome",
        isRequired: false),
      FormField("not seen because", .line, "where nobody saw the child", isRequired: false),
    ],
    needs: { answers, place in
      var needs: [FormNeed] = []
      if let outcome = EnquiryOutcome(rawValue: answers["outcome"]), !answers["conference"].isEmpty,
        outcome.asksForConference != (answers["conference"] == "yes")
      {
        let refusal = PathwayRefusal.outcomeContradicts(conferenceNeeded: answers["conference"] == "yes")
        needs.append(FormNeed("agreed by", refusal.words, isNamed: true))
      }
      if let item = place.item,
        item.pathway.openEnquiry?.asksWhyUnseen(place.register.isUnborn(item)) ?? false
      {
        needs.append(FormNeed("not seen because", PathwayRefusal.childNotSeenInEnquiry.words))
      }
      return needs
    },
    attests: .enquiry,
    make: { form in
      let outcome: EnquiryOutcome? = form.code("outcome")
      let conference = form.flag("conference")
      guard let outcome, let conference else { return nil }
      return EnquiryCompleted(
        outcome: outcome, conferenceNeeded: conference, why: form.text("why"),
        notSeenWhy: form.optional("not seen because"), agreedBy: form.optional("agreed by"))
    })
}
