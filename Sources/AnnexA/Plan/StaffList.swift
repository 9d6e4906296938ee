/// The teams and workers whom the lists name; spellings that differ in case and spaces are one name.
struct StaffList {
  /// Teams in the order of the rows.
  private(set) var teams: [String] = []
  /// Workers in the order of the rows.
  private(set) var members: [StaffMember] = []
  private var teamKeys: Set<String> = []
  private var membersKnown: [Key: StaffMember] = [:]
  private var read: [ListedStaff: StaffMember?] = [:]

  /// The team of a worker whose team the lists do not name.
  static let noTeam = "No team named"

  private struct Key: Hashable {
    var name: String
    var team: String
  }

  /// The worker as the first row spelt the name; nil when none is named.
  ///
  /// The team is taken down either way.
  mutating func member(_ staff: ListedStaff) -> StaffMember? {
    if let known = read[staff] { return known }
    let member = add(staff)
    read[staff] = .some(member)
    return member
  }

  /// Keys of names that stand in more than one team.
  var namesInSeveralTeams: Set<String> {
    Set(Dictionary(grouping: members, by: \.nameKey).filter { $0.value.count > 1 }.keys)
  }

  private mutating func add(_ staff: ListedStaff) -> StaffMember? {
    guard staff.team != nil || staff.worker != nil else { return nil }
    let team = staff.team ?? Self.noTeam
    let teamKey = ImportPlan.nameKey(team)
    if teamKeys.insert(teamKey).inserted { teams.append(team) }
    guard let name = staff.worker else { return nil }
    let key = Key(name: ImportPlan.nameKey(name), team: teamKey)
    if let known = membersKnown[key] { return known }
    let member = StaffMember(name: name, nameKey: key.name, teamKey: teamKey)
    membersKnown[key] = member
    members.append(member)
    return member
  }
}
