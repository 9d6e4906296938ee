/// A role that somebody is to have, and the account that acts with it.
public struct RoleGiven: Codable, Hashable, Sendable {
  /// The role.
  public var role: Role
  /// The operating-system account; nil for somebody who does not use the program.
  public var account: String?

  /// Puts role and account together.
  public init(role: Role, account: String? = nil) {
    self.role = role
    self.account = account
  }
}

/// A role that the owner of the ledger's file gave, outside the rule of two people.
public struct RoleGranted: Codable, Hashable, Sendable {
  /// The role.
  public var role: Role
  /// The operating-system account that acts with it; nil for somebody who does not use the program.
  public var account: String?
  /// The account that owns the ledger's file or the whole computer, and gave the role.
  public var owner: String

  /// Describes what was given, and by whose account.
  public init(role: Role, account: String?, owner: String) {
    self.role = role
    self.account = account
    self.owner = owner
  }
}

/// A role was not confirmed.
public struct RoleDeclined: Codable, Hashable, Sendable {
  /// Why.
  public var why: String

  /// Gives the reason.
  public init(why: String) { self.why = why }
}

/// A role that somebody asked for and that a second person has yet to confirm.
public struct RoleRequest: Codable, Hashable, Sendable {
  /// What is asked for.
  public var given: RoleGiven
  /// Who asked, and when.
  public var asked: Stamp

  /// Puts a request together.
  public init(_ given: RoleGiven, asked: Stamp) {
    self.given = given
    self.asked = asked
  }
}

extension Role {
  /// Whether two people give the role: it reads what is restricted, changes settings, or gives roles itself.
  ///
  /// - Source: local policy, default from this project: nobody alone opens a restricted record or makes an administrator.
  public var isGivenByTwo: Bool { may(.allegations) || may(.administer) || may(.staff) }

  /// What somebody new is until a second person has confirmed the role: this one reads and records nothing.
  static let untilConfirmed = Role.performanceLead

  /// What whoever confirms the role must be allowed.
  public var confirmedBy: Act { may(.allegations) || may(.administer) ? .administer : .staff }

  /// Whether the role may do nothing that the other may not.
  func isWithin(_ other: Role) -> Bool { Act.allCases.allSatisfy { !may($0) || other.may($0) } }
}

extension WorkerDetails {
  /// Role and account as they are.
  public var roleGiven: RoleGiven { RoleGiven(role: role, account: account) }

  /// These details with another role and account.
  func with(_ given: RoleGiven) -> WorkerDetails {
    var details = self
    details.role = given.role
    details.account = given.account
    return details
  }

  /// Whether a role and account reach further than these.
  func isSurpassed(by given: RoleGiven) -> Bool { !given.role.isWithin(role) || givesRoleToAnother(given) }

  /// Whether it takes two people to give a role and account to who has these.
  public func needsTwo(for given: RoleGiven) -> Bool {
    given.role.isGivenByTwo && isSurpassed(by: given)
  }

  /// Another account for the same role lets somebody else act with it.
  private func givesRoleToAnother(_ given: RoleGiven) -> Bool {
    given.role.isGivenByTwo && given.account != nil && given.account != account
  }
}

extension Worker {
  /// The last day on which the worker can administer the service; nil for somebody who cannot at all.
  var administersThrough: Day? {
    guard details.account != nil, details.role.may(.administer) else { return nil }
    return left ?? Day(number: .max)
  }
}
