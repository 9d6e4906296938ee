import TUI

/// Keeps what is being typed on disk every few seconds; says once where that fails, until it works again.
struct DraftKeeper {
  private let store: DraftStore
  private var kept: [Draft] = []
  /// Whether the user has been told that drafts cannot be kept on disk, since one last was.
  private var hasSaid = false
  /// When what is being typed is kept; nil while all of it is.
  private(set) var due: ContinuousClock.Instant?

  /// How often what is being typed is kept on disk.
  private static let interval = Duration.seconds(3)

  init(_ store: DraftStore) { self.store = store }

  /// What an earlier run left, and what there is to say of where it lies.
  func left() -> [Message] {
    var messages: [Message] = []
    do {
      if let words = try store.requirePrivate() { messages = [.notice(words)] }
    } catch {
      messages = [.notice("\(error)")]
    }
    let drafts = store.all()
    return drafts.isEmpty ? messages : messages + [.drafts(drafts)]
  }

  /// Takes in what is half done now, and keeps it when it is time.
  ///
  /// - Returns: what there is to say.
  mutating func note(_ open: [Draft], at now: ContinuousClock.Instant) -> [Message] {
    var messages: [Message] = []
    if let due, due <= now { messages = keepAll(open) }
    if due == nil, open != kept { due = now + Self.interval }
    return messages
  }

  /// Keeps all that is half done now; returns what there is to say.
  @discardableResult
  mutating func keepAll(_ open: [Draft]) -> [Message] {
    due = nil
    var messages: [Message] = []
    // What could not be kept is not noted as kept, and so is tried again.
    kept = open.filter { kept.contains($0) || keep($0, saying: &messages) }
    return messages
  }

  /// Keeps one draft; returns what there is to say.
  mutating func keep(_ draft: Draft) -> [Message] {
    var messages: [Message] = []
    _ = keep(draft, saying: &messages)
    return messages
  }

  /// Throws a draft away.
  func discard(_ key: Draft.Key) { store.discard(key) }

  private mutating func keep(_ draft: Draft, saying messages: inout [Message]) -> Bool {
    do {
      try store.keep(draft)
      hasSaid = false
      return true
    } catch {
      if !hasSaid { messages.append(.notice("\(error)")) }
      hasSaid = true
      return false
    }
  }
}
