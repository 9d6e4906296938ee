/// Why an act on a case's way from allocation to its outcome is refused.
public enum PathwayRefusal: Error, Hashable, Sendable {
  // What is said.
  case textMissing(String)
  case inFuture(Instant)
  case dayInFuture(Day)
  case outsideYears(Day)
  // Who the child is.
  case notBornYet
  case notAChild(age: Int)
  // Strategy discussions.
  case strategyAwaited(Instant)
  case partnersMissing([Partner])
  case enquiryKindMissing
  case beforeReferral(Instant)
  case noMinutes
  case minutesShared(Instant)
  // Section 47 enquiries.
  case noEnquiry
  case childNotSeenInEnquiry
  case discussionBeforeOutcome
  case outcomeContradicts(conferenceNeeded: Bool)
  // Conferences.
  case noConference
  case conferenceRequested(Instant)
  case conferenceNotRequested
  case conferenceOnWeekend(Day)
  case conferenceBeforeEnquiry(Day)
  case conferenceLate(due: Instant)
  case enquiryBeforeConference
  case delayTooLong(latest: Day)
  case agreementUnnamed
  case managerMayNotAgree
  case categoryMissing
  // Assessments.
  case assessmentRuns(Day)
  case noAssessment
  case assessmentNotSubmitted
  case assessmentSubmitted(Instant)
  case factorsMissing
  case factorsContradict
  case ownAssessment(WorkerID)
  case assessmentLate(due: Instant)
  case childNotSeenForAssessment
  /// What one fact alone refuses, in its own words.
  case own(String)
  // Help and visits.
  case noSupport
  case aloneButNotSeen
  case dayPast(Day)
  // Emergencies.
  case protectionRuns(ProtectionKind, Instant)
  case noProtection
  case notLookedAfter
  case lookedAfterDone(LookedAfterTask, Day)
  case noOrder
  case orderExtended(days: Int)
  case orderLapsed(due: Instant)
  case extensionOutOfRange(due: Instant, latest: Instant)
  case extensionEndMissing
  case grantedBeforeOrder(Instant)
  case orderEndMissing
  case orderTooLong(latest: Instant)
  case policeProtectionNotRenewed(Instant, ended: Instant)
  case policeProtectionBesideOrder(Instant)
  case severalProtections([ProtectionKind])
  case endsBeforeStart
  // Outcomes.
  case noConcernGiven
  case noConcern
  case concernWaitsForOthers([TeamKind])
  case concernAwaited
  case stepDownNotOffered
  case stepDownAccepted(Instant)
  case noPlan
  case noProtectionPlan
  case ownWork(WorkerID)
  case notOfThisCase(RecordID)
  case noSuchEvent(RecordID, Int32)
  case endedBeforeItBegan
  case planEndsAtReview
  // Lists.
  case openedHere
  case enquiryRunsSince(Day)
  case conferenceAwaitedOf(Day)
  // Closing.
  case enquiryRuns
  case conferenceAwaited
  case emergencyRuns(ProtectionKind)
  case stepDownNotAccepted
  case assessmentAwaitsManager
  case tasksOpen(Int)
  case nightUnread
  case nightUnreasoned
  case protectionPlanRuns
  case strategyNeeded
  case thresholdToReconsider
  case assessmentOpen(Day)
  case inNeedPlanRuns
  case closureWithoutAssessment(ClosureReason)
  case closureAfterMore(ClosureReason)
  case childNeverSeen
  case transferNotAsked
  case transferNotAccepted(Instant)
  case transferAccepted(Instant)
  case acceptedBeforeAsked(Instant)
  // Kinds of work.
  case workFollows(Work)
}

extension PathwayRefusal {
  /// The refusal in plain words: what is wrong and what to do.
  public var words: String {
    switch self {
    case .textMissing(let what): "\(what) is missing: write it in a few words"
    case .inFuture(let instant): "\(Wording.dayAndTime(instant, withYear: true)) lies in the future"
    case .dayInFuture(let day): "\(day.longText) lies in the future"
    case .outsideYears(let day): DateBounds.fault(day) ?? "check the year"
    case .notBornYet:
      "the child was not born then, as far as is recorded: record the date of birth first, or a visit at which the "
        + "child was not seen"
    case .notAChild(let age):
      "the young person was \(age) then: section 47, police protection and emergency protection orders are for children "
        + "under 18. Check the date of birth, or refer to adult safeguarding"
    case .strategyAwaited(let asked):
      "a strategy discussion was asked for \(Wording.dayAndTime(asked)): record that it was held"
    case .partnersMissing(let partners):
      "\(partners.map(\.words).joined(separator: ", ")) did not come: say why"
    case .enquiryKindMissing: "the threshold was met: say who makes the section 47 enquiry, single or joint"
    case .beforeReferral(let at):
      "it lies before the referral, \(Wording.dayAndTime(at, withYear: true)): check the date"
    case .noMinutes: "no strategy discussion was held here"
    case .minutesShared(let at): "the minutes were shared already, \(Wording.dayAndTime(at))"
    case .noEnquiry: "there is no open section 47 enquiry on this case"
    case .childNotSeenInEnquiry:
      "nobody has seen the child in this enquiry: record the visit first, or say why nobody could"
    case .noConference:
      "no initial child protection conference is due here: it can be requested once a strategy discussion has decided on "
        + "a section 47 enquiry"
    case .discussionBeforeOutcome:
      "the agencies have not discussed this child since the enquiry began: record the strategy discussion first"
    case .outcomeContradicts(true):
      "the enquiry found no continuing risk, and yet a conference is asked for: say who agreed it"
    case .outcomeContradicts(false):
      "the enquiry found a continuing risk, and no conference is asked for: say who agreed that, or ask for one"
    case .conferenceRequested(let at): "the ICPC was requested already, \(Wording.dayAndTime(at))"
    case .conferenceNotRequested: "request the ICPC first"
    case .conferenceOnWeekend(let day): "\(day.longText) is a weekend: a conference is held on a weekday"
    case .conferenceBeforeEnquiry(let day): "\(day.longText) lies before the enquiry that led to it"
    case .conferenceLate(let due):
      "the conference was due by \(Wording.lastDay(due)): say why it was late, or record the delay that was agreed"
    case .enquiryBeforeConference:
      "the section 47 enquiry is still open: complete it first, then record the conference"
    case .delayTooLong(let latest):
      "a delay is agreed for fifteen working days at most, now to \(latest.longText): agree a longer one again then"
    case .agreementUnnamed:
      "say which conference chair agreed, by name and role, such as “Jo Ahmed, conference chair”; a delay that nobody "
        + "agreed is recorded as late, with the reason, when the conference is held"
    case .managerMayNotAgree: "the manager who agreed is a manager of this service: name that worker"
    case .categoryMissing: "a child protection plan needs its category"
    case .assessmentRuns(let day): "an assessment has been open since \(day.longText)"
    case .noAssessment: "there is no open assessment on this case: start it first"
    case .assessmentNotSubmitted: "the assessment has not been submitted to a manager"
    case .assessmentSubmitted(let at):
      "the assessment has been with the manager since \(Wording.dayAndTime(at)): it has to be returned before it changes"
    case .factorsMissing: "say which factors were found, or that none was (21)"
    case .factorsContradict: "Factor 21 (none) cannot be combined with others, and no factor may be repeated"
    case .ownAssessment(let worker): "\(worker) submitted it: another manager authorises it"
    case .assessmentLate(let due):
      "the assessment was due by \(Wording.lastDay(due)): say why it took longer"
    case .childNotSeenForAssessment:
      "nobody has seen the child for this assessment: record the visit first, or say why nobody could"
    case .own(let words): words
    case .noSupport: "no help was offered here that waits for an answer"
    case .aloneButNotSeen: "You ticked “seen alone” but not “seen”"
    case .dayPast(let day): "\(day.longText) has passed: record the visit that was made"
    case .protectionRuns(let kind, let since):
      "\(kind.words) has been in force since \(Wording.dayAndTime(since)): end it first"
    case .noProtection: "this child is not under that protection now"
    case .severalProtections(let kinds):
      "\(kinds.map(\.words).joined(separator: " and ")) are in force at once: say which of them ended"
    case .policeProtectionNotRenewed(let since, let ended):
      "the child was in police protection from \(Wording.dayAndTime(since)) to \(Wording.end(ended)): the 72 "
        + "hours cannot be renewed (Children Act 1989, section 46(6)); give the new ground on which the child was taken"
    case .policeProtectionBesideOrder(let since):
      "the child has been under an emergency protection order since \(Wording.dayAndTime(since)), and the police should use "
        + "it rather than take the child under section 46 (Langley v Liverpool City Council, 2005): say why they took the "
        + "child all the same, under “new ground”"
    case .orderEndMissing: "give the end that the order states"
    case .orderTooLong(let latest):
      "an emergency protection order made then ends by \(Wording.end(latest)) at the latest (Children Act 1989, "
        + "section 45): check the order’s end, and who applied for it"
    case .notLookedAfter: "the child is not accommodated here"
    case .lookedAfterDone(let task, let day): "“\(task.words)” is recorded already, for \(day.longText)"
    case .noOrder: "this child is not under an emergency protection order: there is nothing to extend"
    case .orderExtended(let days):
      "the order was extended already, by \(Wording.count(days, "day")): a court extends it once"
    case .orderLapsed(let due):
      "the order ended \(Wording.ended(due)): a court extends it before that; record how it ended"
    case .extensionEndMissing: "give when the court granted the extension, and the end that it stated"
    case .grantedBeforeOrder(let made):
      "the order was made \(Wording.dayAndTime(made)): its extension was granted after that"
    case .extensionOutOfRange(let due, let latest):
      "the extended order ends after \(Wording.end(due)) and by \(Wording.end(latest)): "
        + "a court extends it by at most 7 days"
    case .endsBeforeStart: "it cannot end before it started"
    case .noConcernGiven: "name at least one kind of harm"
    case .noConcern: "no exploitation concern is waiting for a team here"
    case .concernWaitsForOthers(let kinds):
      "the concern waits for the \(kinds.map { "\($0.words) team" }.joined(separator: " and the "))"
    case .concernAwaited:
      "harm from outside the home is feared and not every team that was told has accepted the concern: record that first"
    case .stepDownNotOffered: "no early help service has been asked yet"
    case .stepDownAccepted(let at): "the service accepted already, \(Wording.dayAndTime(at))"
    case .noPlan: "there is no open plan on this case"
    case .noProtectionPlan: "there is no open child protection plan on this case to review"
    case .notOfThisCase(let record): "\(record) is another record: only what is told here can be chosen"
    case .noSuchEvent(let record, let version): "\(record) has no event \(version)"
    case .ownWork(let worker): "\(worker) works on it: somebody else audits it"
    case .endedBeforeItBegan: "the plan cannot end before it began"
    case .planEndsAtReview:
      "a child protection plan ends at a review conference: record that, or say on which other ground it ends"
    case .openedHere: "was opened here: record there what happens on it"
    case .enquiryRunsSince(let day):
      "the section 47 enquiry of \(day.longText) has no end, but a later one is recorded: say how it ended"
    case .conferenceAwaitedOf(let day):
      "the conference of the enquiry of \(day.longText) was not held, but a later one is recorded"
    case .enquiryRuns: "a section 47 enquiry is still open: complete it before the case closes"
    case .conferenceAwaited: "a conference is due: record its outcome before the case closes"
    case .emergencyRuns(let kind): "\(kind.words) is still in force: end it before the case closes"
    case .stepDownNotAccepted:
      "no early help service has accepted the family: record its acceptance, or close for another reason"
    case .tasksOpen(let count):
      "\(Wording.count(count, "task")) from the other shift \(count == 1 ? "is" : "are") still open: finish \(count == 1 ? "it" : "them") first"
    case .nightUnread:
      "the day service has not read the emergency duty team’s work: sign it off first"
    case .nightUnreasoned:
      "the EDT rationale is outstanding: record it first"
    case .protectionPlanRuns:
      "a child protection plan is still open: end it, with the reason, before the case closes"
    case .strategyNeeded: "a strategy discussion is needed and was not held: hold it first"
    case .thresholdToReconsider:
      "New information has come in: review the threshold and record the outcome first"
    case .assessmentOpen(let day):
      "the assessment of \(day.longText) is not finished: submit it and have it authorised before the case closes"
    case .inNeedPlanRuns: "a child in need plan is open: end it, with the reason, before the case closes"
    case .closureWithoutAssessment(let reason):
      "\(reason.rawValue) is for a case closed after an assessment, and none was authorised here: have one authorised, or close as RC7"
    case .closureAfterMore(let reason):
      "\(reason.rawValue) is for a case with an assessment and nothing more; this one had an enquiry, a conference or a plan: close it as RC7"
    case .childNeverSeen:
      "nobody has seen the child since the referral: record the visit first, or say why nobody could"
    case .transferNotAsked:
      "no other authority was asked to take the case over: ask one, and record its written acceptance"
    case .transferNotAccepted(let asked):
      "the other authority, asked \(Wording.dayAndTime(asked)), has not accepted in writing: the case is ours until it has"
    case .transferAccepted(let at):
      "the other authority accepted already, \(Wording.dayAndTime(at, withYear: true))"
    case .acceptedBeforeAsked(let asked):
      "that lies before the authority was asked, \(Wording.dayAndTime(asked, withYear: true))"
    case .workFollows(let work): "what runs on the case makes it \(work.words): it changes when that ends"
    case .assessmentAwaitsManager: "an assessment waits for a manager: authorise it or give it back first"
    }
  }
}
