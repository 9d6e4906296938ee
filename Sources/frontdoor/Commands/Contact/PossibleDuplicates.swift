import CaseLedger
import CaseModel

/// Known children who may be the new ones of a contact.
struct PossibleDuplicates {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// What to tell of them, by identifiers alone; empty when nobody is likely to be the same child.
  func words(for contact: NewContact) throws -> [String] {
    try contact.children.enumerated().flatMap { place, child -> [String] in
      guard case .new(let details) = child else { return [] }
      let home = home(contact)
      let subject = MatchSubject(
        names: details.otherNames, givenName: details.givenName, familyName: details.familyName,
        birthDate: details.birthDate, expectedBirthDate: details.expectedBirthDate, postcode: home?.postcode,
        phones: home?.phones ?? [], nhsNumber: details.nhsNumber, upn: details.upn)
      return try likely(subject).map { id, score in
        "child \(place + 1) of the contact may be \(id) (\(score) of 100 speaks for it): look, and merge if so"
      }
    }
  }

  private func home(_ contact: NewContact) -> HouseholdDetails? {
    switch contact.household {
    case .new(let details): details
    case .known(let id): desk.register.households[id]?.details
    case nil: nil
    }
  }

  private func likely(_ subject: MatchSubject) throws -> [(ChildID, Int)] {
    let asked = MatchProfile(subject)
    return try desk.children(like: subject).compactMap { id in
      guard let child = desk.register.children[id], child.mergedInto == nil else { return nil }
      if let home = child.household { try desk.load(home.record) }
      let home = child.household.flatMap { desk.register.households[$0] }
      guard let found = match(asked, MatchProfile(MatchSubject(child, home: home))), found.isLikely else {
        return nil
      }
      return (id, found.score)
    }
  }
}
