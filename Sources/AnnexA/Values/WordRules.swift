import CaseModel

// What words in a cell tell where it holds neither a code nor its label. Rules are tried in order: what is narrower, or
// would be hidden by a later rule's word, stands first.

extension WordRule {
  /// Rules for one code, from beginnings of words between commas.
  static func list(_ code: Code, _ texts: String) -> [WordRule] {
    texts.split(separator: ",").map { WordRule(Cell.trimmed(String($0)), code) }
  }
}

extension WordRule<ContactSource> {
  static let source: [WordRule] =
    list(.anonymous, "anon")
    + list(.otherIndividual, "councillor, elected member, mp.")
    + list(.relative, "in law.")
    // "LA services – other internal (department other than social care, e.g. youth offending, excluding housing)".
    + list(
      .otherCouncilService,
      "other internal, department other, dept other, not housing, excluding housing, exclude housing, than housing, "
        + "la other, local authority other, lbh other")
    + list(
      .otherLegal,
      "cafcass, court, probation, prison, solicitor, legal, lawyer, immigration, home office, law., border, hmp., "
        + "community rehab, government, registrars."
    )
    + list(.police, "police, constab, ceop, exploitation & online")
    + list(.schoolNurse, "school nurse., school nurses., school nursing, schools nurs")
    + list(.healthVisitor, "health visit, hv.")
    + list(.generalPractitioner, "gp., general pract, doctor, g p., surgery")
    + list(.accidentAndEmergency, "a&e, a and e, a e, accident, emergency dep, casualty, walk in")
    + list(.otherHealth, "health+other, health+hospice")
    + list(.housing, "housing, homeless, landlord, hostel, tenan, sheltered, supported living, warden")
    + list(.earlyHelp, "early help, cafs, sure start")
    + list(
      .otherAuthority,
      "other la, other local auth, another la, another local auth, another auth, other auth, ola., out of area"
    )
    + list(.school, "education+school, education+nurser, education+college, education+sixth, education+6th")
    + list(
      .educationService,
      "education serv, education wel, education sup, education other, other education, ewo., ews., esw., sen., "
        + "send., senco"
    )
    + list(
      .school,
      "school, nursery, nurseries, college, academy, early years, preschool, pre school, pru., teacher, head teach, headt"
    )
    + list(.otherPrimaryHealth, "primary health, midwi, community+nurs, health clinic")
    + list(
      .otherHealth,
      "health, hospital, nurs, nhs, camhs, ambulance, hospice, paediat, psych, medical, clinic, consultant, dentist, "
        + "maternity, med., medic, drug, substance, physio, audiolog, addiction, hosptial, "
        + "occupational therap, optom, matron, ward., sexual assault referral, pct., cmht., emergency service"
    )
    + list(.educationService, "educat, edu")
    + list(
      .otherSource,
      "children cent, childrens cent, volunt, charit, nspcc, n s p c c., barnardo, fire, other agenc, other organ, "
        + "other source, childline, independent, advoca, refuge, womens aid, victim, domestic abuse serv, idva, church"
    )
    + list(
      .adultSocialCare,
      "social care, social work, social serv, adult serv, adults, csc, ssd, social, duty team, "
        + "emergency duty, edt, leaving care, adult team, adult community, adult & community, out of hours"
    )
    + list(.relative, "family member, relative, household member, member of household, member of family")
    + list(
      .otherCouncilService,
      "la serv, la., lado., council, local authority, yot, youth off, yos, internal, borough, dept, department, "
        + "family support, marac, marat, portage, family intervention, "
        + "youth serv, youth justice, youth support, targeted, young peoples, children with disab, disability staff, "
        + "extended service, stronger famil, day cent, gateway, taf., emergency assist, step down")
    + list(.selfReferral, "self, client, the child, young person, patient")
    + list(.acquaintance, "acquaintance, aquaintance, neighbour, friend")
    + list(
      .otherIndividual,
      "stranger, member of the public, public, member of parl, other individual, community member, third party, "
        + "party concerned")
    + list(
      .relative,
      "parent, mother, father, carer, grand, aunt, uncle, sister, brother, sibling, guardian, partner, husband, wife, "
        + "son., daughter, cousin, step father, step mother, relation, niece, nephew, family")
    + list(.otherIndividual, "individual, ind.")
    + list(.unknown, "unknown, not known, not rec, unk, not stated, nk, not mapped, unkown")
    + list(
      .otherSource,
      "other, oth, agency, provider, residential, care home, domestic, ofsted, military, forces, ministry, jobcentre, "
        + "connexions, project worker, commissioned, federation")
}

extension WordRule<Ethnicity> {
  static let ethnicity: [WordRule] =
    list(
      .refused, "refus, declin, prefer not, preferred not, prefers not, not wish, would not say, not divulg")
    + list(.whiteBritish, "white british mixed british")
    + list(
      .otherWhite,
      "white+mixed european, white+european mixed, white mixed white, white+cypriot")
    + list(.otherAsian, "asian+mixed asian, mixed asian, east african asian, african asian, caribbean asian")
    + list(.otherBlack, "black mixed black, black british mixed black")
    + list(
      .notYetObtained,
      "not known, unknown, not+obtained, not rec, not stated, unborn, not yet, unkn, unk, not given, undefined, "
        + "not disclosed, not spec, no ethnic, information+yet, no data, no info, not asked, not pop, unable to provide, "
        + "not declared, client contact, before ethnicity")
    + list(.whiteAndBlackCaribbean, "white+carib")
    + list(.whiteAndBlackAfrican, "white+african")
    + list(.whiteAndAsian, "white+asian, white+pakistani, white+indian, white+chinese")
    + list(
      .otherMixed,
      "mixed, dual, multiple, mix, black+asian, white and any other, white and other, black and white, "
        + "asian and chinese, chinese and any other, black and any other")
    + list(.gypsyRoma, "gypsy, gipsy, roma, romany")
    + list(.irishTraveller, "travel")
    + list(
      .blackCaribbean,
      "west indian, caribbean, carribean, jamaic, guyan, antigua, bahama, bac dominica, grenad, montserrat, kitts, "
        + "st vincent, trinidad, barbad")
    + list(.pakistani, "pakistan, kashmir, mirpuri")
    + list(.indian, "indian, punjabi, gujarati, gujerati, sikh")
    + list(.bangladeshi, "bangla, bengali")
    + list(.chinese, "chinese, hong kong")
    + list(
      .blackAfrican,
      "african, africa, somali, nigeria, ghana, congo, eritrea, sudan, angola, ethiop, zimbabw, gambia, kenya, sierra, "
        + "ugand, cameroon, rwand")
    + list(.otherAsian, "asian, asia, sri lank, nepal, tamil, sinhal")
    + list(.otherBlack, "black")
    + list(.whiteIrish, "irish")
    + list(
      .whiteBritish,
      "white+british, white+english, white+welsh, white+scot, white+cornish, english, welsh, scot, british.")
    + list(
      .otherWhite,
      "white, europe, polish, greek, portug, italian, kosov, albanian, bosni, croat, serb, romanian, bulgar, latvia, "
        + "lithuan, slovak, czech, cypriot, hungar, russia, ukrain, estonia")
    + list(
      .otherEthnicity,
      "arab, afghan, kurd, iran, iraq, vietn, filip, thai, malay, japan, korea, latin, yemen, moroc, libya, egypt, leban, "
        + "polynes, syria, turk, south amer, any other, other")
}

extension WordRule<PrimaryNeed> {
  static let need: [WordRule] =
    list(
      .notInNeed,
      "other+children in need, other+child in need, not+in need, not cin, notcin, notification, court rep")
    + list(
      .notStated, "not stated, not specified, not recorded, unknown, no need code, not yet determined")
    + list(.absentParenting, "absent, uasc, unaccompanied, no parents available, asylum, abp.")
    + list(.unacceptableBehaviour, "unacceptable, offending, disorderly, bhv.")
    + list(.dysfunction, "dysfunction, chronically inadequate, private foster, fds., fst.")
    + list(
      .parentalDisability,
      "par., parent+illness, parents+ill, parental+disab, parents+impaired, parent+disab, parental alcohol, parental drug, "
        + "young carer, mental health parent")
    + list(
      .acuteStress, "acute stress, acute distress, family+acute, temporary crisis, homeless, no recourse")
    + list(.lowIncome, "low income, income, inc hles.")
    + list(
      .abuseOrNeglect,
      "abuse, neglect, domestic viol, sexual exploit, emotional harm, physical harm, significant harm, modern slavery, "
        + "section 47, substance mis, trilogy, abs.")
    + list(.childsDisability, "disab, hearing imp, mental health, physical support, dis., cognitive, sensory")
}

extension WordRule<ClosureReason> {
  static let closure: [WordRule] =
    list(.otherReason, "not under sgo, no step down, ceased, any other reason, no longer, our la")
    + list(.childArrangementsOrder, "child arrangement, residence order")
    + list(.specialGuardianship, "special guard, special g")
    + list(.adopted, "adopted, adoption order")
    + list(.died, "died, death, deceased")
    + list(
      .transferredAuthority,
      "another la, another local, other local auth, other la, left area, out of area, moved to other local")
    + list(.transferredAdultServices, "adult serv, adult soc, adult care, adult div, adult case")
    + list(.earlyHelp, "assessment+early help, assess+early help, step down, stepdown, eha step")
    + list(
      .noFurtherAction,
      "after assess, after initial, no further action, nfa, not+in need+assess, no factors, no further sw")
    + list(.earlyHelp, "early help")
}

extension WordRule<AbuseCategory> {
  static let abuse: [WordRule] =
    list(
      .multiple,
      "mul, neglect+phys, neglect+sex, neglect+emo, phys+sex, phys+emo, sex+emo")
    + list(.neglect, "neg") + list(.physical, "phys") + list(.sexual, "sex") + list(.emotional, "emo")
}

extension WordRule<LegalStatus> {
  /// What is shorter than being accommodated, or more, goes first: most of these words name the accommodation too.
  static let legalStatus: [WordRule] =
    list(.policeProtection, "police protection, police power, section 46., s46., s 46.")
    + list(.protectionOrder, "emergency protection, epo., section 44., s44., s 44.")
    + list(.assessmentOrder, "child assessment order, section 43., s43., s 43.")
    + list(.interimCareOrder, "interim care, interim+care order, ico., section 38., s38., s 38.")
    + list(.placementOrder, "placement order") + list(.freeingOrder, "freeing")
    + list(.remand, "remand") + list(.policeDetention, "pace.")
    + list(.youthRehabilitation, "youth rehab")
    + list(.shortBreak, "short+individual, short+single")
    + list(.agreedShortBreaks, "short break, short term, respite")
    + list(.fullCareOrder, "care order, section 31., s31., s 31.")
    + list(.singlePeriod, "section 20., s20., s 20., single period, voluntar")
}
