/// The lists of work that a manager steps through.
public enum QueueKind: String, CaseIterable, Hashable, Sendable {
  case toDecide = "to-decide"
  case secondLook = "second-look"
  case toAllocate = "to-allocate"
  case open
  case byWorker = "by-worker"

  /// The list's name on its tab.
  public var title: String {
    switch self {
    case .toDecide: "To decide"
    case .secondLook: "Second look"
    case .toAllocate: "Unallocated"
    case .open: "All open"
    case .byWorker: "By worker"
    }
  }
}

/// How a list is sorted.
public enum QueueOrder: String, CaseIterable, Hashable, Sendable {
  case timeLeft = "time-left"
  case rating
  case oldest
  case newest

  /// The order in words.
  public var words: String {
    switch self {
    case .timeLeft: "time left, then RAG"
    case .rating: "RAG, a step weighs a week"
    case .oldest: "oldest first"
    case .newest: "newest first"
    }
  }

  /// The next order, for a key that steps through them.
  public var next: QueueOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
