/// One thing that speaks for or against two records being one child; names in it are the other record's.
public enum MatchReason: Sendable, Hashable {
  /// The same given and family names, however written.
  case sameName
  /// The same given name, another family name.
  case sameGivenName
  /// The same family name, another or no given name.
  case sameFamilyName
  /// Given and family names, or all words of the name, stand in another order.
  case reversedName
  /// Hyphen, space or nothing between the same words: "Maisie-Jane", "Maisie Jane", "Maisiejane".
  case splitName
  /// One half of a double family name.
  case halfOfDoubleName(String)
  /// The same name but for accents.
  case accentsDiffer
  /// A name that sounds like it.
  case soundsLike(String)
  /// A short or full form of the same name.
  case shortForm(String)
  /// A name that differs by one letter.
  case nearlySpelt(String)
  /// Only an initial on one side.
  case initial(String)
  /// Further given names on one side, or that differ.
  case furtherNames(String)
  /// A former name or one by which the child is also known.
  case otherName
  /// The part of a name that begins with what was searched for.
  case nameBegins(String)
  /// The word of a name that contains what was searched for but does not begin with it.
  case nameHolds(String)
  /// The same date of birth.
  case sameBirthDate
  /// The same date of birth when day and month change places.
  case dayAndMonthSwapped
  /// Dates of birth that differ in the day, the month or by one year only.
  case nearBirthDate
  /// Born about when the other record expected a birth.
  case bornNearExpectedDate
  /// Both expected at about the same time.
  case sameExpectedDate
  /// Dates of birth that do not agree; speaks against.
  case birthDateDiffers
  /// The same whole postcode.
  case samePostcode(String)
  /// The same outward part of the postcode.
  case postcodePart(String)
  /// A phone number in common.
  case samePhone
  /// The same NHS number.
  case sameNHSNumber
  /// Two NHS numbers; speaks against.
  case nhsNumberDiffers
  /// The same unique pupil number.
  case sameUPN

  /// The reason in a person's words, such as "day and month swapped".
  public var words: String {
    switch self {
    case .sameName: "same name"
    case .sameGivenName: "same given name"
    case .sameFamilyName: "same family name"
    case .reversedName: "name reversed"
    case .splitName: "name split or joined"
    case .halfOfDoubleName(let part): "half of a double name, \(part)"
    case .accentsDiffer: "accents differ"
    case .soundsLike(let part): "sounds like \(part)"
    case .shortForm(let part): "a form of \(part)"
    case .nearlySpelt(let part): "one letter from \(part)"
    case .initial(let part): "initial of \(part)"
    case .furtherNames(let parts): "further name \(parts)"
    case .otherName: "another name of the child"
    case .nameBegins(let part): "name begins \(part)"
    case .nameHolds(let part): "part of \(part)"
    case .sameBirthDate: "same date of birth"
    case .dayAndMonthSwapped: "day and month swapped"
    case .nearBirthDate: "date of birth nearly the same"
    case .bornNearExpectedDate: "born near the expected date"
    case .sameExpectedDate: "expected at the same time"
    case .birthDateDiffers: "but another date of birth"
    case .samePostcode(let postcode): "postcode \(postcode)"
    case .postcodePart(let outward): "postcode \(outward) …"
    case .samePhone: "same phone"
    case .sameNHSNumber: "same NHS number"
    case .nhsNumberDiffers: "but another NHS number"
    case .sameUPN: "same UPN"
    }
  }
}
