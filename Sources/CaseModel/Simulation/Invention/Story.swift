/// What the hub is told: who says it, the words as they were taken down, and a child's own words among them.
struct Story: Sendable {
  let referrer: Referrer?
  let narrative: String
  /// A child's own words, without quotation marks; nil when nobody reports any.
  let words: String?

  /// Invents the telling of a worry about a family.
  init(
    _ family: Family, worry: Worry, group: ReferrerGroup, source: ContactSource, known: Bool, urgent: Bool,
    at instant: Instant, _ dice: inout SeededGenerator
  ) {
    let cast = Cast(family, at: instant, &dice)
    let unborn = family.children[0].expectedBirthDate != nil
    let line = unborn ? StoryLine.unborn : StoryLine.of(worry)
    let canSpeak = (family.children[0].age(on: London.day(of: instant)) ?? 0) >= 4
    words = canSpeak && !line.words.isEmpty && dice.chance(620) ? dice.pick(line.words) : nil
    let teller = Teller(group, source, family, urgent: urgent, at: instant, &dice)
    referrer = teller.referrer
    var sentences = [cast.fill(dice.pick(teller.openings) + dice.pick(line.incidents(toldBy: group)))]
    if let words { sentences.append(cast.fill(dice.pick(Self.saying(group))) + " “\(words).”") }
    sentences.append(cast.fill(dice.pick(line.context(toldBy: group))))
    if known, dice.chance(550) { sentences.append(cast.fill(dice.pick(Self.knownFamily))) }
    if dice.chance(700) { sentences.append(cast.fill(dice.pick(teller.closings))) }
    narrative = sentences.joined(separator: " ")
  }

  private static func saying(_ group: ReferrerGroup) -> [String] {
    switch group {
    case .police: ["{child} told officers:", "{child}’s own words:", "{child} said to the officer:"]
    case .family, .anonymous: ["{child} is said to have told a friend:", "{child} told the caller:"]
    case .school, .health, .council, .housing, .legal, .voluntary:
      [
        "{child} said:", "{child} told the member of staff:", "Asked how things are at home, {child} said:",
        "{child}’s own words:", "Quietly, {child} said:",
      ]
    }
  }
  private static let knownFamily = [
    "The family is known to you.", "Previous contact about the same worry this year.",
    "There was an early help plan before, which closed.", "{mother} says that “your lot” have been before.",
  ]
}

extension StoryLine {
  /// What is told of a baby who is not born yet.
  static let unborn = StoryLine(
    incidents: [
      "{mother} booked at 26 weeks, has missed three scans and gave a false address.",
      "{mother} says that she has used heroin twice in this pregnancy and is not on a script.",
      "{mother} disclosed at clinic that {man} ({manIs}) has hit her since she told him about the pregnancy.",
      "{mother} has had two older children removed in another area and is now 22 weeks pregnant.",
      "{mother} is 17, has no settled home and comes to appointments with {man}, who answers for her.",
    ],
    words: [],
    context: [
      "No cot or clothes are in place.", "She was tearful and asked that nobody ring the home.",
      "The pregnancy is otherwise well.", "A pre-birth assessment is asked for.",
    ])
}

/// Who tells a story, how it begins and what the teller asks for.
private struct Teller {
  let referrer: Referrer?
  let openings: [String]
  let closings: [String]

  init(
    _ group: ReferrerGroup, _ source: ContactSource, _ family: Family, urgent: Bool, at instant: Instant,
    _ dice: inout SeededGenerator
  ) {
    switch group {
    case .police: self = .police(urgent: urgent, at: instant, &dice)
    case .school: self = .school(family, at: instant, &dice)
    case .health: self = .health(source, family, &dice)
    case .council: self = .council(source, &dice)
    case .housing: self = .housing(&dice)
    case .legal: self = .legal(&dice)
    case .voluntary: self = .voluntary(&dice)
    case .family: self = .relative(source, family, &dice)
    case .anonymous: self = .anonymous
    }
  }

  private init(_ referrer: Referrer?, _ openings: [String], _ closings: [String]) {
    self.referrer = referrer
    self.openings = openings
    self.closings = closings
  }

  private static func police(urgent: Bool, at instant: Instant, _ dice: inout SeededGenerator) -> Teller {
    let isNight = Cast.isNight(London.minuteOfDay(of: instant))
    let day = London.day(of: instant).advanced(by: isNight ? 0 : -1)
    let log = "Log \(100 + dice.below(2900)) of \(day.shortText)"
    let officer = "PC \(10_000 + dice.below(9_000)) \(Fiction.professional(&dice))"
    return Teller(
      Referrer(
        name: officer, organisation: dice.chance(700) ? "Police, response" : "Police, vulnerability unit",
        reach: Fiction.landline(&dice)),
      [
        "\(log): call from {street} at {time}. ", "\(log), attended {street} {time}. ",
        "\(log): officers at {street} after a 999 call at {time}. ", "\(log), care plan submitted. ",
      ],
      urgent
        ? ["Request for strategy discussion today.", "Child protection unit told; please ring back at once."]
        : [
          "Shared for information and any action.", "Officers saw all children; no injury seen.",
          "No offences disclosed; crime submitted and filed.",
          "School will be told through Operation Encompass.",
        ])
  }

  private static func school(
    _ family: Family, at instant: Instant, _ dice: inout SeededGenerator
  ) -> Teller {
    let primary = (family.children[0].age(on: London.day(of: instant)) ?? 3) < 11
    let school = Fiction.school(primary: primary, &dice)
    let title = dice.pick(["Ms", "Mrs", "Mr"])
    let role = dice.pick([
      "designated safeguarding lead", "deputy safeguarding lead", "head of year", "pastoral manager",
      "inclusion mentor",
    ])
    return Teller(
      Referrer(
        name: "\(title) \(Fiction.professional(&dice)), \(role)", organisation: school,
        reach: Fiction.landline(&dice)),
      [
        "Referral from \(school). ", "Call from the safeguarding lead. ", "Referral form: ",
        "Following three logged concerns this half term: ",
      ],
      [
        "{mother} knows that we are ringing and is not happy.", "We have not told home because of the risk.",
        "Attendance so far this year 83 %.", "We ask for a call back before the end of the school day.",
        "School will keep {child} in after-school club until we hear.",
      ])
  }

  private static func health(
    _ source: ContactSource, _ family: Family, _ dice: inout SeededGenerator
  ) -> Teller {
    let (role, place, start) = healthRole(source, unborn: family.children[0].expectedBirthDate != nil, &dice)
    return Teller(
      Referrer(
        name: "\(Fiction.professional(&dice)), \(role)", organisation: place, reach: Fiction.landline(&dice)),
      start,
      [
        "Consent sought and given on the phone.", "Growth chart and last three entries attached.",
        "Will visit again on Thursday and report back.", "The GP has been copied in.",
        "Please let us know who will pick this up.",
      ])
  }

  private static func healthRole(
    _ source: ContactSource, unborn: Bool, _ dice: inout SeededGenerator
  ) -> (role: String, place: String, openings: [String]) {
    let town = Fiction.place(&dice)
    if unborn {
      return ("community midwife", "\(town) maternity team", ["Booking clinic: ", "From the midwife. "])
    }
    switch source {
    case .generalPractitioner:
      return ("GP", "\(town) Surgery", ["Seen in surgery. ", "Letter from the GP. "])
    case .schoolNurse:
      return ("school nurse", "School health, \(town)", ["Drop-in at school. ", "From the school nurse. "])
    case .accidentAndEmergency:
      return (
        "A&E paediatric liaison", "\(town) Infirmary, emergency department",
        ["Brought to A&E at {time}. ", "Paediatric liaison form: "]
      )
    case .otherHealth, .otherPrimaryHealth:
      return (
        dice.pick(["community mental health nurse", "midwife", "community paediatrician", "dental nurse"]),
        "\(town) Health Centre", ["From the health centre. ", "At a home visit: "]
      )
    default:
      return (
        "health visitor", "\(town) Children’s Centre",
        ["At the health visitor’s review: ", "Unplanned home visit. ", "Clinic today. "]
      )
    }
  }

  private static func council(_ source: ContactSource, _ dice: inout SeededGenerator) -> Teller {
    let name = Fiction.professional(&dice)
    switch source {
    case .otherAuthority:
      return Teller(
        Referrer(
          name: "\(name), duty social worker", organisation: "a neighbouring authority",
          reach: Fiction.landline(&dice)),
        ["Transfer in. ", "The family has moved here from another area. "],
        ["Chronology to follow by secure email.", "Child in need plan there; never seen at the new address."])
    case .adultSocialCare:
      return Teller(
        Referrer(
          name: "\(name), adult care officer", organisation: "Adult care", reach: Fiction.landline(&dice)),
        ["From adult care. ", "At a review of {mother}’s own care: "],
        ["Adult care stays involved.", "Joint visit offered."])
    default:
      return Teller(
        Referrer(
          name: "\(name), early help worker", organisation: "Early help, \(Fiction.place(&dice))",
          reach: Fiction.landline(&dice)),
        ["Step-up from early help. ", "Team around the family, third meeting: "],
        [
          "The plan has run for five months without change.", "{mother} agrees to the step-up.",
          "{mother} has withdrawn consent for early help.",
        ])
    }
  }

  private static func housing(_ dice: inout SeededGenerator) -> Teller {
    Teller(
      Referrer(
        name: "\(Fiction.professional(&dice)), housing officer",
        organisation: "\(Fiction.place(&dice)) Homes", reach: Fiction.landline(&dice)),
      ["At a gas safety visit: ", "Tenancy inspection. "],
      ["Photographs taken.", "Arrears stand at £1,140."])
  }

  private static func legal(_ dice: inout SeededGenerator) -> Teller {
    let role = dice.pick([
      "probation officer", "court adviser", "prison family worker", "youth justice worker",
    ])
    return Teller(
      Referrer(name: "\(Fiction.professional(&dice)), \(role)", reach: Fiction.landline(&dice)),
      ["Section 7 safeguarding letter. ", "At supervision: ", "{man} is due for release on Friday. "],
      ["Please say whether the family is known.", "Licence condition not to enter {street}."])
  }

  private static func voluntary(_ dice: inout SeededGenerator) -> Teller {
    Teller(
      Referrer(
        name: "\(Fiction.professional(&dice)), support worker",
        organisation: dice.pick([
          "women’s refuge", "family centre", "helpline", "food bank", "mosque madrasah",
        ]),
        reach: Fiction.mobile(&dice)),
      ["From a support worker. ", "Helpline report: "],
      ["{mother} agreed to the referral.", "We will go on seeing {mother} weekly."])
  }

  private static func relative(
    _ source: ContactSource, _ family: Family, _ dice: inout SeededGenerator
  ) -> Teller {
    let who: String
    switch source {
    case .selfReferral: who = "\(family.children[0].givenName), self"
    case .acquaintance: who = "\(Fiction.professional(&dice)), neighbour"
    case .otherIndividual: who = "\(Fiction.professional(&dice)), friend of the family"
    default:
      who = dice.pick([
        "maternal grandmother", "paternal grandmother", "aunt", "father (elsewhere)", "older sister",
        "\(family.mother), mother",
      ])
    }
    return Teller(
      Referrer(name: who, reach: dice.chance(900) ? Fiction.mobile(&dice) : nil),
      ["Caller says: ", "Rang in, upset. ", "Came to the office. "],
      [
        "Does not want the family to know who rang.", "Asks for help, not for the children to be taken.",
        "Will ring again tomorrow.", "There is a dispute over contact; both sides have rung this month.",
      ])
  }

  private static let anonymous = Teller(
    nil, ["Caller would not give a name. ", "Anonymous call; says lives nearby. "],
    [
      "Caller rang off when asked how they know.", "Says it has gone on since the summer.",
      "No number shown.",
    ])
}
