import Glibc

/// Waits for keys, signals and other file descriptors in one poll, and reads all that is there.
struct TerminalInput {
  /// What one wait brought.
  struct Arrival: Equatable {
    var keys: [Key] = []
    var signals: [Int32] = []
    var readable: [Int32] = []
    var isDeadlinePassed = false
  }

  /// The most bytes taken at once, so that a flood cannot keep the program from drawing.
  private static let bytesAtOnce = 1 << 20

  private let keyboard: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// When the rest of an incomplete sequence is given up; nil when nothing is incomplete.
  private var givingUp: ContinuousClock.Instant?
  private let clock = ContinuousClock()

  /// - Parameters:
  ///   - keyboard: where keys are read; its end counts as a hang-up.
  ///   - signals: the pipe that brings the numbers of signals, a byte each.
  init(keyboard: Int32, signals: Int32) {
    self.keyboard = keyboard
    self.signals = signals
  }

  /// Waits until there is a key or a signal, a descriptor can be read, or the deadline passes.
  mutating func wait(
    until deadline: ContinuousClock.Instant?, alsoWatching descriptors: [Int32]
  ) -> Arrival {
    var polled = ([keyboard, signals] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let count = poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
      var arrival = Arrival()
      if count > 0 {
        if polled[1].revents != 0 { arrival.signals = readSignals() }
        if polled[0].revents != 0 { readKeys(into: &arrival) }
        arrival.readable = polled.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
      }
      let now = clock.now
      if let moment = givingUp, moment <= now {
        arrival.keys += decoder.timeOut()
        givingUp = nil
      }
      arrival.isDeadlinePassed = deadline.map { $0 <= now } ?? false
      if arrival != Arrival() { return arrival }
    }
  }

  /// The time until the next moment to wake up, rounded up so that no wait ends early; -1 for ever.
  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let moment = [deadline, givingUp].compactMap({ $0 }).min() else { return -1 }
    let left = clock.now.duration(to: moment)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    guard seconds < 86_400 else { return 86_400_000 }
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(seconds * 1000 + rest)
  }

  private func readSignals() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map { Int32($0) }
  }

  /// Reads until nothing is waiting.
  private mutating func readKeys(into arrival: inout Arrival) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var total = 0
    repeat {
      let count = read(keyboard, &bytes, bytes.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        arrival.signals.append(SIGHUP)
        break
      }
      arrival.keys += decoder.feed(bytes.prefix(count))
      total += count
    } while total < Self.bytesAtOnce && isWaiting(keyboard)
    givingUp = decoder.patience.map { clock.now.advanced(by: $0) }
  }

  private func isWaiting(_ descriptor: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, 0) > 0 && one.revents & Int16(POLLIN) != 0
  }
}
