import CaseModel

/// What the hub has seen of a child before, in words.
struct HistoryWords {
  let child: Child
  let context: Context
  /// What was read of the records on the screen: it tells whom a child may be who seems not to be known.
  let texts: Texts
  /// The contact on the screen, which is not history.
  let except: ContactID?
  /// The case on the screen, which is not history either.
  var exceptCase: CaseID?

  private var earlier: [Child.ContactNote] {
    child.contacts.filter { $0.contact != except }.reversed()
  }

  /// One line: how many, and what came of the last three.
  var short: String {
    let inYear = child.contactsInYear(before: context.now, except: except)
    if earlier.isEmpty, episodes.isEmpty, child.earlyHelp.isEmpty {
      return "not known here before" + (sameChild ?? "") + (sibling ?? "")
    }
    var parts: [String] = []
    if inYear > 0 {
      parts.append("\(inYear) \(inYear == 1 ? "contact" : "contacts") in 12 months: \(latest)")
    }
    if inYear == 0, !earlier.isEmpty { parts.append("last contact \(latest)") }
    if let open = child.openEpisode, open.case != exceptCase { parts.append("OPEN CASE \(open.case)") }
    if child.isStepDownBounce(at: context.now, except: except, exceptCase: exceptCase) {
      parts.append("back after step-down")
    }
    if let last = child.earlyHelp.last { parts.append(last.words) }
    let closed = episodes.filter { $0.closedAt != nil }
    if let last = closed.last, let closedAt = last.closedAt {
      let why = last.reason.map { ", \($0.words)" } ?? ""
      let more = closed.count > 1 ? " and \(closed.count - 1) earlier" : ""
      parts.append("case closed \(London.day(of: closedAt).longText)\(why)\(more)")
    }
    return parts.joined(separator: " · ")
  }

  /// Whether the child is said not to be known and somebody should look at another record.
  var asksForALook: Bool { earlier.isEmpty && episodes.isEmpty && !matches.isEmpty }

  /// Who the child may be, or be a brother or sister of, likeliest first; those with whom it was merged are known.
  private var matches: [PossibleMatch] {
    let own = context.register.standingID(child.id)
    return texts.possibleMatches(of: own).filter { context.register.standingID($0.child) != own }
  }

  private var sameChild: String? {
    let same = matches.filter { $0.kind == .sameChild }
    guard let first = same.first else { return nil }
    let more = ["", " or one other"]
    let others = same.count <= 2 ? more[same.count - 1] : " or one of \(same.count - 1) others"
    let act =
      same.count == 1
      ? "look at both records, and merge them if they are one child"
      : "look at the records, and merge those that are one child"
    return
      ", but may be the same child as \(first.child) (likeness \(first.score) of 100)\(others): \(act)"
  }

  private var sibling: String? {
    guard let first = matches.first(where: { $0.kind == .siblings }) else { return nil }
    let open = context.register.child(first.child)?.openEpisode.map { ", OPEN CASE \($0.case)" } ?? ""
    return "; may be a brother or sister of \(first.child) (same postcode or phone)\(open)"
  }

  private var episodes: [Child.Episode] { child.episodes.filter { $0.case != exceptCase } }

  private var latest: String {
    earlier.prefix(3).map { "\(Self.month(of: $0.receivedAt)) \(Self.outcome($0))" }.joined(separator: ", ")
  }

  /// Every contact, episode and early help assessment, newest first, a line each.
  var lines: [String] {
    let contacts = earlier.map { note in
      (
        note.receivedAt,
        "\(London.day(of: note.receivedAt).longText)  \(note.contact)  \(note.source.short): \(note.worry.words) — \(Self.outcome(note))"
      )
    }
    let episodes = child.episodes.map { episode -> (Instant, String) in
      let end = episode.closedAt.map { "to \(London.day(of: $0).longText)" } ?? "OPEN"
      let why = episode.reason.map { ", \($0.words)" } ?? ""
      return (
        episode.referredAt,
        "\(London.day(of: episode.referredAt).longText)  \(episode.case)  case \(end)\(why)"
      )
    }
    let earlyHelp = child.earlyHelp.map { listed in
      (
        London.instant(day: listed.startedOn, minute: 0),
        "\(listed.startedOn.longText)  \(listed.words)"
      )
    }
    return (contacts + episodes + earlyHelp).sorted { $0.0 > $1.0 }.map(\.1)
  }

  private static func outcome(_ note: Child.ContactNote) -> String {
    note.outcome?.words ?? (note.isHistory ? "outcome not in the list" : "not decided")
  }

  private static func month(of instant: Instant) -> String {
    let day = London.day(of: instant)
    let text = day.longText.split(separator: " ")
    return text.count == 4 ? "\(text[1]) \(text[2]) \(text[3])" : day.longText
  }
}
