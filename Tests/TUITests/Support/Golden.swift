import Foundation
import Testing

@testable import TUI

/// Compares a screen with the one that somebody looked at and kept in `Tests/Golden`.
///
/// With `GOLDEN=write` in the environment the screens are written anew; look at each before keeping it.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Golden/\(name).txt").standardized
  let lines = text + "\n"
  if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
    try Data(lines.utf8).write(to: file)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(lines == kept, "Golden/\(name).txt", sourceLocation: sourceLocation)
}
