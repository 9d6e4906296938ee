import Testing

/// The built program, driven as people drive it: in a real terminal, or as a plain command.
///
/// One journey at a time, so that a slow machine is not asked to do several at once.
@Suite(.serialized, .ahead) struct EndToEnd {}

/// Runs a suite before what waits: a journey mostly waits for the program, and the other tests fill the time.
///
/// Without it each step of a journey would queue behind every other test, and the journeys be left for the end.
struct RunsAhead: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing run: @Sendable @concurrent () async throws -> Void
  ) async throws {
    try await withoutActuallyEscaping(run) { run in
      try await Task(priority: .high) { try await run() }.value
    }
  }
}

extension Trait where Self == RunsAhead {
  static var ahead: Self { Self() }
}
