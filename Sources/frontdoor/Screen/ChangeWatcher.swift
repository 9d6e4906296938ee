import Glibc

/// Wakes the program when another one writes to the ledger: the kernel tells, so that nobody polls.
final class ChangeWatcher {
  /// Readable when something was written; negative where the kernel offers no watching.
  let descriptor: Int32

  /// Watches the folder of a file, for the file itself comes and goes.
  init(file: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    inotify_add_watch(descriptor, file, UInt32(IN_MODIFY))
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Throws away what the kernel said: that something was written is all that matters.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
