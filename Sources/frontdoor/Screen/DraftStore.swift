import CaseModel
import Foundation
import TUI

/// Drafts on disk, a file each, readable by their owner alone: what was typed outlives a crash.
struct DraftStore {
  private let folder: String

  /// Keeps drafts beside the ledger, in a folder of this account's own.
  init(ledger: String, account: String) { folder = "\(ledger).drafts-\(account)" }

  /// Writes a draft whole or not at all.
  func keep(_ draft: Draft) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = file(draft.key)
    let unfinished = path + ".new"
    let data = try JSONEncoder().encode(draft)
    guard
      FileManager.default.createFile(
        atPath: unfinished, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(unfinished, path) == 0
    else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Throws a draft away; nothing happens where there is none.
  func discard(_ key: Draft.Key) { unlink(file(key)) }

  /// The drafts that are there; one that cannot be read is left where it is.
  func all() -> [Draft] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
        try? JSONDecoder().decode(Draft.self, from: $0)
      }
    }
  }

  private func file(_ key: Draft.Key) -> String { "\(folder)/\(key.text).json" }
}
