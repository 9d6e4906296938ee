extension Key {
  /// `j` and `k` as arrows, for lists in which nothing is typed.
  var listKey: Key {
    switch self {
    case .character("j"): .down
    case .character("k"): .up
    default: self
    }
  }
}
