import Glibc

/// Wakes the program when another one writes to the ledger: the kernel tells, so that nobody polls.
final class ChangeWatcher {
  /// Readable when something was written; of no use unless ``isWatching``.
  let descriptor: Int32
  /// Whether the kernel watches; it may have no watch left to give.
  let isWatching: Bool

  /// Watches one existing file for writes, and another for being moved, removed or given a second name.
  init(file: String, ledger: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    isWatching = descriptor >= 0 && inotify_add_watch(descriptor, file, UInt32(IN_MODIFY)) >= 0
    if isWatching {
      inotify_add_watch(descriptor, ledger, UInt32(IN_ATTRIB) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Throws away what the kernel said: that something was written is all that matters.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
