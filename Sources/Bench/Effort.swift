import Foundation
import Glibc

/// Time that passed and processor time that this program used, in seconds.
struct Effort {
  var seconds: Double
  var cpu: Double

  static var now: Effort {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let cpu =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    return Effort(seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9, cpu: cpu)
  }

  func since(_ earlier: Effort) -> Effort {
    Effort(seconds: seconds - earlier.seconds, cpu: cpu - earlier.cpu)
  }

  /// The most memory that the program has had, in megabytes; 0 where the kernel does not tell.
  ///
  /// `getrusage` would count what the process had before it became this program: the memory of whoever started it.
  static var residentMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(separator: " ").compactMap { Double($0) }.first
    return (kilobytes ?? 0) / 1_024
  }
}

/// What a command prints: one JSON object on a line.
enum Result {
  static func print(_ figures: [String: Double]) {
    let parts = figures.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    Swift.print("{" + parts.joined(separator: ", ") + "}")
    // Whoever takes turns with this program waits for the line.
    fflush(nil)
  }
}
