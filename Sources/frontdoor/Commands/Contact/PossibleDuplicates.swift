import CaseLedger
import CaseModel

/// Known children who may be the new ones of a contact.
struct PossibleDuplicates {
  private let desk: Desk

  /// How many are named of each child.
  private static let named = 3

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
      let found = try desk.possibleDuplicates(of: subject)
      let more = found.count - Self.named
      return found.prefix(Self.named).map {
        "child \(place + 1) of the contact may be \($0.child) (\($0.score) of 100 speaks for it): look, and merge if so"
      } + (more > 0 ? ["child \(place + 1) of the contact may be one of \(more) more"] : [])
    }
  }

  private func home(_ contact: NewContact) -> HouseholdDetails? {
    switch contact.household {
    case .new(let details): details
    case .known(let id): desk.register.households[id]?.details
    case nil: nil
    }
  }
}
