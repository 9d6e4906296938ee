extension ActForm {
  /// Forms for what one shift hands to the other, and for early help.
  static let handover: [ActForm] =
    [acknowledgeHandover, earlyHelp, contactAccepted, contactRefused, acknowledgeNight, giveRationale]
    + taskForms(on: .contact, "contact", "-task") { .contact(ContactID($0.number), .task($1)) }
    + taskForms(on: .case, "task", "") { .case(CaseID($0.number), .task($1)) }

  private static let acknowledgeHandover = ActForm(
    "contact", "acknowledge-handover", on: .contact, .record, title: "Acknowledge the EDT handover",
    "Say that the day service has read what the emergency duty team took.", done: "EDT handover acknowledged",
    hindrance: { place in
      guard let contact = place.contact else { return nil }
      if !contact.outOfHours { return HandoverRefusal.cameByDay.words }
      if let at = contact.handoverAcknowledgedAt { return HandoverRefusal.acknowledged(at).words }
      return place.isOwn(.day) ? nil : HandoverRefusal.otherShift(.day).words
    },
    fields: [FormField("note", .text, "what comes of it", isRequired: false)], attests: .contact,
    make: { form in
      [
        .contact(
          ContactID(form.place.record.number), .acknowledgeHandover(note: form.text("note")))
      ]
    })

  private static let acknowledgeNight = ActForm(
    "night", "acknowledge", on: .case, .record, title: "Sign off EDT’s work",
    "Say that the day service has read what the emergency duty team did on a case.",
    done: "EDT’s work signed off",
    hindrance: {
      hindrance($0, { $0.unread }, { $0.acknowledgedAt.map(HandoverRefusal.acknowledged) })
        ?? ($0.isOwn(.day) ? nil : HandoverRefusal.otherShift(.day).words)
    },
    fields: [FormField("note", .text, "what comes of it", isRequired: false)], attests: .night,
    make: { form in
      [.case(CaseID(form.place.record.number), .night(.acknowledge(note: form.text("note"))))]
    })

  private static let giveRationale = ActForm(
    "night", "rationale", on: .case, .protect, title: "EDT rationale",
    "Record why the emergency duty team acted as it did on a case.", done: "rationale recorded",
    hindrance: { hindrance($0, { $0.unreasoned }, { $0.reasonedAt.map(HandoverRefusal.reasoned) }) },
    fields: [FormField("why", .text, "what was known, what was weighed, why it was done so")],
    attests: .night,
    make: { form in
      [
        .case(
          CaseID(form.place.record.number), .night(.giveRationale(RationaleGiven(why: form.text("why")))))
      ]
    })

  private static func hindrance(
    _ place: FormPlace, _ waiting: ([NightWork]) -> NightWork?, _ past: (NightWork) -> HandoverRefusal?
  ) -> String? {
    let nights = place.item?.pathway.nights ?? []
    guard waiting(nights) == nil else { return nil }
    return (nights.last.flatMap(past) ?? .noNightWork).words
  }

  private static let earlyHelp = ActForm(
    "contact", "early-help", on: .contact, .record, title: "Early help",
    "Record what early help did: assessed, shared, reviewed, ended, or went on after all.",
    done: "early help recorded",
    hindrance: { place in
      guard let contact = place.contact else { return nil }
      return contact.earlyHelpDecidedAt == nil ? Refusal.noEarlyHelp(contact.id).words : nil
    },
    known: { ["step": ($0.contact?.earlyHelp.next ?? .resumed).rawValue] },
    fields: [
      FormField("step", .code(EarlyHelpStep.self)), FormField("on", .past),
      FormField("why", .text, "why it ended or resumed", when: .when("step", "ended", "resumed")),
    ],
    make: { form in
      guard let step: EarlyHelpStep = form.code("step"), let day = form.day("on") else { return [] }
      let taken = EarlyHelpTaken(on: day, why: form.text("why"))
      return [.contact(ContactID(form.place.record.number), .recordEarlyHelp(step, taken))]
    })

  /// Tasks are left, taken and finished on contacts and cases alike.
  private static func taskForms(
    on subject: RecordKind, _ group: String, _ ending: String,
    _ make: @escaping @Sendable (RecordID, TaskCommand) -> Command
  ) -> [ActForm] {
    let number = FormField("number", .number(1...99), "which task of the record, the first is 1")
    return [
      ActForm(
        group, "leave" + ending, on: subject, .record, title: "Leave a task for the other shift",
        "Leave something for the day service or the emergency duty team to do.", done: "task left",
        fields: [FormField("shift", .code(Shift.self), "who is to do it"), FormField("what", .text)],
        make: { form in
          guard let shift: Shift = form.code("shift") else { return [] }
          return [make(form.place.record, .set(TaskSet(shift: shift, what: form.text("what"))))]
        }),
      ActForm(
        group, "acknowledge" + ending, on: subject, .record, title: "Acknowledge a task",
        "Say that your shift knows of a task.", done: "task acknowledged",
        hindrance: { hindrance($0, $0.mayAcknowledge) },
        known: { ["number": onlyOne($0, $0.mayAcknowledge)] },
        fields: [number], offer: { offer($0, $1, $1.mayAcknowledge) }, attests: .tasks,
        make: { form in
          guard let number = form.number("number") else { return [] }
          return [make(form.place.record, .acknowledge(number - 1))]
        }),
      ActForm(
        group, "finish" + ending, on: subject, .record, title: "Finish a task",
        "Say what came of a task.", done: "task finished",
        hindrance: { hindrance($0, $0.mayFinish) },
        known: { ["number": onlyOne($0, $0.mayFinish)] },
        fields: [number, FormField("outcome", .text, "what came of it")],
        offer: { offer($0, $1, $1.mayFinish) }, attests: .tasks,
        make: { form in
          guard let number = form.number("number") else { return [] }
          let done = TaskDone(number: number - 1, outcome: form.text("outcome"))
          return [make(form.place.record, .finish(done))]
        }),
    ]
  }

  private static func hindrance(_ place: FormPlace, _ isOpen: (HandoverTask) -> Bool) -> String? {
    place.tasks.contains(where: isOpen) ? nil : "no task waits here for your shift"
  }

  /// The number of the only task that waits; of several the one is chosen.
  private static func onlyOne(_ place: FormPlace, _ isOpen: (HandoverTask) -> Bool) -> String {
    let open = place.tasks.indices.filter { isOpen(place.tasks[$0]) }
    return open.count == 1 ? "\(open[0] + 1)" : ""
  }

  private static func offer(
    _ field: FormField, _ place: FormPlace, _ isOpen: (HandoverTask) -> Bool
  ) -> FormField.Kind {
    guard field.name == "number" else { return field.kind }
    return .one(
      place.tasks.enumerated().filter { isOpen($0.element) }.map { number, task in
        FormChoice(
          "\(number + 1)",
          "task \(number + 1), for the \(task.shift.words), left \(Wording.dayAndTime(task.setAt))")
      })
  }
}

extension FormPlace {
  fileprivate var tasks: [HandoverTask] {
    record.kind == .case ? item?.pathway.tasks ?? [] : contact?.tasks ?? []
  }

  fileprivate func mayAcknowledge(_ task: HandoverTask) -> Bool {
    task.doneAt == nil && task.acknowledgedAt == nil && isOwn(task)
  }

  fileprivate func mayFinish(_ task: HandoverTask) -> Bool {
    task.doneAt == nil && (task.acknowledgedAt != nil || isOwn(task))
  }

  private func isOwn(_ task: HandoverTask) -> Bool { isOwn(task.shift) }

  fileprivate func isOwn(_ shift: Shift) -> Bool { register.shift(of: actor).map { $0 == shift } ?? true }
}

extension ActForm {
  /// Forms on a worker.
  static let staff: [ActForm] = [supervise]

  private static let supervise = ActForm(
    "worker", "supervise", on: .worker, .staff, title: "Supervision",
    "Record that a worker was supervised.", done: "supervision recorded",
    fields: [FormField("on", .past), FormField("note", .text, "what was agreed")],
    make: { form in
      guard let day = form.day("on") else { return [] }
      return [
        .worker(
          WorkerID(form.place.record.number),
          .supervise(WorkerSupervised(on: day, note: form.text("note"))))
      ]
    })
}
