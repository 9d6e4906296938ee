/// What makes two children one family in a caseload.
enum FamilyKey: Hashable {
  /// They live in one home.
  case home(HouseholdID)
  /// One contact named them, and nobody recorded where they live.
  case contact(ContactID)
  /// Not known to share a home or a contact with anybody.
  case alone(CaseID)
}

extension Register {
  /// The family of each case, in order; a child without a recorded home belongs to that of a sibling on the same contact.
  ///
  /// - Source: local policy, default from this project: children named together are worked with together until somebody
  ///   records that they live apart.
  func familyKeys(of items: [Case]) -> [FamilyKey] {
    var homes: [ContactID: HouseholdID] = [:]
    for item in items {
      if let contact = item.contact, let home = item.household, homes[contact] == nil {
        homes[contact] = home
      }
    }
    return items.map { item in
      if let home = item.household { return .home(home) }
      guard let contact = item.contact else { return .alone(item.id) }
      return homes[contact].map(FamilyKey.home) ?? .contact(contact)
    }
  }
}
