/// Names the service as a whole: the record that holds the settings in force.
public enum ServiceSubject: Identified {
  /// Service records.
  public static var kind: RecordKind { .service }
}

extension Team: Identified {
  /// Team records.
  public static var kind: RecordKind { .team }
}

extension Worker: Identified {
  /// Worker records.
  public static var kind: RecordKind { .worker }
}

extension Household: Identified {
  /// Household records.
  public static var kind: RecordKind { .household }
}

extension Child: Identified {
  /// Child records.
  public static var kind: RecordKind { .child }
}

extension Contact: Identified {
  /// Contact records.
  public static var kind: RecordKind { .contact }
}

extension Case: Identified {
  /// Case records.
  public static var kind: RecordKind { .case }
}

/// Names the service's own record; there is one.
public typealias ServiceID = Identifier<ServiceSubject>
/// Names a team.
public typealias TeamID = Identifier<Team>
/// Names a worker.
public typealias WorkerID = Identifier<Worker>
/// Names a household.
public typealias HouseholdID = Identifier<Household>
/// Names a child.
public typealias ChildID = Identifier<Child>
/// Names a contact.
public typealias ContactID = Identifier<Contact>
/// Names a case: one child's episode from referral to closure.
public typealias CaseID = Identifier<Case>

extension Identifier where Subject == ServiceSubject {
  /// The one service record of a ledger.
  public static var own: Self { Self(1) }
}

extension Identifier where Subject == Worker {
  /// The program itself, which brings in imports and a simulated public; no person's identifier.
  public static var program: Self { Self(0) }
}
