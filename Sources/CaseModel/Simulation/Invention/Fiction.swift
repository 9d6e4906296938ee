/// Numbers and places that belong to nobody.
enum Fiction {
  /// A phone number of the ranges that are kept free for drama.
  ///
  /// - Source: Ofcom, *Telephone numbers for use in TV and radio drama programmes*.
  static func mobile(_ dice: inout SeededGenerator) -> String { "07700 900" + digits(3, &dice) }

  /// A landline of the same ranges: one without an area, or Manchester's.
  static func landline(_ dice: inout SeededGenerator) -> String {
    dice.chance(500) ? "01632 960" + digits(3, &dice) : "0161 496 0" + digits(3, &dice)
  }

  /// A postcode that cannot be: its last two letters are among those that no inward part has.
  ///
  /// - Source: Royal Mail, *Programmer's guide to the postcode address file*: inward parts never use C, I, K, M, O, V.
  static func postcode(outward: String, _ dice: inout SeededGenerator) -> String {
    "\(outward) \(dice.below(10))\(dice.pick(neverInward))\(dice.pick(neverInward))"
  }

  /// Streets that the borough does not have.
  static func street(_ dice: inout SeededGenerator) -> String {
    dice.pick(streetNames) + " " + dice.pick(streetKinds)
  }

  /// A school that does not exist.
  static func school(primary: Bool, _ dice: inout SeededGenerator) -> String {
    primary
      ? dice.pick(places) + " " + dice.pick(["Primary School", "C.E. Primary School", "R.C. Primary School"])
      : dice.pick(places) + " " + dice.pick(["High School", "Academy", "Community School"])
  }

  /// A place name for practices, centres and projects.
  static func place(_ dice: inout SeededGenerator) -> String { dice.pick(places) }

  /// A surname for professionals.
  static func professional(_ dice: inout SeededGenerator) -> String { dice.pick(professionals) }

  static func digits(_ count: Int, _ dice: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<count { text += String(dice.below(10)) }
    return text
  }

  private static let neverInward = ["C", "I", "K", "M", "O", "V"]
  private static let streetNames = [
    "Tenterhook", "Weaver’s Rest", "Fustian", "Old Carding", "Bobbin", "Shuttlecote", "Fullers Clough",
    "Heddle", "Mulespinner", "Treadle", "Napping", "Warp", "Calico Hey", "Dyehouse Fold", "Cropper",
    "Ginnel Top", "Packhorse Rake", "Scutcher", "Bleachworks", "Teasel",
  ]
  private static let streetKinds = ["Street", "Street", "Avenue", "Close", "Road", "Lane", "Walk", "Court"]
  private static let places = [
    "Castlemere Fold", "Broadhalgh Moor", "Hollingbank", "Tenter Hill", "Cloughside", "Ellenfold",
    "Marland Rise", "Heybridge Vale", "Sparthwaite", "Cronkeyside", "Roochfield", "Bankfoot Lea",
  ]
  private static let professionals = [
    "Hale", "Seddon", "Bashir", "Whittaker", "Crompton", "Ali", "Nolan", "Yates", "Fearnley", "Osborne",
    "Chadwick", "Rashid", "Hampson", "Lees", "Mbeki-Jones", "Tetlow", "Kaur", "Bentley", "Marsh", "Hilton",
  ]
}
