import CaseModel

/// How children and workers are called on the screen.
public struct Names {
  /// Whether names are masked.
  public let masked: Bool
  /// The register that knows them.
  let register: Register

  /// Names as this register knows them.
  public init(masked: Bool, register: Register) {
    self.masked = masked
    self.register = register
  }

  /// A child in a list: given name and initial, "Unborn Reid", or the identifier where lists hold no name.
  public func short(_ id: ChildID) -> String {
    guard let child = register.child(id) else { return id.text }
    if masked { return maskedName(id) }
    let details = child.details
    if details.fullName.isEmpty { return details.externalID.map { "ID \($0)" } ?? id.text }
    if details.givenName.isEmpty {
      return (isUnborn(details) ? "Unborn " : "") + details.familyName
    }
    guard let initial = details.familyName.first else { return details.givenName }
    return "\(details.givenName) \(initial)."
  }

  /// A child with the whole name.
  public func full(_ id: ChildID) -> String {
    guard let child = register.child(id) else { return id.text }
    if masked { return maskedName(id) }
    if child.details.givenName.isEmpty || child.details.familyName.isEmpty { return short(id) }
    return child.details.fullName
  }

  /// A contact or case with its children: “C-000012 Akhtar ×4”.
  func subject(_ record: RecordID) -> String {
    let contact = record.kind == .contact ? register.contacts[ContactID(record.number)] : nil
    let item = record.kind == .case ? register.cases[CaseID(record.number)] : nil
    let children = contact?.children.map(\.child) ?? item.map { [$0.child] } ?? []
    return children.isEmpty ? record.text : "\(record) \(self.children(children))"
  }

  /// Whom a record is about, with its number behind, such as “Isla Quill (R-000001)”; nil for the service itself.
  func about(_ record: RecordID) -> String? {
    let name: String
    switch record.kind {
    case .service: return nil
    case .case, .contact:
      let words = subject(record)
      guard words != record.text else { return words }
      name = String(words.dropFirst(record.text.count + 1))
    case .child: name = short(ChildID(record.number))
    case .worker: name = full(WorkerID(record.number))
    case .team: name = team(TeamID(record.number))
    case .household, .allegation, .place, .peerGroup: return record.text
    }
    return name == record.text ? name : "\(name) (\(record))"
  }

  /// Words of a rule, which name children by number alone, with each child’s name before the number.
  func naming(_ words: String) -> String {
    words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let number = word.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard number.count == word.filter({ $0.isLetter || $0.isNumber || $0 == "-" }).count,
        number.hasPrefix("P-"), let child = ChildID(text: String(number)), register.child(child) != nil
      else { return String(word) }
      let after = word.drop { !$0.isLetter }.dropFirst(number.count)
      return "\(word.prefix { !$0.isLetter })\(about(child.record) ?? "")\(after)"
    }.joined(separator: " ")
  }

  /// The children of a contact in few columns: a name, a name and how many more, or the family and how many.
  public func children(_ ids: [ChildID]) -> String {
    let (name, count) = nameAndCount(ids)
    return name + count
  }

  /// The same within a number of columns: the name is cut, never the number of children.
  func children(_ ids: [ChildID], width: Int) -> String {
    let (name, count) = nameAndCount(ids)
    let room = width - displayWidth(count)
    guard displayWidth(name) > room else { return name + count }
    return room > 1 ? clipped(name, width: room - 1) + "…" + count : count
  }

  private func nameAndCount(_ ids: [ChildID]) -> (name: String, count: String) {
    guard let first = ids.first else { return ("no child named", "") }
    if ids.count == 1 { return (short(first), "") }
    if ids.count > 2, !masked, let family = sharedFamily(ids) { return (family, " ×\(ids.count)") }
    return (short(first), " +\(ids.count - 1)")
  }

  /// Ages on a day, youngest to oldest: "4", "6 8", "2–11", "–" for unborn and unknown.
  public func ages(_ ids: [ChildID], on day: Day) -> String {
    let ages = ids.compactMap { register.children[$0]?.details.age(on: day) }.sorted()
    guard let low = ages.first, let high = ages.last else { return "–" }
    if ages.count == 1 || low == high { return "\(low)" }
    return ages.count == 2 ? "\(low) \(high)" : "\(low)–\(high)"
  }

  /// A child with the whole name and the date of birth, which tells brothers and sisters apart; the name alone while
  /// names are masked.
  func withBirth(_ id: ChildID) -> String {
    guard !masked, let details = register.child(id)?.details else { return full(id) }
    if let born = details.birthDate { return "\(full(id)), born \(born.longText)" }
    return full(id) + (details.expectedBirthDate.map { ", due \($0.longText)" } ?? "")
  }

  /// A worker in a list: initial and family name.
  public func short(_ id: WorkerID) -> String {
    if id == .program { return "frontdoor" }
    guard let name = register.workers[id]?.details.name else { return id.text }
    let parts = name.split(separator: " ")
    guard parts.count > 1, let initial = parts.first?.first, let last = parts.last else { return name }
    return "\(initial). \(last)"
  }

  /// A worker with the whole name.
  public func full(_ id: WorkerID) -> String {
    if id == .program { return "frontdoor itself" }
    return register.workers[id]?.details.name ?? id.text
  }

  /// A team's name.
  public func team(_ id: TeamID) -> String { register.teams[id]?.name ?? id.text }

  /// Text that may name a child, such as a narrative: blocks of the same length while names are masked.
  public func text(_ text: String) -> String {
    guard masked else { return text }
    return String(text.map { $0.isLetter || $0.isNumber ? "·" : $0 })
  }

  private func maskedName(_ id: ChildID) -> String { "•••• \(id.number % 10_000)" }

  private func isUnborn(_ details: ChildDetails) -> Bool {
    details.isUnborn
  }

  private func sharedFamily(_ ids: [ChildID]) -> String? {
    let families = Set(ids.compactMap { register.children[$0]?.details.familyName })
    guard families.count == 1, let family = families.first, !family.isEmpty else { return nil }
    return family
  }
}

extension Names: FactSpeaker {}
