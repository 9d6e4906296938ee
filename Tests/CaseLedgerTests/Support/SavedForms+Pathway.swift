import CaseModel

extension SavedForms {
  /// What happens on a case’s way from allocation to its outcome.
  static let pathway: [EventKind: String] = [
    .strategyAsked: #"{"why":"in words"}"#,
    .strategyHeld:
      #"{"actions":"in words","decision":"in words","enquiry":"joint","heldAt":"2019-01-09T10:42:00Z","missingWhy":"in words","policeChecks":true,"present":["police","health"],"shared":"in words","thresholdMet":true}"#,
    .minutesShared: #"{"at":"2019-01-09T10:42:00Z","with":["police","health"]}"#,
    .enquiryStarted: #"{"emergency":"police-protection","kind":"single","startedAt":"2019-01-09T10:42:00Z"}"#,
    .enquiryCompleted: #"{"conferenceNeeded":true,"outcome":"continuing-risk","why":"in words"}"#,
    .conferenceRequested: #"{"of":"in words"}"#,
    .chairBooked: #"{"chair":"in words","on":"2019-01-21"}"#,
    .interimPlanMade: #"{"plan":"in words"}"#,
    .conferenceDelayed: #"{"agreedBy":"in words","until":"2019-01-21","why":"in words"}"#,
    .conferenceHeld:
      #"{"category":"NEG","on":"2019-01-21","outcome":"child-protection-plan","why":"in words"}"#,
    .assessmentStarted: #"{"on":"2019-01-21"}"#,
    .checkpointHeld: #"{"note":"in words"}"#,
    .assessmentSubmitted:
      #"{"factors":["3B","16A"],"outcome":"child-in-need","summary":"in words","voice":"in words"}"#,
    .assessmentReturned: #"{"comments":"in words"}"#,
    .assessmentAuthorised: #"{"lateWhy":"in words"}"#,
    .supportOffered: #"{"by":"in words","from":"2019-01-21","what":"in words"}"#,
    .supportAnswered: #"{"taken":true,"why":"in words"}"#,
    .visitPlanned: #"{"on":"2019-01-21","purpose":"in words"}"#,
    .visitMade:
      #"{"alone":true,"at":"2019-01-09T10:42:00Z","place":"home","seen":true,"tools":"in words","words":"in words"}"#,
    .protectionStarted:
      #"{"at":"2019-01-09T10:42:00Z","kind":"police-protection","newGround":"in words","place":"hospital","#
      + #""policeFrom":"2019-01-07","told":"in words","until":"2019-01-14T16:00:00Z","why":"in words"}"#,
    .placeChanged: #"{"place":"hospital"}"#,
    .lookedAfterDone: #"{"on":"2019-01-21","what":"health"}"#,
    .protectionExtended:
      #"{"days":7,"grantedAt":"2019-01-14T10:00:00Z","until":"2019-01-21T16:00:00Z"}"#,
    .protectionEnded: #"{"at":"2019-01-09T10:42:00Z","how":"in words","kind":"section-20"}"#,
    .concernRaised:
      #"{"kinds":["gangs"],"passedTo":["first-response","complex-safeguarding"],"what":"in words"}"#,
    .concernAccepted: #"{"kind":"first-response","team":"T-000002"}"#,
    .thresholdReconsidered: #"{"discussionOwed":true,"result":"stepped-up","why":"in words"}"#,
    .stepDownOffered: #"{"plan":"in words","service":"in words"}"#,
    .stepDownAccepted: #"{"by":"in words"}"#,
    .planStarted: #"{"category":"NEG","kind":"child-protection","on":"2019-01-21"}"#,
    .planEnded: #"{"on":"2019-01-21","why":"in words"}"#,
    .meetingHeld: #"{"agreed":"in words","on":"2019-01-21","present":"in words"}"#,
    .reviewHeld: #"{"on":"2019-01-21","planGoesOn":true,"why":"in words"}"#,
    .assessmentListed:
      #"{"authorisedOn":"2019-01-21","needsSupport":true,"seen":true,"startedOn":"2018-12-03"}"#,
    .enquiryListed:
      #"{"conferenceNeeded":true,"conferenceOn":"2019-01-21","planFollowed":true,"seenOn":"2019-01-04","startedOn":"2019-01-03"}"#,
    .planListed:
      #"{"category":"NEG","from":"2018-12-03","kind":"child-protection","reviewedOn":"2019-01-21"}"#,
    .proceedingsLetterSent:
      #"{"notOfferedWhy":"in words","offered":false,"on":"2019-01-21","to":"in words"}"#,
    .familyGroupAnswered: #"{"accepted":true,"on":"2019-01-21","who":"in words"}"#,
    .familyGroupSettled: #"{"held":true,"on":"2019-01-21","what":"in words"}"#,
    .transferAsked: #"{"authority":"in words","told":"in words"}"#,
    .transferRefused: #"{"at":"2019-01-09T10:42:00Z","by":"in words","why":"in words"}"#,
    .transferAccepted: #"{"at":"2019-01-09T10:42:00Z","by":"in words","how":"in words"}"#,
    .eventMarked: #"{"because":"in words","record":"C-000123","version":2}"#,
    .caseAudited:
      #"{"grade":"requires-improvement","identityUsed":true,"note":"in words","reasonsClear":true}"#,
  ]
}
