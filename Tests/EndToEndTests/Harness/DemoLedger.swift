import Foundation
import Testing

/// An invented service's ledger with its past played in, made once and copied for each journey.
actor DemoLedger {
  static let shared = DemoLedger()
  private var bytes: Data?

  /// A hub manager of the invented service, as whom lists are asked for.
  static let manager = "W-000001"

  /// Puts a copy into a workplace.
  func copy(into workplace: Workplace) async throws {
    let made: Data
    if let bytes { made = bytes } else { made = try await make() }
    bytes = made
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    #expect(
      FileManager.default.createFile(atPath: workplace.ledger, contents: made, attributes: attributes))
  }

  private func make() async throws -> Data {
    let workplace = try Workplace()
    defer { workplace.remove() }
    let terminal = try Terminal(workplace)
    defer { terminal.close() }
    try await terminal.see("shell>")
    try terminal.start("demo", "--ledger", workplace.ledger, "--speed", "1")
    try await terminal.see("SIMULATED")
    try terminal.press("q")
    try await terminal.see("ended with 0")
    let copy = workplace.folder + "/copy.sqlite"
    let ended = try workplace.frontdoor("backup", copy, "--ledger", workplace.ledger)
    guard ended.code == 0 else { throw CommandFailed(ended: ended) }
    return try Data(contentsOf: URL(fileURLWithPath: copy))
  }
}

/// A plain command that should have succeeded did not.
struct CommandFailed: Error {
  let ended: Ended
}

/// A row of `frontdoor queue --json`, as far as journeys need it.
struct ListedContact: Decodable {
  struct Child: Decodable {
    let id: String
    let name: String
  }

  let id: String
  let children: [Child]
  let minutesLeft: Int?
}

extension Workplace {
  /// What a plain command prints about the invented service, decoded.
  func listed<Row: Decodable>(_ arguments: String..., as type: Row.Type = Row.self) throws -> [Row] {
    let options = ["--json", "--ledger", ledger, "--as", DemoLedger.manager]
    let ended = try run(
      Self.program, arguments + options, environment: environment, folder: Self.package)
    guard ended.code == 0 else { throw CommandFailed(ended: ended) }
    return try JSONDecoder().decode([Row].self, from: Data(ended.output.utf8))
  }
}

/// Gives a test a terminal beside an invented service's ledger.
func inDemo(
  columns: Int = 120, rows: Int = 40, _ journey: (Terminal, Workplace) async throws -> Void
) async throws {
  try await inTerminal(columns: columns, rows: rows, withLedger: false) { terminal, workplace in
    try await DemoLedger.shared.copy(into: workplace)
    try await terminal.openDemo(workplace)
    try await journey(terminal, workplace)
  }
}

extension Terminal {
  /// Opens the invented service and lets its time stand still, so that nothing but the test changes anything.
  func openDemo(_ workplace: Workplace) async throws {
    try start("demo", "--ledger", workplace.ledger, "--speed", "1")
    try await see("SIM", "▶ 1×")
    try press("p")
    try await see("paused")
  }

  /// Waits for the board's lists; the first is called as long as there is room.
  @discardableResult
  func seeTheLists(at place: SourceLocation = #_sourceLocation) async throws -> String {
    try await seeScreen(showing: "the lists", at: place) {
      $0.contains(" 1 To decide ") || $0.contains(" 1 Decide ")
    }
  }

  /// Shows a list by its number and puts the cursor on one record.
  func find(_ text: String, inList number: String) async throws {
    try press(number)
    try press("/")
    try await see("Enter keep the filter")
    for _ in 0..<40 { try press("BSpace") }
    try type(text)
    try await see("1 of")
    try press("Enter")
    try await seeNo("Enter keep the filter")
  }
}
