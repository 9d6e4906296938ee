import CaseModel

/// What one row says of its child; the lists hold no names.
public struct ListedChild: Equatable, Sendable {
  /// The authority's identifier of the child.
  public var externalID: String
  /// Nil where the list does not say.
  public var sex: Sex?
  /// Nil where the list does not say.
  public var ethnicity: Ethnicity?
  /// Nil for an unborn child, and where the list does not say.
  public var birthDate: Day?
  /// For a child unborn when the row's event happened.
  public var expectedBirthDate: Day?
  /// Whether the child has a disability; nil where the list does not say.
  public var hasDisability: Bool?

  /// Takes what another row knows and this one does not; what this one knows stands.
  ///
  /// A date of birth takes the place of an expected one.
  mutating func fill(from other: ListedChild) {
    sex = sex ?? other.sex
    ethnicity = ethnicity ?? other.ethnicity
    hasDisability = hasDisability ?? other.hasDisability
    birthDate = birthDate ?? other.birthDate
    expectedBirthDate = birthDate == nil ? expectedBirthDate ?? other.expectedBirthDate : nil
  }

  /// Whether two rows of one child cannot both be right.
  func contradicts(_ other: ListedChild) -> Bool {
    func differ<Value: Equatable>(_ one: Value?, _ two: Value?) -> Bool {
      if let one, let two { one != two } else { false }
    }
    return differ(birthDate, other.birthDate) || differ(sex, other.sex)
      || (differ(ethnicity, other.ethnicity) && ethnicity?.isMissing == false
        && other.ethnicity?.isMissing == false)
  }
}

extension ListedChild {
  /// The child as a new record.
  ///
  /// Lists say whether there is a disability, not which: yes becomes the DfE's "other", no becomes "none".
  var details: ChildDetails {
    ChildDetails(
      givenName: "", familyName: "", birthDate: birthDate, expectedBirthDate: expectedBirthDate,
      sex: sex ?? .unknown, ethnicity: ethnicity ?? .notYetObtained, disabilities: disabilities,
      externalID: externalID)
  }

  /// What the register knows of the child, with its gaps filled; what it knows already stands.
  func filling(_ known: ChildDetails) -> ChildDetails {
    var details = known
    if details.sex == .unknown, let sex { details.sex = sex }
    if details.ethnicity == .notYetObtained, let ethnicity { details.ethnicity = ethnicity }
    if details.disabilities.isEmpty { details.disabilities = disabilities }
    if details.birthDate == nil, let birthDate {
      details.birthDate = birthDate
      details.expectedBirthDate = nil
    } else if details.birthDate == nil, details.expectedBirthDate == nil {
      details.expectedBirthDate = expectedBirthDate
    }
    return details
  }

  private var disabilities: [Disability] { hasDisability.map { $0 ? [.other] : [.none] } ?? [] }
}
