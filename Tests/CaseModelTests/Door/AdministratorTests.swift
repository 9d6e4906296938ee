import Testing

@testable import CaseModel

/// There is always somebody who can administer the service.
@Suite struct AdministratorTests {
  private let second = WorkerID(15)

  /// The hub, with a second administrator when one is wanted.
  private func service(withSecond account: String? = nil, isThere: Bool = true) throws -> Service {
    var service = try Service()
    guard isThere else { return service }
    try service.run(
      .registerWorker(
        WorkerDetails(name: "Bea Head", team: Hub.screening, role: .administrator, account: account)),
      by: .program)
    return service
  }

  /// Every way in which an administrator can stop being one.
  private var endings: [Command] {
    func changed(_ change: (inout WorkerDetails) -> Void) -> Command {
      var details = Hub.workers[0]
      change(&details)
      return .worker(Hub.head, .change(details))
    }
    return [
      changed { $0.account = "adda" }, changed { $0.account = nil }, changed { $0.role = .socialWorker },
      changed { $0.role = .hubManager }, .worker(Hub.head, .leaves(on: day("2019-01-09"))),
      .worker(Hub.head, .leaves(on: day("2099-01-01"))),
    ]
  }

  @Test func theLastAdministratorStaysOne() throws {
    for service in [try service(isThere: false), try service(withSecond: nil)] {
      for ending in endings {
        for actor in [Hub.head, Hub.manager, .program] {
          #expect(service.refusal(of: ending, by: actor) == .lastAdministrator(Hub.head), "\(ending)")
        }
      }
    }
    #expect(Refusal.lastAdministrator(Hub.head).words.contains("Name another administrator"))
  }

  @Test func oneOfTwoAdministratorsMayGo() throws {
    let service = try service(withSecond: "bea")
    for ending in endings {
      #expect(service.refusal(of: ending, by: Hub.manager) == nil, "\(ending)")
    }
  }

  @Test func whoeverLeavesLaterIsNoAdministratorForGood() throws {
    var service = try service(withSecond: "bea")
    try service.run(.worker(second, .leaves(on: day("2019-02-28"))))
    for ending in endings {
      #expect(service.refusal(of: ending, by: Hub.manager) == .lastAdministrator(Hub.head), "\(ending)")
    }
    // Both cannot go, in whichever order and on whichever day; who stays longest may not go at all.
    try service.run(.worker(second, .returns))
    try service.run(.worker(Hub.head, .leaves(on: day("2019-03-31"))))
    #expect(
      service.refusal(of: .worker(second, .leaves(on: day("2099-01-01")))) == .lastAdministrator(second))
  }

  @Test func aLeavingDayInTheFutureLocksNobodyOutBeforeItsEnd() throws {
    var service = try service(withSecond: "bea")
    try service.run(.worker(Hub.head, .leaves(on: day("2019-01-10"))))
    service.now = instant("2019-01-10T23:59:00Z")
    #expect(service.refusal(of: .registerTeam(name: "South", kind: .other), by: Hub.head) == nil)
    var taken = Hub.workers[4]
    taken.account = "ada"
    #expect(service.refusal(of: .registerWorker(taken)) == .accountTaken("ada"))
    service.now = instant("2019-01-11T00:00:00Z")
    #expect(service.refusal(of: .registerWorker(taken)) == nil)
    #expect(
      service.refusal(of: .registerTeam(name: "South", kind: .other), by: Hub.head)
        == .workerLeft(Hub.head, on: day("2019-01-10")))
  }

  @Test func aServiceThatNobodyCanAdministerIsNotHeldUp() throws {
    var head = Hub.workers[0]
    head.account = nil
    var service = Service(empty: Hub.settings)
    try service.run(.registerTeam(name: "EHASH", kind: .screening), by: .program)
    try service.run(.registerWorker(head), by: .program)
    head.role = .hubManager
    #expect(service.refusal(of: .worker(WorkerID(1), .change(head)), by: .program) == nil)
  }

  @Test func theOwnerOfTheFileFindsTheWayBack() throws {
    var service = try service(isThere: false)
    let granted = RoleGranted(role: .administrator, account: "root", owner: "root")
    #expect(service.refusal(of: .worker(Hub.worker, .grantRole(granted)), by: Hub.head) == .ownersAct)
    try service.run(.worker(Hub.worker, .leaves(on: day("2019-01-08"))))
    let events = try service.run(.worker(Hub.worker, .grantRole(granted)), by: .program)
    #expect(events == [.worker(Hub.worker, .roleGranted(granted))])
    let worker = try #require(service.register.workers[Hub.worker])
    #expect(worker.details.role == .administrator)
    #expect(worker.details.account == "root")
    #expect(worker.left == nil)
    #expect(try service.run(.worker(Hub.worker, .grantRole(granted)), by: .program).isEmpty)
    #expect(
      service.refusal(of: .worker(Hub.senior, .grantRole(granted)), by: .program) == .accountTaken("root"))
  }
}
