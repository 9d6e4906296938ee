/// What one child is to another; the same both ways.
///
/// - Source: a grouping of this project, for genograms; a half-brother in another home is found from either record.
public enum Relation: String, Coded {
  case sibling
  case halfSibling = "half-sibling"
  case stepSibling = "step-sibling"
  case cousin
  case friend
  case partner
  case otherRelation = "other"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .sibling: "brother or sister"
    case .halfSibling: "half-brother or half-sister"
    case .stepSibling: "step-brother or step-sister"
    case .cousin: "cousin"
    case .friend: "friend"
    case .partner: "boyfriend or girlfriend"
    case .otherRelation: "connected"
    }
  }
}
