/// A home: where it is and which adults belong to it.
///
/// Its children point to it.
public struct Household: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The household's identifier.
  public let id: HouseholdID
  /// What is known of it.
  public var details: HouseholdDetails
  /// The children who live there, in order of registration.
  public var children: [ChildID]
}

/// What is known of a household, as it is recorded: the whole of it each time.
public struct HouseholdDetails: Codable, Hashable, Sendable {
  /// Street and town; empty when not known.
  public var address: String
  /// Nil when not known.
  public var postcode: String?
  /// Numbers the family can be reached at.
  public var phones: [String]
  /// Parents, carers and other adults, in the home or connected to it.
  public var adults: [Adult]

  /// Describes a household.
  public init(address: String = "", postcode: String? = nil, phones: [String] = [], adults: [Adult] = []) {
    self.address = address
    self.postcode = postcode
    self.phones = phones
    self.adults = adults
  }

  /// An adult of the household, or connected to it.
  public struct Adult: Codable, Hashable, Sendable {
    /// Full name.
    public var name: String
    /// What the adult is to the children: "mother", "father's partner".
    public var relationship: String
    /// Whether the adult lives there.
    public var livesThere: Bool
    /// What must be known of the adult; nil when nothing is.
    public var note: String?

    /// Describes an adult.
    public init(name: String, relationship: String, livesThere: Bool = true, note: String? = nil) {
      self.name = name
      self.relationship = relationship
      self.livesThere = livesThere
      self.note = note
    }
  }
}
