import Foundation
import Testing

/// What is written into a blank.
enum Blank {
  case words(String)
  case code(String)
  case marks(Int)

  func fill(_ terminal: Terminal) throws {
    switch self {
    case .words(let text):
      if !text.isEmpty { try terminal.type(text) }
      try terminal.press("Tab")
    case .code(let code):
      try terminal.type(code)
      try terminal.press("Enter")
    case .marks(let count):
      for _ in 0..<count { try terminal.press("Down", "Space") }
      try terminal.press("Tab")
    }
  }
}

/// What people do again and again on a journey through the program.
protocol Journey {}

extension Journey {
  func command(
    _ workplace: Workplace, as worker: String, input: String = "", _ arguments: String...
  ) throws {
    try command(workplace, as: worker, input: input, arguments)
  }

  /// Runs a command as a worker, which must take it, and gives what it prints.
  @discardableResult
  func command(
    _ workplace: Workplace, as worker: String, input: String = "", _ arguments: [String]
  ) throws -> String {
    let ended = try run(
      Workplace.program, arguments + ["--ledger", workplace.ledger, "--as", worker],
      environment: workplace.environment, folder: Workplace.package, input: input)
    guard ended.code == 0 else { throw CommandFailed(ended: ended) }
    return ended.output
  }

  func open(_ terminal: Terminal, _ workplace: Workplace, as worker: String) async throws {
    try terminal.start("--ledger", workplace.ledger, "--as", worker)
    try await terminal.see("Invented hub", "6 watch")
  }

  func quit(_ terminal: Terminal) async throws {
    try terminal.press("q")
    try await terminal.see("ended with 0")
  }

  /// Fills in a form on a record, looks it over and records it.
  func act(
    _ terminal: Terminal, on record: String, list: String, _ words: String, _ blanks: [Blank],
    says done: String
  ) async throws {
    try await terminal.find(record, inList: list)
    try terminal.press("e")
    try await terminal.see("What can be recorded about \(record)")
    try terminal.type(words)
    try terminal.press("Enter")
    try await terminal.see("Ctrl-S record")
    for blank in blanks { try blank.fill(terminal) }
    // What is attested is read to its end first.
    for _ in 0..<12 { try terminal.press("NPage") }
    try terminal.press("C-s")
    try await terminal.see("records this for good")
    try terminal.press("y")
    try await terminal.see(done)
  }

  /// Opens a record, on which clocks stand with their limit and day, and comes back.
  func clocks(_ terminal: Terminal, _ record: String, _ words: [String]) async throws {
    try await terminal.find(record, inList: "4")
    try terminal.press("Enter")
    try await terminal.see("Case record")
    for word in words { try await terminal.see(word) }
    try terminal.press("Escape")
    try await terminal.seeNo("Case record")
  }
}
