extension MatchSubject {
  /// What the register knows of a child and the home.
  public init(_ child: Child, home: Household?) {
    let details = child.details
    self.init(
      names: details.otherNames + child.formerNames, givenName: details.givenName,
      familyName: details.familyName,
      birthDate: details.birthDate, expectedBirthDate: details.expectedBirthDate,
      postcode: home?.details.postcode, phones: home?.details.phones ?? [], nhsNumber: details.nhsNumber,
      upn: details.upn)
  }
}
