extension ActForm {
  /// Forms on a role that a second person has to confirm.
  static let roles: [ActForm] = [confirmRole, declineRole]

  private static let confirmRole = ActForm(
    "role", "confirm", on: .worker, .staff, title: "Confirm the role",
    "Confirm, as the second person, the role that somebody asked for.", done: "role confirmed",
    hindrance: { place in
      guard let worker = place.worker else { return nil }
      return place.refusal(of: .confirmRole(worker.roleAsked?.given ?? worker.details.roleGiven))?.words
    },
    known: { place in
      guard let given = place.worker?.roleAsked?.given else { return [:] }
      return ["role": given.role.rawValue, "account": given.account ?? ""]
    },
    fields: [
      FormField("role", .code(Role.self)),
      FormField("account", .line, "the account that acts with it; none", isRequired: false),
    ],
    make: { form in
      guard let role: Role = form.code("role") else { return [] }
      let given = RoleGiven(role: role, account: form.optional("account"))
      return [.worker(WorkerID(form.place.record.number), .confirmRole(given))]
    })

  private static let declineRole = ActForm(
    "role", "decline", on: .worker, .staff, title: "Decline the role",
    "Leave the worker’s role as it is; what was asked for is dropped.", done: "role declined",
    hindrance: { place in
      guard let worker = place.worker, worker.roleAsked == nil else { return nil }
      return Refusal.noRoleAsked(worker.id).words
    },
    fields: [FormField("why", .text)],
    make: { form in
      [
        .worker(
          WorkerID(form.place.record.number), .declineRole(RoleDeclined(why: form.text("why"))))
      ]
    })
}

extension FormPlace {
  fileprivate var worker: Worker? { register.workers[WorkerID(record.number)] }

  /// Why the act would be refused now; nil when it would not.
  fileprivate func refusal(of command: WorkerCommand) -> Refusal? {
    var batch = EventBatch()
    do {
      try register.decide(.worker(WorkerID(record.number), command), by: actor, at: now, into: &batch)
      return nil
    } catch { return error }
  }
}
