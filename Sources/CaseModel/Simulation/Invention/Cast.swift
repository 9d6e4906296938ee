/// The people and moments of one story, by the names that templates use.
struct Cast: Sendable {
  let child: String
  let they: String
  let them: String
  let their: String
  let themself: String
  let age: String
  let mother: String
  let man: String
  let manIs: String
  let street: String
  let time: String
  let siblings: String

  init(_ family: Family, at instant: Instant, _ dice: inout SeededGenerator) {
    let today = London.day(of: instant)
    let first = family.children[0]
    let sex = first.sex
    child = first.givenName == "Unborn" ? "the baby" : first.givenName
    they = sex == .male ? "he" : sex == .female ? "she" : "it"
    them = sex == .male ? "him" : sex == .female ? "her" : "it"
    their = sex == .male ? "his" : sex == .female ? "her" : "its"
    themself = sex == .male ? "himself" : sex == .female ? "herself" : "itself"
    age = first.age(on: today).map { $0 == 0 ? "under 1" : "\($0)" } ?? "unborn"
    mother = family.mother
    man = String(family.man.name.prefix { $0 != " " })
    manIs = family.man.relationship + (family.man.livesThere ? "" : ", living elsewhere")
    street = Self.street(of: family.household.address)
    time = Wording.time(minute: Self.minute(before: London.minuteOfDay(of: instant), &dice))
    siblings = Self.siblings(family, on: today)
  }

  /// An evening or night before, or a while ago when it is evening or night now.
  private static func minute(before now: Int, _ dice: inout SeededGenerator) -> Int {
    return isNight(now)
      ? max(0, now - 25 - dice.below(60)) : dice.pick([1190, 1265, 1310, 1330, 1370, 1395, 1415])
  }

  /// Whether things told now happened in the same night, not the evening before.
  static func isNight(_ minute: Int) -> Bool { minute >= 1080 || minute < 480 }

  /// " with brother Alfie (6)" for a second child; " with two sisters" for more; empty for a child alone.
  private static func siblings(_ family: Family, on today: Day) -> String {
    switch family.children.count {
    case 1: return ""
    case 2:
      let other = family.children[1]
      let what = other.sex == .male ? "brother" : "sister"
      let age = other.age(on: today).map { " (\($0))" } ?? ""
      return " with \(what) \(other.givenName)\(age)"
    case let count:
      let others = Set(family.children.dropFirst().map(\.sex))
      let who = others == [.male] ? "brothers" : others == [.female] ? "sisters" : "brothers and sisters"
      return " with \(["two", "three", "four"][min(count - 3, 2)]) \(who)"
    }
  }

  /// The street without number and town.
  private static func street(of address: String) -> String {
    let withoutTown = address.split(separator: ",").dropLast().last ?? ""
    let words = withoutTown.split(separator: " ")
    return words.dropFirst().joined(separator: " ")
  }

  /// A template with its gaps filled and, after a full stop, a capital.
  func fill(_ template: String) -> String {
    var text: [UInt8] = []
    var gap: [UInt8]?
    for byte in template.utf8 {
      switch (byte, gap) {
      case (UInt8(ascii: "{"), _): gap = []
      case (UInt8(ascii: "}"), let name?):
        text += value(String(decoding: name, as: UTF8.self)).utf8
        gap = nil
      case (_, .some): gap?.append(byte)
      default: text.append(byte)
      }
    }
    return Self.capitalised(String(decoding: text, as: UTF8.self))
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private func value(_ name: String) -> String {
    switch name {
    case "child": child
    case "they": they
    case "them": them
    case "their": their
    case "themself": themself
    case "age": age
    case "mother": mother
    case "man": man
    case "manIs": manIs
    case "street": street
    case "time": time
    case "sibs": siblings
    default: preconditionFailure("a template has a gap that no cast fills: \(name)")
    }
  }
}
