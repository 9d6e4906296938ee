import Testing

@testable import frontdoor

extension Folder {
  /// A folder whose ledger holds a team and one contact about Maisie Testchild.
  static func withOneContact() throws -> Folder {
    let folder = try Folder().begun()
    #expect(try Program(["team", "add", "First Response 1"], in: folder).code == 0)
    let contact = """
      channel: phone
      source: 2A
      worry: neglect
      narrative: Came to school hungry.
      children:
        - given name: Maisie
          family name: Testchild
      """
    #expect(try Program(["contact", "add"], input: contact, in: folder).code == 0)
    return folder
  }
}
