/// Invented names by heritage, with the languages and faiths that a family may give.
struct NamePool: Sendable {
  let girls: [String]
  let boys: [String]
  let women: [String]
  let men: [String]
  let surnames: [String]
  /// First choice at home first.
  let languages: [String]
  let religions: [String]
  let ethnicities: [Ethnicity]

  static func of(_ heritage: Heritage) -> NamePool {
    switch heritage {
    case .whiteBritish: whiteBritish
    case .irish: irish
    case .pakistani: pakistani
    case .bangladeshi: bangladeshi
    case .blackAfrican: blackAfrican
    case .blackCaribbean: blackCaribbean
    case .easternEuropean: easternEuropean
    case .arab: arab
    case .mixed: mixed
    }
  }

  private static let whiteBritish = NamePool(
    girls: [
      "Maisie", "Ellie-May", "Lacey", "Poppy", "Evie", "Amelia", "Freya", "Imogen", "Zoë", "Lexi", "Summer",
      "Isla", "Keira", "Millie-Rose", "Scarlett", "Ruby", "Darcie", "Holly", "Niamh", "Orla", "Tia",
      "Jasmine",
      "Chloë", "Brooke", "Phoebe", "Skye", "Abi", "Georgia",
    ],
    boys: [
      "Alfie", "Jayden", "Tyler", "Leo", "Riley", "Callum", "Kai", "Harvey", "Logan", "Jake", "Oliver",
      "Mason", "Archie", "Declan", "Kian", "Theo", "Brandon", "Finley", "Ethan", "Corey", "Reece", "Noah",
      "Bobby", "Jenson", "Dylan", "Luca", "Toby", "Siôn",
    ],
    women: [
      "Kayleigh", "Stacey", "Gemma", "Leanne", "Danielle", "Kirsty", "Natalie", "Jodie", "Samantha",
      "Chantelle",
      "Becky", "Laura", "Kerry", "Michelle", "Toni", "Amy", "Hayley", "Rachael",
    ],
    men: [
      "Darren", "Lee", "Craig", "Wayne", "Ryan", "Shane", "Gary", "Scott", "Carl", "Jamie", "Liam", "Dean",
      "Ashley", "Nathan", "Stuart", "Anthony",
    ],
    surnames: [
      "Thornley", "Pilkington", "Ashworth", "Dearden", "Hargreaves", "Butterfield", "Lomax", "Greenhalgh",
      "Duckworth", "Reid", "Walsh", "Kershaw", "Stansfield", "Clegg", "Fielden", "Ormerod", "Heap",
      "Tweedale",
      "Jackson", "Howarth", "Nuttall", "Taylor", "Barlow", "Crabtree", "Lord", "Mills", "Wild", "Shaw",
      "Dawson", "Pearson", "O’Brien", "Partington", "Featherstone-Greenhalgh",
      "Wolstenholme-Butterworth-Entwistle", "Hughes", "Collinge", "Brierley", "Standring",
    ],
    languages: ["English"],
    religions: ["none", "none", "Christian", "Church of England", "Roman Catholic"],
    ethnicities: [.whiteBritish])

  private static let irish = NamePool(
    girls: ["Saoirse", "Aoife", "Caoimhe", "Bridget", "Margaret-Ann", "Kathleen"],
    boys: ["Cian", "Pádraig", "Oisín", "Patrick", "Miley", "Jimmy"],
    women: ["Siobhán", "Bernadette", "Winnie", "Ann-Marie"],
    men: ["Seán", "Michael", "Martin", "Jim"],
    surnames: ["O’Driscoll", "Mulvaney", "Ward", "Mac Giolla", "Doherty", "Maughan"],
    languages: ["English"], religions: ["Roman Catholic"], ethnicities: [.whiteIrish, .irishTraveller])

  private static let pakistani = NamePool(
    girls: [
      "Aisha", "Zainab", "Maryam", "Hafsa", "Iqra", "Noor", "Fatima", "Sana", "Alina", "Mahnoor", "Zara",
      "Khadija",
    ],
    boys: [
      "Yusuf", "Mohammed", "Hamza", "Ibrahim", "Zayn", "Adeel", "Bilal", "Haris", "Umar", "Ali", "Subhan",
      "Muhammad-Isa",
    ],
    women: ["Shazia", "Rukhsana", "Saima", "Nadia", "Farah", "Samina", "Uzma", "Rabia"],
    men: ["Tariq", "Nadeem", "Shahid", "Kashif", "Waseem", "Imtiaz", "Zahid", "Rashid"],
    surnames: [
      "Akhtar", "Farooqi", "Hussain", "Mahmood", "Qureshi", "Khan", "Rafiq", "Shah", "Malik", "Chaudhry",
      "Aslam",
      "Mirza", "Zaman",
    ],
    languages: ["Urdu", "Punjabi", "English"], religions: ["Islam"], ethnicities: [.pakistani])

  private static let bangladeshi = NamePool(
    girls: ["Tahmina", "Sumaiya", "Nusrat", "Jannat", "Mim", "Tasnim"],
    boys: ["Rafi", "Tanvir", "Sakib", "Mahin", "Abdul", "Nayeem"],
    women: ["Shirin", "Rehana", "Nasima", "Hasina"],
    men: ["Shofiqul", "Mizanur", "Jamal", "Kamrul"],
    surnames: ["Miah", "Begum-Ali", "Uddin", "Chowdhury", "Rahman", "Islam", "Hoque"],
    languages: ["Bengali", "English"], religions: ["Islam"], ethnicities: [.bangladeshi])

  private static let blackAfrican = NamePool(
    girls: ["Amara", "Temi", "Chiamaka", "Ayaan", "Grace", "Blessing", "Aminata", "Thandiwe"],
    boys: ["Kwame", "Tobi", "Emeka", "Abdi", "Emmanuel", "David", "Malik", "Tinashe"],
    women: ["Ngozi", "Folake", "Hodan", "Patience", "Abena", "Rutendo"],
    men: ["Chinedu", "Kofi", "Farah", "Samuel", "Ibrahima", "Tatenda"],
    surnames: [
      "Okonkwo", "Mensah", "N’Diaye", "Warsame", "Adebayo", "Moyo", "Mukendi", "Osei-Bonsu", "Hassan",
    ],
    languages: ["English", "Yoruba", "Somali", "French", "Shona"],
    religions: ["Christian", "Pentecostal", "Islam"],
    ethnicities: [.blackAfrican])

  private static let blackCaribbean = NamePool(
    girls: ["Shanice", "Naomi", "Aaliyah"], boys: ["Tyrell", "Marlon", "Andre"],
    women: ["Sonia", "Marcia", "Denise"], men: ["Winston", "Leroy", "Delroy"],
    surnames: ["Campbell", "Francis-Clarke", "Grant", "Bailey"],
    languages: ["English"], religions: ["Christian", "none"], ethnicities: [.blackCaribbean])

  private static let easternEuropean = NamePool(
    girls: ["Hanna", "Ola", "Zuzanna", "Maja", "Elena", "Ioana", "Gabija", "Světlana"],
    boys: ["Łukasz", "Kacper", "Jakub", "Andrei", "Matúš", "Ștefan", "Filip", "Dawid"],
    women: ["Agnieszka", "Katarzyna", "Mihaela", "Jolanta", "Żaneta"],
    men: ["Paweł", "Krzysztof", "Florin", "Tomáš", "Marek"],
    surnames: [
      "Wiśniewski", "Kowalczyk", "Popescu", "Dvořák", "Zieliński", "Kazlauskas", "Ciobanu", "Nowak",
    ],
    languages: ["Polish", "Romanian", "English"], religions: ["Roman Catholic", "Orthodox", "none"],
    ethnicities: [.otherWhite, .otherWhite, .otherWhite, .gypsyRoma])

  private static let arab = NamePool(
    girls: ["Layla", "Rahaf", "Salma", "Huda"], boys: ["Karim", "Anas", "Omar", "Yazan"],
    women: ["Rania", "Samira", "Hanan"], men: ["Khaled", "Nabil", "Mustafa"],
    surnames: ["Al-Masri", "Haddad", "Abu Salim", "Al-Khatib"],
    languages: ["Arabic", "English"], religions: ["Islam"], ethnicities: [.otherEthnicity])

  private static let mixed = NamePool(
    girls: ["Leila", "Kiara", "Jade", "Aliyah", "Maya", "Renée"],
    boys: ["Zac", "Jaden", "Isaac", "Elijah", "Idris", "Marcus"],
    women: ["Kelly", "Lauren", "Tanya", "Sophie"], men: ["Marlon", "Asif", "Curtis", "Kwasi"],
    surnames: ["Barlow-Khan", "Francis", "D’Souza", "Grant-Wood", "Ahmed", "Boateng", "Price"],
    languages: ["English"], religions: ["none", "Christian", "Islam"],
    ethnicities: [.whiteAndBlackCaribbean, .whiteAndBlackAfrican, .whiteAndAsian, .otherMixed])

  /// The same given name as a school or a relative may write it; nil where none is known.
  static func inOwnScript(_ name: String) -> String? {
    switch name {
    case "Zainab": "زینب"
    case "Yusuf": "یوسف"
    case "Mohammed": "محمد"
    case "Fatima": "فاطمہ"
    case "Aisha": "عائشہ"
    case "Maryam": "مریم"
    case "Ibrahim": "ابراہیم"
    case "Layla": "ليلى"
    case "Omar": "عمر"
    case "Karim": "كريم"
    case "Rafi": "রাফি"
    case "Nusrat": "নুসরাত"
    case "Světlana": "Светлана"
    default: nil
    }
  }
}
