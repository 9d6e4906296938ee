import Testing

@testable import CaseModel

@Suite struct NameSoundTests {
  private func sound(_ name: String) -> NameSound { NameSound(folded: NamePart.parts(of: name).joined) }

  @Test(arguments: [
    ["Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad"],
    ["Kayleigh", "Kayley", "Kaylee", "Kayly", "Caleigh"],
    ["Siobhan", "Shivaun", "Siobhán"],
    ["Farooqi", "Faruqi", "Farouqi", "Farooqui"],
    ["Sean", "Shaun", "Shawn", "Seán"],
    ["Aisha", "Ayesha", "Aysha", "Aishah"],
    ["Zoë", "Zoe", "Zoey", "Zoé"],
    ["Catherine", "Katherine", "Kathryn", "Cathrin"],
    ["Chaudhry", "Chowdhury", "Choudhury", "Choudry"],
    ["Hussain", "Husain", "Hussein", "Hossain"],
    ["Phillip", "Filip"], ["Stephen", "Steven"], ["Geoffrey", "Jeffrey"], ["Rhys", "Reece"],
    ["Sara", "Sarah"], ["Hannah", "Hanna"], ["Jayden", "Jaden", "Jaiden"], ["Connor", "Conor"],
    ["Niamh", "Neve"], ["Caoimhe", "Keeva"], ["Eoin", "Owen", "Eoghan"], ["Cian", "Kian"],
    ["Wright", "Right"], ["Knight", "Night"], ["McKenzie", "Mackenzie"], ["Ashleigh", "Ashley"],
    ["Yusuf", "Yousef", "Youssef"], ["Bilal", "Billal"], ["Fatima", "Fatimah", "Fathima"],
    ["Aaliyah", "Alia"], ["Khadija", "Khadijah"], ["Michael", "Mikael"], ["Zara", "Zahra"],
    ["Shah", "Sha"], ["Miah", "Mia"], ["Iqbal", "Ikbal"], ["Xavier", "Zavier"], ["Axel", "Aksel"],
    ["Dexter", "Dekster"],
    ["Hazrat", "Hasrat"],
  ])
  func spellingsOfOneNameSoundAlike(names: [String]) {
    for name in names.dropFirst() { #expect(sound(name) == sound(names[0]), "\(name)") }
  }

  @Test(arguments: [
    ("Hassan", "Hussain"), ("Ellie", "Ella"), ("Kayleigh", "Kayla"), ("Mia", "Maya"), ("Tim", "Tom"),
    ("Sarah", "Zara"), ("Leo", "Leah"), ("Lee", "Leah"), ("Ali", "Alia"), ("Aaron", "Erin"),
    ("Sophie", "Sofia"),
    ("Jane", "Jean"), ("Isaac", "Isaiah"), ("Adam", "Eden"), ("Amina", "Emina"), ("Yusuf", "Yunus"),
    ("Oliver", "Olivia"), ("Harry", "Harriet"), ("Khan", "Kent"), ("Dean", "Dan"),
  ])
  func otherNamesDoNot(one: String, other: String) {
    #expect(sound(one) != sound(other))
  }

  @Test func namesInOtherScriptsKeepTheirLetters() {
    #expect(sound("محمد").skeleton == "محمد")
    #expect(sound("Олена") != sound("Ольга"))
  }

  @Test func everyLetterCanBeRead() {
    for first in "abcdefghijklmnopqrstuvwxyz" {
      for second in "abcdefghijklmnopqrstuvwxyz" {
        let sound = NameSound(folded: "\(first)\(second)")
        #expect(!sound.skeleton.isEmpty)
      }
    }
  }
}

@Suite struct NameFoldingTests {
  private func folded(_ name: String) -> [String] { NamePart.parts(of: name).map(\.folded) }

  @Test(arguments: [
    ("Zoë", ["zoe"]), ("ZOË", ["zoe"]), ("Zoe\u{308}", ["zoe"]), ("Siobhán", ["siobhan"]),
    ("Łukasz", ["lukasz"]), ("Søren", ["soren"]), ("Đorđe", ["dorde"]), ("Weiß", ["weiss"]),
    ("Æthelred", ["aethelred"]), ("Işık", ["isik"]), ("İbrahim", ["ibrahim"]), ("Þóra", ["thora"]),
    ("Nguyễn", ["nguyen"]), ("Œuvrard", ["oeuvrard"]), ("Ərtoğrul", ["artogrul"]), ("Guðrún", ["gudrun"]),
    ("O'Brien", ["obrien"]), ("O’Brien", ["obrien"]), ("O`Brien", ["obrien"]), ("'Ali", ["ali"]),
    ("Maisie-Jane", ["maisie", "jane"]), ("Maisie\u{2010}Jane", ["maisie", "jane"]),
    ("Maisie\u{2013}Jane", ["maisie", "jane"]), ("  Maisie \u{A0} Jane ", ["maisie", "jane"]),
    ("Mai\u{AD}sie", ["maisie"]), ("Smith (Jones)", ["smith", "jones"]), ("Smith/Jones", ["smith", "jones"]),
    ("J. Smith", ["j", "smith"]), ("", []), ("-", []), ("''", []), ("\u{1B}[31mMaisie", ["31mmaisie"]),
    ("Ｍ", ["ｍ"]),
  ])
  func namesAreFoldedToTheirWords(name: String, words: [String]) {
    #expect(folded(name) == words)
  }

  @Test func everyAccentedLatinLetterHasAPlainOne() {
    // Latin-1, Extended-A and Extended Additional: the letters of European, Turkish, Welsh and Vietnamese names.
    var odd: [String] = []
    for value in [0x00C0...0x017F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      let folded = NameFolding.folded(scalar)
      if !folded.utf8.allSatisfy({ (97...122).contains($0) }) { odd.append(String(scalar)) }
    }
    // What is left are letters of no living language's names.
    #expect(odd == ["ĸ", "ŉ", "ſ", "ẛ", "ẜ", "ẝ", "ẟ", "Ỻ", "ỻ", "Ỽ", "ỽ"])
  }
}
