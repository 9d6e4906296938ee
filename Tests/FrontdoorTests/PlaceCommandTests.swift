import Testing

@testable import frontdoor

/// Places and peer groups on the command line.
@Suite struct PlaceCommandTests {
  @Test func aPlaceIsRegisteredLinkedListedAndPrinted() throws {
    let folder = try Folder.withOneContact()
    let added = try Program(
      ["place", "add", "--file", "-"], input: "name: Canal steps\nkind: park\nconcerns: [gangs, missing]\n",
      in: folder)
    #expect(added.code == 0 && added.output.contains("L-000001"), "\(added.errors)")
    let group = try Program(
      ["peer-group", "add", "--file", "-"], input: "name: The Lock boys\nconcerns: gangs\n", in: folder)
    #expect(group.code == 0 && group.output.contains("G-000001"), "\(group.errors)")
    let linked = try Program(
      ["place", "link", "L-1", "--file", "-"], input: "child: P-1\nwhy: seen there\n", in: folder)
    #expect(linked.output.contains("Maisie T. (P-000001) linked: seen there"))
    let listed = try Program(["places"], in: folder).output
    #expect(listed.contains("L-000001  Canal steps") && listed.contains("gangs, missing"))
    #expect(listed.contains("G-000001  The Lock boys  peer group"))
    let json = try Program(["places", "--json"], in: folder).output
    #expect(json.contains(#""id": "L-000001", "name": "Canal steps", "kindOfPlace": "park""#))
    #expect(json.contains(#""children": ["P-000001"]"#))
    #expect(try Program(["case", "L-1"], in: folder).output.contains("P-000001 Maisie Testchild"))
    #expect(try Program(["case", "P-1"], in: folder).output.contains("L-000001 Canal steps"))
    let again = try Program(
      ["place", "add", "--file", "-"], input: "name: CANAL STEPS\nkind: park\nconcerns: gangs\n", in: folder)
    #expect(again.code == 3)
  }
}
