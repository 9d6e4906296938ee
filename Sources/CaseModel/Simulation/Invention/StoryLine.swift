/// What is told of one kind of worry: what happened, what a child of an age may say of it, what else is known.
///
/// `{child}`, `{they}`, `{them}`, `{their}`, `{mother}`, `{man}`, `{manIs}`, `{age}`, `{time}`, `{street}` and `{sibs}`
/// are filled in from the family.
struct StoryLine: Sendable {
  /// The ages that the first child can have.
  var ages = 0...16
  let incidents: [String]
  /// What only officers tell.
  var police: [String] = []
  /// What only a school or a health service tells.
  var services: [String] = []
  let words: [String]
  let context: [String]
  /// What else only officers know.
  var policeContext: [String] = []

  /// What may be told besides by a kind of referrer.
  func context(toldBy group: ReferrerGroup) -> [String] {
    group == .police ? context + policeContext : context
  }

  /// What may be told by a kind of referrer.
  func incidents(toldBy group: ReferrerGroup) -> [String] {
    switch group {
    case .police: incidents + police
    case .school, .health: incidents + services
    case .council, .housing, .legal, .voluntary, .family, .anonymous: incidents
    }
  }

  static func of(_ worry: Worry) -> StoryLine {
    switch worry {
    case .domesticAbuse: domesticAbuse
    case .neglect: neglect
    case .physicalAbuse: physicalAbuse
    case .emotionalAbuse: emotionalAbuse
    case .sexualAbuse: sexualAbuse
    case .sexualExploitation: sexualExploitation
    case .criminalExploitation: criminalExploitation
    case .missing: missing
    case .parentalMentalHealth: parentalMentalHealth
    case .childMentalHealth: childMentalHealth
    case .selfHarm: selfHarm
    case .parentalSubstances: parentalSubstances
    case .childSubstances: childSubstances
    case .disability: disability
    case .youngCarer: youngCarer
    case .radicalisation: radicalisation
    case .harmfulBehaviour: harmfulBehaviour
    case .leftAlone: leftAlone
    case .familyStress: familyStress
    case .asylum: asylum
    case .privateFostering: privateFostering
    case .other, .notStated: familyStress
    }
  }

  private static let domesticAbuse = StoryLine(
    incidents: [
      "{mother} had a swollen lip and said that {man} pushed her against the kitchen units during an argument about money.",
      "A neighbour heard shouting and something breaking; {mother} came to the door in tears with {man} still inside.",
      "{man} ({manIs}) came to the house at {time} although he had been told to stay away, kicked the door and shouted threats.",
      "Verbal argument only, both parties spoken to separately; {man} had been drinking and left to stay with a friend.",
      "{mother} says {man} checks her phone, keeps her bank card and has told her that she will lose the children if she leaves.",
    ],
    police: [
      "{man} was arrested after he put his hands round {mother}’s neck; she made no statement.",
      "{mother} rang and hung up twice; officers found a hole in a bedroom door and {mother} packing a bag.",
    ],
    words: [
      "I hid under my bed with my hands over my ears", "Daddy was shouting and mummy was on the floor",
      "I don’t sleep when he’s there, I listen", "I told him to get off her and he laughed",
      "It’s not as bad as last time", "I got in the bath and locked the door",
    ],
    context: [
      "{child} was in the house and awake.", "{mother} says it will not happen again.",
      "{mother} does not want to leave before the summer, for {child}’s sake.",
      "{mother} has been to a solicitor and has been told to keep a diary.",
    ],
    policeContext: [
      "The risk checklist was completed with 11 ticks.", "The risk checklist was graded standard.",
      "This is the third call to the address since the summer.", "{mother} declined support.",
      "Bail conditions not to go to {street} or speak to {mother}.",
    ])

  private static let neglect = StoryLine(
    ages: 0...13,
    incidents: [
      "The home was cold and dark, the meter had run out, and there was dog dirt on the stairs and in the room where {child} sleeps.",
      "{child} has had head lice since September and has missed four dental appointments; two teeth are black.",
      "There was no food in the kitchen besides cereal and no bedding on the mattress that {child} sleeps on.",
      "{child} has not been brought to the last five appointments and weighs less than in August.",
      "Attendance is 71 %; {child} is often not collected until after four and nobody answers the phone.",
    ],
    services: [
      "{child} came in again in yesterday’s clothes, smelling strongly of urine, and ate two breakfasts."
    ],
    words: [
      "I’m not hungry, I had crisps", "We have to be quiet when mum’s in bed",
      "My bed’s wet so I go on the settee",
      "I get myself up, I’ve got an alarm", "The lecky goes off on Sundays",
    ],
    context: [
      "{mother} says that she is doing her best and that everybody has it in for her.",
      "Things got better for a few weeks after the early help meetings and then went back.",
      "{man} ({manIs}) is said to be back in the home.",
      "Growth is being plotted; it has crossed two centiles.",
      "The landlord has been told about damp and has not come.",
    ])

  private static let physicalAbuse = StoryLine(
    ages: 1...14,
    incidents: [
      "{child} has a bruise on the left cheek with what look like finger marks; no account fits it.",
      "{child} said that {man} hit {them} with a belt because {they} had lost a shoe.",
      "{child} came with a sore wrist; {mother} said {they} fell from a scooter, {child} says that {they} was thrown.",
      "Two linear bruises on the back of {child}’s legs were seen while changing for PE.",
    ],
    services: [
      "{child} flinched when staff reached past {them} and has a round mark on the upper arm."
    ],
    words: [
      "He does it when mum’s at work", "I was naughty so I got a smack with the slipper",
      "I’m not allowed to say", "It doesn’t hurt any more", "Don’t ring my dad",
    ],
    context: [
      "The marks are on a body map.",
      "{mother} has not been told yet; the school asks what to say at pick-up.",
      "No medical has been arranged.", "{child} does not want to go home.",
    ])

  private static let emotionalAbuse = StoryLine(
    ages: 4...15,
    incidents: [
      "{mother} was heard to call {child} evil and say that she wishes {they} had never been born.",
      "{child} is kept in {their} room for whole weekends and eats apart from the others.",
      "{child} cries if {they} gets a word wrong in spellings and says {man} makes {them} stand in the yard.",
      "{child} is said to be told daily that {they} is the reason why the family broke up.",
    ],
    words: [
      "I’m the bad one", "They have tea and then I have mine", "Nobody would notice if I wasn’t there",
      "Mum says I’m just like my dad",
    ],
    context: [
      "{child} has become very quiet since half term.", "A younger brother is treated quite differently.",
      "{mother} laughs it off when staff raise it.",
    ])

  private static let sexualAbuse = StoryLine(
    ages: 4...15,
    incidents: [
      "{child} drew and described something that a child of {age} should not know and named an older cousin.",
      "{child} told a friend, who told a teacher, that {man} comes into {their} room at night.",
      "A man who visits the address is on police bail for offences against a child; {mother} did not know.",
      "{child} has said that {they} does not want to be left with {man} and will not say why.",
    ],
    words: [
      "It’s a secret and I’ll get done if I tell", "I lock the door with a chair",
      "I told mum but she said I was making it up",
    ],
    context: [
      "Nobody has asked {child} any further questions.",
      "{child} is safe at the moment and has not been home.",
      "Sleeping, eating and school work have all got worse since October.",
    ])

  private static let sexualExploitation = StoryLine(
    ages: 12...16,
    incidents: [
      "{child} was found at {time} in a car outside a takeaway with two men in their twenties and a new phone.",
      "{child} has been sent images by somebody {they} met online and has been asked to meet in Manchester.",
      "{child} has come back from being away with clothes and cash that {they} cannot explain.",
    ],
    words: [
      "He’s my boyfriend, you don’t get it", "They’re nice to me, nicer than here",
      "He said he’d put it online",
    ],
    context: [
      "The screening tool scores medium, rising.", "The phone has been seized.",
      "{mother} reports that {child} has stopped seeing {their} old friends.",
    ])

  private static let criminalExploitation = StoryLine(
    ages: 11...16,
    incidents: [
      "{child} was stopped on the tram with six wraps and £140 and would not say whose they were.",
      "{child} was found in a flat in another town with an older lad who is known for supplying.",
      "{child} came to school with a cut hand and a new coat, and is being waited for at the gate by older youths.",
      "A knife was found in {child}’s bag; {they} said {they} carries it to get home.",
    ],
    words: [
      "I owe them, that’s all", "If I don’t go they’ll come to the house", "I’m not a grass",
      "I just look after stuff",
    ],
    context: [
      "Missing four times since September.", "{mother} is frightened and asks for help to move.",
      "{child} is on a part-time timetable and out from noon.",
    ])

  private static let missing = StoryLine(
    ages: 11...16,
    incidents: [
      "Third missing episode in a month; found at a friend’s, who is 19.",
      "{child} left after an argument with {man} and was found asleep in a bus shelter.",
    ],
    police: [
      "{child} was reported missing last night and came back by {themself} this morning; {they} would not say where {they} had been."
    ],
    words: ["I just needed to get out", "No one came looking", "I’m not telling you where"],
    context: [
      "The return interview has not been held.", "{mother} did not report it for nine hours.",
      "{child} was offered a return interview and said no.",
    ])

  private static let parentalMentalHealth = StoryLine(
    ages: 0...12,
    incidents: [
      "{mother} is not sleeping, hears voices at night and believes that the neighbours are recording her.",
      "{man} ({manIs}) rang from the motorway bridge and was brought to hospital; {child} saw him leave.",
      "{mother} has stopped taking her medication and has kept {child} at home for two weeks.",
      "{mother} told staff that she cannot go on and had counted out tablets; {child} was in the next room.",
    ],
    words: [
      "I stay off so mum isn’t sad", "Mum talks to people who aren’t there",
      "I make the tea when she’s poorly",
    ],
    context: [
      "The crisis team saw {mother} last night and will visit daily.", "A grandmother is staying for now.",
      "There is no other adult in the home.",
    ])

  private static let childMentalHealth = StoryLine(
    ages: 8...16,
    incidents: [
      "{child} has not left {their} bedroom for three weeks and has stopped washing.",
      "{child} has panic attacks before school and {mother} can no longer get {them} in.",
      "{child} says that {they} hears somebody telling {them} to hurt people.",
    ],
    words: [
      "My head’s too loud", "I don’t want to be here but I’m not going to do anything", "I can’t go in",
    ],
    context: [
      "The waiting list for CAMHS is 18 weeks.", "{mother} is at her wits’ end.", "No risk plan is in place.",
    ])

  private static let selfHarm = StoryLine(
    ages: 11...16,
    incidents: [
      "{child} took eight paracetamol last night and told a friend this morning.",
      "{child} posted goodbye messages at {time}; police found {them} in the park with a blade.",
    ],
    services: [
      "Fresh cuts on both forearms were seen by the school nurse; some needed dressing."
    ],
    words: [
      "It’s the only thing that makes it stop", "Don’t tell my mum", "I didn’t want to die, I wanted a break",
    ],
    context: [
      "Medically fit; psychiatric liaison will see {them} before discharge.",
      "Second time in six weeks.", "Parents are separated and {child} says that each blames the other.",
    ])

  private static let parentalSubstances = StoryLine(
    ages: 0...12,
    incidents: [
      "{mother} was unsteady and smelt of drink when she collected {child} at three; a friend drove them home.",
      "{mother} has missed three scripts and is thought to be using again; {man} is dealing from the home.",
      "{man} ({manIs}) was found collapsed in the kitchen; {child} had rung 999.",
    ],
    police: [
      "Officers found cannabis plants, needles within reach and {child} asleep on a settee among bottles."
    ],
    words: [
      "Mum has special juice", "I know how to put her on her side", "There’s people in our house at night",
      "I hide the bottles",
    ],
    context: [
      "The drug and alcohol worker has not been able to see her since November.",
      "{mother} agrees that things have slipped and wants help.",
      "The home was otherwise warm and there was food.",
    ])

  private static let childSubstances = StoryLine(
    ages: 12...16,
    incidents: [
      "{child} was brought in by ambulance after taking something called “spice” in the town centre.",
      "{child} smokes cannabis daily and has sold {their} games console to pay for it.",
    ],
    words: ["Everyone does it", "It helps me sleep"],
    context: ["{child} agreed to see the young people’s drug worker.", "{mother} has found cash missing."])

  private static let disability = StoryLine(
    ages: 1...15,
    incidents: [
      "{child} is now {age} and too heavy to lift; {mother} has hurt her back and there is no hoist.",
      "{mother} says that she and {child} have not slept through for a month and asks for short breaks.",
      "{child} has begun to bite and run into the road; the family has no respite.",
    ],
    words: ["I like swimming", "Mum is tired", "Too noisy"],
    context: [
      "An assessment was refused last year as below threshold.",
      "{child} communicates with symbols and a few words.",
    ])

  private static let youngCarer = StoryLine(
    ages: 7...16,
    incidents: [
      "{child} does the shopping and the cooking and gets the little ones up; {mother} has MS and cannot manage the stairs.",
      "{child} is late every day because {they} gives {mother} her insulin first.",
    ],
    words: ["Someone has to", "I’d like to go to football but I can’t leave her on her own"],
    context: ["{mother} cries when asked about it.", "Young carers’ group has a place from February."])

  private static let radicalisation = StoryLine(
    ages: 12...16,
    incidents: [
      "{child} has been showing others videos of attacks and says that some people deserve it.",
      "{child} has drawn symbols of a banned group on books and has joined closed chats.",
    ],
    words: ["It’s just jokes", "They tell you the truth on there"],
    context: ["Prevent officer told today.", "{mother} was shocked and has taken the laptop."])

  private static let harmfulBehaviour = StoryLine(
    ages: 6...16,
    incidents: [
      "{child} pushed {mother} down two stairs when the wifi was turned off; police attended.",
      "{child} has set a third fire in the back entry and says it was boredom.",
      "{child} touched a younger pupil under the table; both families have been spoken to.",
      "{child} was excluded for the second time this term after throwing a chair.",
    ],
    words: ["I just saw red", "Nobody listens till I kick off", "It was a dare"],
    context: [
      "{mother} says that she is frightened of {them}.", "{man} says that he is washing his hands of it.",
      "The school has a safety plan.",
    ])

  private static let leftAlone = StoryLine(
    ages: 2...9,
    incidents: [
      "{child}{sibs} was found alone in the house at {time}; the back door was open and a pan was on the hob.",
      "{child} was at the window in a nappy, crying, and nobody answered for forty minutes.",
      "{child} was seen at the shop at {time} without a coat, asking for bread on tick.",
    ],
    words: ["Mum’s gone to get money", "I’m in charge", "I knew not to open the door but I was scared"],
    context: [
      "{mother} came back at twenty past and had been drinking.",
      "{mother} cannot be reached by phone.", "A neighbour is sitting with them.",
    ])

  private static let familyStress = StoryLine(
    ages: 0...15,
    incidents: [
      "The family has had notice to leave on the 31st and has nowhere to go; {mother} has no income until her claim is decided.",
      "{mother} and {man} are in dispute over contact and each says that the other frightens {child}.",
      "{mother} rang in tears: she has three jobs’ worth of debts, the baby does not sleep and {child} will not go to school.",
      "Grandmother has died and {mother} has shut herself in; {child} is being passed between aunts.",
    ],
    words: [
      "I want everyone to stop arguing", "I don’t know which house I’m at", "Mum cries in the bathroom",
    ],
    context: [
      "No worry about care on the visit.", "{mother} asks for help herself.",
      "The food bank has delivered twice.", "Court papers were served last week.",
    ])

  private static let asylum = StoryLine(
    ages: 14...16,
    incidents: [
      "{child} was found in the back of a lorry on the ring road with two adults who say that they do not know {them}.",
      "{child} presented at the library alone and says that {they} is {age}.",
    ],
    words: ["My uncle said someone would meet me", "I am sixteen, I have no paper"],
    context: ["An interpreter by phone was used.", "No family in this country is known."])

  private static let privateFostering = StoryLine(
    ages: 6...15,
    incidents: [
      "{child} has lived since the summer with a family friend, who is not a relative; the parents are abroad.",
      "{child}’s mother has moved away and left {them} with a former partner’s sister.",
    ],
    words: ["I call her auntie", "Mum’s coming back at Easter"],
    context: ["The arrangement has never been notified.", "The carer seems kind and {child} is settled."])
}
