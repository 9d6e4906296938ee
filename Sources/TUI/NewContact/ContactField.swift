import CaseModel

/// One place of the new contact form that can have the keys.
enum ContactField: Hashable {
  case received, channel, source, referrerName, organisation, reach, worry, narrative
  case child(Int, ChildField)
  /// A child whom the service knows already.
  case knownChild(Int)
  /// A brother or sister of a known child, to be named too.
  case sibling(ChildID)
  case addChild
  case address, postcode, phones
  case adult(Int, AdultField)
  case addAdult
  /// Whether the known home's record takes over what was typed.
  case homeChange
  case risk, rag, consent, consentWhy

  /// What is asked of each new child.
  enum ChildField: String, CaseIterable, Hashable {
    case givenName = "given"
    case familyName = "family"
    case birth = "birth"
    case sex = "sex"
    case ethnicity = "ethnicity"
    case languages = "languages"
  }

  /// What is asked of each adult of the home.
  enum AdultField: String, CaseIterable, Hashable {
    case name = "name"
    case relationship = "relationship"
    case lives = "lives"
  }

  /// The part of the form that a field stands in.
  enum Part: Hashable {
    case contact
    case child(Int)
    case moreChildren
    case home
    case safety
  }

  /// The part of the form that the field stands in.
  var part: Part {
    switch self {
    case .received, .channel, .source, .referrerName, .organisation, .reach, .worry, .narrative: .contact
    case .child(let place, _), .knownChild(let place): .child(place)
    case .sibling, .addChild: .moreChildren
    case .address, .postcode, .phones, .adult, .addAdult, .homeChange: .home
    case .risk, .rag, .consent, .consentWhy: .safety
    }
  }

  /// The child's place on the form; nil outside the children.
  var childPlace: Int? {
    if case .child(let place) = part { return place }
    return nil
  }

  /// What the field is called on the screen; empty for what is a whole line of its own.
  var label: String {
    switch self {
    case .received: "received"
    case .channel: "channel"
    case .source: "source"
    case .referrerName: "referrer"
    case .organisation: "organisation"
    case .reach: "phone or email"
    case .worry: "main worry"
    case .narrative: "what was said"
    case .child(_, .givenName): "given name"
    case .child(_, .familyName): "family name"
    case .child(_, .birth): "born or due"
    case .child(_, .sex): "sex"
    case .child(_, .ethnicity): "ethnicity"
    case .child(_, .languages): "languages"
    case .knownChild(let place): "child \(place + 1)"
    case .sibling, .addChild, .addAdult: ""
    case .address: "address"
    case .postcode: "postcode"
    case .phones: "phone"
    case .adult(_, .name): "name"
    case .adult(_, .relationship): "relationship"
    case .adult(_, .lives): "lives there"
    case .homeChange: "home’s record"
    case .risk: "immediate risk"
    case .rag: "rating"
    case .consent: "consent"
    case .consentWhy: "why not asked"
    }
  }

  /// What to type, shown while the field has the keys; empty where the label says it all.
  var hint: String {
    switch self {
    case .received: "hh:mm, or dd/mm hh:mm for another day"
    case .referrerName: "name and role: Ms Hale, designated lead"
    case .child(_, .birth): "dd/mm/yyyy; for an unborn child the due date"
    case .child(_, .languages): "home language first, with commas between"
    case .phones: "with commas between several"
    case .adult(_, .relationship): "to the children: mother, father’s partner"
    case .consentWhy: "why it is safer not to ask the family"
    default: ""
    }
  }
}
