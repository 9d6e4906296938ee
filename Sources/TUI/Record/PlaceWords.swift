import CaseModel

extension EventWords {
  /// What happened to a place or a peer group.
  func context(_ event: ContextEvent, _ record: String) -> String {
    switch event {
    case .registered(let details): "\(record) registered: \(words(details))"
    case .changed(let details): "\(record) is known as: \(words(details))"
    case .linked(let link): "\(names.short(link.child)) (\(link.child)) linked" + because(link.why)
    case .unlinked(let link):
      "\(names.short(link.child)) (\(link.child)) no longer linked" + because(link.why)
    case .noted(let note): "noted: \(names.text(note.note))"
    }
  }

  private func words(_ details: ContextDetails) -> String {
    let kind = details.kind.map { ", \($0.words)" } ?? ""
    return names.text(details.name) + kind + ": " + details.concerns.map(\.words).joined(separator: ", ")
  }
}

extension Names {
  /// What is feared at a place or in a peer group, and who is linked.
  func paragraphs(of item: HarmContext) -> [Paragraph] {
    let children = item.children.map { "\(full($0)) (\($0))" }.joined(separator: " · ")
    return [
      Paragraph("HARM", item.details.concerns.map(\.words).joined(separator: ", ")),
      Paragraph("CHILDREN", children.isEmpty ? "nobody linked" : children),
    ]
  }

  /// The places and peer groups that some children are linked to; nil where none is.
  func contexts(_ children: [ChildID]) -> Paragraph? {
    var seen: Set<RecordID> = []
    let found = children.flatMap { register.contexts(of: $0) }.filter { seen.insert($0.record).inserted }
    if found.isEmpty { return nil }
    let parts = found.map { item in
      "\(item.record) \(text(item.context.details.name)) "
        + "(\(item.context.details.concerns.map(\.words).joined(separator: ", ")))"
    }
    return Paragraph("PLACES", parts.joined(separator: " · "))
  }
}
