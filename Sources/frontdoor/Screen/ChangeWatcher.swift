import Glibc

/// Says when to look for what other programs recorded: the kernel tells of each write, so that nobody polls.
final class ChangeWatcher {
  private let descriptor: Int32
  /// Whether the kernel watches; it may have no watch left to give.
  private let isWatching: Bool
  /// When to look, soonest first.
  private var looks: [ContinuousClock.Instant] = []

  /// When to look after another program wrote: the kernel tells of a write at once, but what was written can be read
  /// only when it is safe on the disk, which takes longer on a slow one.
  private static let looksAfterWrite = [0, 25, 100, 300, 1_000, 3_000].map { Duration.milliseconds($0) }
  /// How often to look where the kernel offers no watching, or has no watch left to give.
  private static let unwatchedLook = Duration.milliseconds(400)

  /// Watches one existing file for writes, and another for being moved, removed or given a second name.
  init(file: String, ledger: String, at now: ContinuousClock.Instant) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    isWatching = descriptor >= 0 && inotify_add_watch(descriptor, file, UInt32(IN_MODIFY)) >= 0
    if isWatching {
      inotify_add_watch(descriptor, ledger, UInt32(IN_ATTRIB) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
    } else {
      looks = [now]
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What to wake up for: readable when something was written; empty where the kernel does not watch.
  var descriptors: [Int32] { isWatching ? [descriptor] : [] }

  /// When to look next; nil while the kernel watches and nobody has written lately.
  var nextLook: ContinuousClock.Instant? { looks.first }

  /// Notes that the kernel told of a write; what it says of it is thrown away, since that is all that matters.
  func noteWrite(at now: ContinuousClock.Instant) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    looks = Self.looksAfterWrite.map { now + $0 }
  }

  /// Whether it is time to look; says so once for each time.
  func isTimeToLook(at now: ContinuousClock.Instant) -> Bool {
    guard let due = looks.first, due <= now else { return false }
    looks.removeFirst()
    if !isWatching { looks = [now + Self.unwatchedLook] }
    return true
  }
}
