import CaseModel
import Foundation
import Testing

@testable import CaseLedger

/// What keeps a test's ledger.
enum Keeping: CaseIterable {
  /// An SQLite file, as in use.
  case file
  /// Nothing but the promises of a store.
  case memory

  /// What keeps the ledgers of the test that runs.
  @TaskLocal static var current = Keeping.file
}

/// Runs each test once on every store: what it says of a ledger holds whatever keeps it.
struct OnBothStores: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for keeping in Keeping.allCases {
      try await IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("kept in \(keeping)")
        return issue
      }.provideScope(for: test, testCase: testCase) {
        try await Keeping.$current.withValue(keeping) { try await function() }
      }
    }
  }
}

extension Trait where Self == OnBothStores {
  /// Runs each test once on every store.
  static var onBothStores: OnBothStores { OnBothStores() }
}
