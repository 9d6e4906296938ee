import CaseModel
import Foundation
import TUI

/// Why drafts are not kept; in words, with what to do.
struct DraftFailure: Error, Equatable, CustomStringConvertible {
  let description: String
}

/// Drafts on disk, a file each, readable by their owner alone: what was typed outlives a crash.
struct DraftStore {
  let folder: String

  /// Keeps drafts beside the ledger, in a folder of this account's own.
  init(ledger: String, account: String) { folder = "\(ledger).drafts-\(account)" }

  /// Checks that the folder, if there is one, belongs to this account alone; closes it to others where it was open.
  ///
  /// - Returns: what to say when it was closed; nil otherwise.
  /// - Throws: ``DraftFailure`` for a link, something that is not a folder, or another account's folder.
  @discardableResult
  func requirePrivate() throws -> String? {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw DraftFailure(description: "drafts are not kept: \(folder) is not a folder. Remove it.")
    }
    guard status.st_uid == geteuid() else {
      throw DraftFailure(
        description: "drafts are not kept: the folder \(folder) belongs to another account. Have it removed.")
    }
    guard status.st_mode & 0o077 != 0 else { return nil }
    guard chmod(folder, 0o700) == 0 else {
      throw DraftFailure(description: "drafts are not kept: others can read \(folder). Run chmod 700 on it.")
    }
    return "the drafts folder was open to other accounts and was closed: \(folder)"
  }

  /// Writes a draft whole or not at all.
  ///
  /// - Throws: ``DraftFailure``.
  func keep(_ draft: Draft) throws {
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw failure() }
    try requirePrivate()
    let path = file(draft.key)
    let unfinished = path + ".new"
    unlink(unfinished)
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let bytes = [UInt8](try JSONEncoder().encode(draft))
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
      rename(unfinished, path) == 0
    else {
      let failure = failure()
      unlink(unfinished)
      throw failure
    }
  }

  private func failure() -> DraftFailure {
    DraftFailure(
      description:
        "what you are typing could not be kept on disk: \(String(cString: strerror(errno)).lowercased())."
        + " It is tried again every few seconds; record it before you leave")
  }

  /// Throws a draft away; nothing happens where there is none.
  func discard(_ key: Draft.Key) { unlink(file(key)) }

  /// The drafts that are there; one that cannot be read is left where it is.
  ///
  /// Empty where the folder does not belong to this account alone.
  func all() -> [Draft] {
    do { try requirePrivate() } catch { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
        try? JSONDecoder().decode(Draft.self, from: $0)
      }
    }
  }

  private func file(_ key: Draft.Key) -> String { "\(folder)/\(key.text).json" }
}
