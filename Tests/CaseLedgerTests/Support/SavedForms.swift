import CaseModel

/// What the ledger keeps for each kind of event, with every field that can be left out filled in.
///
/// Ledgers in use hold these texts: a change here means that they can no longer be read.
enum SavedForms {
  static let bodies: [EventKind: String] = own.merging(pathway) { own, _ in own }

  private static let own: [EventKind: String] = [
    .settingsPutInForce: settings,
    .teamRegistered: #"{"kind":"first-response","name":"First Response 1"}"#,
    .teamChanged: #"{"kind":"complex-safeguarding","name":"Complex Safeguarding"}"#,
    .workerRegistered: worker,
    .workerChanged: worker,
    .absenceStarted: #"{"expectedBack":"2019-01-21","from":"2019-01-09","reason":"SIC"}"#,
    .absenceEnded: #"{"on":"2019-01-21"}"#,
    .leavePlanned: #"{"from":"2019-02-18","through":"2019-02-22"}"#,
    .workerLeft: #"{"on":"2019-03-29"}"#,
    .workerReturned: "{}",
    .workerSupervised: #"{"note":"in words","on":"2019-01-21"}"#,
    .auditDone: #"{"case":"R-000007","on":"2019-01-21"}"#,
    .roleAsked: #"{"account":"aokafor","role":"hub-manager"}"#,
    .roleConfirmed: #"{"account":"aokafor","role":"hub-manager"}"#,
    .roleDeclined: #"{"why":"in words"}"#,
    .roleGranted: #"{"account":"aokafor","owner":"root","role":"administrator"}"#,
    .handoverAcknowledged: #"{"note":"in words"}"#,
    .nightWorked: #"{"team":"T-000002"}"#,
    .nightAcknowledged: #"{"note":"in words"}"#,
    .nightReasoned: #"{"why":"in words"}"#,
    .taskSet: #"{"shift":"night","what":"in words"}"#,
    .taskAcknowledged: #"{"number":2}"#,
    .taskDone: #"{"number":2,"outcome":"in words"}"#,
    .allegationReported:
      #"{"child":"P-000005","kind":"after-school","knownAt":"2019-01-09T10:42:00Z","person":"in words","role":"in words","setting":"in words","what":"in words"}"#,
    .allegationLinked: #"{"child":"P-000005"}"#,
    .allegationUnlinked: #"{"child":"P-000005","why":"in words"}"#,
    .allegationEvaluated: #"{"decision":"in words","needsMeeting":true}"#,
    .allegationMeetingHeld: #"{"decided":"in words","on":"2019-01-21","present":"in words"}"#,
    .allegationReviewed: #"{"on":"2019-01-21","why":"in words"}"#,
    .placeRegistered: #"{"concerns":["gangs"],"kind":"park","name":"in words"}"#,
    .placeDetailsChanged: #"{"concerns":["gangs"],"kind":"park","name":"in words"}"#,
    .placeChildLinked: #"{"child":"P-000005","why":"in words"}"#,
    .placeChildUnlinked: #"{"child":"P-000005","why":"in words"}"#,
    .placeNoted: #"{"note":"in words"}"#,
    .peerGroupRegistered: #"{"concerns":["county-lines"],"name":"in words"}"#,
    .peerGroupDetailsChanged: #"{"concerns":["county-lines"],"name":"in words"}"#,
    .peerGroupChildLinked: #"{"child":"P-000005","why":"in words"}"#,
    .peerGroupChildUnlinked: #"{"child":"P-000005","why":"in words"}"#,
    .peerGroupNoted: #"{"note":"in words"}"#,
    .factSetAside: #"{"reason":"in words","versions":[2,3]}"#,
    .allegationReferred: #"{"note":"in words","on":"2019-01-21","to":"DBS"}"#,
    .allegationReopened: #"{"why":"in words"}"#,
    .allegationConcluded: #"{"outcome":"false","referredTo":"in words","why":"in words"}"#,
    .earlyHelpListed:
      #"{"completedOn":"2019-01-21","organisation":"an invented school","startedOn":"2018-12-03"}"#,
    .earlyHelpAssessed: #"{"on":"2019-01-21"}"#,
    .earlyHelpShared: #"{"on":"2019-01-21"}"#,
    .earlyHelpReviewed: #"{"on":"2019-01-21"}"#,
    .earlyHelpEnded: #"{"on":"2019-01-21","why":"in words"}"#,
    .earlyHelpResumed: #"{"on":"2019-01-21","why":"in words"}"#,
    .authorityAccepted:
      #"{"acceptance":{"at":"2019-01-09T10:42:00Z","by":"in words","how":"in words"},"child":"P-000005"}"#,
    .authorityRefused:
      #"{"child":"P-000005","refusal":{"at":"2019-01-09T10:42:00Z","by":"in words","why":"in words"}}"#,
    .householdRegistered: household,
    .householdChanged: household,
    .childJoinedHousehold: #"{"child":"P-000005"}"#,
    .childLeftHousehold: #"{"child":"P-000005"}"#,
    .childRegistered: #"{"details":"# + child + #","household":"H-000002"}"#,
    .childChanged: child,
    .contactNoted: note,
    .outcomeNoted: #"{"contact":"C-000123","outcome":"early-help"}"#,
    .episodeOpened: #"{"case":"R-000007","referredAt":"2019-01-09T10:42:00Z"}"#,
    .episodeHeldBy: #"{"case":"R-000007","worker":"W-000012"}"#,
    .episodeClosed: #"{"case":"R-000007","closedAt":"2019-03-01T16:00:00Z","reason":"RC8"}"#,
    .episodeReopened: #"{"case":"R-000007"}"#,
    .episodeWithdrawn: #"{"case":"R-000007"}"#,
    .childMerged: #"{"into":"P-000004","reason":"one child, registered twice"}"#,
    .duplicateTakenIn: #"{"contacts":["# + note + #"],"duplicate":"P-000005","episodes":["# + episode
      + #"],"names":["Maisie Test"]}"#,
    .childMovedHome: #"{"household":"H-000003","reason":"lives with her aunt now"}"#,
    .childRelated: #"{"child":"P-000006","relation":"half-sibling"}"#,
    .contactReceived: contact,
    .contactImported: #"{"child":"P-000005","receivedAt":"2018-05-01T00:00:00Z","source":"2A"}"#,
    .ragChanged: #"{"rag":"red","why":"weapon in the home"}"#,
    .consentRecorded: #"{"state":"dispensed with","why":"asking would put her at risk"}"#,
    .historyConsidered: #"{"contactsShown":3,"episodesShown":1}"#,
    .childAdded: #"{"child":"P-000006"}"#,
    .agencyAsked: #"{"agency":"early-help"}"#,
    .agencyAnswered: #"{"agency":"police","answer":"two calls in May","shared":"thin"}"#,
    .agencyChased: #"{"agency":"police","how":"by phone"}"#,
    .childDecided: decided,
    .childProtected: #"{"case":"R-000007","child":"P-000005","kind":"police-protection","level":5,"#
      + #""outcome":"referral-with-strategy-discussion"}"#,
    .decisionSetAside: #"{"child":"P-000005","reason":"wrong child"}"#,
    .secondLookGiven: #"{"agreed":false,"child":"P-000005","view":"third contact in a year"}"#,
    .riskAccepted: #"{"team":"T-000002"}"#,
    .referrerTold: #"{"how":"by phone"}"#,
    .caseOpened: opened,
    .caseImported: #"{"child":"P-000005","need":"N1","reReferral":true,"referredAt":"2018-05-01T00:00:00Z","#
      + #""source":"10","work":"child-in-need"}"#,
    .caseAllocated: allocated,
    .caseReturned: #"{"from":"W-000012","reason":"on long leave","waitedSince":"2019-01-09T10:42:00Z"}"#,
    .workChanged: #"{"work":"section-47"}"#,
    .childSeen: #"{"on":"2019-01-10"}"#,
    .caseHomeChanged: #"{"household":"H-000003"}"#,
    .informationPassed: #"{"contact":"C-000123"}"#,
    .informationAcknowledged: #"{"contact":"C-000123"}"#,
    .informationTakenBack: #"{"contact":"C-000123"}"#,
    .caseClosed: #"{"closedAt":"2019-03-01T16:00:00Z","from":"W-000012","reason":"RC9","why":"plan met"}"#,
    .caseReopened: #"{"reason":"closed by mistake"}"#,
    .caseWithdrawn: #"{"reason":"wrong child"}"#,
  ]

  private static let worker =
    #"{"account":"amao","asye":true,"fte":80,"languages":["Urdu"],"name":"Ama Okafor","registration":"SW12345","#
    + #""role":"social-worker","skills":["exploitation"],"team":"T-000002"}"#

  private static let household =
    #"{"address":"1 Invented Road","adults":[{"livesThere":true,"name":"Kay Test","note":"tagged","#
    + #""relationship":"mother"}],"phones":["01632 960123"],"postcode":"OL16 1AA"}"#

  private static let child =
    #"{"birthDate":"2014-03-12","disabilities":["AUT","NONE"],"ethnicity":"WBRI","expectedBirthDate":"2014-03-20","#
    + #""externalID":"A17","familyName":"Testchild","givenName":"Maisie","identity":"loves football","#
    + #""languages":["English"],"needsInterpreter":false,"nhsNumber":"9434765919","otherNames":["May"],"#
    + #""religion":"none","sex":"F","upn":"A123456789012"}"#

  private static let note =
    #"{"contact":"C-000123","isHistory":false,"outcome":"no-further-action","receivedAt":"2019-01-09T10:42:00Z","#
    + #""source":"6","worry":"domestic-abuse"}"#

  private static let episode =
    #"{"case":"R-000007","closedAt":"2019-03-01T16:00:00Z","reason":"RC8","referredAt":"2019-01-09T10:42:00Z","#
    + #""worker":"W-000012"}"#

  private static let contact =
    #"{"channel":"marf","children":["P-000005","P-000006"],"consent":{"state":"obtained"},"immediateRisk":true,"#
    + #""narrative":"Shouting / “hid under the bed”.","outOfHours":false,"rag":"amber","#
    + #""receivedAt":"2019-01-09T10:42:00Z","referrer":{"name":"Ms Hale","organisation":"Invented Primary","#
    + #""reach":"01632 960456"},"source":"2A","worry":"neglect"}"#

  private static let decided =
    #"{"awaitsSecondLook":false,"child":"P-000005","identity":{"unknown":"not asked yet"},"level":4,"#
    + #""opened":"R-000007","outcome":"referral-for-assessment","rationale":{"dailyLife":"tired at school","#
    + #""history":"two contacts","worry":"shouting at night"},"voice":{"noted":"I hid with Alfie"}}"#

  private static let opened =
    #"{"child":"P-000005","contact":"C-000123","household":"H-000002","level":4,"reReferral":false,"#
    + #""referredAt":"2019-01-09T10:42:00Z","source":"2A","work":"assessment","worry":"neglect"}"#

  private static let allocated =
    #"{"change":"ABSENC","direction":"see the child today","from":"W-000011","#
    + #""heldSince":"2019-01-09T10:42:00Z","jointWorker":"W-000013","#
    + #""overrides":[{"reason":"no one else","rule":"asye-alone"}],"reason":"knows the family","#
    + #""since":"2019-01-09T11:00:00Z","worker":"W-000012"}"#

  private static let settings =
    #"{"caseload":{"asyeShare":90,"averageChild":375,"averageChildren":16,"bands":{"full":85,"over":100,"#
    + #""unsafe":115},"base":{"assessment":300,"section-47":500},"caseRoom":8500,"clockBreached":200,"#
    + #""clockRunningOut":100,"leaveToCover":5,"newCase":200,"newCaseDays":5,"sibling":60,"stable":1500},"#
    + #""clocks":{"allocation":{"until":"sameTime","workingDays":1},"amberAnswer":{"workingMinutes":360},"#
    + #""assessment":{"until":"endOfDay","workingDays":45},"decision":{"until":"sameTime","workingDays":1},"#
    + #""greenAnswer":{"until":"sameTime","workingDays":1},"redAnswer":{"realMinutes":120},"#
    + #""riskAcceptance":{"realMinutes":240}},"decisions":{"rationaleWords":5,"repeatContacts":2},"#
    + #""holidays":{"days":[{"day":"2019-01-01","title":"New Year’s Day"}],"firstDay":"2019-01-01","#
    + #""lastDay":"2019-12-31"},"hours":{"Fri":"08:45-16:45","Mon":"08:45-17:00","Thu":"08:45-17:00","#
    + #""Tue":"08:45-17:00","Wed":"08:45-17:00"},"levels":[{"basis":"local policy","name":"Universal","#
    + #""needsConsent":true,"number":1,"outcomes":["no-further-action"]}],"name":"Invented","#
    + #""overridable":["asye-alone"]}"#
}
