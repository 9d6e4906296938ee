// Codes keep their own text, so that a list may grow or change its order without a new form.
extension AbsenceReason: Compact {}
extension Agency: Compact {}
extension Channel: Compact {}
extension ClosureReason: Compact {}
extension ContactSource: Compact {}
extension Disability: Compact {}
extension Ethnicity: Compact {}
extension Outcome: Compact {}
extension Rag: Compact {}
extension Relation: Compact {}
extension Role: Compact {}
extension Sex: Compact {}
extension TeamKind: Compact {}
extension Work: Compact {}
extension Worry: Compact {}
