/// Short forms of given names in use, kept small: a name in two groups would make strangers alike.
enum Nicknames {
  private static let groups: [[String]] = [
    ["abigail", "abi", "abby", "abbie"], ["alexander", "alexandra", "alex", "lexi", "lexie", "sasha"],
    ["andrew", "andy", "drew"], ["anthony", "tony", "ant"], ["benjamin", "ben", "benji", "benny"],
    ["catherine", "cath", "cathy", "kate", "katie", "katy", "kitty"], ["charles", "charlie", "charlotte"],
    ["christopher", "chris", "kit"], ["daniel", "dan", "danny"], ["david", "dave", "davey"],
    ["edward", "ed", "eddie", "ted", "teddy", "ned"],
    ["elizabeth", "liz", "lizzie", "beth", "betty", "eliza"],
    ["emily", "em", "emmy"], ["frederick", "fred", "freddie", "freddy"], ["gabriel", "gabe"],
    ["harold", "henry", "harry"], ["isabella", "isabel", "isobel", "bella", "izzy", "issy"],
    ["jacob", "jake"], ["james", "jim", "jimmy", "jamie"], ["jennifer", "jen", "jenny"],
    ["jessica", "jess", "jessie"], ["john", "jack", "johnny"], ["jonathan", "jon", "jonny"],
    ["joseph", "joe", "joey"], ["joshua", "josh"], ["leonard", "lenny", "len"],
    ["madeleine", "maddie", "maddy"],
    ["margaret", "maggie", "meg", "peggy"], ["matthew", "matt", "matty"],
    ["michael", "mike", "mick", "mikey"],
    ["mohammed", "mo", "md"], ["natasha", "tasha"], ["nicholas", "nick", "nicky"],
    ["oliver", "ollie", "olly"],
    ["patrick", "paddy", "pat"], ["philip", "phil", "pip"], ["rebecca", "becky", "becca", "bex"],
    ["richard", "rick", "ricky", "dick"], ["robert", "rob", "robbie", "bob", "bobby"],
    ["samuel", "samantha", "sam", "sammy"], ["stephanie", "steph"], ["steven", "steve"],
    ["thomas", "tom", "tommy"], ["timothy", "tim", "timmy"], ["victoria", "vicky", "tori"],
    ["william", "will", "bill", "billy", "liam"], ["zachary", "zac", "zack", "zak"],
  ]

  private static let groupByName: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, group) in groups.enumerated() {
      for name in group { found[name] = index }
    }
    return found
  }()

  /// Sounds of full names, so that another spelling of one (Muhammad, Katherine) has its short forms too.
  private static let groupBySound: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, group) in groups.enumerated() {
      guard let full = group.first else { continue }
      let sound = NameSound(folded: full)
      if sound.skeleton.utf8.count >= 4 { found[sound.code] = index }
    }
    found[NameSound(folded: "mohammed").code] = groupByName["mohammed"]
    return found
  }()

  /// The full name that stands for a given name's group; nil for a name without short forms.
  static func fullName(of part: NamePart) -> String? {
    (groupByName[part.folded] ?? groupBySound[part.sound.code]).flatMap { groups[$0].first }
  }
}

extension NameSound {
  /// Skeleton and vowels in one text.
  var code: String { "\(skeleton)\(firstVowel).\(finalVowel)" }
}
