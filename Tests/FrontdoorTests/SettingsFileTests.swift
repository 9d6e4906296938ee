import CaseModel
import Testing

@testable import frontdoor

@Test func theInstalledSettingsAreTheProjectsDefaults() throws {
  let content = try ServiceFile(InstalledData.path("service.yml")).content()
  let defaults = ServiceSettings(
    name: "Children’s front door", hours: .standard, holidays: content.settings.holidays)
  #expect(content.settings == defaults)
  #expect(content.staff == ListedService())
}

@Test func whatIsLeftOutKeepsTheDefault() throws {
  let folder = try Folder()
  let settings = try ServiceFile(
    folder.write("service.yml", "service: Ours\nclocks:\n  decision: 6 working hours\n")
  )
  .content().settings
  #expect(settings.name == "Ours")
  #expect(settings.clocks.decision == .workingHours(minutes: 360))
  #expect(settings.clocks.assessment == .workingDays(45, until: .endOfDay))
  #expect(settings.levels == LevelOfNeed.generic)
}

@Test(arguments: [("2018", WorkingTogether.wt2018), ("2023", .wt2023)])
func theEditionThatIsFollowedIsChosenInTheSettings(text: String, edition: WorkingTogether) throws {
  let folder = try Folder()
  let file = try folder.write("service.yml", "decisions:\n  working together: \(text)\n")
  #expect(try ServiceFile(file).content().settings.decisions.edition == edition)
}

/// A settings text and what is said of it.
struct Mistaken: Sendable, CustomTestStringConvertible {
  let text: String
  let words: String

  init(_ text: String, _ words: String) {
    self.text = text
    self.words = words
  }

  var testDescription: String { words }
}

@Test(arguments: [
  Mistaken(
    "clocks:\n  decision: 1 wd",
    "service.yml line 2, clocks.decision: “1 wd” is not a limit; write for example “1 working day”"),
  Mistaken(
    "clocks:\n  red answer: 0 hours",
    "service.yml line 2, clocks.red answer: “0 hours” is not a limit; write for example “2 hours”"),
  Mistaken(
    "service: Ours\nservise: Theirs",
    "service.yml line 2, servise: unknown key; known here: service, hours, levels of need, clocks, decisions, caseload, "
      + "overridable, allegations, teams, workers"),
  Mistaken(
    "clocks:\n  decison: 1 working day",
    "service.yml line 2, clocks.decison: unknown key; known here: "
      + "decision, risk acceptance, red answer, amber answer, green answer, allocation, "
      + "child seen in an enquiry, child seen in an assessment, strategy discussion, "
      + "section 47 enquiry, conference, conference request, assessment, checkpoint, "
      + "child in need meeting, police protection, emergency protection order, duty to enquire, "
      + "looked after visit, looked after review, health assessment, "
      + "allegation reported, allegation evaluated, allegation meeting, "
      + "allegation concluded, hand-over, night rationale, referrer told, re-referral, early help assessment, "
      + "early help shared, early help review, further early help review, "
      + "supervision of the newly qualified in the first six weeks, supervision of the newly qualified, "
      + "supervision of the newly qualified after six months, supervision, case audit, review conference, "
      + "further review conference, further looked after visit, second looked after review, "
      + "further looked after review, other authority, other authority urgent"),
  Mistaken(
    "caseload:\n  points:\n    assessment: 3.755",
    "service.yml line 3, caseload.points.assessment: “3.755” is not a number with at most two decimals; write for example “3”"
  ),
  Mistaken(
    "caseload:\n  bands:\n    full from: 0.85",
    "service.yml line 3, caseload.bands.full from: “0.85” is not a percentage; write for example “85 %”"),
  Mistaken(
    "caseload:\n  bands:\n    full from: 120 %",
    "service.yml: caseload bands must rise: full, over, unsafe"),
  Mistaken(
    "decisions:\n  repeat contacts in twelve months: often",
    "service.yml line 2, decisions.repeat contacts in twelve months: “often” is not a whole number from 1 to 100; "
      + "write for example “1”"),
  Mistaken(
    "hours:\n  Mon: 8-5\n  Tue: 08:45-17:00\n  Wed: 08:45-17:00\n  Thu: 08:45-17:00",
    """
    service.yml line 2, hours.Mon: “8-5” is not a span of hours; write for example “08:45-17:00”
    service.yml line 2, hours.Fri: opening hours are missing; write for example “08:45-17:00”
    """),
  Mistaken(
    "levels of need:\n  - number: 1\n    name: All\n    outcomes: [nothing]",
    "service.yml line 4, levels of need[1].outcomes[1]: “nothing” is not a valid outcome; it is one of no-further-action, "
      + "information-and-advice, early-help, referral-for-assessment, referral-with-strategy-discussion, "
      + "pass-to-open-case, lado, other-authority"),
  Mistaken(
    "overridable: [everything]",
    "service.yml line 1, overridable[1]: “everything” is not a valid rule that a reason can override; "
      + "it is one of asye-alone, absent-worker"),
  Mistaken(
    "workers:\n  - name: Ama Okafor\n    role: boss",
    """
    service.yml line 2, workers[1].team: a worker needs a team
    service.yml line 3, workers[1].role: “boss” is not a valid role; it is one of administrator, hub-manager, screening-worker, \
    team-manager, senior-practitioner, social-worker, emergency-duty-worker, performance-lead, designated-officer
    """),
  Mistaken(
    "clocks: soon",
    "service.yml line 1, clocks: keys with values are needed here, each “key: value” on its own line"),
  Mistaken(
    "service: Ours\nservice: Theirs", "service.yml line 1: “service” appears more than once: keep one"),
  Mistaken(
    "clocks:\n  decision: 1: 2",
    "service.yml line 2: this cannot be read as YAML (mapping values are not allowed in this context): write each "
      + "“key: value” on its own line, indent with blanks and not with tabs, and put a text that holds a colon in "
      + "quotation marks"),
  Mistaken(
    "service: \"Ours\nclocks:\n  decision: 6 working hours\n",
    "service.yml line 1: the quotation mark or bracket that opens here is not closed as it should be (found unexpected "
      + "end of stream): close it, and put a comma between the values in a bracket"),
])
func aMistakeIsNamedByLineAndKeyWithWhatWouldBeRight(_ mistaken: Mistaken) throws {
  let folder = try Folder()
  let file = try folder.write("service.yml", mistaken.text)
  var said = ""
  do { _ = try ServiceFile(file).content() } catch let mistakes as DocumentMistakes {
    said = mistakes.description
  }
  #expect(said == mistaken.words)
}

@Test func allMistakesAreNamedAtOnceInTheOrderOfLines() throws {
  let folder = try Folder()
  let file = try folder.write("service.yml", "clocks:\n  decision: soon\n  allocation: later\nnonsense: 1\n")
  do {
    _ = try ServiceFile(file).content()
    Issue.record("the mistakes were not seen")
  } catch let mistakes as DocumentMistakes {
    #expect(mistakes.all.map(\.line) == [2, 3, 4])
    #expect(Ending(mistakes).code == Ending.failed)
  }
}

@Test func limitsAreReadInWords() {
  let limits: [(String, ClockLimit?)] = [
    ("1 working day", .workingDays(1, until: .sameTime)),
    ("45 working days, to the end of the day", .workingDays(45, until: .endOfDay)),
    ("6 working hours", .workingHours(minutes: 360)), ("4 hours", .realHours(minutes: 240)),
    ("30 minutes", .realHours(minutes: 30)), ("90 working minutes", .workingHours(minutes: 90)),
    ("8 days", .calendarDays(8)), ("3 months", .months(3)), ("1 month", .months(1)),
    ("working day", nil), ("1.5 hours", nil), ("-1 hours", nil), ("4 hours, to the end of the day", nil),
    ("4 fortnights", nil), ("", nil),
  ]
  for (words, limit) in limits { #expect(ClockLimit(words: words) == limit, "\(words)") }
}

@Test func hundredthsAreExactBothWays() {
  for (text, number) in [("3.75", 375), ("3.7", 370), ("3", 300), ("0", 0), ("0.05", 5), ("85", 8_500)] {
    #expect(Hundredths.number(text) == number)
    #expect(Hundredths.text(number) == text)
  }
  for text in ["", ".", "3.", ".5", "3.755", "-1", "1e3", "٣"] {
    #expect(Hundredths.number(text) == nil, "\(text)")
  }
  #expect(Hundredths.text(-125) == "-1.25")
}
