import Foundation

/// The program that keeps others from recording, according to the operating system.
struct LockHolder: Equatable {
  var process: pid_t
  /// The program's name; empty when the system does not say.
  var name: String
  /// Whether it was stopped, as by Ctrl-Z, and so will not release the ledger by itself.
  var isStopped: Bool

  /// Who holds the right to write to a ledger; nil when nobody does any more, or the system does not say.
  ///
  /// Read from the system's list: opening the file to ask for its locks would release this program's own.
  init?(ofLedger path: String) {
    var status = stat()
    guard stat(path + "-shm", &status) == 0,
      let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return nil }
    for line in locks.split(separator: "\n") {
      let parts = line.split(separator: " ").filter { $0 != "->" }
      guard parts.count >= 8, parts[3] == "WRITE", parts[5].hasSuffix(":\(status.st_ino)"),
        let from = Int(parts[6]), from <= Self.writing, (Int(parts[7]) ?? .max) >= Self.writing,
        let process = pid_t(parts[4]), process > 0
      else { continue }
      self.init(process: process)
      return
    }
    return nil
  }

  private init(process: pid_t) {
    self.process = process
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let end = status.lastIndex(of: ")")
    name =
      status.firstIndex(of: "(").flatMap { start in
        end.map { String(status[status.index(after: start)..<$0]) }
      } ?? ""
    let state = end.map { status[$0...].dropFirst(2).first } ?? nil
    isStopped = state == "T" || state == "t"
  }

  /// The byte of SQLite's shared file whose lock is the right to write.
  private static let writing = 120

  /// Who it is and what to do, in words.
  var words: String {
    let who = name.isEmpty ? "Process \(process)" : "Process \(process) (\(name))"
    return isStopped
      ? "\(who) is at work on it and was stopped: continue it (fg, or kill -CONT \(process)) or end it."
      : "\(who) is at work on it."
  }
}

/// Waits for a program that is recording: who has waited longer looks more often, so that nobody is passed over for long.
final class Patience: @unchecked Sendable {
  private let path: String
  private let limit: Duration
  private var since = ContinuousClock.now
  private var nextLook = ContinuousClock.now

  /// - Parameter seconds: how long to wait.
  init(path: String, seconds: Double) {
    self.path = path
    limit = .seconds(seconds)
  }

  /// Waits a moment; false when it has been too long, or when the program that holds the ledger was stopped.
  ///
  /// - Parameter tries: how often it was called for the same wait.
  func waitsOn(tries: Int) -> Bool {
    let now = ContinuousClock.now
    if tries == 0 { (since, nextLook) = (now, now + .seconds(1)) }
    guard now - since < limit else { return false }
    if now >= nextLook {
      nextLook = now + .seconds(1)
      if LockHolder(ofLedger: path)?.isStopped == true { return false }
    }
    usleep(UInt32.random(in: Self.pause(afterWaiting: now - since)))
    return true
  }

  /// How long to wait until the next look, in microseconds: shorter the longer somebody has waited.
  ///
  /// SQLite’s own way is the other way round: who has waited long looks ten times a second, and whoever comes meanwhile
  /// goes first.
  static func pause(afterWaiting waited: Duration) -> ClosedRange<UInt32> {
    if waited < .milliseconds(200) { return 3_000...6_000 }
    return waited < .seconds(1) ? 1_000...2_000 : 200...500
  }
}
