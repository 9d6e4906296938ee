/// What makes two children one family in a caseload.
enum FamilyKey: Hashable {
  /// They live in one home.
  case home(HouseholdID)
  /// One contact named them, and nobody recorded where they live.
  case contact(ContactID)
  /// Not known to share a home or a contact with anybody.
  case alone(CaseID)
}

/// Tells the families of some cases; a child without a recorded home belongs to that of a sibling on the same contact.
///
/// - Source: local policy, default from this project: children named together are worked with together until somebody
///   records that they live apart.
struct Families {
  /// The homes of siblings, by contact, for those of its children who have none recorded.
  private var homes: [ContactID: HouseholdID] = [:]

  /// - Parameter ids: the cases among which siblings are recognised.
  init(among ids: [CaseID], _ register: Register) {
    var unhoused: Set<ContactID> = []
    for id in ids {
      register.cases.look(at: id) { item in
        if item.household == nil, let contact = item.contact { unhoused.insert(contact) }
      }
    }
    guard !unhoused.isEmpty else { return }
    for id in ids {
      register.cases.look(at: id) { item in
        guard let contact = item.contact, let home = item.household, unhoused.contains(contact) else {
          return
        }
        homes[contact] = min(homes[contact] ?? home, home)
      }
    }
  }

  /// The family of one of the cases.
  func key(of item: borrowing Case) -> FamilyKey {
    if let home = item.household { return .home(home) }
    guard let contact = item.contact else { return .alone(item.id) }
    return homes[contact].map(FamilyKey.home) ?? .contact(contact)
  }
}
