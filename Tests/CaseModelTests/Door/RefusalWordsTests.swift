import Testing

@testable import CaseModel

@Suite struct RefusalWordsTests {
  private static let stamp = Stamp(by: WorkerID(2), at: Hub.start)
  private static let (child, contact, item, worker) = (ChildID(4), ContactID(3), CaseID(1), WorkerID(5))

  /// Every refusal and the words that a person reads.
  static let table: [(Refusal, String)] = [
    (.unknownWorker(worker), "W-000005 does not work in this service"),
    (.roleMayNot(.socialWorker, .allocate), "a social worker may not allocate cases"),
    (.notQualified(worker, .decide), "only a registered social worker may decide thresholds"),
    (.ownRegistration(worker), "You cannot confirm your own registration: ask another manager"),
    (
      .earlyHelpTooEarly(.shared, notBefore: day("2019-01-09")),
      "“early help assessment shared” cannot lie before Wed 9 Jan 2019"
    ),
    (.noSuchRecord(item.record), "there is no R-000001 in this ledger"),
    (.childNotInContact(child, contact), "P-000004 is not a child of C-000003"),
    (.childMerged(child, into: ChildID(1)), "P-000004 was found to be P-000001: use that record"),
    (.reasonMissing, "a reason is needed, in a few words"),
    (.settingsInvalid("no levels of need"), "the settings do not hold together: no levels of need"),
    (
      .birthNotRight(.tooOld(2004)),
      "date of birth: that is 2004 years old: a child’s date of birth is needed, check the year"
    ),
    (.outsideYears(day("0014-03-12")), "the year 14 lies outside 1900 to 2100: check the year"),
    (.noChildren, "a contact names at least one child; an unborn or unnamed child counts"),
    (.sameChildTwice(child), "P-000004 is named twice"),
    (.narrativeMissing, "say what was reported: the narrative is empty"),
    (.receivedInFuture, "the time of receipt lies in the future"),
    (.contactIsHistory(contact), "C-000003 was brought in as history, decided elsewhere"),
    (.contactClosed(contact), "C-000003 is closed: nothing more is due on it"),
    (
      .historyNotConsidered(contact),
      "look at the children's history first (C-000003): no decision without it"
    ),
    (
      .alreadyDecided(child, .earlyHelp, stamp),
      "P-000004 was decided by W-000002 on Wed 9 Jan 2019 10:00: early help"
    ),
    (
      .rationaleTooThin(.dailyLife, words: 5),
      "the rationale says too little about the daily life: at least 5 words"
    ),
    (.voiceMissing, "note the child's voice, or why it is not known"),
    (.identityMissing, "note the child's identity, or why it is not known"),
    (.noSuchLevel(6), "the settings hold no level of need 6"),
    (.outcomeNotAtLevel(.earlyHelp, 5), "“early help” is not an outcome at level 5"),
    (
      .caseAlreadyOpen(child, item),
      "P-000004 has an open case, R-000001: pass the contact to its worker instead of a new referral"
    ),
    (.noOpenCase(child), "P-000004 has no open case to pass this to"),
    (.notAwaitingSecondLook(child), "no decision for P-000004 awaits a second look"),
    (.sameManager(worker), "the second look is for another manager than W-000005, who decided"),
    (.notDecided(contact), "C-000003 is not decided for every child yet"),
    (.riskNotRaised(contact), "C-000003 was not marked as an immediate risk"),
    (.riskAlreadyAccepted(TeamID(2), at: Hub.start), "T-000002 accepted the risk on Wed 9 Jan 2019 10:00"),
    (.alreadyRated(.red), "the rating is red already"),
    (
      .protectedOnCase(child, item),
      "P-000004 has an open case and this contact is decided: record the emergency on R-000001"
    ),
    (.agencyNotAsked(.earlyHelp), "early help has not been asked"),
    (.agencyAlreadyAsked(.police), "police was asked and has not answered yet"),
    (
      .agencyHasAnswered(.police, at: Hub.start),
      "police answered on Wed 9 Jan 2019 10:00: there is nothing to chase"
    ),
    (.consentReasonMissing, "say why consent is overridden"),
    (.referrerAlreadyTold(at: Hub.start), "the referrer was told on Wed 9 Jan 2019 10:00"),
    (.nobodyToTell(contact), "C-000003 names no referrer to tell"),
    (.noEarlyHelp(contact), "no child of C-000003 was passed to early help"),
    (.earlyHelpNotAssessed(contact), "early help has not assessed the family of C-000003 yet"),
    (
      .earlyHelpKnown(contact, .shared, on: day("2019-01-09")),
      "“early help assessment shared” is recorded on C-000003 already, for Wed 9 Jan 2019"
    ),
    (
      .earlyHelpEnded(contact, on: day("2019-01-09")),
      "early help ended for C-000003 on Wed 9 Jan 2019: if it has resumed, record that first"
    ),
    (.earlyHelpGoesOn(contact), "early help has not ended for C-000003"),
    (.caseClosed(item, stamp), "R-000001 was closed by W-000002 on Wed 9 Jan 2019 10:00"),
    (
      .alreadyAllocated(item, to: worker, stamp),
      "R-000001 was given to W-000005 by W-000002 on Wed 9 Jan 2019 10:00: reallocate it to move it"
    ),
    (.notAllocated(item), "R-000001 is not allocated: it is in the tray"),
    (.alreadyHolds(worker, item), "W-000005 holds R-000001 already"),
    (.workerAbsent(worker), "W-000005 is away"),
    (.workerLeft(worker, on: day("2019-01-31")), "W-000005 left on 2019-01-31"),
    (.workerNotRegistered(worker), "W-000005 is not a registered social worker"),
    (.holdsNoCases(worker, .screeningWorker), "W-000005 is a screening worker, who holds no cases"),
    (
      .asyeAlone(worker, .childProtection),
      "W-000005 is newly qualified (ASYE) and does not hold a child protection plan alone: name a joint worker who is "
        + "not"
    ),
    (.jointWorkerIsSame, "the joint worker is the worker"),
    (.overrideNotAllowed(.absentWorker), "local policy does not let absent-worker be overridden"),
    (.nothingToAcknowledge(item, contact), "C-000003 does not wait on R-000001"),
    (.dayInFuture(day("2019-01-10")), "2019-01-10 lies in the future"),
    (.teamNameMissing, "a team needs a name"),
    (.teamNameTaken("North"), "there is a team called North already"),
    (.accountTaken("ada"), "the account ada belongs to another worker"),
    (.fteOutOfRange(101), "Full-time equivalent must be between 1 % and 100 %"),
    (.alreadyAbsent(worker), "W-000005 is recorded as away already"),
    (.notAbsent(worker), "W-000005 is not recorded as away"),
    (.hasNotLeft(worker), "W-000005 has not left"),
    (.daysReversed, "the last day lies before the first"),
    (.mergeWithItself, "a child cannot be merged with itself"),
    (.bothHaveOpenCases(item, CaseID(2)), "both have an open case (R-000001, R-000002): close one first"),
    (.tooLateToSetAside("R-000001 is open"), "it can no longer be undone: R-000001 is open"),
    (.noSuchFact(item.record, 9), "R-000001 has no event 9"),
    (.notMerged(child), "P-000004 was not merged into another record"),
    (.factSetAside(item.record, 9), "it was undone already (R-000001, event 9)"),
    (
      .cannotSetAside(.caseReturned, "give the case to its worker again"),
      "“case returned to the tray” cannot be undone by itself: give the case to its worker again"
    ),
    (
      .builtOn(.conferenceHeld, FactPlace(record: item.record, version: 9), at: Hub.start),
      "“ICPC outcome recorded” of Wed 9 Jan 2019 10:00 builds on it: undo that first (R-000001, event 9)"
    ),
    (.recordedByAnother(worker), "W-000005 recorded it: they or a manager can undo it"),
    (
      .mergeContradicted(child, ChildID(1), [.birthDate, .sex, .contact(contact)]),
      "P-000004 and P-000001 may be two children: their dates of birth differ; one is recorded as a girl, the "
        + "other as a boy; C-000003 names both, as it would twins. If they are one child, say why despite this"
    ),
  ]

  /// Numbers of records, never names; ``Service/refusal(of:by:)`` checks the names whenever a test provokes a refusal.
  @Test func everyRefusalSaysTheRuleInPlainWords() {
    for (refusal, words) in Self.table { #expect(refusal.words == words) }
  }

  @Test func aReasonOvercomesOnlyWhatLocalPolicyMayLetItOvercome() {
    let overridable = Self.table.compactMap { $0.0.overriddenBy }
    #expect(overridable == [.absentWorker, .asyeAlone])
  }
}
