import Foundation
import Testing

/// A real terminal with a shell in it, played by tmux on a socket of its own.
final class Terminal {
  private let socket: String
  private let environment: [String: String]
  private let pidFile: String
  /// The terminal's own process, to be ended even when its socket is gone.
  private var server: pid_t?

  /// How long anything may take before a test gives up: far longer than it takes on a slow machine.
  private static let patience = Duration.seconds(60)

  /// Opens a terminal of a size; `more` is added to what the shell finds in its environment.
  init(_ workplace: Workplace, columns: Int = 120, rows: Int = 40, more: [String: String] = [:]) throws {
    let name = UUID().uuidString.prefix(8)
    socket = "\(workplace.folder)/tmux-\(name)"
    pidFile = "\(workplace.folder)/pid-\(name)"
    environment = workplace.environment.merging(["PS1": "shell> ", "SHELL": "/bin/sh"]) { $1 }.merging(more) {
      $1
    }
    let settings = "\(workplace.folder)/tmux-\(name).conf"
    try """
    set -g default-terminal tmux-256color
    set -g status off
    set -g escape-time 0
    set -g remain-on-exit on
    """.write(toFile: settings, atomically: true, encoding: .utf8)
    try tmux(
      "-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Workplace.package,
      "exec /bin/sh -i")
    server = pid_t(try fact("pid"))
  }

  /// Ends the terminal and whatever runs in it.
  func close() {
    if let server { kill(server, SIGTERM) }
  }

  // MARK: Doing

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Presses keys by tmux's names, such as `Enter`, `Down`, `C-c`, or a character.
  func press(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Types a line into the shell.
  func shell(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Starts the program from the shell; when it ends, the shell says "ended with" and its exit code.
  func start(_ arguments: String...) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let script = "\(pidFile).sh"
    try "echo $$ > \(pidFile); exec \(Workplace.program) \(words)\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    try shell("clear; sh \(script); echo ended with $?")
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    let text = try String(contentsOfFile: pidFile, encoding: .utf8)
    let pid = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(pid, number) == 0)
  }

  // MARK: Seeing

  /// What stands on the screen, row by row, without colours.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// What stands on the screen, with the sequences that colour it.
  func colouredScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// A fact about the terminal by tmux's name for it, such as `alternate_on`.
  func fact(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows all of `texts`; records a failure with the screen when it does not come.
  @discardableResult
  func see(_ texts: String..., at place: SourceLocation = #_sourceLocation) async throws -> String {
    try await seeScreen(showing: texts.joined(separator: " and "), at: place) { screen in
      texts.allSatisfy { screen.contains($0) }
    }
  }

  /// Waits until the screen shows none of `texts`.
  @discardableResult
  func seeNo(_ texts: String..., at place: SourceLocation = #_sourceLocation) async throws -> String {
    try await seeScreen(showing: "no " + texts.joined(separator: ", no "), at: place) { screen in
      !texts.contains { screen.contains($0) }
    }
  }

  /// Waits until a condition holds for the screen.
  @discardableResult
  func seeScreen(
    showing what: String, at place: SourceLocation = #_sourceLocation, _ holds: (String) -> Bool
  ) async throws -> String {
    let end = ContinuousClock.now + Self.patience
    while true {
      let isOver = ContinuousClock.now >= end
      let now = try screen()
      if holds(now) { return now }
      guard !isOver else { throw NotSeen(what: what, screen: now, place: place) }
      try await Task.sleep(for: .milliseconds(40))
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let ended = try run(
      "/usr/bin/env", ["tmux", "-S", socket] + arguments, environment: environment)
    guard ended.code == 0 else { throw TmuxFailed(arguments: arguments, errors: ended.errors) }
    return ended.output
  }
}

/// Something that did not come on the screen.
struct NotSeen: Error, CustomStringConvertible {
  let what: String
  let screen: String
  let place: SourceLocation

  /// In ASCII: a report that `swift test` cuts in the middle of a character loses whole lines.
  var description: String {
    let text = "not seen at \(place): \(what)\nThe screen was:\n\(screen)"
    return String(text.map { $0.isASCII ? $0 : "?" })
  }
}

/// tmux would not do what it was asked.
struct TmuxFailed: Error {
  let arguments: [String]
  let errors: String
}

/// Gives a test a workplace and a terminal in it, and clears both away.
func inTerminal(
  columns: Int = 120, rows: Int = 40, more: [String: String] = [:], withLedger: Bool = true,
  _ journey: (Terminal, Workplace) async throws -> Void
) async throws {
  let workplace = try Workplace()
  defer { workplace.remove() }
  if withLedger {
    let made = try workplace.frontdoor("init", "--ledger", workplace.ledger)
    guard made.code == 0 else {
      throw NotStarted(program: "frontdoor init: \(made.errors)", error: made.code)
    }
  }
  let terminal = try Terminal(workplace, columns: columns, rows: rows, more: more)
  defer { terminal.close() }
  try await terminal.see("shell>")
  try await journey(terminal, workplace)
}
