extension ActForm {
  /// Forms for meetings, reviews and audits of a case.
  static let reviewForms: [ActForm] = [meetingHold, reviewHold, auditRecord, eventMark]

  private static let meetingHold = pathway(
    "meeting", "hold", .work, title: "Child in need meeting",
    "Record that family and agencies met.", done: "meeting recorded",
    fields: [
      FormField("on", .past),
      FormField("present", .text, "who came"),
      FormField("agreed", .text, "what was agreed"),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return .holdMeeting(MeetingHeld(on: day, present: form.text("present"), agreed: form.text("agreed")))
    })

  private static let reviewHold = pathway(
    "review", "hold", .work, title: "Review conference",
    "Record that a conference reviewed the child protection plan.", done: "review recorded",
    unless: { $0.openPlans.contains { $0.kind == .protection } ? nil : .noProtectionPlan },
    fields: [
      FormField("on", .past),
      FormField("goes on", .yesNo, "whether the plan continues"),
      FormField("why", .text),
    ],
    make: { form in
      let day = form.day("on")
      let goesOn = form.flag("goes on")
      guard let day, let goesOn else { return nil }
      return .holdReview(ReviewHeld(on: day, planGoesOn: goesOn, why: form.text("why")))
    })

  private static let eventMark = pathway(
    "event", "mark", .work, title: "Significant event",
    "Choose an event of the chronology as significant, and say what it means for the child.",
    done: "marked as significant",
    fields: [
      FormField("record", .line, "the case, its contact (C-…) or its child (P-…)"),
      FormField("version", .number(1...1_000_000), "which of the record’s events, the first is 1"),
      FormField("because", .text, "significant because"),
    ],
    make: { form in
      let version = form.number("version")
      guard let record = RecordID(text: form.text("record")) else {
        form.fault("record", "write an identifier such as R-000012")
        return nil
      }
      guard let version else { return nil }
      return .markSignificant(
        EventMarked(record: record, version: Int32(version), because: form.text("because")))
    })

  private static let auditRecord = pathway(
    "audit", "record", .authorise, title: "Audit the case",
    "Record how good the work is: not whether it was in time, but whether it helps the child.",
    done: "audit recorded",
    fields: [
      FormField("grade", .code(AuditGrade.self)),
      FormField("identity", .yesNo, "whether the child’s identity is there and used"),
      FormField("reasons", .yesNo, "whether the reasons for decisions are clear"),
      FormField("note", .text, "what was found and what needs to change"),
    ], attests: .everything,
    make: { form in
      let grade: AuditGrade? = form.code("grade")
      let identity = form.flag("identity")
      let reasons = form.flag("reasons")
      guard let grade, let identity, let reasons else { return nil }
      return .audit(
        CaseAudited(
          grade: grade, identityUsed: identity, reasonsClear: reasons, note: form.text("note")))
    })
}
