/// What managers and workers of the simulated service write.
enum Writing {
  /// A manager's three-part rationale for one child, true to what the register holds.
  static func rationale(
    _ outcome: Outcome, for child: Child, on contact: Contact, _ dice: inout SeededGenerator
  ) -> Rationale {
    let name = child.details.givenName == "Unborn" ? "The unborn baby" : child.details.givenName
    return Rationale(
      worry: worry(contact, outcome, &dice),
      dailyLife: dailyLife(name, child, outcome, London.day(of: contact.receivedAt), &dice),
      history: history(child, contact, &dice))
  }

  private static func worry(_ contact: Contact, _ outcome: Outcome, _ dice: inout SeededGenerator) -> String {
    let what = contact.worry.words
    let who = contact.source.words
    switch outcome {
    case .referralWithStrategyDiscussion:
      return dice.pick([
        "\(what), told by \(who): reasonable cause to suspect significant harm, so police and health are asked to a strategy discussion today.",
        "\(what). The account is specific, recent and from a child or a professional who saw it; section 47 threshold is met.",
      ])
    case .referralForAssessment:
      return dice.pick([
        "\(what), told by \(who). More than one agency cannot hold this; an assessment under section 17 is needed.",
        "\(what) with more than one worry behind it; early help has been tried or would not reach it.",
        "\(what). The picture is not clear from the checks and a social worker needs to see the children at home.",
      ])
    case .earlyHelp:
      return dice.pick([
        "\(what), told by \(who), but no sign of significant harm; several agencies can meet this with the parent’s agreement.",
        "\(what) at a level that a team around the family can hold; parent agrees and wants it.",
      ])
    case .passToOpenCase:
      return "\(what), told by \(who). The case is open, so its worker must weigh this against the plan."
    case .allegationToLADO:
      return
        "The worry is about an adult who works with children, so the designated officer must have it today."
    case .otherAuthority:
      return "\(what). The family lives outside the borough; the authority where the child lives must decide."
    case .noFurtherAction, .informationAndAdvice:
      return dice.pick([
        "\(what), told by \(who). One event, no injury, and the parent acted to keep the children safe.",
        "\(what) as told, but checks show children who are well and a parent who takes it seriously.",
        "\(what). Shared for information; nothing in it or in the checks reaches a threshold for us.",
      ])
    }
  }

  private static func dailyLife(
    _ name: String, _ child: Child, _ outcome: Outcome, _ today: Day, _ dice: inout SeededGenerator
  ) -> String {
    let serious = outcome.opensReferral || outcome == .passToOpenCase
    guard let age = child.details.age(on: today) else {
      return "\(name) depends wholly on the mother’s care and health before and after birth."
    }
    switch (age, serious) {
    case (0..<3, true):
      return dice.pick([
        "\(name) is too young to get away or to tell, and is in the room when it happens.",
        "\(name) is not yet walking far or talking much; feeding, sleep and warmth depend on adults who struggle.",
      ])
    case (0..<3, false):
      return "\(name) is seen weekly by health, is growing well and is settled with the parent."
    case (3..<11, true):
      return dice.pick([
        "\(name) goes to school tired and worried, listens at night and has begun to look after others.",
        "\(name) cannot rely on meals, on clean clothes or on somebody being at home after school.",
        "\(name) changes the subject at home and speaks at school; what happens there shapes every day.",
      ])
    case (3..<11, false):
      return dice.pick([
        "\(name) is in school daily, has friends and an adult to go to, and seems much as before.",
        "\(name) was upset on the day; school sees no lasting change and will keep watch.",
      ])
    case (_, true):
      return dice.pick([
        "\(name) is out late, has lost friends and lessons, and does not think that adults will help.",
        "\(name) carries adults’ worries, misses school and has said what would make it better.",
      ])
    case (_, false):
      return dice.pick([
        "\(name) is in education, has people to turn to and says what help would be welcome.",
        "\(name) has a mentor at school who will ask again and come back to us.",
      ])
    }
  }

  private static func history(_ child: Child, _ contact: Contact, _ dice: inout SeededGenerator) -> String {
    let before = child.contactsInYear(before: contact.receivedAt)
    let closed = child.episodes.filter { $0.closedAt != nil }
    var parts: [String] = []
    if before == 0 { parts.append("No contact about this child in the last twelve months.") }
    if before == 1 { parts.append("One contact in the last twelve months, read with this one.") }
    if before > 1 {
      parts.append("\(before) contacts in the last twelve months: the pattern counts, not this event alone.")
    }
    if let last = closed.last {
      let why = last.reason?.words ?? "no reason recorded"
      parts.append("The last case: \(why).")
    }
    if child.openEpisode != nil { parts.append("There is an open case now.") }
    if child.isStepDownBounce(at: contact.receivedAt) {
      parts.append("Stepped down to early help within the year and back.")
    }
    if parts.count == 1, before == 0 {
      parts.append(
        dice.pick([
          "Siblings’ records were read too.", "Not known under other names.",
          "Parents’ records were read too.",
        ]))
    }
    return parts.joined(separator: " ")
  }

  /// What is said of a child's voice at a decision.
  static func voice(
    _ words: String?, age: Int?, isFirst: Bool, source: ContactSource, _ dice: inout SeededGenerator
  ) -> Noted {
    guard let age else { return .unknown(why: "not born yet") }
    if age < 3 { return .unknown(why: "too young to say; what the referrer saw is in the contact") }
    if isFirst, let words { return .noted("“\(words).”") }
    guard dice.chance(380) else {
      return .unknown(
        why: dice.pick([
          source == .police
            ? "asleep when officers attended" : "the referrer did not ask, and has been asked to",
          "not spoken to by the referrer; the worker to see the child alone",
        ]))
    }
    return .noted(
      dice.pick([
        source == .police
          ? "Told the officer that they were not scared."
          : "Spoke to the referrer: wants the arguing to stop.",
        "Says that home is fine and looked at the floor.", "Would like somebody to talk to at school.",
      ]))
  }

  /// What is said of a child's identity at a decision.
  static func identity(of details: ChildDetails, _ dice: inout SeededGenerator) -> Noted {
    if details.ethnicity.isMissing || details.languages.isEmpty {
      return .unknown(
        why: dice.pick([
          "the referrer did not know; to be asked at the first conversation",
          "nobody has asked the family yet",
        ]))
    }
    var text = "\(details.ethnicity.words), \(details.languages[0]) at home"
    if let religion = details.religion { text += religion == "none" ? ", no religion" : ", \(religion)" }
    if details.disabilities.contains(where: { $0 != .none }) {
      text += "; disabled (\(details.disabilities[0].words))"
    }
    return .noted(text + ".")
  }

  /// A second manager's view.
  static func secondView(agreed: Bool, _ dice: inout SeededGenerator) -> String {
    agreed
      ? dice.pick([
        "Agree. The checks bear it out and the next step is named.",
        "Agree, with the school asked to ring again if there is one more event.",
        "Agree: the earlier contacts were of another kind.", "Read the history; I come to the same view.",
      ])
      : dice.pick([
        "Disagree. With this history the pattern is the worry; the children need to be seen at home.",
        "Disagree: stepped down before and back. I would assess.",
        "Not agreed. Nobody has asked the child, and the last plan closed without one.",
      ])
  }

  /// Why a contact gets a rating.
  static func ratingReason(_ rag: Rag, _ dice: inout SeededGenerator) -> String {
    switch rag {
    case .red: dice.pick(["injury or immediate fear", "child cannot be left until somebody has been"])
    case .amber: dice.pick(["needs checks today", "repeat, and children present"])
    case .green: dice.pick(["no immediate risk in the account", "children safe with a parent who acts"])
    case .blue: "for information only"
    }
  }

  /// Why a rating changes.
  static func newRatingReason(_ rag: Rag, _ dice: inout SeededGenerator) -> String {
    rag.urgency <= 1
      ? dice.pick(["police tell of earlier violence", "health visitor rang: not seen for eight weeks"])
      : dice.pick(["school has seen the children and they are well", "the adult has moved out"])
  }

  /// What an agency answers.
  static func answer(_ agency: Agency, serious: Bool, _ dice: inout SeededGenerator) -> String {
    switch (agency, serious) {
    case (.police, true):
      dice.pick(["Six incidents in two years, two with injury.", "Father: assault 2016, breach 2018."])
    case (.police, false): dice.pick(["One log, verbal only.", "Nothing held on either parent."])
    case (.health, true):
      dice.pick(["Not brought to the last three appointments.", "A&E twice since August."])
    case (.health, false):
      dice.pick(["Immunised, growing along the 50th centile.", "No worry at the last review."])
    case (.education, true):
      dice.pick(["Attendance 68 %, often hungry.", "Seven logged concerns since September."])
    case (.education, false):
      dice.pick(["Attendance 95 %, on time, settled.", "Happy in class; one concern, resolved."])
    case (.earlyHelp, true): "Plan open since June; little change."
    case (.earlyHelp, false): dice.pick(["Not known.", "Plan closed in spring with goals met."])
    case (.probation, true): "Father on licence, condition not to go to the address."
    case (.probation, false): "No one in the household is known."
    case (.housing, true): "Possession order suspended; arrears and complaints of noise."
    case (.housing, false): "Tenancy in order."
    }
  }

  /// What an agency says that tells too little or nothing; nil for one that tells what was asked.
  static func weakAnswer(_ shared: Sharing, _ dice: inout SeededGenerator) -> String? {
    switch shared {
    case .full: nil
    case .thin:
      dice.pick(["Known to us; the file is to follow.", "Read over the phone, nothing in writing."])
    case .nothing: dice.pick(["Declined: no consent seen.", "Request received, not read yet."])
    }
  }

  /// How a referrer is told.
  static func told(_ dice: inout SeededGenerator) -> String {
    dice.pick(["by phone", "secure email", "by phone, and in writing", "letter"])
  }

  /// A team manager's direction at allocation.
  static func direction(_ work: Work, _ dice: inout SeededGenerator) -> String {
    work.isChildProtection
      ? dice.pick([
        "See the child today with police, alone. Strategy discussion minutes to me by five.",
        "Joint visit today. Medical if there is a mark. Safety plan before you leave.",
        "Visit within 24 hours. Speak to the child away from home, at school if you can.",
      ])
      : dice.pick([
        "See the child at home within five working days, and alone. Checkpoint with me on day 10.",
        "Speak to both parents, the one elsewhere too. Ask about language and faith at the first visit.",
        "Read the last assessment first. What is different this time? First visit this week.",
        "See all children together and each alone. Bring me your plan by day 10.",
      ])
  }

  /// Why a case ends.
  static func closing(_ ending: Scenario.Ending, _ dice: inout SeededGenerator) -> String {
    switch ending {
    case .noFurtherAction:
      dice.pick([
        "Assessment authorised: needs are met within the family; no role for us.",
        "Assessment shared with the family; safe, and the adult of concern has gone.",
      ])
    case .earlyHelp:
      dice.pick([
        "Assessment authorised: early help plan agreed, lead professional at school.",
        "Needs remain below our threshold; family worker has met the family with us.",
      ])
    case .childInNeed:
      "Child in need plan made; the locality team holds the child from today and the front door’s part ends."
    case .otherAuthority:
      "The family has moved; the other authority has confirmed in writing that it has the case."
    case .familyArrangement:
      "The court has made a child arrangements order; the children live with their grandmother."
    }
  }

  /// Why a case moves to another team with a child protection plan.
  static let planMade =
    "Child protection plan made at conference; the locality team holds the child from today and the front door’s part ends."
}

extension Writing {
  static func tools(_ dice: inout SeededGenerator) -> String {
    dice.pick(["three houses", "a drawing of the family", "feelings cards", "a walk with the dog"])
  }

  static func childsWords(_ dice: inout SeededGenerator) -> String {
    dice.pick([
      "I like it when nobody shouts.", "I want to stay with my sister.", "Mum is better when Nan comes.",
      "I sleep on the sofa because of the noise.", "I told my teacher because she listens.",
    ])
  }

  static func shared(_ dice: inout SeededGenerator) -> String {
    dice.pick([
      "Police: two calls this year. Health: missed appointments. School: tired and hungry.",
      "Police: nothing recorded. Health: bruise seen by the GP. School: attendance 81 %.",
      "Police: an adult on bail. Health: no concerns before. School: a change since September.",
    ])
  }

  static func checkpoint(_ dice: inout SeededGenerator) -> String {
    dice.pick([
      "Routines are better; the worry about the evenings stands, and the father has still to be seen.",
      "The mother works with us; school sees a child who is more at ease.",
      "Nothing has changed at home since the referral; the children wait for something to happen.",
    ])
  }

  static func help(_ dice: inout SeededGenerator) -> String {
    dice.pick(["parenting group", "young carers’ group", "food and fuel vouchers", "domestic abuse worker"])
  }
}
