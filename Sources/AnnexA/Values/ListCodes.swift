import CaseModel

/// The code lists of Annex A's columns, with the values they have read so far.
///
/// - Source: Ofsted ILACS Annex A, list values; DfE children in need census, code sets. The spellings are those that
///   returns of many authorities hold, as Social Finance's open tools for Annex A list them.
struct ListCodes {
  var sex = CodeList<Sex>(
    codes: [
      "m": .male, "f": .female, "u": .unknown, "i": .unknown, "1": .male, "2": .female, "0": .unknown,
      "9": .unknown,
    ],
    labels: [
      "Male": .male, "Female": .female, "Boy": .male, "Girl": .female, "Not stated/recorded": .unknown,
      "Not stated": .unknown, "Not recorded": .unknown, "Neither": .unknown, "Unknown": .unknown,
      "Indeterminate": .unknown, "Unborn": .unknown,
    ],
    words: WordRule.list(
      .unknown,
      "not, unspecified, unknown, unborn, withheld, neither, indeterminate, transgender, unable, non binary, gender"
    ))
  var ethnicity = CodeList(
    of: Ethnicity.self,
    labels: [
      "UNKNOWN": .notYetObtained, "Information not yet obtained": .notYetObtained, "Gypsy/Roma": .gypsyRoma,
      "Caribbean": .blackCaribbean, "African": .blackAfrican, "Arab": .otherEthnicity,
      "Mixed Black": .otherBlack, "A1": .whiteBritish,
      "A2": .whiteIrish, "A3": .otherWhite, "A4": .irishTraveller, "A5": .gypsyRoma,
      "B1": .whiteAndBlackCaribbean, "B2": .whiteAndBlackAfrican, "B3": .whiteAndAsian, "B4": .otherMixed,
      "C1": .indian, "C2": .pakistani, "C3": .bangladeshi, "D1": .blackCaribbean, "D2": .blackAfrican,
      "D3": .otherBlack, "E2": .otherEthnicity, "E3": .refused, "E4": .notYetObtained,
    ],
    words: WordRule.ethnicity,
    letterCodes: [
      "W": .otherWhite, "M": .otherMixed, "A": .otherAsian, "B": .otherBlack, "C": .chinese,
      "O": .otherEthnicity,
    ])
  var source = CodeList(
    of: ContactSource.self,
    labels: [
      "Schools": .school, "Education services": .educationService,
      "Local authority housing or housing association": .housing, "Other legal agency": .otherLegal,
      "POL": .police, "SCH": .school, "HOS": .otherHealth, "HOSP": .otherHealth, "MIDW": .otherPrimaryHealth,
      "PROB": .otherLegal, "SOL": .otherLegal, "HOU": .housing, "HOUS": .housing, "NSPC": .otherSource,
      "MOTH": .relative, "FATH": .relative, "GRAN": .relative, "GRPA": .relative, "HUSB": .relative,
      "SIS": .relative, "DAUG": .relative, "FREI": .acquaintance, "SW": .adultSocialCare,
    ], words: WordRule.source)
  var yesNo = CodeList<YesNo>(
    codes: ["y": .yes, "n": .no, "1": .yes, "0": .no, "nfa": .yes, "fa": .no, "u": .unknown],
    labels: [
      "Yes": .yes, "No": .no, "True": .yes, "False": .no, "No further action": .yes, "Further action": .no,
      "Unknown": .unknown, "Not known": .unknown, "Not recorded": .unknown,
    ],
    words: WordRule.list(.unknown, "unknown, not known, not recorded, not stated, no visit")
      + WordRule.list(.no, "not seen, unborn") + WordRule.list(.yes, "seen, yes"))
  var disability = CodeList<YesNo>(
    codes: ["y": .yes, "n": .no, "1": .yes, "0": .no, "nobt": .unknown, "refu": .unknown],
    labels: [
      "Yes": .yes, "No": .no, "True": .yes, "False": .no, "None": .no, "No disability": .no,
      "Unknown": .unknown,
    ],
    words: WordRule.list(.unknown, "unknown, not, refused")
      + WordRule.list(
        .yes,
        "asperger, aut, beh, comm, con, disab, dda, hand, hear, inc, ld, learn, mob, pc, personal care, vis"))
  /// Older finer codes, such as `3a`, have the number alone.
  var need = CodeList<PrimaryNeed>(
    codes: Dictionary(
      PrimaryNeed.allCases.flatMap { need in
        let code = need.rawValue.lowercased()
        return [(code, need), (String(code.dropFirst()), need)]
      }, uniquingKeysWith: { first, _ in first }),
    labels: Dictionary(PrimaryNeed.allCases.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first }),
    words: WordRule.need, hasFinerCodes: true)
  var closure = CodeList(
    of: ClosureReason.self,
    labels: [
      "Services ceased for any other reason, including child no longer in need": .otherReason,
      "Transferred to services of another local authority": .transferredAuthority,
      "Transferred to adult social care services": .transferredAdultServices,
    ], words: WordRule.closure, hasFinerCodes: true)
  var status = CodeList<CaseStatus>(
    codes: [
      "lac": .open(.lookedAfter), "cla": .open(.lookedAfter), "cp": .open(.childProtection),
      "cpp": .open(.childProtection), "cin": .open(.childInNeed),
    ],
    labels: [
      "Looked after child": .open(.lookedAfter), "Child looked after": .open(.lookedAfter),
      "Child Protection plan": .open(.childProtection), "Child in need plan": .open(.childInNeed),
      "Child in need": .open(.childInNeed), "Open assessment": .open(.assessment), "Closed episode": .closed,
      "Closed": .closed, "CP/CLA": .open(.lookedAfter), "CLA&CP": .open(.lookedAfter),
      "CLA&CPP": .open(.lookedAfter),
    ],
    words: WordRule.list(.closed, "closed, care leaver")
      + WordRule.list(.open(.lookedAfter), "looked after")
      + WordRule.list(.open(.childProtection), "child protection, protection plan")
      + WordRule.list(.open(.childInNeed), "in need")
      + WordRule.list(.open(.assessment), "assessment, asmt"))
  var abuse = CodeList(
    of: AbuseCategory.self,
    labels: [
      // Neglect, physical, sexual and emotional abuse, yes or no.
      "YNNN": .neglect, "NYNN": .physical, "NNYN": .sexual, "NNNY": .emotional, "YYNN": .multiple,
      "YNYN": .multiple, "YNNY": .multiple, "NYYN": .multiple, "NYNY": .multiple, "NNYY": .multiple,
      "YYYN": .multiple, "YYNY": .multiple, "YNYY": .multiple, "NYYY": .multiple, "YYYY": .multiple,
      "PA": .physical,
    ],
    words: WordRule.abuse)
  var legalStatus = CodeList<LegalStatus>(
    codes: LegalStatus.codes, labels: LegalStatus.labels, words: WordRule.legalStatus)
}

/// An answer in a list.
enum YesNo: Hashable { case yes, no, unknown }

/// What list 6 says of a case.
///
/// - Source: Ofsted ILACS Annex A, list 6, "Case Status".
public enum CaseStatus: Hashable, Sendable {
  /// Open, with the work that the status stands for.
  case open(Work)
  /// Closed.
  case closed
}
