import CaseModel
import Foundation
import Testing

@testable import frontdoor

/// Nothing that comes from outside reaches a terminal as anything but text.
@Suite struct HostileTextTests {
  /// A title, a clipboard, a colour, a C1 sequence, a bell, an override of direction, zero-width letters, a line break.
  private static let hostile =
    "a\u{1B}]0;x\u{7}b\u{1B}]52;c;eA==\u{1B}\\c\u{1B}[31md\u{9B}31me\u{8}f\u{202E}g\u{2066}h\u{200B}i\u{FEFF}j"

  /// What a terminal would act on, or not show.
  private static func harms(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private func expectHarmless(_ program: Program, _ what: String) {
    for (name, text) in [("output", program.output), ("errors", program.errors)] {
      let found = text.unicodeScalars.filter(Self.harms).map { "U+" + String($0.value, radix: 16) }
      #expect(found.isEmpty, "\(what), \(name): \(found)")
    }
  }

  @Test func noWayInReachesAnyWayOutRaw() throws {
    let folder = try Folder()
    let evil = Self.hostile
    func run(_ what: String, _ arguments: [String], input: String = "") throws {
      expectHarmless(try Program(arguments, input: input, in: folder), what)
    }
    try run("team", ["team", "add", evil])
    try run("team taken", ["team", "add", evil])
    try run("worker", ["worker", "add", evil, "--team", "T-2", "--account", evil, "--skill", evil])
    try run("account taken", ["worker", "add", "Pat", "--team", "T-2", "--account", evil])
    try run("account unknown", ["role", "grant", "W-2", "--account", evil])
    let form = "narrative: |\n  \(evil)\nchildren:\n  - given name: \(evil)\n    family name: \(evil)\n"
    try run(
      "contact", ["contact", "add", "--channel", "phone", "--source", "2A", "--worry", "neglect"],
      input: form.replacing("\u{1B}", with: "").replacing("\u{7}", with: "").replacing("\u{8}", with: ""))
    let quoted = evil.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar.value {
      case 0x5C: text += "\\\\"
      case 0..<0x20, 0x7F..<0xA0: text += "\\u" + ("000" + String(scalar.value, radix: 16)).suffix(4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    let json = #"{"narrative": "N", "children": [{"given name": "Q"}], "K": 1, "referrer": {"name": "R"}}"#
      .replacing("\"K\"", with: "\"\(quoted)\"")
    try run("unknown key", ["contact", "add", "--channel", "phone"], input: json)
    try run("doubled key", ["contact", "add"], input: "\(evil.filter { $0 > " " }): 1\nb: 1\nb: 2\n")
    try run("argument", ["queue", "--list", evil])
    try run("record", ["case", evil])
    try run("command", [evil])
    try run("blank", ["child", "change", "P-1", "--set", "\(evil)=1"])
    try run("as", ["queue", "--as", evil])
    try run("file", ["contact", "add", "--file", evil])
    try run("ledger", ["queue", "--ledger", folder.path + "/" + evil])
    try run("backup", ["backup", folder.path + "/" + evil.replacing("/", with: "")])
    let odd = folder.path + "/" + evil
    try run("init", ["init", "--ledger", odd])
    try run("backup beside it", ["backup", "--ledger", odd, odd + "2"])
    try run("restore", ["restore", odd + "2", "--ledger", odd])
    #expect(InstalledData.isFile(odd) && InstalledData.isFile(odd + "2"))
    #expect(!NewLedger.question(at: odd).unicodeScalars.contains(where: Self.harms))
    let list = try folder.write("lists/\(evil.replacing("/", with: "")).csv", "nothing,\(evil)\n1,2\n")
    try run("import of a file that is no list", ["import", "annex-a", list])
    try run("import as JSON", ["import", "annex-a", list, "--json"])
    let settings = try folder.write("evil.yml", "service: \"\(quoted)\"\nteams:\n  - name: \"\(quoted)2\"\n")
    try run("settings", ["workers", "--service", settings])
    try run("settings taken in", ["team", "add", "South", "--service", settings])
    let wrong = try folder.write("wrong.yml", "\"\(quoted)\": 1\nclocks:\n  decision: \"\(quoted)\"\n")
    try run("mistakes in settings", ["team", "add", "East", "--service", wrong])
    for look in [["queue"], ["workers"], ["caseload"], ["watch"], ["case", "C-1"], ["case", "P-1"]] {
      try run(look.joined(separator: " "), look)
      try run(look.joined(separator: " ") + " --json", look + ["--json"])
    }
  }

  @Test func jsonWritesWhatHidesAsItsNumberAndLosesNothing() throws {
    let text = "a\u{202E}b\u{200D}c\u{1F468}\u{E0041}é\u{9B}\u{2066}"
    let line = JSONValue.text(text).line
    #expect(line == #""a\u202eb\u200dc"# + "\u{1F468}" + #"\udb40\udc41é\u009b\u2066""#)
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
    #expect((read as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test func outputThatCannotBeWrittenEndsWithOneAndWords() throws {
    let folder = try Folder().begun()
    try #require(try Program(["team", "add", "North"], in: folder).code == 0)
    for command in [
      "queue --json", "workers", "verify", "--version", "team add South", "backup copy.sqlite",
      "init --ledger new.sqlite", "restore copy.sqlite --even-if-newer",
    ] {
      let ended = try Program.shell("\(command) > /dev/full", in: folder)
      #expect(ended.code == 1, "\(command)")
      #expect(
        ended.errors.contains("could not be written to standard output: no space left on device"),
        "\(command)")
      #expect(ended.errors.contains("It is recorded, but") == command.hasPrefix("team"), "\(command)")
    }
  }
}
