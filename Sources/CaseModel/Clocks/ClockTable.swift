extension ClockName {
  /// What is known of the clock.
  ///
  /// A source marked “not checked” was not seen; a proposal has none.
  public var rule: ClockRule {
    switch self {
    case .decision:
      ClockRule(
        "C1", "decision", "Decision on a contact", from: "contact received",
        to: "decided by somebody who may", .national, .workingDays(1, until: .sameTime),
        "Working Together 2018 and 2023: a decision within one working day of a referral")
    case .riskAcceptance:
      ClockRule(
        "C2", "risk acceptance", "Acceptance of an immediate risk", from: "contact received",
        to: "a team accepts", .rochdale, .realHours(minutes: 240),
        "July 2024 joint inspection of Rochdale: “usually within four hours”")
    case .redAnswer:
      ClockRule(
        "C3", "red answer", "Agency’s answer, red", from: "agency asked", to: "answered", .local,
        .realHours(minutes: 120),
        "Merton’s hub guide (2 hours)")
    case .amberAnswer:
      ClockRule(
        "C3", "amber answer", "Agency’s answer, amber", from: "agency asked", to: "answered", .local,
        .workingHours(minutes: 360),
        "Merton’s hub guide (6 hours)")
    case .greenAnswer:
      ClockRule(
        "C3", "green answer", "Agency’s answer, others", from: "agency asked", to: "answered", .local,
        .workingDays(1, until: .sameTime),
        "Merton’s hub guide (24 hours)")
    case .allocation:
      ClockRule(
        "C4", "allocation", "Allocation to a social worker", from: "in the tray", to: "a worker is named",
        .local, .workingDays(1, until: .sameTime),
        "Liverpool’s duty procedure (24 hours)")
    case .seenInEnquiry:
      ClockRule(
        "C5", "child seen in an enquiry", "Child seen, section 47", from: "enquiry started", to: "child seen",
        .local, .realHours(minutes: 1440),
        "procedures of Sefton and Slough (24 hours)")
    case .seenInAssessment:
      ClockRule(
        "C6", "child seen in an assessment", "Child seen, section 17", from: "allocated", to: "child seen",
        .local, .workingDays(4, until: .endOfDay),
        "Sefton’s procedure (4 working days)")
    case .strategy:
      ClockRule(
        "C7", "strategy discussion", "Strategy discussion", from: "asked for", to: "held", .local,
        .realHours(minutes: 1440),
        "inspections of Calderdale 2018, Torbay 2018 and Barking 2019 (within 24 hours)")
    case .enquiry:
      ClockRule(
        "C8", "section 47 enquiry", "Section 47 enquiry", from: "enquiry started", to: "outcome authorised",
        .local, .workingDays(15, until: .endOfDay),
        "Bolton’s procedure (15 working days)")
    case .conference:
      ClockRule(
        "C9", "conference", "Initial child protection conference", from: "discussion that began the enquiry",
        to: "held",
        .national, .workingDays(15, until: .endOfDay),
        "Working Together 2018 and 2023: within 15 working days of the strategy discussion that started the enquiry"
      )
    case .conferenceRequest:
      ClockRule(
        "C10", "conference request", "ICPC requested", from: "decided that it is needed",
        to: "asked for", .local, .workingDays(1, until: .endOfDay),
        "Bolton’s procedure (1 working day)")
    case .assessment:
      ClockRule(
        "C11", "assessment", "Child and family assessment", from: "referred", to: "authorised", .national,
        .workingDays(45, until: .endOfDay),
        "Working Together 2018 and 2023: at most 45 working days from the point of referral")
    case .checkpoint:
      ClockRule(
        "C12", "checkpoint", "Manager’s checkpoint", from: "assessment started, or last checkpoint",
        to: "checkpoint held", .rochdale, .workingDays(10, until: .endOfDay),
        "July 2024 joint inspection of Rochdale: every ten days")
    case .inNeedMeeting:
      ClockRule(
        "C13", "child in need meeting", "Child in need meeting", from: "assessment started, or last meeting",
        to: "meeting held", .rochdale, .calendarDays(28),
        "July 2024 joint inspection of Rochdale: every four weeks")
    case .policeProtection:
      ClockRule(
        "C14", "police protection", "Police protection", from: "child taken", to: "ended", .national,
        .realHours(minutes: 4320),
        "Children Act 1989, section 46(6): 72 hours")
    case .protectionOrder:
      ClockRule(
        "C15", "emergency protection order", "Emergency protection order", from: "order made", to: "ended",
        .national, .calendarDays(8),
        "Children Act 1989, section 45: as the order says, at most 8 days; one extension by at most 7")
    case .enquiryDuty:
      ClockRule(
        "C16", "duty to enquire", "Duty to make enquiries", from: "emergency started", to: "enquiry started",
        .national, .realHours(minutes: 1440),
        "Children Act 1989, section 47(1); the limit is this project’s proposal")
    case .lookedAfterVisit:
      ClockRule(
        "C17", "looked after visit", "Visit to a child looked after", from: "accommodated", to: "child seen",
        .national, .calendarDays(7),
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28(2)(a): one week")
    case .lookedAfterReview:
      ClockRule(
        "C17", "looked after review", "Review of a child looked after", from: "accommodated", to: "reviewed",
        .national, .workingDays(20, until: .endOfDay),
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1): 20 working days"
      )
    case .healthAssessment:
      ClockRule(
        "C17", "health assessment", "Health assessment of a child looked after", from: "accommodated",
        to: "done", .national, .workingDays(20, until: .endOfDay),
        "tri.x’s summary of the law: before the first review, so within 20 working days; regulation 7 itself not checked"
      )
    case .allegationReport:
      ClockRule(
        "C18", "allegation reported", "Allegation reported to the LADO", from: "allegation known",
        to: "reported", .local, .workingDays(1, until: .endOfDay),
        "guidance of the national LADO network and of Sheffield (1 working day)")
    case .allegationDecision:
      ClockRule(
        "C19", "allegation evaluated", "Allegation evaluated", from: "received",
        to: "decided what to do at once", .local, .workingDays(1, until: .endOfDay),
        "national LADO network’s standards (1 working day)")
    case .allegationMeeting:
      ClockRule(
        "C20", "allegation meeting", "Allegation meeting", from: "received", to: "held", .local,
        .workingDays(5, until: .endOfDay),
        "national LADO network; Sefton’s procedure (5 working days)")
    case .allegationConclusion:
      ClockRule(
        "C21", "allegation concluded", "Allegation concluded", from: "received", to: "concluded", .local,
        .months(3),
        "national LADO network: three months wherever possible, else reviewed monthly")
    case .handover:
      ClockRule(
        "C22", "hand-over", "EDT handover", from: "recorded out of hours",
        to: "the day service acknowledges", .local, .workingHours(minutes: 15),
        "Islington’s procedure: by 09:00 on the next working day; 15 minutes after an opening at 08:45")
    case .nightRationale:
      ClockRule(
        "C22", "night rationale", "EDT rationale", from: "recorded out of hours",
        to: "reasons recorded", .local, .workingHours(minutes: 480),
        "this project’s proposal: within the next working day’s eight hours; Rochdale’s 2023 inspection found it limited"
      )
    case .referrerTold:
      ClockRule(
        "C23", "referrer told", "Referrer told", from: "decided", to: "told", .national,
        .workingDays(1, until: .sameTime),
        "Working Together 2018 and 2023: with the decision")
    case .reReferral:
      ClockRule(
        "C24", "re-referral", "Re-referral", from: "earlier referral", to: "twelve months on", .national,
        .months(12),
        "DfE: a referral within 12 months of an earlier one")
    case .earlyHelp:
      ClockRule(
        "C25", "early help assessment", "Early help assessment", from: "need found", to: "assessed", .local,
        .workingDays(10, until: .endOfDay),
        "Sefton’s early help guidance (10 working days)")
    case .earlyHelpShared:
      ClockRule(
        "C25", "early help shared", "Early help assessment shared", from: "need found",
        to: "shared with those who help", .local, .workingDays(15, until: .endOfDay),
        "Sefton’s early help guidance (15 working days)")
    case .earlyHelpReview:
      ClockRule(
        "C25", "early help review", "First early help review", from: "need found", to: "reviewed", .local,
        .calendarDays(42), "Sefton’s early help guidance (six weeks)")
    case .earlyHelpFurtherReview:
      ClockRule(
        "C25", "further early help review", "Further early help review", from: "last review", to: "reviewed",
        .local, .months(3), "Sefton’s early help guidance (at most every three months)")
    case .supervisionASYEFirst:
      ClockRule(
        "C26", "supervision of the newly qualified in the first six weeks",
        "Supervision, newly qualified, first six weeks", from: "start of employment, or last supervision",
        to: "supervised", .national, .calendarDays(7),
        "ASYE programme as Suffolk and Hampshire run it: weekly for six weeks")
    case .supervisionASYE:
      ClockRule(
        "C26", "supervision of the newly qualified", "Supervision, newly qualified", from: "last supervision",
        to: "supervised", .national, .calendarDays(14),
        "ASYE programme as Suffolk and Hampshire run it: fortnightly to six months")
    case .supervisionASYELater:
      ClockRule(
        "C26", "supervision of the newly qualified after six months",
        "Supervision, newly qualified, after six months", from: "last supervision",
        to: "supervised", .national, .months(1),
        "ASYE programme as Suffolk and Hampshire run it: monthly after six months")
    case .supervision:
      ClockRule(
        "C27", "supervision", "Supervision", from: "last supervision", to: "supervised", .local, .months(1),
        "procedures of Nottinghamshire and Walsall: at least monthly")
    case .audit:
      ClockRule(
        "C28", "case audit", "Case audit", from: "last audit", to: "audited", .local, .months(1),
        "Kirklees’ procedure: each manager audits two files a month")
    case .reviewConference:
      ClockRule(
        "C29", "review conference", "First review conference", from: "conference held", to: "reviewed",
        .national, .months(3),
        "procedures of Greater Manchester and Sheffield: within three months of the initial conference")
    case .furtherReview:
      ClockRule(
        "C29", "further review conference", "Further review conference", from: "last review", to: "reviewed",
        .national, .months(6), "not checked against the guidance: every six months after the first")
    case .lookedAfterFurtherVisit:
      ClockRule(
        "C17", "further looked after visit", "Further visit to a child looked after", from: "last seen",
        to: "child seen", .national, .calendarDays(42),
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28(2)(b): six weeks")
    case .lookedAfterSecondReview:
      ClockRule(
        "C17", "second looked after review", "Second review of a child looked after", from: "first review",
        to: "reviewed", .national, .months(3),
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2): three months")
    case .lookedAfterFurtherReview:
      ClockRule(
        "C17", "further looked after review", "Further review of a child looked after", from: "last review",
        to: "reviewed", .national, .months(6),
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2): six months")
    case .authority:
      ClockRule(
        "C30", "other authority", "Acceptance by another authority", from: "asked to take the child over",
        to: "accepted in writing", .local, .workingDays(5, until: .endOfDay),
        "this project’s proposal (5 working days); acceptance in writing: Buckinghamshire’s procedure")
    case .authorityUrgent:
      ClockRule(
        "C30", "other authority urgent", "Acceptance by another authority, protection",
        from: "asked to take the child over", to: "accepted in writing", .local,
        .workingDays(1, until: .sameTime),
        "this project’s proposal (1 working day, as for a decision on a referral)")
    }
  }
}
