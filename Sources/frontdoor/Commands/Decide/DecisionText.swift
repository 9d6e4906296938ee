import CaseModel

/// A decision's texts, read from lines under headings.
struct DecisionText: Equatable {
  var rationale = Rationale(worry: "", dailyLife: "", history: "")
  var voice = Noted.noted("")
  var identity = Noted.noted("")
  /// The further texts that an outcome asks for, by ``Heading``; a heading that was left out is missing.
  var details: [Heading: String] = [:]

  /// The headings, as they stand at the start of a line before a colon.
  enum Heading: String, CaseIterable {
    case worry
    case dailyLife = "daily life"
    case history
    case voice
    case voiceUnknown = "voice unknown"
    case identity
    case identityUnknown = "identity unknown"
    case authority
    case person
    case role
    case setting
    case settingKind = "setting kind"
    case alleged
  }

  /// Reads the sections; one that is left out stays empty, and the rules say whether it may.
  ///
  /// - Throws: ``UsageMistake`` for text before the first heading and for a heading that comes twice.
  init(_ text: String, file: String) throws(UsageMistake) {
    var current: Heading?
    var seen: Set<Heading> = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let (heading, rest) = Self.heading(line) {
        guard seen.insert(heading).inserted else {
          throw UsageMistake("\(file) line \(number + 1): the heading “\(heading.rawValue)” comes twice")
        }
        current = heading
        add(rest, to: heading)
      } else if let current {
        add(line, to: current)
      } else if !line.trimmed.isEmpty {
        let headings = Heading.allCases.map { "“\($0.rawValue):”" }.joined(separator: ", ")
        throw UsageMistake(
          "\(file) line \(number + 1): text before the first heading; headings are \(headings)")
      }
    }
  }

  private static func heading(_ line: Substring) -> (Heading, Substring)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    guard let heading = Heading(rawValue: line[..<colon].trimmed.lowercased()) else { return nil }
    return (heading, line[line.index(after: colon)...])
  }

  private mutating func add(_ line: Substring, to heading: Heading) {
    switch heading {
    case .worry: rationale.worry = Self.joined(rationale.worry, line)
    case .dailyLife: rationale.dailyLife = Self.joined(rationale.dailyLife, line)
    case .history: rationale.history = Self.joined(rationale.history, line)
    case .voice: voice = .noted(Self.joined(Self.text(voice), line))
    case .voiceUnknown: voice = .unknown(why: Self.joined(Self.text(voice), line))
    case .identity: identity = .noted(Self.joined(Self.text(identity), line))
    case .identityUnknown: identity = .unknown(why: Self.joined(Self.text(identity), line))
    case .authority, .person, .role, .setting, .settingKind, .alleged:
      details[heading] = Self.joined(details[heading] ?? "", line)
    }
  }

  /// What the designated officer is told; the day on which it became known is that of the contact at the latest.
  ///
  /// - Throws: ``UsageMistake`` where the kind of setting is missing or not in the list.
  func allegation(knownAt: Instant) throws(UsageMistake) -> AllegationReported {
    guard let kind = SettingKind(rawValue: details[.settingKind]?.lowercased() ?? "") else {
      let kinds = SettingKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageMistake("“Setting kind:” is needed for the designated officer, one of: \(kinds)")
    }
    return AllegationReported(
      person: details[.person] ?? "", role: details[.role] ?? "", setting: details[.setting] ?? "",
      kind: kind, what: details[.alleged] ?? "", knownAt: knownAt)
  }

  private static func text(_ noted: Noted) -> String {
    switch noted {
    case .noted(let text), .unknown(let text): text
    }
  }

  private static func joined(_ text: String, _ line: Substring) -> String {
    let line = line.trimmed
    return text.isEmpty ? line : text + "\n" + line
  }
}
